"""Laws of measuring the main text of pages."""

import gzip
import json
from pathlib import Path

import pytest

from evaluation.sets.pages import count_text, measure, summary
from evaluation.sets.results import Cases, Measured, Skipped
from reportedly.reading.reader import Reader

BODY = " ".join(
    f"The Amber Front left post number {k} on Monday, people of the valley said." for k in range(9)
)


@pytest.mark.parametrize(
    ("found", "expected", "kinds"),
    [
        ("a b c d", "a b c d", []),
        ("a b", "a b\nc d", ["text left out"]),
        ("a b\nc d", "a b", ["what is not the text taken in"]),
    ],
)
def test_what_is_lost_and_what_is_taken_in_are_told_apart(
    found: str, expected: str, kinds: list[str]
) -> None:
    """Each poor page is listed by what is wrong with it, with the lines that differ."""
    cases = Cases()
    figures = summary(count_text("a", found, expected, cases))
    assert list(cases.kinds) == kinds
    assert all(case.words == "c d" for case in cases.listed)
    assert (figures["f1"] == 1.0) is (not kinds)


def test_pages_are_read_and_counted(reader: Reader, sets: Path) -> None:
    """The text of a page is found among what surrounds it."""
    folder = sets / "html"
    (folder / "pages").mkdir(parents=True)
    page = f"<html><body><nav>Menu</nav><article><p>{BODY}</p></article></body></html>"
    (folder / "pages" / "a.html.gz").write_bytes(gzip.compress(page.encode()))
    (folder / "ground-truth.json").write_text(json.dumps({"a": {"articleBody": BODY}}), encoding="utf-8")
    found = measure(reader)
    assert isinstance(found, Measured)
    assert found.figures["recall"] == 1.0


def test_a_set_that_is_not_here_is_skipped_with_a_reason(reader: Reader, sets: Path) -> None:
    """No figure is better than a figure of nothing."""
    assert isinstance(measure(reader), Skipped)
