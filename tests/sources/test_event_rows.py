"""Event tables as reports."""

import pytest

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
