"""The desk, and every value that it takes and gives."""

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
from reportedly.products.brief.lint import Breach
from reportedly.products.bundle import Verified
from reportedly.products.network import Relation, relation_record

__all__ = [
    "ActorView",
    "Arrival",
    "Breach",
    "Check",
    "ClaimDetail",
    "ClaimQuery",
    "ClaimView",
    "Desk",
    "DocumentDetail",
    "DocumentHeader",
    "DocumentQuery",
    "DocumentView",
    "Meant",
    "News",
    "Outcome",
    "Portrait",
    "ReadDocument",
    "Recipe",
    "RejectView",
    "Relation",
    "RunView",
    "Verified",
    "Workshop",
    "relation_record",
    "why_shown",
]
