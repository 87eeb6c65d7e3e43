"""PDFs: the text of their pages in paragraphs, without what repeats at the edges."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from reportedly.documents.bodies import Body
from reportedly.documents.characters import tidy_line
from reportedly.documents.dating import find_dateline, iso_date
from reportedly.documents.layout import Line, drop_edges, make_paragraphs
from reportedly.documents.recognising import (
    MOST_PAGES,
    WAY_OUT,
    Recognised,
    locate,
    recognise_page,
    recogniser_name,
)
from reportedly.documents.titles import file_title
from reportedly.model.documents import Capture, Header
from reportedly.model.errors import SourceEmpty, SourceError, SourceUnreadable
from reportedly.model.recognition import Recognition

_LOCKED = 4
"""PDFium's code for a missing or wrong password; source: FPDF_ERR_PASSWORD in fpdfview.h."""

_LINE = re.compile("[^\r\n\ufffe\x02]+")
_HYPHENS = "\ufffe\x02"
"""What PDFium puts where a hyphen broke a word at the end of a line."""

# A page printed to PDF bears the day of printing.
_PRINTERS = re.compile(
    r"skia|chrom|mozilla|firefox|webkit|safari|quartz|cairo|print to pdf|wkhtml|edge", re.IGNORECASE
)
_CREATED = re.compile(r"D:(\d{4})(\d{2})(\d{2})")


@dataclass(slots=True)
class _Pages:
    """The lines of each page, and what was recognised on the way."""

    lines: list[list[Line]] = field(default_factory=list)
    metadata: dict[str, str] = field(default_factory=dict)
    recognised: list[Recognised] = field(default_factory=list)
    looked_at: int = 0
    unclear: int = 0
    unread: list[int] = field(default_factory=list)


def read_pdf(capture: Capture, each_page: Callable[[], None] = lambda: None) -> Body:
    """Give the text of a PDF, and its title and date where its metadata hold sensible ones.

    Pages that hold pictures and no text are read by text recognition, where that is installed.

    Args:
        each_page: called before each page in which words are to be recognised, which takes its time.
    Raises: SourceUnreadable, if it is broken or locked; SourceEmpty, if there are no words in it to be read.
    """
    pages = _read_pages(capture, each_page)
    kept = drop_edges(pages.lines)
    text = "\n\n".join(make_paragraphs(kept))
    if not any(character.isalpha() for character in text):
        raise SourceEmpty(f"{capture.source}: {_why_empty(pages)}")
    published = find_dateline(text) or _created(pages.metadata)
    header = Header(title=file_title(pages.metadata.get("Title"), text), published=published)
    recognition = _recognition(text, kept, pages)
    # Where words were recognised, that record names the pages that were left.
    return Body(text, header, recognition, tuple(pages.unread) if recognition is None else ())


def _why_empty(pages: _Pages) -> str:
    if recogniser_name() is None:
        return (
            f"this PDF has no text, as scans do; for text recognition (OCR) run `{WAY_OUT}` and read it again"
        )
    if pages.looked_at:
        return (
            "this PDF has no text, and text recognition (OCR) found no legible words in its pictures; "
            "scan it anew, or type it"
        )
    return "this PDF has no text and no pictures of text; check that it was saved whole"


def _recognition(text: str, kept: list[list[Line]], pages: _Pages) -> Recognition | None:
    """Give how words of the text were recognised; None if none were."""
    lines = [one for one in pages.recognised if one.line in kept[one.page - 1]]
    passages = locate(text, lines)
    name = recogniser_name()
    if not passages or name is None:
        return None
    return Recognition(by=name, passages=passages, unclear=pages.unclear, unread=tuple(pages.unread))


def _read_pages(capture: Capture, each_page: Callable[[], None]) -> _Pages:
    """Give the lines of each page and the metadata.

    Raises: SourceUnreadable.
    """
    import pypdfium2  # noqa: PLC0415 - the command line starts without it

    try:
        document = pypdfium2.PdfDocument(capture.content)
    except pypdfium2.PdfiumError as error:
        raise _explain(capture.source, error) from error
    pages = _Pages()
    try:
        for number in range(len(document)):
            lines = _read_page(document, number)
            pages.lines.append(lines or _recognise(document, number, pages, each_page))
        pages.metadata = document.get_metadata_dict()
    except pypdfium2.PdfiumError as error:
        raise _explain(capture.source, error) from error
    finally:
        document.close()
    return pages


def _recognise(document: Any, number: int, pages: _Pages, each_page: Callable[[], None]) -> list[Line]:
    """Give the lines that are recognised on a page without text; none if nothing is drawn on it.

    A page that shows something and is not looked at is noted: what it says would be missed without a word.
    """
    page = document[number]
    try:
        if next(iter(page.get_objects(max_depth=2)), None) is None:
            return []
        if recogniser_name() is None or pages.looked_at == MOST_PAGES:
            pages.unread.append(number + 1)
            return []
        pages.looked_at += 1
        each_page()
        found, unclear = recognise_page(page, number + 1)
    finally:
        page.close()
    pages.recognised += found
    pages.unclear += unclear
    return [one.line for one in found]


def _explain(source: str, error: Exception) -> SourceError:
    if getattr(error, "err_code", None) == _LOCKED:
        return SourceUnreadable(
            f"{source}: this PDF is locked by a password; save a copy without one and give that"
        )
    return SourceUnreadable(f"{source}: this PDF is broken; save or download it again")


def _read_page(document: Any, number: int) -> list[Line]:
    """Give the lines of one page in its reading order."""
    page = document[number]
    textpage = page.get_textpage()
    try:
        characters = textpage.get_text_range()
        # Characters beyond the basic plane upset the count; then lines have no place on the page.
        placed = len(characters) == textpage.count_chars()
        return [
            _line(characters, found.start(), found.end(), textpage if placed else None)
            for found in _LINE.finditer(characters)
            if found[0].strip()
        ]
    finally:
        textpage.close()
        page.close()


def _line(characters: str, start: int, end: int, textpage: Any | None) -> Line:
    words = tidy_line(characters[start:end])
    if end < len(characters) and characters[end] in _HYPHENS:
        words += "-"
    if textpage is None:
        return Line(words)
    while end > start + 1 and characters[end - 1].isspace():
        end -= 1
    left, bottom, _, top = textpage.get_charbox(start, loose=True)
    right = textpage.get_charbox(end - 1, loose=True)[2]
    return Line(words, left=left, right=right, bottom=bottom, height=top - bottom)


def _created(metadata: dict[str, str]) -> str | None:
    """Give the day a PDF was made, unless a browser made it: that is when somebody saved the page."""
    maker = f"{metadata.get('Producer') or ''} {metadata.get('Creator') or ''}"
    found = _CREATED.match(metadata.get("CreationDate") or "")
    if found is None or _PRINTERS.search(maker):
        return None
    return iso_date("-".join(found.groups()))
