"""The words of a request."""

from datetime import date

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from reportedly.doors.http.routes.queries import ClaimFilter, ClaimListing

FIRST, LAST = date(2024, 3, 1), date(2024, 3, 31)


@given(st.dates(), st.dates())
def test_days_are_in_order_or_refused(since: date, until: date) -> None:
    """A span that ends before it begins is refused; one day is a span."""
    if since <= until:
        query = ClaimFilter(since=since, until=until).query(0.5)
        assert (query.published_since, query.published_until) == (since, until)
    else:
        with pytest.raises(ValidationError, match="since is after until"):
            ClaimFilter(since=since, until=until)


def test_days_are_of_reports_or_of_events_never_of_both() -> None:
    """When something came out and when it is said to have happened are two questions."""
    report = ClaimFilter(since=FIRST, until=LAST).query(0.5)
    event = ClaimFilter(since=FIRST, until=LAST, by="event").query(0.5)
    assert (report.event_since, report.event_until) == (None, None)
    assert (event.published_since, event.published_until) == (None, None)
    assert (event.event_since, event.event_until) == (FIRST, LAST)


def test_a_least_score_of_zero_is_one() -> None:
    """Zero asks for everything; nothing asks for the usual."""
    assert ClaimFilter(min_score=0).query(0.5).min_score == 0
    assert ClaimFilter().query(0.5).min_score == 0.5


def test_empty_words_ask_for_nothing() -> None:
    """A field left empty narrows nothing down."""
    assert ClaimFilter(q="  ", document="", publisher="", place="").query(0.5) == ClaimFilter().query(0.5)


@pytest.mark.parametrize("words", ["acter=Salt", "actor=%20", "predicate=loves", "by=moon", "min_score=2"])
def test_a_word_that_is_not_known_is_refused(client: TestClient, words: str) -> None:
    """A slip of the pen never widens a question in silence."""
    assert client.get(f"/api/v1/claims?{words}").status_code == 422


def test_a_page_has_at_least_one_claim() -> None:
    """A listing of none, or of more than a page, cannot be asked for."""
    for limit in (0, 201):
        with pytest.raises(ValidationError):
            ClaimListing(limit=limit)
