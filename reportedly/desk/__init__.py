"""The desk, and every value that it takes and gives."""

from reportedly.analysis.baseline import Activity, ActivityState, Bar
from reportedly.analysis.causes import Cause
from reportedly.analysis.changes import Change, ChangeKind
from reportedly.analysis.indicators import Row, SignState, Watch
from reportedly.analysis.scenarios import Points, Scenario, find_scenario, shipped_scenarios
from reportedly.analysis.sightings import Stretches
from reportedly.analysis.timing import By
from reportedly.claims.assemble import why_shown
from reportedly.desk.desk import Desk
from reportedly.desk.outcomes import Arrival, Check, News, Outcome, ReadDocument
from reportedly.desk.portraits import Portrait
from reportedly.desk.recipe import Recipe
from reportedly.desk.resolving import Meant
from reportedly.desk.warning import activity, changes_since, indicators
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
    "Activity",
    "ActivityState",
    "ActorView",
    "Arrival",
    "Bar",
    "By",
    "Cause",
    "Change",
    "ChangeKind",
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
    "Points",
    "Portrait",
    "ReadDocument",
    "Recipe",
    "RejectView",
    "Relation",
    "Row",
    "RunView",
    "Scenario",
    "SignState",
    "Stretches",
    "Watch",
    "Workshop",
    "activity",
    "changes_since",
    "find_scenario",
    "indicators",
    "relation_record",
    "shipped_scenarios",
    "why_shown",
]
