"""The desk, and every value that it takes and gives."""

from reportedly.analysis.hypotheses import Matrix, Weighing
from reportedly.analysis.hypotheses import Row as MatrixRow
from reportedly.analysis.likeness import Comparison
from reportedly.analysis.precedents import Likeness, OwnCase, Precedents
from reportedly.claims.assemble import why_shown
from reportedly.desk.desk import Desk
from reportedly.desk.outcomes import Arrival, Check, News, Outcome, ReadDocument
from reportedly.desk.portraits import Portrait
from reportedly.desk.recipe import Recipe
from reportedly.desk.resolving import Meant
from reportedly.desk.workshop import Workshop
from reportedly.ledger.answers import (
    ActorView,
    ClaimDetail,
    ClaimView,
    DocumentDetail,
    DocumentHeader,
    DocumentView,
    RejectView,
    RunView,
)
from reportedly.ledger.queries import ClaimQuery, DocumentQuery
from reportedly.products.hypotheses import markdown as matrix_markdown
from reportedly.products.hypotheses import row_records, weighing_record
from reportedly.products.network import Relation, relation_record
from reportedly.products.precedents import precedent_records

__all__ = [
    "ActorView",
    "Arrival",
    "Check",
    "ClaimDetail",
    "ClaimQuery",
    "ClaimView",
    "Comparison",
    "Desk",
    "DocumentDetail",
    "DocumentHeader",
    "DocumentQuery",
    "DocumentView",
    "Likeness",
    "Matrix",
    "MatrixRow",
    "Meant",
    "News",
    "Outcome",
    "OwnCase",
    "Portrait",
    "Precedents",
    "ReadDocument",
    "Recipe",
    "RejectView",
    "Relation",
    "RunView",
    "Weighing",
    "Workshop",
    "matrix_markdown",
    "precedent_records",
    "relation_record",
    "row_records",
    "weighing_record",
    "why_shown",
]
