"""Visits, edits and captures, drawn."""

import io
from collections.abc import Callable
from pathlib import Path

from building import a_document, a_read_claim
from rich.console import Console

from reportedly.desk import Edit, ReadDocument, Visit, VisitState
from reportedly.doors.cli.console import THEME
from reportedly.doors.cli.view_fetch import draw_captures, draw_edits, draw_total, draw_visit
from reportedly.doors.cli.wording import short
from reportedly.model.errors import FetchRefused

URL = "https://courier.example/1"
DOCUMENT = a_document()
READ = ReadDocument(document=DOCUMENT, read_claims=(a_read_claim(DOCUMENT),), rejects=())


def drawn(draw: Callable[[Console], None]) -> str:
    """Give what is drawn, in one line."""
    console = Console(file=io.StringIO(), width=100, theme=THEME)
    draw(console)
    return " ".join(console.file.getvalue().split())  # type: ignore[attr-defined]


def visited(state: VisitState, **more: object) -> str:
    """Give a visit of an invented address as it is drawn."""
    visit = Visit(URL, state, "by hand", **more)  # type: ignore[arg-type]
    return drawn(lambda console: draw_visit(console, visit))


def test_a_failure_says_why() -> None:
    """An address that gave nothing stands with the trouble in words."""
    told = visited(VisitState.FAILED, trouble=FetchRefused("the harbour is closed"))
    assert told == f"failed {URL} the harbour is closed"


def test_what_was_read_is_named_with_its_claims() -> None:
    """A new report has its id and count of claims; one edited also says what it takes the place of."""
    told = visited(VisitState.NEW, outcome=READ)
    assert f"{short(DOCUMENT.id)} {DOCUMENT.title}: 1 claim" in told
    assert "supersedes" not in told
    edited = visited(VisitState.EDITED, outcome=READ, supersedes="document-zz")
    assert f"supersedes {short('document-zz')}" in edited


def test_a_picture_is_told_with_its_report_and_as_unseen() -> None:
    """Nobody is led to think that a program has looked at it."""
    told = visited(VisitState.KEPT, media="media-aa", stands_in=DOCUMENT.id)
    assert told.startswith(f"kept {URL} {short('media-aa')} stands in {short(DOCUMENT.id)}")
    assert "nobody has looked at it yet" in told


def test_the_total_counts_every_state() -> None:
    """States are counted apart, so that failures are not lost among what is new."""
    states = [VisitState.NEW, VisitState.FAILED, VisitState.NEW]
    visits = [Visit(URL, one, "by hand") for one in states]
    assert "2 new, 1 failed;" in drawn(lambda console: draw_total(console, visits, Path("kept")))
    assert "nothing was due" in drawn(lambda console: draw_total(console, [], Path("kept")))


def test_an_edit_shows_what_went_and_what_came() -> None:
    """Words taken out and words put in are marked apart."""
    edit = Edit(URL, "document-aa", "document-bb", ("It stayed.",), ("It left.",))
    assert "− It stayed. + It left." in drawn(lambda console: draw_edits(console, [edit]))
    assert "no report was edited" in drawn(lambda console: draw_edits(console, []))


def test_a_capture_shows_the_whole_fingerprint() -> None:
    """A digest cut short proves nothing."""
    capture = {
        "number": 3,
        "answered": "2024-06-01T12:00:00+00:00",
        "url": URL,
        "bytes": 1234,
        "state": "read",
        "sha256": "ab" * 32,
    }
    told = drawn(lambda console: draw_captures(console, [capture]))
    assert f"3 2024-06-01 12:00:00 UTC {URL} read, 1,234 bytes, sha256 {'ab' * 32}" in told
