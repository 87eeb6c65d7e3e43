"""How much of an answer is taken, and how long it is waited for."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from reportedly.model.errors import FetchFailed

Clock = Callable[[], float]
"""Seconds that only go forward."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that one fetch may take; over any of these it is given up."""

    max_bytes: int = 20_000_000
    """Of the body, as sent and as unpacked."""
    max_ratio: int = 200
    """How many times its own size a packed body may unpack to; small ones may always grow to `free_bytes`."""
    free_bytes: int = 1_000_000
    total_seconds: float = 60.0
    """For one request from connecting to its last byte; redirects are requests of their own."""
    idle_seconds: float = 15.0
    """Without a byte."""
    redirects: int = 5
    header_bytes: int = 65_536


@dataclass(frozen=True, slots=True)
class Deadline:
    """A moment after which nothing is waited for."""

    url: str
    ends: float
    clock: Clock = time.monotonic

    def allow(self, idle_seconds: float) -> float:
        """Give how long the next step may take.

        Raises: FetchFailed, once the time is up.
        """
        left = self.ends - self.clock()
        if left <= 0:
            raise FetchFailed(f"{self.url}: its answer took too long and was given up; try again later")
        return min(left, idle_seconds)
