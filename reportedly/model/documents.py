"""What comes in (captures) and what is read (documents)."""

from dataclasses import dataclass, field
from enum import StrEnum

from reportedly.model.errors import ReportedlyError
from reportedly.model.ids import DocumentId
from reportedly.model.recognition import Recognition
from reportedly.model.spans import Span


class Media(StrEnum):
    """The forms of input that can be cleaned into a document."""

    TEXT = "text"
    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"
    ODT = "odt"
    EPUB = "epub"


@dataclass(frozen=True, slots=True)
class Header:
    """What is said about a document outside its text; whatever is not known is None."""

    title: str | None = None
    publisher: str | None = None
    byline: str | None = None
    published: str | None = None
    """ISO 8601, as precise as given: `2015-03-07`, `2015-03-07T14:10:00Z`, `2015-03`."""
    url: str | None = None
    language: str | None = None
    """BCP 47, as declared by the source; the document carries what was detected."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Archived:
    """How an archived page was come by, as the web archive that holds it states."""

    url: str
    """The address that was asked for."""
    record: str
    """The archive's own id of the record."""
    moment: str
    """ISO 8601, UTC: when it was captured, not when it was published."""
    status: int
    reason: str
    headers: tuple[tuple[str, str], ...]
    wire: bytes = field(repr=False)
    """The body as it was sent, without the chunks of the wire."""
    address: str | None = None
    """Network address that answered; None where the archive does not say."""
    checked: tuple[str, ...] = ()
    """The digests that the archive states and that were found to be right, `sha1:…`."""


@dataclass(frozen=True, slots=True)
class Capture:
    """Bytes as they came, with where they came from; nothing is changed or thrown away."""

    source: str
    """Path, address or `-`, as given; one file that holds several reports adds `#1`, `#2` …"""
    content: bytes = field(repr=False)
    media: Media
    sha256: str
    """Lower-case hex digest of `content`."""
    header: Header = Header()
    encoding: str | None = None
    """The character encoding, where the source states it; None where it must be found out."""
    archived: Archived | None = None
    """Where it comes from a web archive: what that says of how it was come by."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An input that could not be used, with the error that says why and what to do."""

    source: str
    error: ReportedlyError


@dataclass(frozen=True, slots=True)
class Document:
    """A report as it is read: the cleaned text that all offsets refer to, made once and kept for ever."""

    id: DocumentId
    source: str
    text: str = field(repr=False)
    """Cleaned text, NFC, `\\n` line ends; the headline, when there is one, is its first paragraph."""
    sha256: str
    """Digest of the captured bytes that the text was cleaned from."""
    language: str
    """ISO 639-1, detected."""
    title: str | None = None
    publisher: str | None = None
    byline: str | None = None
    published: str | None = None
    """ISO 8601, as precise as known."""
    url: str | None = None
    headline: Span | None = None
    """Where the headline stands in `text`; a voice level of its own."""
    recognition: Recognition | None = field(default=None, repr=False)
    """How its words were recognised in pictures, where it came just now; the ledger holds it as a note."""
    unread_pages: tuple[int, ...] = field(default=(), repr=False)
    """Pages of its file that show something, hold no text and were not read, from 1; held as a note too."""
