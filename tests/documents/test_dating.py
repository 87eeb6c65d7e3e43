"""Dates of publication: read, never guessed."""

from datetime import date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.documents.dating import find_dateline, is_date_line, iso_date


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("2015-03-07", "2015-03-07"),
        ("2015-03-07T14:10:00Z", "2015-03-07T14:10:00Z"),
        ("2015-03-07 14:10", "2015-03-07T14:10"),
        ("2015-03-07T14:10:00.000+0530", "2015-03-07T14:10:00+05:30"),
        ("20150307", "2015-03-07"),
        ("2015/3/7", "2015-03-07"),
        ("2015-03", "2015-03"),
        ("2015", "2015"),
        ("7 March 2015", "2015-03-07"),
        ("March 7th, 2015", "2015-03-07"),
        ("Sat, 07 Mar 2015 14:10:00 GMT", "2015-03-07"),
        ("Published: Saturday, March 7, 2015 at 2:10 p.m. EST", "2015-03-07"),
        ("March 2015", "2015-03"),
        ("3/7/2015", None),
        ("2015-02-30", None),
        ("2015-13", None),
        ("30 February 2015", None),
        ("last Tuesday", None),
        ("March 7", None),
        ("", None),
    ],
)
def test_dates_are_as_precise_as_written(words: str, iso: str | None) -> None:
    """What is written is kept, what is ambiguous or impossible is unknown."""
    assert iso_date(words) == iso


@given(st.dates(date(1900, 1, 1), date(2099, 1, 1)), st.times(), st.integers(-840, 840))
def test_iso_dates_come_back(day: date, clock: time, minutes: int) -> None:
    """A time in ISO 8601 is the same time afterwards, to the second."""
    zone = timezone(timedelta(minutes=minutes))
    written = datetime.combine(day, clock.replace(microsecond=0), zone).isoformat()
    assert iso_date(written) == written


@given(st.text(max_size=60))
def test_any_words_are_a_date_or_none(words: str) -> None:
    """Whatever is written, what comes back is ISO 8601 or nothing."""
    found = iso_date(words)
    assert found is None or len(found) in (4, 7) or datetime.fromisoformat(found)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("TARNHOLM, March 3, 2015 (Harbour Wire) - The Front said", "2015-03-03"),
        ("OSTER VALE, Norrland, 3 March 2015 — The Front said", "2015-03-03"),
        ("TARNHOLM (NORRLAND), 29 MAR 89 (HARBOUR-WIRE) -- [TEXT] THE FRONT", "1989-03-29"),
        ("Front says so\n\nTARNHOLM, 3 Mar 2015 /Harbour Wire/ -- The Front said", "2015-03-03"),
        ("Front says so\n\nPublished on 3 March 2015\n\nThe Front said", "2015-03-03"),
        ("TARNHOLM, March 3 (Harbour Wire) - The Front said", None),
        ("The Front said on March 3, 2015 - a day too late - that it left", None),
        ("On March 3, 2015, the Front left. It came back in May.", None),
        ("TARNHOLM - The Front said", None),
        ("One.\n\nTwo.\n\nThree.\n\nTARNHOLM, March 3, 2015 -", None),
        ("", None),
    ],
)
def test_datelines_are_told_from_dates_in_sentences(text: str, iso: str | None) -> None:
    """Only a date between a place and a dash, at the top, dates a report; a date of events does not."""
    assert find_dateline(text) == iso


@given(st.dates(min_value=date(1940, 1, 1), max_value=date(2039, 12, 31)), st.booleans())
def test_short_years_are_read_within_a_century(day: date, upper: bool) -> None:
    """Two figures stand for 1940 to 2039."""
    line = f"Tarnholm, {day.day} {day:%b} {day:%y} (Wire) -- The Front"
    assert find_dateline(line.upper() if upper else line) == day.isoformat()


def test_a_dateline_alone_is_no_headline() -> None:
    """A line that only says where and when is not a headline; one that says what is."""
    assert is_date_line("TARNHOLM, March 3, 2015 (Harbour Wire) -")
    assert is_date_line("3 March 2015")
    assert not is_date_line("Front leaves Tarnholm")
