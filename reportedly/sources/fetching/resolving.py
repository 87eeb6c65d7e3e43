"""From a host's name to the addresses that may be connected to: asked once, checked, and then pinned."""

import socket
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import ip_address

from reportedly.model.errors import FetchFailed, FetchRefused
from reportedly.sources.fetching.addresses import Address, Endpoint, why_refused
from reportedly.sources.fetching.targets import Target, refuse_port

Resolver = Callable[[str, int], tuple[Address, ...]]
"""Gives the addresses of a host; raises OSError where there are none."""

MAX_ADDRESSES = 16


def system_resolver(host: str, port: int) -> tuple[Address, ...]:
    """Give the addresses that this machine knows a host by.

    Raises: OSError.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(ip_address(str(entry[4][0])) for entry in found))


@dataclass(frozen=True, slots=True)
class Guard:
    """What may be connected to. Without exceptions it is the public internet."""

    resolve: Resolver = system_resolver
    permitted: frozenset[Endpoint] = frozenset()
    """Endpoints let through although their address is refused: test servers, an archive next door."""

    def pin(self, target: Target) -> tuple[Address, ...]:
        """Give the addresses to connect to, and no others, for one request.

        One forbidden address among several refuses the host: a name that stands for both the public internet
        and a private network is either an attack or a mistake.

        Raises: FetchRefused; FetchFailed, if the host has no address.
        """
        try:
            addresses = self.resolve(target.host, target.port)[:MAX_ADDRESSES]
        except (OSError, UnicodeError) as error:
            raise FetchFailed(f"{target.url}: the host {target.host} is not found ({error})") from error
        if not addresses:
            raise FetchFailed(f"{target.url}: the host {target.host} has no address")
        for address in addresses:
            self._refuse(target, address)
        return addresses

    def _refuse(self, target: Target, address: Address) -> None:
        if Endpoint(address, target.port) in self.permitted:
            return
        why = why_refused(address)
        if why is not None:
            raise FetchRefused(f"{target.url}: {address} is {why}; only the public internet is fetched from")
        refuse_port(target)
