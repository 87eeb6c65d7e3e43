"""The desk, and every value that it takes and gives.

Names are loaded when they are first asked for, so that what asks for one does not wait for all.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportedly.analysis.baseline import Activity, ActivityState, Bar
    from reportedly.analysis.causes import Cause
    from reportedly.analysis.changes import Change, ChangeKind
    from reportedly.analysis.chronology import Chronology, Entry, entry_record
    from reportedly.analysis.consequences import Consequence
    from reportedly.analysis.consequences import Outcome as Fate
    from reportedly.analysis.contradictions import Contradiction, ContradictionKind
    from reportedly.analysis.hypotheses import Matrix, Weighing
    from reportedly.analysis.hypotheses import Row as MatrixRow
    from reportedly.analysis.indicators import Row, SignState, Watch
    from reportedly.analysis.likeness import Comparison
    from reportedly.analysis.network.balance import Triad, triad_record
    from reportedly.analysis.network.brokers import Broker, Measure, broker_record
    from reportedly.analysis.network.communities import Community, community_record
    from reportedly.analysis.network.frustration import Frustration, frustration_record
    from reportedly.analysis.network.graph import Bond, SignedGraph
    from reportedly.analysis.network.histories import Episode, History, Turn, history_record
    from reportedly.analysis.network.relations import Relation, end_record, relation_record
    from reportedly.analysis.network.snapshots import CARRIED_DAYS, Network, When
    from reportedly.analysis.origins import Count, Group, Origins
    from reportedly.analysis.placing import Axis, Days
    from reportedly.analysis.precedents import Likeness, OwnCase, Precedents
    from reportedly.analysis.presence import Move, Presence, Stay, move_record, stay_record
    from reportedly.analysis.propositions import End, Proposition
    from reportedly.analysis.reviewing import Queued, Standing
    from reportedly.analysis.scenarios import Points, Scenario, find_scenario, shipped_scenarios
    from reportedly.analysis.sightings import Stretches
    from reportedly.analysis.timing import By, Window
    from reportedly.analysis.weighing import Confidence, Denial, OriginGrade, Weight
    from reportedly.analysis.what_if import Removal, RemovalKind
    from reportedly.claims.assemble import why_shown
    from reportedly.desk.alerting.alerting import Alerting, Report
    from reportedly.desk.alerting.deliver import Delivery
    from reportedly.desk.alerting.records import delivery_record, letter_record
    from reportedly.desk.asking.answer import Answer, answer_record
    from reportedly.desk.asking.kinds import Kind, question_records, questions_asked
    from reportedly.desk.comparable import Comparable, comparable_claims
    from reportedly.desk.desk import Desk
    from reportedly.desk.fetching_records import Edit, capture_record, edit_record, edits_of, visit_record
    from reportedly.desk.outcomes import Arrival, Check, News, Outcome, ReadDocument
    from reportedly.desk.portraits import Portrait
    from reportedly.desk.precedents import Asked, precedents_of
    from reportedly.desk.recipe import Recipe
    from reportedly.desk.resolving import Meant
    from reportedly.desk.reviews import Queue
    from reportedly.desk.safekeeping import BackedUp, Restored, Safekeeping
    from reportedly.desk.study import Study
    from reportedly.desk.visits import Visit, VisitState
    from reportedly.desk.warning import (
        activity,
        changes_by_report,
        changes_since,
        indicators,
        indicators_in,
    )
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
    from reportedly.ledger.verify import Soundness
    from reportedly.products.alerts.alert import Alert, alert_record
    from reportedly.products.alerts.outbox import Letter
    from reportedly.products.brief.lint import Breach
    from reportedly.products.bundle import Verified
    from reportedly.products.hypotheses import markdown as matrix_markdown
    from reportedly.products.hypotheses import row_records, weighing_record
    from reportedly.products.precedents import precedent_records

_MODULES = {
    "reportedly.analysis.baseline": "Activity ActivityState Bar",
    "reportedly.analysis.causes": "Cause",
    "reportedly.analysis.changes": "Change ChangeKind",
    "reportedly.analysis.chronology": "Chronology Entry entry_record",
    "reportedly.analysis.consequences": "Consequence",
    "reportedly.analysis.contradictions": "Contradiction ContradictionKind",
    "reportedly.analysis.hypotheses": "Matrix Weighing",
    "reportedly.analysis.indicators": "Row SignState Watch",
    "reportedly.analysis.likeness": "Comparison",
    "reportedly.analysis.network.balance": "Triad triad_record",
    "reportedly.analysis.network.brokers": "Broker Measure broker_record",
    "reportedly.analysis.network.communities": "Community community_record",
    "reportedly.analysis.network.frustration": "Frustration frustration_record",
    "reportedly.analysis.network.graph": "Bond SignedGraph",
    "reportedly.analysis.network.histories": "Episode History Turn history_record",
    "reportedly.analysis.network.relations": "Relation end_record relation_record",
    "reportedly.analysis.network.snapshots": "CARRIED_DAYS Network When",
    "reportedly.analysis.origins": "Count Group Origins",
    "reportedly.analysis.placing": "Axis Days",
    "reportedly.analysis.precedents": "Likeness OwnCase Precedents",
    "reportedly.analysis.presence": "Move Presence Stay move_record stay_record",
    "reportedly.analysis.propositions": "End Proposition",
    "reportedly.analysis.reviewing": "Queued Standing",
    "reportedly.analysis.scenarios": "Points Scenario find_scenario shipped_scenarios",
    "reportedly.analysis.sightings": "Stretches",
    "reportedly.analysis.timing": "By Window",
    "reportedly.analysis.weighing": "Confidence Denial OriginGrade Weight",
    "reportedly.analysis.what_if": "Removal RemovalKind",
    "reportedly.claims.assemble": "why_shown",
    "reportedly.desk.alerting.alerting": "Alerting Report",
    "reportedly.desk.alerting.deliver": "Delivery",
    "reportedly.desk.alerting.records": "delivery_record letter_record",
    "reportedly.desk.asking.answer": "Answer answer_record",
    "reportedly.desk.asking.kinds": "Kind question_records questions_asked",
    "reportedly.desk.comparable": "Comparable comparable_claims",
    "reportedly.desk.desk": "Desk",
    "reportedly.desk.fetching_records": "Edit capture_record edit_record edits_of visit_record",
    "reportedly.desk.outcomes": "Arrival Check News Outcome ReadDocument",
    "reportedly.desk.portraits": "Portrait",
    "reportedly.desk.precedents": "Asked precedents_of",
    "reportedly.desk.recipe": "Recipe",
    "reportedly.desk.resolving": "Meant",
    "reportedly.desk.reviews": "Queue",
    "reportedly.desk.safekeeping": "BackedUp Restored Safekeeping",
    "reportedly.desk.study": "Study",
    "reportedly.desk.visits": "Visit VisitState",
    "reportedly.desk.warning": "activity changes_by_report changes_since indicators indicators_in",
    "reportedly.desk.workshop": "Workshop",
    "reportedly.ledger.answers": "ActorView ClaimDetail ClaimView DocumentDetail DocumentHeader DocumentView "
    "RejectView RunView",
    "reportedly.ledger.queries": "ClaimQuery DocumentQuery",
    "reportedly.ledger.verify": "Soundness",
    "reportedly.products.alerts.alert": "Alert alert_record",
    "reportedly.products.alerts.outbox": "Letter",
    "reportedly.products.brief.lint": "Breach",
    "reportedly.products.bundle": "Verified",
    "reportedly.products.hypotheses": "row_records weighing_record",
    "reportedly.products.precedents": "precedent_records",
}
_RENAMED = {
    "Fate": ("reportedly.analysis.consequences", "Outcome"),
    "MatrixRow": ("reportedly.analysis.hypotheses", "Row"),
    "matrix_markdown": ("reportedly.products.hypotheses", "markdown"),
}
_WHERE = {name: (module, name) for module, names in _MODULES.items() for name in names.split()} | _RENAMED
"""The module of each name, and what it is called there."""

__all__ = [
    "CARRIED_DAYS",
    "Activity",
    "ActivityState",
    "ActorView",
    "Alert",
    "Alerting",
    "Answer",
    "Arrival",
    "Asked",
    "Axis",
    "BackedUp",
    "Bar",
    "Bond",
    "Breach",
    "Broker",
    "By",
    "Cause",
    "Change",
    "ChangeKind",
    "Check",
    "Chronology",
    "ClaimDetail",
    "ClaimQuery",
    "ClaimView",
    "Community",
    "Comparable",
    "Comparison",
    "Confidence",
    "Consequence",
    "Contradiction",
    "ContradictionKind",
    "Count",
    "Days",
    "Delivery",
    "Denial",
    "Desk",
    "DocumentDetail",
    "DocumentHeader",
    "DocumentQuery",
    "DocumentView",
    "Edit",
    "End",
    "Entry",
    "Episode",
    "Fate",
    "Frustration",
    "Group",
    "History",
    "Kind",
    "Letter",
    "Likeness",
    "Matrix",
    "MatrixRow",
    "Meant",
    "Measure",
    "Move",
    "Network",
    "News",
    "OriginGrade",
    "Origins",
    "Outcome",
    "OwnCase",
    "Points",
    "Portrait",
    "Precedents",
    "Presence",
    "Proposition",
    "Queue",
    "Queued",
    "ReadDocument",
    "Recipe",
    "RejectView",
    "Relation",
    "Removal",
    "RemovalKind",
    "Report",
    "Restored",
    "Row",
    "RunView",
    "Safekeeping",
    "Scenario",
    "SignState",
    "SignedGraph",
    "Soundness",
    "Standing",
    "Stay",
    "Stretches",
    "Study",
    "Triad",
    "Turn",
    "Verified",
    "Visit",
    "VisitState",
    "Watch",
    "Weighing",
    "Weight",
    "When",
    "Window",
    "Workshop",
    "activity",
    "alert_record",
    "answer_record",
    "broker_record",
    "capture_record",
    "changes_by_report",
    "changes_since",
    "community_record",
    "comparable_claims",
    "delivery_record",
    "edit_record",
    "edits_of",
    "end_record",
    "entry_record",
    "find_scenario",
    "frustration_record",
    "history_record",
    "indicators",
    "indicators_in",
    "letter_record",
    "matrix_markdown",
    "move_record",
    "precedent_records",
    "precedents_of",
    "question_records",
    "questions_asked",
    "relation_record",
    "row_records",
    "shipped_scenarios",
    "stay_record",
    "triad_record",
    "visit_record",
    "weighing_record",
    "why_shown",
]


def __getattr__(name: str) -> object:
    """Load a name when it is first asked for."""
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, called = _WHERE[name]
    found = getattr(import_module(module), called)
    globals()[name] = found
    return found
