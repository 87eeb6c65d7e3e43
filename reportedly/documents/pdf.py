"""PDFs: the text of their pages in paragraphs, without what repeats at the edges."""

import re
from typing import Any

from reportedly.documents.bodies import Body
from reportedly.documents.characters import tidy_line
from reportedly.documents.dating import find_dateline, iso_date
from reportedly.documents.layout import Line, drop_edges, make_paragraphs
from reportedly.documents.titles import file_title
from reportedly.model.documents import Capture, Header
from reportedly.model.errors import SourceEmpty, SourceError, SourceUnreadable

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


def read_pdf(capture: Capture) -> Body:
    """Give the text of a PDF, and its title and date where its metadata hold sensible ones.

    Raises: SourceUnreadable, if it is broken or locked; SourceEmpty, if it holds pictures of text only.
    """
    pages, metadata = _read_pages(capture)
    text = "\n\n".join(make_paragraphs(drop_edges(pages)))
    if not any(character.isalpha() for character in text):
        raise SourceEmpty(
            f"{capture.source}: this PDF has no text, as scans do; run text recognition (OCR) on it first"
        )
    published = find_dateline(text) or _created(metadata)
    return Body(text, Header(title=file_title(metadata.get("Title"), text), published=published))


def _read_pages(capture: Capture) -> tuple[list[list[Line]], dict[str, str]]:
    """Give the lines of each page and the metadata.

    Raises: SourceUnreadable.
    """
    import pypdfium2  # noqa: PLC0415 - the command line starts without it

    try:
        document = pypdfium2.PdfDocument(capture.content)
    except pypdfium2.PdfiumError as error:
        raise _explain(capture.source, error) from error
    try:
        pages = [_read_page(document, number) for number in range(len(document))]
        return pages, document.get_metadata_dict()
    except pypdfium2.PdfiumError as error:
        raise _explain(capture.source, error) from error
    finally:
        document.close()


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
