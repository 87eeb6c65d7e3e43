"""Listings: the addresses that a feed, a sitemap or a list names. None of them is asked for here."""

import io
import lzma
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from reportedly.model.errors import SourceError, SourceTooLarge, SourceUnreadable
from reportedly.sources.fetching.limits import Limits
from reportedly.sources.fetching.targets import follow, read_target
from reportedly.sources.fetching.unpacking import unpack

MAX_ADDRESSES = 50_000
"""The most that one listing may name, as the standard of sitemaps has it."""
_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^\s\"'<>,;|]+")
_GZIP_MARK = b"\x1f\x8b"
_ZIP_MARK = b"PK\x03\x04"

# Columns of GDELT 2.0's tables of mentions and of the knowledge graph, by how many a row has: which says
# where the report stands, and which is its address; source: GDELT GKG 2.1 and Event 2.0 codebooks.
_GDELT = {16: (4, 5), 27: (2, 4)}
_ON_THE_WEB = "1"

_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError),
    *(NotImplementedError, RuntimeError, ValueError),
)


@dataclass(frozen=True, slots=True)
class Found:
    """An address that a source named, to be fetched once for each mark of its version."""

    url: str
    mark: str = ""
    """What the source says of its version: the date of its last change."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What a listing names: pages, or other listings and then no pages."""

    found: tuple[Found, ...] = ()
    nested: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    """What stands in a list as an address and can be none, as it was written."""


class ListingKind(StrEnum):
    """The forms of listings."""

    FEED = "feed"
    SITEMAP = "sitemap"
    LIST = "list"


def open_listing(kind: ListingKind, content: bytes, url: str, *, look_deeper: bool) -> Listing:
    """Give what a listing names.

    Args:
        look_deeper: whether it may name other listings; if not, they are taken for pages.
    Raises: SourceUnreadable, if it is no such listing; SourceTooLarge.
    """
    inner = _INNER[kind](content, url) if look_deeper and kind in _INNER else ()
    if inner:
        return Listing(nested=inner)
    refused = _refused(content, url) if kind is ListingKind.LIST else ()
    return Listing(read_listing(kind, content, url), refused=refused)


def read_listing(kind: ListingKind, content: bytes, url: str) -> tuple[Found, ...]:
    """Give the addresses that a listing names, each once, in its order.

    Raises: SourceUnreadable, if it is no such listing; SourceTooLarge.
    """
    plain = _plain(content, url)
    if kind is not ListingKind.LIST and _declares_entities(plain):
        raise SourceUnreadable(
            f"{url}: it declares entities of its own, which no {kind.value} needs; it is left"
        )
    here = None if kind is ListingKind.LIST else read_target(url)
    found: dict[str, Found] = {}
    for one in _READERS[kind](plain, url):
        try:
            address = read_target(one.url).url if here is None else follow(here, one.url).url
        except SourceError:
            continue  # mailto:, javascript: and the like stand in listings and name no page
        found.setdefault(address, Found(address, one.mark))
        if len(found) >= MAX_ADDRESSES:
            break
    return tuple(found.values())


def _refused(content: bytes, url: str) -> tuple[str, ...]:
    """Give what a list names as an address and can be none, each once; somebody meant it to be fetched."""
    refused: dict[str, None] = {}
    for one in _read_list(_plain(content, url), url):
        try:
            read_target(one.url)
        except SourceError:
            refused[one.url] = None
        if len(refused) >= MAX_ADDRESSES:
            break
    return tuple(refused)


def _declares_entities(plain: bytes) -> bool:
    """Tell whether XML declares entities, also in encodings that put zeros between letters."""
    return _ENTITY.search(plain.replace(b"\0", b"")) is not None


def nested_tables(content: bytes, url: str) -> tuple[str, ...]:
    """Give the packed tables that a list names, as GDELT's `lastupdate.txt` does; none in a list of pages."""
    if content.startswith((_GZIP_MARK, _ZIP_MARK)):
        return ()
    named = [one.url for one in _read_list(content, url)]
    return tuple(dict.fromkeys(one for one in named if one.lower().endswith(".csv.zip")))


