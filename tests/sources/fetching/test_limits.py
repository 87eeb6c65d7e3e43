"""Nothing is waited for beyond its time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.errors import FetchFailed
from reportedly.sources.fetching.limits import Deadline, Limits

URL = "https://harbour-wire.example/report"
SECONDS = st.floats(min_value=0.01, max_value=1_000.0)


@given(SECONDS, SECONDS)
def test_a_step_may_take_the_shorter_of_two_waits(left: float, idle: float) -> None:
    """Neither the idle time nor what is left of the whole is ever overrun."""
    assert Deadline(URL, left, clock=lambda: 0.0).allow(idle) == min(left, idle)


@pytest.mark.parametrize("now", [10.0, 11.0])
def test_at_its_end_a_deadline_allows_nothing(now: float) -> None:
    """From the very moment on there is an error with the address and a way out, no wait of zero."""
    with pytest.raises(FetchFailed, match=r"harbour-wire\.example.*try again"):
        Deadline(URL, 10.0, clock=lambda: now).allow(5.0)


def test_the_limits_that_hold_by_default_fit_each_other() -> None:
    """What is free is within the whole, and one silence ends before the whole request does."""
    limits = Limits()
    assert limits.free_bytes < limits.max_bytes
    assert limits.idle_seconds < limits.total_seconds
