"""Publishers, drawn."""

import io
from collections.abc import Callable
from datetime import UTC, datetime

from rich.console import Console

from reportedly.desk.publishing import Publishing
from reportedly.doors.cli.console import THEME
from reportedly.doors.cli.view_publishers import draw_publisher, draw_publishers
from reportedly.model.decisions import Decision, DecisionKind, Verdict, make_decision
from reportedly.model.publishers import Publisher


def graded(topic: str, value: str) -> Decision:
    """Give a grade of an invented outlet."""
    verdict = Verdict(
        kind=DecisionKind.GRADE, about=("courier", topic), value=value, reason="ten held up", by="Ada"
    )
    return make_decision(verdict, datetime(2024, 6, 1, tzinfo=UTC))


def publishing(*grades: Decision, listed: Publisher | None = None) -> Publishing:
    """Give an invented outlet of which three reports are held."""
    return Publishing("Fictional Courier", listed, grades, 3, ())


def drawn(draw: Callable[[Console], None]) -> str:
    """Give what is drawn, in one line."""
    console = Console(file=io.StringIO(), width=100, theme=THEME)
    draw(console)
    return " ".join(console.file.getvalue().split())  # type: ignore[attr-defined]


def test_an_ungraded_publisher_is_f_and_f_is_explained() -> None:
    """Nobody starts with a good name or a bad one, and no machine gives either."""
    told = drawn(lambda console: draw_publishers(console, [publishing()]))
    assert "F Fictional Courier unknown - 3" in told
    assert "never a machine's" in told


def test_grades_on_topics_are_counted_beside_the_general_one() -> None:
    """A grade on one matter never passes for the general grade."""
    told = drawn(lambda console: draw_publishers(console, [publishing(graded("ties", "A"))]))
    assert "F +1 Fictional Courier" in told
    both = publishing(graded("", "C"), graded("ties", "A"))
    assert "C +1 Fictional Courier" in drawn(lambda console: draw_publishers(console, [both]))


def test_one_publisher_shows_who_graded_it_and_why() -> None:
    """A grade is shown with its author and reason; what no file lists is told."""
    told = drawn(lambda console: draw_publisher(console, publishing(graded("ties", "B"))))
    assert "Fictional Courier is graded B on ties" in told
    assert "Ada, 2024-06-01 00:00 UTC: ten held up" in told
    assert "in no file" in told
    assert "nobody has graded it" in drawn(lambda console: draw_publisher(console, publishing()))


def test_what_a_file_says_is_told_and_what_it_leaves_out_is_not() -> None:
    """An unknown owner has no line; a known seat has."""
    listed = Publisher(id="courier", name="Fictional Courier", country="XX")
    told = drawn(lambda console: draw_publisher(console, publishing(listed=listed)))
    assert "country XX" in told
    assert "owner" not in told
