"""Addresses of the web, taken apart once: what is checked is what is asked for."""

from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

import idna

from reportedly.model.errors import FetchRefused

PORTS = {"http": 80, "https": 443}
MAX_URL_CHARS = 4_096
_LOW_PORTS = 1024
_SAFE = "/?:@!$&'()*+,;=-._~%[]|"


@dataclass(frozen=True, slots=True)
class Target:
    """A web address in its parts."""

    scheme: str
    host: str
    """In lower-case ASCII: a name, or an IP address without brackets."""
    port: int
    path: str
    """Path with the query, beginning with `/`."""

    @property
    def authority(self) -> str:
        """Host, with the port where it is not that of the scheme."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        """Scheme, host and port: what one robots.txt is for."""
        return f"{self.scheme}://{self.authority}"

    @property
    def url(self) -> str:
        """The whole address in its plain form, without a fragment."""
        return f"{self.origin}{self.path}"


def read_target(url: str) -> Target:
    """Give the parts of a web address.

    Raises: FetchRefused, for anything but http and https, for a name or password in it, for no host.
    """
    words = url.strip()
    if len(words) > MAX_URL_CHARS:
        raise FetchRefused(f"{words[:60]}…: an address of {len(words)} characters is not fetched")
    if any(ord(letter) <= 0x20 or letter in "\\\x7f" for letter in words):
        raise FetchRefused(f"{words!r}: a space or control character stands in this address; mend it")
    try:
        parts = urlsplit(words)
        port = parts.port
    except ValueError as error:
        raise FetchRefused(f"{words}: this is no web address ({error}); check it") from error
    scheme = parts.scheme.lower()
    if scheme not in PORTS:
        raise FetchRefused(f"{words}: only http and https are fetched; give an address that begins so")
    if parts.username is not None or parts.password is not None:
        raise FetchRefused(
            f"{scheme}://{parts.hostname}: an address with a name or password in it is not fetched"
        )
    host = _read_host(parts.hostname, words)
    path = urlunsplit(("", "", parts.path or "/", parts.query, ""))
    return Target(scheme, host, port or PORTS[scheme], "/" + quote(path, safe=_SAFE).lstrip("/"))


def follow(target: Target, location: str) -> Target:
    """Give where a redirect leads.

    Raises: FetchRefused, if it leads out of the web or to no address, or from https to http.
    """
    try:
        joined = urljoin(target.url, location.strip())
    except ValueError as error:
        raise FetchRefused(
            f"{target.url}: it leads to {location[:80]!r}, which is no web address ({error})"
        ) from error
    there = read_target(joined)
    if target.scheme == "https" and there.scheme == "http":
        raise FetchRefused(
            f"{target.url}: it leads from https to {there.url}, which anybody on the way can change; "
            "give that address yourself if you want it"
        )
    return there


def refuse_port(target: Target) -> None:
    """Refuse ports on which other services than the web listen.

    Raises: FetchRefused.
    """
    if target.port < _LOW_PORTS and target.port not in PORTS.values():
        raise FetchRefused(f"{target.url}: port {target.port} is not one of the web; check the address")


def _read_host(host: str | None, url: str) -> str:
    if not host:
        raise FetchRefused(f"{url}: no host stands in this address; check it")
    if "%" in host:
        raise FetchRefused(f"{url}: a host with % in it is not fetched")
    try:
        return _plain_address(host) or idna.encode(host.rstrip("."), uts46=True).decode("ascii").lower()
    except (idna.IDNAError, UnicodeError) as error:
        raise FetchRefused(f"{url}: {host!r} is no name of a host ({error}); check it") from error


def _plain_address(host: str) -> str | None:
    """Give an IP address in its one plain form, None for a name; `127.1` is left to the resolver."""
    try:
        address = ip_address(host)
    except ValueError:
        return None
    return address.compressed if isinstance(address, IPv6Address) else str(address)
