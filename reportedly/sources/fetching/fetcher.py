"""The fetcher: one address in, one answer out, every hop checked as if it were the first."""

import ssl
from collections.abc import Callable, Sequence
from copy import copy
from datetime import datetime
from functools import cached_property

import httpcore2

from reportedly import __version__
from reportedly.model.errors import FetchDeferred, FetchFailed, FetchRefused, SourceError
from reportedly.sources.fetching.answers import NOT_MODIFIED, Fetched, Hop, Validators
from reportedly.sources.fetching.asking import Answer, Request, ask
from reportedly.sources.fetching.limits import Limits
from reportedly.sources.fetching.pace import Pace, utc_now
from reportedly.sources.fetching.resolving import Guard
from reportedly.sources.fetching.robots import MAX_RULE_BYTES, Robots
from reportedly.sources.fetching.targets import Target, follow, read_target
from reportedly.sources.fetching.unpacking import unpack

AGENT = f"reportedly/{__version__} (reads reports for research; honours robots.txt)"
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_BUSY = frozenset({429, 503})
_ACCEPT = "text/html, application/xhtml+xml, application/xml;q=0.9, application/pdf, text/plain, */*;q=0.5"


class Fetcher:
    """Fetches politely, and from the public internet only."""

    def __init__(
        self,
        *,
        guard: Guard | None = None,
        limits: Limits | None = None,
        pace: Pace | None = None,
        tls: ssl.SSLContext | None = None,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        """Make a fetcher.

        Args:
            tls: what certificates are checked against; None for those that this machine trusts.
        """
        self.guard = guard or Guard()
        self.limits = limits or Limits()
        self.pace = pace or Pace()
        self._given_tls = tls
        self._now = now
        self._robots = Robots(self._read_rules, now)

    @cached_property
    def _tls(self) -> ssl.SSLContext:
        return self._given_tls or httpcore2.default_ssl_context()

    def within(self, limits: Limits) -> "Fetcher":
        """Give the same fetcher, with the same pace and rules of hosts, under other limits."""
        made = copy(self)
        made.limits = limits
        return made

    def fetch(self, url: str, validators: Validators | None = None) -> Fetched:
        """Give what an address answers.

        Args:
            validators: of the version that is held; the answer may then be that nothing changed.
        Raises: FetchRefused; FetchFailed, FetchDeferred; SourceTooLarge.
        """
        extra = () if validators is None else validators.headers
        fetched = self._follow(url, extra, self._require)
        if fetched.status == NOT_MODIFIED and not extra:
            raise FetchFailed(f"{url}: it answers that nothing changed, though nothing is held; try later")
        if fetched.status not in (200, 203, NOT_MODIFIED):
            raise FetchFailed(f"{url}: it answers {fetched.status} {fetched.reason}".rstrip())
        return fetched

    def _follow(
        self,
        url: str,
        extra: Sequence[tuple[str, str]],
        require: Callable[[Target], float | None],
    ) -> Fetched:
        """Give the answer at the end of the redirects; every hop is resolved, checked and asked anew."""
        target = read_target(url)
        hops: list[Hop] = []
        while True:
            self.pace.wait(target.host, require(target))
            asked = self._now()
            answer = self._ask(target, extra)
            location = answer.header("location")
            if answer.status not in _REDIRECTS or location is None:
                return self._settle(url, target, tuple(hops), asked, answer)
            if len(hops) >= self.limits.redirects:
                raise FetchFailed(f"{url}: it leads on more than {self.limits.redirects} times; give the end")
            hops.append(Hop(target.url, answer.status, location))
            target = follow(target, location)

    def _ask(self, target: Target, extra: Sequence[tuple[str, str]]) -> Answer:
        headers = (
            ("Host", target.authority),
            ("User-Agent", AGENT),
            ("Accept", _ACCEPT),
            ("Accept-Encoding", "gzip, deflate"),
            ("Connection", "close"),
            *extra,
        )
        addresses = self.guard.pin(target)
        answer = ask(Request(target, addresses, headers, self._tls_for(target)), self.limits)
        if answer.status in _BUSY:
            seconds = self.pace.hold(target.host, answer.header("retry-after"))
            trouble = (
                f"{target.url}: it answers {answer.status}: it asks to be left alone for {seconds:.0f} s"
            )
            raise FetchDeferred(trouble, seconds)
        return answer

    def _tls_for(self, target: Target) -> ssl.SSLContext | None:
        return self._tls if target.scheme == "https" else None

    def _settle(
        self, url: str, target: Target, hops: tuple[Hop, ...], asked: datetime, answer: Answer
    ) -> Fetched:
        encoding = answer.header("content-encoding") or ""
        content = unpack(answer.body, encoding, self.limits, target.url) if answer.body else b""
        return Fetched(
            url=url,
            final_url=target.url,
            hops=hops,
            address=answer.address,
            asked=asked,
            answered=self._now(),
            status=answer.status,
            reason=answer.reason,
            headers=answer.headers,
            wire=answer.body,
            content=content,
        )

    def _require(self, target: Target) -> float | None:
        # Before robots.txt, so that a forbidden address is refused as such.
        self.guard.pin(target)
        return self._robots.require(target)

    def _read_rules(self, target: Target) -> str | None:
        try:
            fetched = self._follow(f"{target.origin}/robots.txt", (), lambda _: None)
        except (FetchDeferred, FetchRefused):
            raise
        except SourceError:
            return None
        if 400 <= fetched.status < 500:
            return ""
        if fetched.status != 200:
            return None
        return fetched.content[:MAX_RULE_BYTES].decode("utf-8", "replace")
