"""When a channel speaks: digests once a slot, never in quiet hours, by the clock on the wall of its zone."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.products.alerts.schedule import Digest, Schedule

KYIV = ZoneInfo("Europe/Kyiv")
MOMENTS = st.datetimes(datetime(2023, 1, 1), datetime(2026, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
DIGESTS = st.sampled_from([Digest.HOURLY, Digest.DAILY, Digest.WEEKLY])


@given(MOMENTS, DIGESTS, st.times(), st.integers(0, 6))
def test_a_slot_is_past_and_recent(now: datetime, digest: Digest, at: time, weekday: int) -> None:
    """The last slot is not in the future, and no whole period lies between it and now, summer time or not."""
    slot = Schedule(digest=digest, at=at, weekday=weekday, zone=KYIV).last_slot(now)
    assert slot is not None
    longest = {Digest.HOURLY: 1, Digest.DAILY: 25, Digest.WEEKLY: 7 * 24 + 1}[digest]
    assert timedelta(0) <= now - slot < timedelta(hours=longest, seconds=1)


@given(MOMENTS, MOMENTS, DIGESTS, st.times())
def test_what_was_due_stays_due(queued: datetime, now: datetime, digest: Digest, at: time) -> None:
    """Nothing that waited for a slot can miss it."""
    schedule = Schedule(digest=digest, at=at, zone=KYIV)
    if schedule.is_due(queued, now):
        assert schedule.is_due(queued, now + timedelta(days=3))
    assert schedule.is_due(now - timedelta(days=8), now)
    assert not schedule.is_due(now, now)


def test_without_digests_all_is_due_at_once() -> None:
    """A channel that gathers nothing speaks whenever it is not quiet."""
    now = datetime(2024, 6, 3, 21, 30, tzinfo=UTC)
    assert Schedule().is_due(now, now)
    assert Schedule().last_slot(now) is None


@pytest.mark.parametrize(
    ("hour", "quiet"), [(18, False), (19, True), (23, True), (3, True), (4, False), (12, False)]
)
def test_quiet_hours_go_over_midnight(hour: int, quiet: bool) -> None:
    """From 22:00 until 07:00 in Kyiv is from 19:00 until 04:00 UTC in summer."""
    schedule = Schedule(quiet=(time(22), time(7)), zone=KYIV)
    now = datetime(2024, 6, 3, hour, 0, tzinfo=UTC)
    assert schedule.is_quiet(now) is quiet
    assert schedule.is_due(now - timedelta(days=1), now) is not quiet


def test_quiet_hours_within_a_day_end_when_they_end() -> None:
    """The first moment is quiet and the last is not."""
    schedule = Schedule(quiet=(time(12), time(13)))
    assert [schedule.is_quiet(datetime(2024, 6, 3, hour, tzinfo=UTC)) for hour in (11, 12, 13)] == [
        False,
        True,
        False,
    ]
