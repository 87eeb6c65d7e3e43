"""The desk, and every value that it takes and gives."""

from reportedly.analysis.origins import Group, Origins
from reportedly.analysis.reviewing import Queued, Standing
from reportedly.claims.assemble import why_shown
from reportedly.desk.desk import Desk
from reportedly.desk.outcomes import Arrival, Check, News, Outcome, ReadDocument
from reportedly.desk.portraits import Portrait
from reportedly.desk.recipe import Recipe
from reportedly.desk.resolving import Meant
from reportedly.desk.reviews import Queue, review_verdict, undo_verdict
from reportedly.desk.study import Study
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
    "Desk",
    "DocumentDetail",
    "DocumentHeader",
    "DocumentQuery",
    "DocumentView",
    "Group",
    "Meant",
    "News",
    "Origins",
    "Outcome",
    "Portrait",
    "Queue",
    "Queued",
    "ReadDocument",
    "Recipe",
    "RejectView",
    "Relation",
    "RunView",
    "Standing",
    "Study",
    "Workshop",
    "relation_record",
    "review_verdict",
    "undo_verdict",
    "why_shown",
]
