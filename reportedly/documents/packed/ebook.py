"""E-books (EPUB): their chapters in reading order, and what the book states about itself."""

from posixpath import dirname, join, normpath
from typing import Any
from urllib.parse import unquote

from reportedly.documents.bodies import Body
from reportedly.documents.characters import tidy, tidy_line
from reportedly.documents.dating import iso_date
from reportedly.documents.decode import decode
from reportedly.documents.html import strip_tags
from reportedly.documents.packed.archive import Archive
from reportedly.model.documents import Capture, Header
from reportedly.model.errors import SourceEmpty

_CONTAINER = "META-INF/container.xml"
_LOCKED = "META-INF/encryption.xml"
_DC = "{http://purl.org/dc/elements/1.1/}"
_PAGES = frozenset({"application/xhtml+xml", "text/html"})


def read_ebook(capture: Capture) -> Body:
    """Give the text of all chapters, and the title, publisher, authors and date that the book states.

    Raises: SourceUnreadable, if it is broken or locked; SourceTooLarge; SourceEmpty.
    """
    archive = Archive(capture.content, capture.source)
    path, book = _package(archive)
    chapters = [chapter for name in _reading_order(book, path) if (chapter := _chapter(archive, name))]
    text = "\n\n".join(chapters)
    if not any(character.isalpha() for character in text):
        locked = "; it may be protected against copying" if archive.holds(_LOCKED) else ""
        raise SourceEmpty(
            f"{capture.source}: no words were found in its chapters{locked}; save its text and give that"
        )
    return Body(text, _header(book))


def _package(archive: Archive) -> tuple[str, Any]:
    """Give where the book's list of parts is, and that list."""
    roots = (one for one in archive.read_xml(_CONTAINER).iter() if _name(one) == "rootfile")
    path = next((str(one.get("full-path")) for one in roots if one.get("full-path")), "")
    if not archive.holds(path):
        raise archive.broken()
    return path, archive.read_xml(path)


def _reading_order(book: Any, path: str) -> list[str]:
    """Give the names of the chapters in order, each once, without the table of contents."""
    pages = {
        one.get("id"): normpath(join(dirname(path), unquote(one.get("href") or "")))
        for one in book.iter()
        if _name(one) == "item"
        and one.get("media-type") in _PAGES
        and "nav" not in (one.get("properties") or "").split()
    }
    spine = (one for one in book.iter() if _name(one) == "itemref" and one.get("linear") != "no")
    return list(dict.fromkeys(pages[one.get("idref")] for one in spine if one.get("idref") in pages))


def _chapter(archive: Archive, name: str) -> str:
    """Give the words of a chapter, empty where it is missing: the others are read."""
    if not archive.holds(name):
        return ""
    markup = tidy(decode(archive.read(name), None, page=True))
    return tidy("\n\n".join(strip_tags(markup, notes=True)))


def _header(book: Any) -> Header:
    published = _first(book, "date")
    creators = [tidy_line(one.text or "") for one in book.iter(f"{_DC}creator")]
    return Header(
        title=_first(book, "title"),
        publisher=_first(book, "publisher"),
        byline=", ".join(one for one in creators if one) or None,
        published=None if published is None else iso_date(published),
    )


def _first(book: Any, name: str) -> str | None:
    return next((words for one in book.iter(f"{_DC}{name}") if (words := tidy_line(one.text or ""))), None)


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]
