"""The pictures and films that a page names as its own, with what stands under them. None is asked for.

Source: HTML Living Standard, 4.8 (img, picture, source, srcset, video); OpenGraph for the lead picture.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from reportedly.documents.characters import tidy, tidy_line
from reportedly.documents.decode import decode
from reportedly.documents.html import parse_page
from reportedly.model.documents import Capture, Media
from reportedly.model.errors import SourceError
from reportedly.sources.fetching.targets import Target, follow, read_target

MOST_NAMED = 40
"""The most that are taken from one page: a gallery is shortened, a page made to flood is not followed."""
LEAST_PIXELS = 80
"""What a page declares to be narrower or lower is a mark of its design, not a picture of something."""
_MOST_CAPTION_CHARS = 2_000
_APART = "ancestor::nav or ancestor::footer or ancestor::aside or ancestor::form"
_HEADED = "ancestor::header and not(ancestor::article or ancestor::main)"
_SRCSET = re.compile(r"([^\s,]\S*[^\s,]|[^\s,])(?:\s+([\d.]+)([wx]))?\s*(?:,|$)")
_PIXELS = re.compile(r"\s*(\d{1,6})(?:px)?\s*")
_FILM_PATH = re.compile(r"\.(?:mp4|m4v|mov|webm|mkv|avi)(?:$|\?)", re.IGNORECASE)
_STREAM = re.compile(r"mpegurl|dash\+xml", re.IGNORECASE)
_LEADS = ("og:image:secure_url", "og:image:url", "og:image", "twitter:image", "twitter:image:src")
_FILM_LEADS = ("og:video:secure_url", "og:video:url", "og:video")


@dataclass(frozen=True, slots=True)
class NamedMedia:
    """A picture or film that a page names."""

    url: str
    is_film: bool = False
    """Whether the page says that it is one."""
    caption: str | None = None
    """The words under it, or those that stand in for it."""


def read_named_media(capture: Capture, url: str) -> tuple[NamedMedia, ...]:
    """Give the pictures and films of a page's report, each once, the lead picture last; 0..40.

    Menus, margins and footers are passed over, and so is what the page draws with: small pictures, SVG, and
    bytes in the address itself. Players of others' films are not followed.

    Args:
        url: where the page came from.
    """
    tree = None
    if capture.media is Media.HTML:
        tree = parse_page(tidy(decode(capture.content, capture.encoding, page=True)))
    if tree is None:
        return ()
    found: dict[str, NamedMedia] = {}
    for one in _completed(tree, read_target(url)):
        found.setdefault(one.url, one)
        if len(found) >= MOST_NAMED:
            break
    return tuple(found.values())


def _completed(tree: Any, here: Target) -> Iterator[NamedMedia]:
    """Yield what is named with whole addresses; what is no address of the web is passed over."""
    stated = next(iter(tree.xpath("//base/@href")), None)
    with suppress(SourceError):  # a base out of the web is none
        here = here if stated is None else follow(here, stated)
    for address, is_film, caption in _named(tree):
        if address.lower().startswith("data:") or address.lower().partition("?")[0].endswith(".svg"):
            continue
        try:
            yield NamedMedia(follow(here, address).url, is_film, caption)
        except SourceError:
            continue


def _named(tree: Any) -> Iterator[tuple[str, bool, str | None]]:
    bodies = tree.xpath("//article") or tree.xpath("//main") or tree.xpath("//body")
    for body in bodies:
        for element in body.xpath(f".//*[self::img or self::video][not({_APART})][not({_HEADED})]"):
            yield from _of_video(element) if element.tag == "video" else _of_picture(element)
    metas = {
        str(one.get("property") or one.get("name")).lower(): one for one in reversed(tree.xpath("//meta"))
    }
    for names, is_film in ((_LEADS, False), (_FILM_LEADS, True)):
        stated = (metas[name].get("content") for name in names if name in metas)
        address = next((one for one in stated if one), None)
        if address is not None and (not is_film or _FILM_PATH.search(address)):
            yield address, is_film, _words(metas.get("og:image:alt")) if not is_film else None


def _of_picture(element: Any) -> Iterator[tuple[str, bool, str | None]]:
    if any(_is_small(element.get(side)) for side in ("width", "height")):
        return
    address = _largest(_candidates(element))
    if address is not None:
        yield address, False, _caption(element)


def _of_video(element: Any) -> Iterator[tuple[str, bool, str | None]]:
    """Yield the file of a film, one of those offered, and the picture that stands for it."""
    caption = _caption(element)
    offered = [element, *element.iter("source")]
    files = [
        one.get("src") for one in offered if one.get("src") and not _STREAM.search(one.get("type") or "")
    ]
    # `blob:` leads to what a script made; a list of parts of a stream is no file.
    plain = [one for one in files if not one.startswith("blob:") and ".m3u8" not in one and ".mpd" not in one]
    if plain:
        yield plain[0], True, caption
    if element.get("poster"):
        yield element.get("poster"), False, caption


def _candidates(element: Any) -> Iterator[tuple[float, str]]:
    """Yield the addresses that are offered for one picture, with how large each is said to be."""
    # The parser takes `source` for an element with contents, so that the picture can be nested in it.
    sources = [one for holder in element.iterancestors("picture") for one in holder.iter("source")]
    for one in (*sources, element):
        if "svg" in (one.get("type") or ""):
            continue
        for words in (one.get("srcset"), one.get("data-srcset")):
            for found in _SRCSET.finditer(words or ""):
                yield _number(found[2]) if found[2] else 1.0, found[1]
    for name in ("src", "data-src", "data-original"):
        # What is put there until the picture is loaded comes first and is outdone by what comes later.
        if element.get(name):
            yield 0.0, element.get(name)


def _largest(candidates: Iterator[tuple[float, str]]) -> str | None:
    best, chosen = -1.0, None
    for size, address in candidates:
        if size >= best and not address.lower().startswith("data:"):
            best, chosen = size, address
    return chosen


def _caption(element: Any) -> str | None:
    """Give the words of the figure that it stands in; if there are none, those that stand in for it."""
    for figure in element.iterancestors("figure"):
        for words in figure.iter("figcaption"):
            return _short(words.text_content())
    return _short(element.get("alt") or element.get("title") or "")


def _words(meta: Any | None) -> str | None:
    return None if meta is None else _short(meta.get("content") or "")


def _short(words: str) -> str | None:
    return tidy_line(words)[:_MOST_CAPTION_CHARS] or None


def _is_small(stated: str | None) -> bool:
    found = _PIXELS.fullmatch(stated or "")
    return found is not None and int(found[1]) < LEAST_PIXELS


def _number(words: str) -> float:
    try:
        return float(words)
    except ValueError:
        return 0.0
