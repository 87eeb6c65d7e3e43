"""Event tables as reports."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.documents import Capture, Unreadable
from reportedly.model.errors import SourceUnreadable
from reportedly.sources.event_rows import row_captures

CODED = "Battles;Armed clash;Red Hill Front;Salt League;Dunmere;Fictional Courier"
ACLED = (
    "event_id_cnty;event_date;timestamp;event_type;sub_event_type;actor1;actor2;location;source;notes;fatalities",
    f'XKA12;2024-01-14;1706745600;{CODED};"On 14 January 2024, the front attacked; three were killed.";3',
    f"XKA13;2024-01-15;1706745600;{CODED};;0",
)
GED = (
    "id,date_start,date_end,side_a,side_b,source_office,source_headline,where_coordinates,best\n",
    "7,2024-01-14,2024-01-14,Red Hill Front,Salt League,Made-up Wire,Front attacks league,Dunmere,3\n",
)


def test_a_note_is_a_report_of_the_data_set_and_codes_are_its_title() -> None:
    """What was coded is kept as what the table says, and the report's date is that of the row."""
    first, second = row_captures("a.csv", ACLED)
    assert isinstance(first, Capture)
    assert first.content.decode() == "On 14 January 2024, the front attacked; three were killed."
    assert (first.source, first.header.publisher, first.header.published) == (
        "a.csv#1",
        "ACLED",
        "2024-02-01",
    )
    assert "fatalities=3" in (first.header.title or "")
    assert isinstance(second, Unreadable)


def test_a_headline_is_its_publishers() -> None:
    """GED quotes a source, so the source speaks; no date is made up."""
    (row,) = row_captures("g.csv", GED)
    assert isinstance(row, Capture)
    assert (row.header.publisher, row.header.published) == ("Made-up Wire", None)


def test_another_table_is_refused() -> None:
    """No column is guessed."""
    with pytest.raises(SourceUnreadable, match="ACLED or UCDP GED"):
        list(row_captures("x.csv", ["a,b\n", "1,2\n"]))


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("event_id_cnty,event_date,notes", "but not event_type, sub_event_type;"),
        ("\udcff\udcfee\0v\0", "UTF-8"),
        ("", "no heading"),
    ],
)
def test_a_heading_that_is_not_whole_is_told_by_its_columns(heading: str, told: str) -> None:
    """What is missing is named, and so is the way out."""
    with pytest.raises(SourceUnreadable, match=told):
        list(row_captures("x.csv", [heading]))


def test_words_that_a_separator_cuts_short_are_not_read() -> None:
    """Half of a sentence can say more than the whole; the rows after it are read."""
    cut = GED[1].replace("Front attacks league", "Front attacks league, minister denies")
    first, second = row_captures("g.csv", (GED[0], cut, GED[1]))
    assert isinstance(first, Unreadable)
    assert "more fields than the heading" in str(first.error)
    assert isinstance(second, Capture)


@given(st.text(max_size=30) | st.integers().map(str) | st.from_regex(r"\A[0-9²٣]{1,40}\Z"))
def test_whatever_stands_as_the_time_of_a_row_costs_the_date_at_most(moment: str) -> None:
    """A time that is none, or that no calendar has, is no date; the row and those after it are reports."""
    quoted = moment.replace('"', "").replace("\n", "").replace("\r", "").replace("\0", "")
    bad = ACLED[1].replace("1706745600", f'"{quoted}"')
    first, second = row_captures("a.csv", (ACLED[0], bad, ACLED[1]))
    assert isinstance(first, Capture)
    assert first.header.published is None or first.header.published[:4].isdecimal()
    assert isinstance(second, Capture)
    assert second.header.published == "2024-02-01"


def test_a_row_that_cannot_be_taken_apart_is_named_and_the_others_are_read() -> None:
    """A cell beyond the limit of a reader of tables; bytes that are no UTF-8."""
    long = ACLED[1].replace("three were killed", "x" * 200_000)
    content = "\n".join((ACLED[0], long, ACLED[1], ACLED[1])).encode() + b"\nXKA\xe9" + ACLED[1][3:].encode()
    lines = io.TextIOWrapper(io.BytesIO(content), encoding="utf-8", errors="surrogateescape", newline="")
    found = list(row_captures("a.csv", lines))
    troubles = [str(one.error) for one in found if isinstance(one, Unreadable)]
    assert sum(isinstance(one, Capture) for one in found) == 2
    assert [trouble.partition(":")[0] for trouble in troubles] == ["a.csv#1", "a.csv#4"]
    assert "no UTF-8" in troubles[1]
