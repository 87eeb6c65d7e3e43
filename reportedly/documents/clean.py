"""From bytes to a document: cleaned once, so that every offset into its text holds for ever."""

from collections.abc import Callable

from reportedly.documents.bodies import Body, compose
from reportedly.documents.characters import tidy_line
from reportedly.documents.dating import find_dateline, iso_date
from reportedly.documents.html import read_page
from reportedly.documents.language import require_language
from reportedly.documents.packed.ebook import read_ebook
from reportedly.documents.packed.open_document import read_open_document
from reportedly.documents.packed.word import read_word
from reportedly.documents.pdf import read_pdf
from reportedly.documents.plain import read_plain
from reportedly.model.documents import Capture, Document, Header, Media
from reportedly.model.errors import SourceEmpty
from reportedly.model.ids import document_id

_READERS = {
    Media.TEXT: read_plain,
    Media.HTML: read_page,
    Media.DOCX: read_word,
    Media.ODT: read_open_document,
    Media.EPUB: read_ebook,
}


def read_body(capture: Capture, each_page: Callable[[], None] = lambda: None) -> Body:
    """Give the words of a capture, taken out of its form, and what the form says about them.

    Args:
        each_page: called before each page of a scan, whose words take their time.
    Raises: SourceError, for what it does not hold.
    """
    if capture.media is Media.PDF:
        return read_pdf(capture, each_page)
    return _READERS[capture.media](capture)


def clean(capture: Capture, read: Callable[[Capture], Body] = read_body) -> Document:
    """Give the document that a capture holds; the same capture always gives the same document.

    What the capture's header says counts before what the file or page says of itself.

    Args:
        read: takes the words out of the form; another one may do it in another process.

    Raises: SourceEmpty, if there are no words in it; SourceUnreadable, for a broken or locked file;
        LanguageUnread, if it is in a language that is not read.
    """
    body = read(capture)
    header = _merge(capture.header, body.header)
    text, headline = compose(header.title, body.text)
    if not any(character.isalpha() for character in text):
        raise SourceEmpty(
            f"{capture.source}: there are no words in it; check that the report was saved whole"
        )
    language = require_language(text, header.language, capture.source)
    return Document(
        id=document_id(header.publisher, header.url, text),
        source=capture.source,
        text=text,
        sha256=capture.sha256,
        language=language,
        title=header.title or (None if headline is None else headline.text),
        publisher=header.publisher,
        byline=header.byline,
        published=_published(header, text),
        url=header.url,
        headline=headline,
        recognition=None if body.recognition is None else body.recognition.moved(len(text) - len(body.text)),
        unread_pages=body.unread_pages,
    )


def _merge(given: Header, found: Header) -> Header:
    """Give what the source says, and what the file says where the source is silent; each on one line."""
    return Header(
        title=_first(given.title, found.title),
        publisher=_first(given.publisher, found.publisher),
        byline=_first(given.byline, found.byline),
        published=_first(given.published, found.published),
        url=_first(given.url, found.url),
        language=_first(given.language, found.language),
    )


def _first(*values: str | None) -> str | None:
    return next((line for value in values if value is not None and (line := tidy_line(value))), None)


def _published(header: Header, text: str) -> str | None:
    stated = None if header.published is None else iso_date(header.published)
    return stated or find_dateline(text)
