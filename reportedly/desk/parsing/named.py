"""What listings and pages name, on its way between processes: JSON, of which every address is read anew."""

import json

from reportedly.desk.parsing.frames import FrameError
from reportedly.documents.pictured import MOST_NAMED, NamedMedia
from reportedly.model.errors import SourceError
from reportedly.sources.fetching.targets import read_target
from reportedly.sources.listings import MAX_ADDRESSES, Found, Listing


def words_of(listing: Listing) -> bytes:
    """Give a listing as the body of a frame."""
    found = [[one.url, one.mark] for one in listing.found]
    told = {"found": found, "nested": listing.nested, "refused": listing.refused}
    return json.dumps(told).encode("ascii")


def listing_of(words: bytes, *, may_nest: bool) -> Listing:
    """Give the listing that the body of a frame tells.

    Raises: FrameError, if it is none, or one that could not have been asked for.
    """
    try:
        told = json.loads(words)
        found = tuple(Found(read_target(_text(url)).url, _text(mark)) for url, mark in told["found"])
        nested = tuple(_text(one) for one in told["nested"])
        refused = tuple(_text(one) for one in told.get("refused", ()))
    except (KeyError, TypeError, ValueError, RecursionError, SourceError) as error:
        raise FrameError(str(error)) from error
    if max(len(found), len(refused)) > MAX_ADDRESSES or (nested and (found or not may_nest)):
        raise FrameError(f"a listing of {len(found)} addresses and {len(nested)} listings")
    if any(_is_address(one) for one in refused):
        raise FrameError("an address that can be fetched among those that cannot")
    return Listing(found, nested, refused)


def words_of_media(named: tuple[NamedMedia, ...]) -> bytes:
    """Give the pictures and films that a page names as the body of a frame."""
    return json.dumps([[one.url, one.is_film, one.caption] for one in named]).encode("ascii")


def media_of(words: bytes) -> tuple[NamedMedia, ...]:
    """Give the pictures and films that the body of a frame tells.

    Raises: FrameError, if it tells none of these.
    """
    try:
        named = tuple(
            NamedMedia(
                read_target(_text(url)).url, bool(is_film), None if caption is None else _text(caption)
            )
            for url, is_film, caption in json.loads(words)
        )
    except (TypeError, ValueError, RecursionError, SourceError) as error:
        raise FrameError(str(error)) from error
    if len(named) > MOST_NAMED:
        raise FrameError(f"a page of {len(named)} pictures")
    return named


def _is_address(words: str) -> bool:
    try:
        read_target(words)
    except SourceError:
        return False
    return True


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{type(value).__name__} where words belong")
    return value
