"""Services: a question to a service that the user named, and its answer; guarded as fetching is."""

import ipaddress
import ssl
from dataclasses import dataclass, field, replace
from functools import cached_property

import httpcore2

from reportedly.model.errors import FetchRefused
from reportedly.sources.fetching.addresses import Endpoint
from reportedly.sources.fetching.asking import Answer
from reportedly.sources.fetching.fetcher import AGENT
from reportedly.sources.fetching.limits import Limits
from reportedly.sources.fetching.posting import Line, send
from reportedly.sources.fetching.resolving import Guard
from reportedly.sources.fetching.targets import Target, read_target
from reportedly.sources.fetching.unpacking import unpack

_LOOPBACK = ("127.0.0.1", "::1")


@dataclass(frozen=True)
class ServicePoster:
    """Posts JSON to one address; no redirect is followed, so that what is sent goes nowhere else."""

    target: Target
    limits: Limits
    guard: Guard = field(default_factory=Guard)
    key: str | None = field(default=None, repr=False)
    """Sent as a bearer token, and put nowhere else."""

    def post(self, body: bytes) -> Answer:
        """Give the answer, whatever its status, with its body unpacked.

        Raises: FetchRefused; FetchFailed; SourceTooLarge.
        """
        own = () if self.key is None else (("Authorization", f"Bearer {self.key}"),)
        headers = (
            ("Accept", "application/json"),
            ("Accept-Encoding", "gzip, deflate"),
            ("Content-Type", "application/json"),
            *own,
        )
        line = Line(self.guard, self.limits, self._tls, AGENT.partition(" ")[0])
        answer = send(self.target, headers, body, line)
        packed = answer.header("content-encoding") or ""
        return replace(answer, body=unpack(answer.body, packed, self.limits, self.target.url))

    @cached_property
    def _tls(self) -> ssl.SSLContext | None:
        return httpcore2.default_ssl_context() if self.target.scheme == "https" else None


def read_service(url: str) -> Target:
    """Give the parts of a service's address.

    Raises: FetchRefused, for what is no web address, has a query in it, or would send in the clear to the
        public internet.
    """
    target = read_target(url)
    if "?" in target.path:
        raise FetchRefused(
            f"{target.origin}: a service's address takes nothing behind a ?; a key goes into its own file"
        )
    if target.scheme == "http" and not named_here(target):
        raise FetchRefused(
            f"{target.origin}: reports and key would go there in the clear; give its https address, or one "
            "of this machine or network by number"
        )
    return target


def named_here(target: Target) -> frozenset[Endpoint]:
    """Give what an address names of this machine or its private network; nothing for a name of the web.

    Only numbers count, and `localhost`: what a name stands for is decided elsewhere.
    """
    words = _LOOPBACK if target.host == "localhost" else (target.host,)
    try:
        addresses = [ipaddress.ip_address(word) for word in words]
    except ValueError:
        return frozenset()
    own = [one for one in addresses if (one.is_loopback or one.is_private) and not one.is_link_local]
    return frozenset(Endpoint(one, target.port) for one in own if not one.is_unspecified)
