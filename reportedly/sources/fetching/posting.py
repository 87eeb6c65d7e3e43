"""Posting: one message to one address that the user named, guarded as fetching is."""

import ssl
from dataclasses import dataclass, field

import httpcore2

from reportedly.model.errors import FetchFailed
from reportedly.sources.fetching.asking import Answer, Request, ask
from reportedly.sources.fetching.fetcher import AGENT
from reportedly.sources.fetching.limits import Limits
from reportedly.sources.fetching.resolving import Guard
from reportedly.sources.fetching.targets import Target, read_target

Headers = tuple[tuple[str, str], ...]
POST_LIMITS = Limits(max_bytes=65_536, total_seconds=30.0, idle_seconds=10.0, redirects=0)


@dataclass(frozen=True, slots=True)
class Line:
    """How a message goes out: past which guard, within which limits, checked against which certificates."""

    guard: Guard
    limits: Limits
    tls: ssl.SSLContext | None = None
    """None for the certificates that this machine trusts."""
    agent: str = AGENT


def send(target: Target, headers: Headers, body: bytes, line: Line) -> Answer:
    """Give the answer to a body sent to one address, whatever its status; a redirect is not followed.

    Args:
        headers: besides those that every message has.
    Raises: FetchRefused, for an address that is not let through; FetchFailed; SourceTooLarge.
    """
    addresses = line.guard.pin(target)
    tls = (line.tls or httpcore2.default_ssl_context()) if target.scheme == "https" else None
    sent = (
        ("Host", target.authority),
        ("User-Agent", line.agent),
        ("Content-Length", str(len(body))),
        ("Connection", "close"),
        *headers,
    )
    return ask(Request(target, addresses, sent, tls, body), line.limits)


@dataclass(frozen=True, slots=True)
class Poster:
    """Sends bodies to addresses that the guard lets through; a redirect is not followed."""

    guard: Guard = field(default_factory=Guard)
    tls: ssl.SSLContext | None = None
    """What certificates are checked against; None for those that this machine trusts."""

    def post(self, url: str, body: bytes, headers: Headers) -> Answer:
        """Give the answer, once it says that the body was taken.

        Raises: FetchRefused, for an address that is not let through; FetchFailed; SourceTooLarge.
        """
        target = read_target(url)
        answer = send(target, headers, body, Line(self.guard, POST_LIMITS, self.tls))
        if not 200 <= answer.status < 300:
            raise FetchFailed(f"{target.origin}: it answers {answer.status} {answer.reason}".rstrip())
        return answer
