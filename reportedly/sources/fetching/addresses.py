"""Which network addresses may be connected to: those of the public internet and no others."""

from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

Address = IPv4Address | IPv6Address

_V4_REFUSED = tuple(
    (IPv4Network(network), why)
    for network, why in (
        ("0.0.0.0/8", "this network"),
        ("10.0.0.0/8", "private"),
        ("100.64.0.0/10", "shared by a provider's customers"),
        ("127.0.0.0/8", "this machine"),
        ("168.63.129.16/32", "a cloud's inner service"),
        ("169.254.0.0/16", "link-local, where clouds keep their metadata"),
        ("172.16.0.0/12", "private"),
        ("192.0.0.0/24", "reserved for protocols"),
        ("192.0.2.0/24", "for documentation"),
        ("192.88.99.0/24", "a 6to4 relay"),
        ("192.168.0.0/16", "private"),
        ("198.18.0.0/15", "for benchmarks"),
        ("198.51.100.0/24", "for documentation"),
        ("203.0.113.0/24", "for documentation"),
        ("224.0.0.0/4", "multicast"),
        ("240.0.0.0/4", "reserved"),
    )
)
_V6_REFUSED = tuple(
    (IPv6Network(network), why)
    for network, why in (
        ("::1/128", "this machine"),
        ("::ffff:0:0/96", "an IPv4 address in another form"),
        ("::/96", "an IPv4 address in another form"),
        ("64:ff9b::/96", "an IPv4 address behind NAT64"),
        ("64:ff9b:1::/48", "an IPv4 address behind NAT64"),
        ("2001::/32", "an IPv4 address in a Teredo tunnel"),
        ("2001::/23", "reserved for protocols"),
        ("2001:db8::/32", "for documentation"),
        ("2002::/16", "an IPv4 address in a 6to4 tunnel"),
        ("3fff::/20", "for documentation"),
        ("fc00::/7", "private"),
        ("fe80::/10", "link-local"),
        ("fec0::/10", "site-local"),
        ("ff00::/8", "multicast"),
    )
)
_V6_UNICAST = IPv6Network("2000::/3")
_ISATAP_MARKS = frozenset({0x00005EFE, 0x02005EFE})


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An address with a port."""

    address: Address
    port: int


def read_endpoint(words: str) -> Endpoint:
    """Give the endpoint that `127.0.0.1:8080` or `[::1]:8080` means.

    Raises: ValueError.
    """
    host, _, port = words.strip().rpartition(":")
    return Endpoint(ip_address(host.removeprefix("[").removesuffix("]")), int(port))


def why_refused(address: Address) -> str | None:
    """Give what is wrong with connecting to an address; None for one of the public internet.

    The lists are our own, beside `is_global`: what the standard library counts as global has changed between
    versions of Python, and it counts multicast and tunnels as global.
    Source: IANA special-purpose address registries; RFC 4291, 4380, 5214, 6052.
    """
    if isinstance(address, IPv4Address):
        named = next((why for network, why in _V4_REFUSED if address in network), None)
    else:
        named = _why_refused_v6(address)
    return named or (None if address.is_global else "not of the public internet")


def _why_refused_v6(address: IPv6Address) -> str | None:
    if address.scope_id is not None:
        return "of one network card only"
    named = next((why for network, why in _V6_REFUSED if address in network), None)
    if named is not None:
        return named
    if address not in _V6_UNICAST:
        return "not of the public internet"
    if (int(address) >> 32) & 0xFFFFFFFF in _ISATAP_MARKS:
        return "an IPv4 address in an ISATAP tunnel"
    return None
