"""A host is resolved once, every one of its addresses is checked, and only those are connected to."""

from ipaddress import ip_address

import pytest

from reportedly.model.errors import FetchFailed, FetchRefused
from reportedly.sources.fetching.addresses import Endpoint
from reportedly.sources.fetching.resolving import MAX_ADDRESSES, Guard, Resolver
from reportedly.sources.fetching.targets import read_target

REPORT = read_target("http://harbour-wire.example/report")
PUBLIC = "93.184.216.34"


def known_as(*addresses: str) -> Resolver:
    """Give a resolver that knows every host by these addresses."""
    return lambda _host, _port: tuple(ip_address(one) for one in addresses)


def test_public_addresses_are_pinned_in_their_order() -> None:
    """What is pinned is what the resolver said, asked for this host and port alone."""
    asked = []

    def resolve(host: str, port: int) -> tuple[object, ...]:
        asked.append((host, port))
        return known_as("93.184.216.35", PUBLIC)(host, port)

    pinned = Guard(resolve).pin(REPORT)  # type: ignore[arg-type]
    assert [str(one) for one in pinned] == ["93.184.216.35", PUBLIC]
    assert asked == [("harbour-wire.example", 80)]


@pytest.mark.parametrize("order", [(PUBLIC, "10.1.2.3"), ("10.1.2.3", PUBLIC)])
def test_one_forbidden_address_refuses_the_host(order: tuple[str, str]) -> None:
    """A public address beside a private one does not make the host public, whichever comes first."""
    with pytest.raises(FetchRefused, match=r"10\.1\.2\.3 is private"):
        Guard(known_as(*order)).pin(REPORT)


def test_an_exception_holds_for_its_port_alone() -> None:
    """Letting one endpoint through opens no other service of the same machine."""
    local = ip_address("127.0.0.1")
    guard = Guard(known_as("127.0.0.1"), frozenset({Endpoint(local, 8099)}))
    assert guard.pin(read_target("http://harbour-wire.example:8099/")) == (local,)
    with pytest.raises(FetchRefused, match="this machine"):
        guard.pin(read_target("http://harbour-wire.example:8098/"))


def test_a_port_of_another_service_is_refused_on_a_public_address() -> None:
    """Nothing is sent to where mail servers listen."""
    with pytest.raises(FetchRefused, match="port 25"):
        Guard(known_as(PUBLIC)).pin(read_target("http://harbour-wire.example:25/"))


def test_a_host_that_is_not_found_is_a_failure_with_its_name() -> None:
    """No address, and an error of the resolver, are told alike: this host is not there."""

    def lost(_host: str, _port: int) -> tuple[object, ...]:
        raise OSError("no such name")

    for resolve in (known_as(), lost):
        with pytest.raises(FetchFailed, match=r"harbour-wire\.example"):
            Guard(resolve).pin(REPORT)  # type: ignore[arg-type]


def test_a_host_of_very_many_addresses_is_cut() -> None:
    """Nobody makes us try hundreds of addresses; what is cut off is never connected to."""
    many = known_as(*(f"93.184.216.{last}" for last in range(1, 200)))
    assert len(Guard(many).pin(REPORT)) == MAX_ADDRESSES
