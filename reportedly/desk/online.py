"""Going online: whether we may, and through what."""

import os
from collections.abc import Callable

from reportedly.model.errors import FetchRefused, SourceError, UsageError
from reportedly.sources.custody import Custody
from reportedly.sources.fetching.addresses import Endpoint, read_endpoint
from reportedly.sources.fetching.fetcher import Fetcher
from reportedly.sources.fetching.pace import Pace
from reportedly.sources.fetching.resolving import Guard
from reportedly.sources.fetching.targets import read_target

OFFLINE_VARIABLE = "REPORTEDLY_OFFLINE"
PERMIT_VARIABLE = "REPORTEDLY_FETCH_PERMIT"


def is_offline() -> bool:
    """Tell whether the environment says to stay offline."""
    return os.environ.get(OFFLINE_VARIABLE, "") not in ("", "0")


def fetcher_maker(offline: bool) -> Callable[[Custody], Fetcher]:
    """Give what makes a fetcher, unless we are to stay offline.

    Raises: FetchRefused.
    """
    if offline or is_offline():
        raise FetchRefused(
            f"offline: nothing is fetched; leave out --offline and unset {OFFLINE_VARIABLE} to go online"
        )
    guard = Guard(permitted=permitted_endpoints())
    return lambda custody: Fetcher(guard=guard, pace=Pace(held=custody.held()))


def permitted_endpoints() -> frozenset[Endpoint]:
    """Give the endpoints that the environment lets through although they are not public."""
    words = os.environ.get(PERMIT_VARIABLE, "").replace(",", " ").split()
    try:
        return frozenset(read_endpoint(word) for word in words)
    except ValueError as error:
        raise UsageError(f"{PERMIT_VARIABLE}: {error}; write addresses with ports, 127.0.0.1:8080") from error


def plain_address(url: str) -> str:
    """Give an address in its one plain form; one of no use as it is."""
    try:
        return read_target(url).url
    except SourceError:
        return url
