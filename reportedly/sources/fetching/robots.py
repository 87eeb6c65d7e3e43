"""robots.txt: what a site asks programs to leave alone, read once a day for each origin."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from protego import Protego

from reportedly.model.errors import FetchRefused
from reportedly.sources.fetching.targets import Target

PRODUCT = "reportedly"
"""The name that robots.txt addresses us by."""
KEPT = timedelta(days=1)
MAX_RULE_BYTES = 512_000
MAX_DELAY_SECONDS = 60.0

ReadRules = Callable[[Target], str | None]
"""Gives the text of an origin's robots.txt, None where it cannot be known, and so everything is closed."""


@dataclass(frozen=True, slots=True)
class _Rules:
    parsed: Protego | None
    until: datetime


class Robots:
    """The rules of every origin that was asked."""

    def __init__(self, read: ReadRules, now: Callable[[], datetime]) -> None:
        self._read = read
        self._now = now
        self._rules: dict[str, _Rules] = {}

    def require(self, target: Target) -> float | None:
        """Give the seconds that the site wants between requests, if it says so.

        Raises: FetchRefused, if it wants this address left alone, or nobody can tell.
        Source: RFC 9309: without a file everything is open, with an unreachable one everything is closed.
        """
        parsed = self._rules_of(target)
        if parsed is None:
            raise FetchRefused(f"{target.url}: its robots.txt cannot be had, so it is left alone; try later")
        if not parsed.can_fetch(target.url, PRODUCT):
            raise FetchRefused(
                f"{target.url}: its robots.txt asks programs to leave it alone; "
                "open it in your browser and save it, if you may"
            )
        delay = parsed.crawl_delay(PRODUCT)
        return None if delay is None else min(float(delay), MAX_DELAY_SECONDS)

    def _rules_of(self, target: Target) -> Protego | None:
        known = self._rules.get(target.origin)
        if known is None or known.until <= self._now():
            text = self._read(target)
            known = _Rules(None if text is None else Protego.parse(text), self._now() + KEPT)
            self._rules[target.origin] = known
        return known.parsed
