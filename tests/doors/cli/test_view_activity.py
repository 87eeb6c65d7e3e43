"""Activity, drawn."""

import io
from datetime import date, timedelta

from rich.console import Console

from reportedly.analysis.baseline import Activity, Record, activities
from reportedly.analysis.sightings import Stretches
from reportedly.analysis.subjects import Subject, SubjectKind
from reportedly.doors.cli.console import THEME
from reportedly.doors.cli.view_activity import SILENT, draw_activities, draw_activity
from tests.reporting import a_dossier, a_report, copied, entity, says

STRETCHES = Stretches(date(2024, 12, 31), 30, 7)
FRONT = Subject(SubjectKind.ACTOR, "Red Hill Front", frozenset({entity("Red Hill Front")}))


def front() -> tuple[Activity, ...]:
    """Give the activity of a group told of in five windows of seven, at the end by two that may be one."""
    days = [STRETCHES.until - timedelta(days=30 * back) for back in range(2, 7)]
    said = [says(a_report(str(day), published=day.isoformat())) for day in days]
    last = [says(a_report(name, published="2024-12-20")) for name in ("one", "two")]
    even = copied(last[1].document, last[0].document, 0.5)
    undated = says(a_report("undated", published=""))
    return activities([FRONT], Record(a_dossier(*said, *last, undated, derivations=(even,)), STRETCHES))


def drawn(draw: object) -> str:
    """Give the activity as it is drawn at 80 columns."""
    console = Console(file=io.StringIO(), width=80, theme=THEME)
    draw(console, front())  # type: ignore[operator]
    return console.file.getvalue()  # type: ignore[attr-defined, no-any-return]


def test_a_window_without_coverage_is_drawn_apart() -> None:
    """Nobody reporting looks different from nothing told."""
    assert SILENT in drawn(draw_activities)
    assert "nobody reported from there" in drawn(draw_activity)


def test_a_count_that_is_open_is_a_range() -> None:
    """Two reports that may be one are one to two origins."""
    assert "(1–2)" in drawn(draw_activities)


def test_one_subject_shows_its_windows_coverage_and_claims() -> None:
    """The days of the last window, who was heard, what has no date, and ids to look up."""
    text = drawn(draw_activity)
    assert "2024-12-02 to 2024-12-31" in text
    assert "heard in the last window" in text
    assert "without a date" in text
    assert "claims " in text
