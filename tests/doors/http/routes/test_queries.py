"""The words of a request that choose claims."""

import pytest
from pydantic import ValidationError

from reportedly.doors.http.routes.queries import ClaimFilter


def test_days_are_of_the_clock_that_is_asked_for() -> None:
    """Days choose by publication unless the event's own are asked for, and never by both."""
    report = ClaimFilter(since="2024-01-01").query(0.5)
    event = ClaimFilter(since="2024-01-01", by="event").query(0.5)
    assert report.published_since is not None
    assert report.event_since is None
    assert event.event_since is not None
    assert event.published_since is None


def test_a_span_that_ends_before_it_begins_is_refused() -> None:
    """Days in the wrong order are told, not swapped in silence."""
    with pytest.raises(ValidationError, match="since is after until"):
        ClaimFilter(since="2024-02-01", until="2024-01-01")
