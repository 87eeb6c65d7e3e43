"""Decisions, drawn."""

import io
from datetime import UTC, datetime

import pytest
from rich.console import Console

from reportedly.doors.cli.console import THEME
from reportedly.doors.cli.view_decide import decision_words, draw_decisions, draw_made
from reportedly.doors.cli.wording import short
from reportedly.model.decisions import Decision, DecisionKind, Verdict, make_decision, standing

NAMES = {"document-1": "Northern Fiction", "document-2": "Fictional Courier"}


def decided(
    kind: DecisionKind, about: tuple[str, ...], value: str, minute: int = 0, by: str = "Ada"
) -> Decision:
    """Give a decision made on an invented day."""
    verdict = Verdict(kind=kind, about=about, value=value, reason="ten of ten checked", by=by)
    return make_decision(verdict, datetime(2024, 6, 1, 12, minute, tzinfo=UTC))


def drawn(*decisions: Decision) -> str:
    """Give decisions as they are drawn, in one line."""
    console = Console(file=io.StringIO(), width=80, theme=THEME)
    draw_decisions(console, standing(decisions), NAMES)
    return " ".join(console.file.getvalue().split())  # type: ignore[attr-defined]


LINK = ("document-1", "document-2")


@pytest.mark.parametrize(
    ("kind", "about", "value", "words"),
    [
        (DecisionKind.LINK, LINK, "derived", "Northern Fiction was made from Fictional Courier"),
        (DecisionKind.LINK, LINK, "independent", "Northern Fiction is independent of Fictional Courier"),
        (DecisionKind.IDENTITY, ("Red Hill", "Salt"), "same", "Red Hill is the same as Salt"),
        (DecisionKind.IDENTITY, ("Red Hill", "Salt"), "different", "Red Hill is not Salt"),
        (DecisionKind.GRADE, ("Courier", ""), "B", "Courier is graded B"),
        (DecisionKind.GRADE, ("Courier", "ties"), "B", "Courier is graded B on ties"),
        (DecisionKind.REVIEW, ("claim-1",), "accept", "review accept: claim-1"),
    ],
)
def test_a_decision_reads_as_a_sentence(
    kind: DecisionKind, about: tuple[str, ...], value: str, words: str
) -> None:
    """What was decided is told in words, by names where there are any; a yes never reads as a no."""
    assert decision_words(decided(kind, about, value), NAMES).plain == words


def test_who_decided_when_and_why_are_always_told() -> None:
    """No decision stands without its author, its moment and its reason."""
    assert "Ada, 2024-06-01 12:00 UTC: ten of ten checked" in drawn(
        decided(DecisionKind.LINK, LINK, "derived")
    )


def test_what_no_longer_holds_says_what_took_its_place() -> None:
    """One undone and one decided anew are told apart, each with the decision that ended it."""
    first = decided(DecisionKind.LINK, LINK, "derived")
    undo = decided(DecisionKind.UNDO, (first.id,), "undo", 1, "Wyn")
    assert f"undone by Wyn ({short(undo.id)})" in drawn(first, undo)
    anew = decided(DecisionKind.LINK, LINK, "independent", 1, "Wyn")
    assert f"decided anew by Wyn ({short(anew.id)})" in drawn(first, anew)


def test_a_decision_just_made_can_be_taken_back() -> None:
    """The words that undo it name it."""
    made = decided(DecisionKind.LINK, LINK, "derived")
    console = Console(file=io.StringIO(), width=200, theme=THEME)
    draw_made(console, made, NAMES)
    assert f"decide undo {short(made.id)} --why" in console.file.getvalue()  # type: ignore[attr-defined]
