"""The summary of a call that read."""

import io
from collections import Counter
from dataclasses import replace

import pytest
from building import a_document, a_read_claim, a_reject
from rich.console import Console

from reportedly.desk import ReadDocument
from reportedly.doors.cli.console import THEME
from reportedly.doors.cli.progress import MOST_ROWS, Tally
from reportedly.doors.cli.view_read import draw_summary, standings

READ = ReadDocument(
    document=a_document(),
    read_claims=(a_read_claim(),),
    rejects=(a_reject(a_document()),),
    extractors=frozenset({"made@1"}),
)


def summary(count: int, width: int) -> str:
    """Give the summary of so many documents."""
    tally = Tally(0.5)
    for _ in range(count):
        tally.add(READ)
    console = Console(file=io.StringIO(), width=width, theme=THEME)
    draw_summary(console, tally, "x.db")
    return str(console.file.getvalue())  # type: ignore[attr-defined]


@pytest.mark.parametrize("width", [80, 140])
def test_a_few_documents_are_listed_and_many_only_counted(width: int) -> None:
    """A row for each of a screenful; the totals always."""
    few, many = summary(2, width), summary(MOST_ROWS + 1, width)
    assert few.count("2015-03-07") == 2
    assert "2015-03-07" not in many
    assert "2 reports read: 2 claims (2 hedged); 2 rejects" in few
    assert all(len(line) <= width for line in few.splitlines())


def test_pages_of_pictures_that_were_not_read_are_counted_with_the_way_out() -> None:
    """Nothing is passed over in silence; where there are none, nothing is said."""
    tally = Tally(0.5)
    missing = replace(READ, document=replace(READ.document, unread_pages=(2, 3)))
    for one in (missing, READ):
        tally.add(one)
    console = Console(file=io.StringIO(), width=80, theme=THEME)
    draw_summary(console, tally, "x.db")
    words = " ".join(console.file.getvalue().split())  # type: ignore[attr-defined]
    assert "2 pages of pictures without text not read" in words
    assert "reportedly[ocr]" in words
    assert "pages of pictures" not in summary(1, 80)


def test_standings_are_told_in_a_fixed_order() -> None:
    """Denials come first."""
    assert standings(Counter(hedged=2, denied=1)).plain == "1 denied, 2 hedged"
