"""Lists of addresses in files on this machine: plain, packed, or GDELT's tables. Nothing is fetched here."""

from pathlib import Path

from reportedly.model.errors import SourceEmpty, SourceTooLarge
from reportedly.sources.custody import Found
from reportedly.sources.fetching.limits import Limits
from reportedly.sources.listings import ListingKind, read_listing
from reportedly.sources.streams import explain, printable


def listed_in(path: str) -> tuple[Found, ...]:
    """Give the addresses that a file lists, each once, in its order.

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
    found = read_listing(ListingKind.LIST, content, name)
    if not found:
        raise SourceEmpty(
            f"{name}: no address that begins with http:// or https:// stands in it; write one a line"
        )
    return found
