"""How a list of notes is drawn."""

import io
from datetime import UTC, datetime

from rich.console import Console

from reportedly.doors.cli.console import THEME
from reportedly.doors.cli.view_notes import draw_notes
from reportedly.model.notes import make_note

GIVEN = {
    "about": "claim-aaaaaaaaaaaaaaaaaaaa",
    "kind": "retraction",
    "words": "We take it back.",
    "said_by": "Made-up Wire",
    "source": "https://wire.example/1",
    "why": "seen on their page",
    "by": "Ada Example",
}


def test_a_note_says_what_about_whose_words_where_and_who_noted_it() -> None:
    """Everything that makes it checkable, within 80 columns."""
    console = Console(file=io.StringIO(), width=80, theme=THEME)
    draw_notes(console, [make_note(GIVEN, datetime(2021, 5, 4, tzinfo=UTC))])
    assert isinstance(console.file, io.StringIO)
    text = console.file.getvalue()
    assert max(map(len, text.splitlines())) <= 80
    for one in GIVEN.values():
        assert one in " ".join(text.split())
