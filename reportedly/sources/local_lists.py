"""Lists of addresses in files on this machine: plain, packed, or GDELT's tables. Nothing is fetched here."""

from collections.abc import Callable
from pathlib import Path

from reportedly.model.errors import SourceEmpty, SourceTooLarge
from reportedly.sources.fetching.limits import Limits
from reportedly.sources.listings import Found, Listing, ListingKind, open_listing
from reportedly.sources.streams import explain, printable

Opener = Callable[[ListingKind, bytes, str], Listing]
"""What takes a listing apart, here or in another process."""


def _open_here(kind: ListingKind, content: bytes, name: str) -> Listing:
    return open_listing(kind, content, name, look_deeper=False)


def listed_in(path: str, opener: Opener = _open_here, *, refused_too: bool = False) -> tuple[Found, ...]:
    """Give the addresses that a file lists, each once, in its order.

    Args:
        refused_too: give at the end also what can be no address, so that who fetches it can say why.
    Raises: SourceError, if it cannot be read, is too large, or names no address.
    """
    name = printable(path)
    most = Limits().max_bytes
    try:
        with Path(path).open("rb") as file:
            content = file.read(most + 1)
    except (OSError, ValueError) as error:
        raise explain(name, error if isinstance(error, OSError) else OSError(str(error))) from error
    if len(content) > most:
        raise SourceTooLarge(f"{name}: it is over {most} bytes; split it")
    listing = opener(ListingKind.LIST, content, name)
    found = listing.found
    if refused_too:
        found += tuple(Found(url) for url in listing.refused)
    if not found:
        raise SourceEmpty(
            f"{name}: no address that begins with http:// or https:// stands in it; write one a line"
        )
    return found
