"""How purges are drawn."""

import io
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console

from reportedly.desk.purging import Purged, PurgePlan
from reportedly.doors.cli.console import THEME
from reportedly.doors.cli.view_purge import draw_plan, draw_purged
from reportedly.model.ids import DocumentId
from reportedly.model.tombstones import BY_HAND, Tombstone

STONE = Tombstone(
    document=DocumentId("document-aaaaaaaaaaaaaaaaaaaa"),
    text_sha256="1" * 64,
    sha256s=("2" * 64,),
    read=datetime(2020, 1, 1, tzinfo=UTC),
    purged=datetime(2021, 1, 1, tzinfo=UTC),
    by="Ada Example",
    why="asked to",
    rule=BY_HAND,
)
PLAN = PurgePlan((), 4, 1, 0, 2, (Path("x.db.before-0007"),))


def drawn(draw) -> str:
    """Give what is drawn at 80 columns."""
    console = Console(file=io.StringIO(), width=80, theme=THEME)
    draw(console)
    assert isinstance(console.file, io.StringIO)
    text = console.file.getvalue()
    assert max(map(len, text.splitlines())) <= 80
    return " ".join(text.split())


def test_what_is_beyond_reach_is_named() -> None:
    """Backups, copies beside the ledger, decisions, and a log that another process holds."""
    text = drawn(lambda console: draw_purged(console, Purged((STONE,), 1, 0, scrubbed=False), PLAN))
    for words in ("beyond the reach", "x.db.before-0007", "2 decisions", "another process", "by Ada Example"):
        assert words in text


def test_an_empty_plan_says_so() -> None:
    """Nothing chosen is told as nothing."""
    assert "no report is chosen" in drawn(lambda console: draw_plan(console, PLAN, "x.db"))
