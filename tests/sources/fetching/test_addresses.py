"""Only addresses of the public internet are connected to, in whatever form they come."""

from ipaddress import IPv4Address, IPv6Address, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.sources.fetching.addresses import Endpoint, read_endpoint, why_refused

PRIVATE = [
    "0.0.0.0 10.0.0.1 100.64.0.1 100.100.100.200 127.0.0.1 127.255.255.254 169.254.169.254 172.16.0.1",
    "172.31.255.255 192.0.0.192 192.0.2.1 192.88.99.1 192.168.1.1 198.18.0.1 198.51.100.7 203.0.113.9",
    "224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255 168.63.129.16",
    ":: ::1 ::127.0.0.1 ::ffff:127.0.0.1 ::ffff:93.184.216.34 64:ff9b::7f00:1 64:ff9b:1::a00:1 100::1",
    "2001::1 2001:0:4136:e378:8000:63bf:3fff:fdd2 2001:db8::1 2002:7f00:1:: 2002:a9fe:a9fe::1 3fff::1",
    "fc00::1 fd00:ec2::254 fe80::1 fe80::1%eth0 fec0::1 ff02::1 4000::1 5f00::1 2606:4700::5efe:7f00:1",
]


@pytest.mark.parametrize("words", " ".join(PRIVATE).split())
def test_what_is_not_of_the_public_internet_is_refused(words: str) -> None:
    """Private, link-local, metadata, loopback, multicast and tunnels to them are refused, with the reason."""
    assert why_refused(ip_address(words))


@pytest.mark.parametrize(
    "words", ["93.184.216.34", "8.8.8.8", "2606:4700:4700::1111", "2a00:1450:4001:80b::200e"]
)
def test_the_public_internet_is_open(words: str) -> None:
    """An ordinary address has nothing against it."""
    assert why_refused(ip_address(words)) is None


@given(st.ip_addresses(v=4))
def test_no_ipv4_address_gets_through_in_the_form_of_ipv6(address: IPv4Address) -> None:
    """Mapped, compatible, translated and tunnelled forms are refused, whatever address is inside."""
    inner = int(address)
    forms = (
        0xFFFF << 32 | inner,
        inner,
        0x64FF9B << 96 | inner,
        0x2002 << 112 | inner << 80,
        0x20010000 << 96 | inner,
    )
    assert all(why_refused(IPv6Address(form)) for form in forms)


@given(st.ip_addresses())
def test_nothing_that_the_standard_library_calls_private_is_let_through(address) -> None:
    """Our lists only ever add to what the standard library refuses."""
    assert why_refused(address) is not None or (address.is_global and not address.is_multicast)


def test_an_endpoint_is_read_as_it_is_written() -> None:
    """Addresses of both families can be named with their port."""
    assert read_endpoint("127.0.0.1:8080") == Endpoint(ip_address("127.0.0.1"), 8080)
    assert read_endpoint("[::1]:8080") == Endpoint(ip_address("::1"), 8080)
