"""The desk, and every value that it takes and gives."""

from reportedly.analysis.consequences import Consequence
from reportedly.analysis.consequences import Outcome as Fate
from reportedly.analysis.contradictions import Contradiction, ContradictionKind
from reportedly.analysis.propositions import Proposition
from reportedly.analysis.weighing import Confidence, Denial, OriginGrade, Weight
from reportedly.analysis.what_if import Removal, RemovalKind
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
from reportedly.products.network import Relation, relation_record

__all__ = [
    "ActorView",
    "Arrival",
    "Check",
    "ClaimDetail",
    "ClaimQuery",
    "ClaimView",
    "Confidence",
    "Consequence",
    "Contradiction",
    "ContradictionKind",
    "Denial",
    "Desk",
    "DocumentDetail",
    "DocumentHeader",
    "DocumentQuery",
    "DocumentView",
    "Fate",
    "Meant",
    "News",
    "OriginGrade",
    "Outcome",
    "Portrait",
    "Proposition",
    "ReadDocument",
    "Recipe",
    "RejectView",
    "Relation",
    "Removal",
    "RemovalKind",
    "RunView",
    "Weight",
    "Workshop",
    "relation_record",
    "why_shown",
]
