"""The desk, and every value that it takes and gives."""

from reportedly.desk.desk import Desk
from reportedly.desk.outcomes import Check, News, Outcome, ReadDocument
from reportedly.desk.recipe import Recipe
from reportedly.desk.resolving import Meant
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

__all__ = [
    "ActorView",
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
    "ReadDocument",
    "Recipe",
    "RejectView",
    "RunView",
]
