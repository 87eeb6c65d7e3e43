"""Lists as tables."""

import io
from dataclasses import replace
from pathlib import Path

from rich.console import Console

from reportedly.desk import Check, Desk
from reportedly.doors.cli.console import THEME
from reportedly.doors.cli.view_lists import draw_actors, draw_checks, draw_documents, draw_rejects, draw_runs


def console() -> Console:
    """Give a screen of 80 columns that can be looked at."""
    return Console(file=io.StringIO(), width=80, theme=THEME)


def text_of(screen: Console) -> str:
    """Give what stands on a screen."""
    return str(screen.file.getvalue())  # type: ignore[attr-defined]


def test_every_list_fits_the_screen(ledger: Path) -> None:
    """No table is wider than 80 columns."""
    screen = console()
    with Desk(ledger) as desk:
        draw_documents(screen, desk.documents())
        draw_actors(screen, desk.actors())
        draw_rejects(screen, desk.rejects(), desk.reject_counts())
        draw_runs(screen, desk.runs())
    assert max(map(len, text_of(screen).splitlines())) <= 80


def test_an_empty_list_says_so() -> None:
    """Nothing to show is told in words, with what to do."""
    screen = console()
    draw_documents(screen, [])
    draw_runs(screen, [])
    draw_rejects(screen, [], {})
    assert text_of(screen).count("reportedly read FILE") == 2
    assert "nothing was refused" in text_of(screen)


def test_a_failed_check_has_its_arrow() -> None:
    """What is missing is a word, not only a colour, and the way out stands under it."""
    screen = console()
    draw_checks(screen, [Check("parser", False, "not there", "pip install it")])
    assert "missing" in text_of(screen)
    assert "→ pip install it" in text_of(screen)
    assert "1 thing to mend" in text_of(screen)


def test_a_title_without_end_does_not_push_the_others_away(ledger: Path) -> None:
    """A row of the list stays a few lines high, whatever a page calls its title."""
    with Desk(ledger) as desk:
        (view, *_) = desk.documents()
    screen = console()
    draw_documents(screen, [replace(view, header=replace(view.header, title="T" * 5000))])
    assert len(text_of(screen).splitlines()) < 10
