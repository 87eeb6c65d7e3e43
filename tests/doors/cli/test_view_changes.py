"""Changes, drawn."""

import io
from dataclasses import replace
from datetime import date

from rich.console import Console

from reportedly.analysis.changes import compare
from reportedly.analysis.deltas import Comparison
from reportedly.analysis.timing import Window
from reportedly.desk import By, Cause
from reportedly.doors.cli.console import THEME
from reportedly.doors.cli.view_changes import HEADS, draw_changes, totals
from tests.reporting import a_dossier, a_report, says

REPORTS = [a_report(str(number), published="2024-05-10") for number in range(5)]
WINDOW = Window(date(2024, 5, 1), date(2024, 5, 31))
(CHANGE,) = compare(Comparison(a_dossier(), a_dossier(*map(says, REPORTS)), WINDOW))


def drawn(*changes: object) -> str:
    """Give changes as they are drawn at 80 columns."""
    console = Console(file=io.StringIO(), width=80, theme=THEME)
    draw_changes(console, changes)  # type: ignore[arg-type]
    return console.file.getvalue()  # type: ignore[attr-defined, no-any-return]


def test_every_cause_has_its_head() -> None:
    """World, unknown, reporting and reading are told apart in words, not by colour."""
    for cause in Cause:
        assert HEADS[cause.value] in drawn(replace(CHANGE, cause=cause))


def test_a_change_shows_its_origins_and_some_claims() -> None:
    """The origins before and now stand beside the first claims and the number of the others."""
    text = " ".join(drawn(CHANGE).split())
    assert "Red Hill Front supports Salt League" in text
    assert "origins that say so: 0, now 5" in text
    assert "and 2 more" in text


def test_words_that_a_terminal_would_obey_are_shown() -> None:
    """A name with a control character in it cannot move the cursor."""
    proposition = CHANGE.proposition
    wicked = replace(proposition, subject=replace(proposition.subject, name="Red\x1b[2JHill"))
    assert "\x1b" not in drawn(replace(CHANGE, proposition=wicked))


def test_the_total_says_what_was_compared() -> None:
    """Either clock names the other."""
    assert "--by record" in totals([CHANGE], 2, By.REPORT)
    assert "--by report" in totals([], 0, By.RECORD)
