"""Pace: how often a host is asked, and until when it is left alone."""

import re
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from reportedly.model.errors import FetchDeferred

INTERVAL_SECONDS = 2.0
"""Between two requests to one host, where its robots.txt does not ask for more."""
PATIENCE_SECONDS = 90.0
"""The longest that a fetch waits for its turn; over that it is put off."""
LONGEST_HOLD = timedelta(days=1)


def utc_now() -> datetime:
    """Give this moment."""
    return datetime.now(UTC)


class Pace:
    """When each host may be asked next."""

    def __init__(
        self,
        interval_seconds: float = INTERVAL_SECONDS,
        *,
        held: Mapping[str, datetime] | None = None,
        now: Callable[[], datetime] = utc_now,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """Begin a pace.

        Args:
            held: until when hosts asked to be left alone, from an earlier time.
        """
        self.interval_seconds = interval_seconds
        self.held = dict(held or {})
        """Until when each host asked to be left alone."""
        self._turns: dict[str, datetime] = {}
        self._now = now
        self._sleep = sleep

    def wait(self, host: str, interval_seconds: float | None = None) -> None:
        """Wait for the host's next turn.

        Raises: FetchDeferred, if that is too long to wait.
        """
        moment = self._now()
        turn = max(self._turns.get(host, moment), self.held.get(host, moment))
        seconds = (turn - moment).total_seconds()
        if seconds > PATIENCE_SECONDS:
            raise FetchDeferred(f"{host}: it asks to be left alone until {turn:%Y-%m-%d %H:%M} UTC", seconds)
        if seconds > 0:
            self._sleep(seconds)
        pause = max(self.interval_seconds, interval_seconds or 0.0)
        self._turns[host] = self._now() + timedelta(seconds=pause)

    def hold(self, host: str, retry_after: str | None, default_seconds: float = 300.0) -> float:
        """Leave a host alone for as long as its `Retry-After` says; give the seconds."""
        moment = self._now()
        wait = read_retry_after(retry_after, moment)
        until = min(timedelta(seconds=default_seconds) if wait is None else wait, LONGEST_HOLD)
        self.held[host] = max(moment + until, self.held.get(host, moment))
        return until.total_seconds()


def read_retry_after(words: str | None, moment: datetime) -> timedelta | None:
    """Give the time that a `Retry-After` header asks for; None where it says nothing that can be read."""
    if words is None:
        return None
    if re.fullmatch(r"\s*\d{1,9}\s*", words, re.ASCII):
        return timedelta(seconds=int(words))
    try:
        until = parsedate_to_datetime(words)
    except ValueError:
        return None
    if until.tzinfo is None:
        until = until.replace(tzinfo=UTC)
    return max(until - moment, timedelta())
