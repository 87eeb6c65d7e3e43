"""A host is asked no faster than it likes, and left alone for as long as it asks."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.errors import FetchDeferred
from reportedly.sources.fetching.pace import LONGEST_HOLD, PATIENCE_SECONDS, Pace, read_retry_after, utc_now

HOST, OTHER = "harbour-wire.example", "upland-post.example"


def test_the_second_request_waits_and_another_host_does_not(time) -> None:
    """Each host has a turn of its own."""
    pace = Pace(2.0, now=time.now, sleep=time.sleep)
    pace.wait(HOST)
    pace.wait(OTHER)
    assert time.slept == []
    pace.wait(HOST)
    assert time.slept == [2.0]


@pytest.mark.parametrize(("asked", "slept"), [(5.0, 5.0), (0.1, 2.0)])
def test_a_site_can_slow_us_down_and_not_speed_us_up(time, asked: float, slept: float) -> None:
    """The longer of the two intervals holds."""
    pace = Pace(2.0, now=time.now, sleep=time.sleep)
    pace.wait(HOST, asked)
    pace.wait(HOST)
    assert time.slept == [slept]


def test_a_host_that_is_held_for_long_is_put_off_unslept(time) -> None:
    """A long hold defers the fetch, and says for how long; when it is over the host is asked again."""
    pace = Pace(2.0, now=time.now, sleep=time.sleep)
    assert pace.hold(HOST, "600") == 600.0
    with pytest.raises(FetchDeferred, match=HOST):
        pace.wait(HOST)
    pace.wait(OTHER)
    assert time.slept == []
    time.moment += timedelta(seconds=600 - PATIENCE_SECONDS)
    pace.wait(HOST)
    assert time.slept == [PATIENCE_SECONDS]


def test_a_shorter_hold_never_ends_a_longer_one(time) -> None:
    """Holds are kept across sessions, and the later end of two counts."""
    until = time.now() + timedelta(hours=1)
    pace = Pace(held={HOST: until}, now=time.now, sleep=time.sleep)
    pace.hold(HOST, "5")
    assert pace.held[HOST] == until


def test_no_hold_is_over_a_day(time) -> None:
    """A host that asks for years is asked again tomorrow."""
    pace = Pace(now=time.now, sleep=time.sleep)
    pace.hold(HOST, "999999999")
    assert pace.held[HOST] == time.now() + LONGEST_HOLD


def test_a_retry_after_is_read_as_seconds_or_as_a_date(time) -> None:
    """Both ways of the header mean the same wait; a date that is past means none."""
    assert read_retry_after(" 120 ", time.now()) == timedelta(minutes=2)
    assert read_retry_after("Tue, 04 May 2021 09:02:00 GMT", time.now()) == timedelta(minutes=2)
    assert read_retry_after("Tue, 04 May 2021 08:00:00 GMT", time.now()) == timedelta()
    assert read_retry_after(None, time.now()) is None
    assert read_retry_after("soon", time.now()) is None


@given(st.text(max_size=40))
def test_no_header_breaks_the_pace(words: str) -> None:
    """Whatever a server writes, it is a wait that is not negative, or nothing."""
    wait = read_retry_after(words, utc_now())
    assert wait is None or wait >= timedelta()