def nested_sitemaps(content: bytes, url: str) -> tuple[str, ...]:
    """Give the sitemaps that an index of sitemaps names; none for a sitemap of pages."""
    plain = unpack(content, "gzip", Limits(), url) if content.startswith(_GZIP_MARK) else content
    if _declares_entities(plain) or b"<sitemapindex" not in plain:
        return ()
    return tuple(one.url for one in _read_sitemap(plain, url))


def _read_feed(content: bytes, url: str) -> Iterator[Found]:
    import feedparser  # noqa: PLC0415 - only watching needs it

    # A stream, never a string: a string that looks like an address would be fetched.
    try:
        feed = feedparser.parse(io.BytesIO(content), sanitize_html=True, resolve_relative_uris=False)
    except Exception as error:  # what is no feed at all breaks it in any way
        raise SourceUnreadable(
            f"{url}: this feed is broken ({type(error).__name__}); check the address"
        ) from error
    # Without some bytes that it looks for, it gives a result without the usual parts.
    if not feed.get("version") and not feed.get("entries"):
        raise SourceUnreadable(f"{url}: this is no RSS or Atom feed; check the address and the kind")
    for entry in feed.get("entries", ()):
        link = entry.get("link")
        if link:
            # `in` first: asked for a date of change that is not there, feedparser warns and gives another.
            mark = entry["updated"] if "updated" in entry else entry.get("published")
            yield Found(str(link), str(mark or ""))


def _read_sitemap(content: bytes, url: str) -> Iterator[Found]:
    from lxml import etree  # type: ignore[import-untyped, unused-ignore]  # noqa: PLC0415

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise SourceUnreadable(
            f"{url}: this is no sitemap ({error}); check the address and the kind"
        ) from error
    for entry in root:
        parts = {etree.QName(part).localname: part.text or "" for part in entry if isinstance(part.tag, str)}
        if parts.get("loc"):
            yield Found(parts["loc"].strip(), parts.get("lastmod", "").strip())


def _read_list(content: bytes, url: str) -> Iterator[Found]:  # noqa: ARG001
    """Yield the address of each line: in GDELT's tables that of the report, in all else the last one."""
    for line in content.decode("utf-8", "replace").split("\n"):
        cells = line.rstrip("\r").split("\t")
        if len(cells) in _GDELT:
            kind, address = _GDELT[len(cells)]
            if cells[kind].strip() == _ON_THE_WEB and _ADDRESS.fullmatch(cells[address].strip()):
                yield Found(cells[address].strip())
            continue
        named = _ADDRESS.findall(line)
        if named and not line.lstrip().startswith("#"):
            yield Found(named[-1])


def _plain(content: bytes, url: str) -> bytes:
    """Give a listing unpacked from gzip, or from a zip archive that holds it alone.

    Raises: SourceUnreadable; SourceTooLarge.
    """
    if content.startswith(_GZIP_MARK):
        return unpack(content, "gzip", Limits(), url)
    if not content.startswith(_ZIP_MARK):
        return content
    most = Limits().max_bytes
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            (member,) = archive.infolist()
            with archive.open(member) as stream:
                plain = stream.read(most + 1)
    except _BROKEN as error:
        raise SourceUnreadable(f"{url}: this zip archive does not hold one list ({error})") from error
    if len(plain) > most:
        raise SourceTooLarge(f"{url}: it unpacks to over {most} bytes; it is left")
    return plain


_READERS: dict[ListingKind, Callable[[bytes, str], Iterator[Found]]] = {
    ListingKind.FEED: _read_feed,
    ListingKind.SITEMAP: _read_sitemap,
    ListingKind.LIST: _read_list,
}
_INNER: dict[ListingKind, Callable[[bytes, str], tuple[str, ...]]] = {
    ListingKind.SITEMAP: nested_sitemaps,
    ListingKind.LIST: nested_tables,
}
