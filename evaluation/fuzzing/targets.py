"""The entry points that take bytes of strangers, each with the laws that hold for whatever comes.

A target returns if what it was given was read or refused in our words; anything else is a finding.
"""

import hashlib
import re
from collections.abc import Callable, Iterable
from functools import partial
from io import BytesIO

from evaluation.fuzzing.importers import IMPORTER_SEEDS, importers
from reportedly.desk.importing import read_lines as read_export
from reportedly.desk.parsing.frames import FrameError, capture_of, unpack
from reportedly.documents.clean import clean
from reportedly.model.documents import Capture, Media, Unreadable
from reportedly.model.errors import SourceError
from reportedly.sources.boxed import Box, Boxed
from reportedly.sources.event_rows import row_captures
from reportedly.sources.listings import ListingKind, nested_sitemaps, nested_tables, read_listing
from reportedly.sources.mail.quoting import split_page, split_words
from reportedly.sources.opening import open_box
from reportedly.sources.streams import capture_stream

MOST_BYTES = 1_000_000
URL = "https://harbour-wire.example/list"

Target = Callable[[bytes], None]

_PAGE = (
    b"<html><head><title>Brigade denies</title></head><body><article><p>It denied it.</p></article></body>"
)
_ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>It denied it.</p>"
_RECORD = (
    b"WARC-Target-URI: https://a.example/\r\nWARC-Date: 2021-05-04T09:00:00Z\r\nContent-Length: %d\r\n\r\n"
)
_RESPONSE = b"WARC/1.1\r\nWARC-Type: response\r\n" + _RECORD % len(_ANSWER) + _ANSWER + b"\r\n\r\n"
_REVISIT = b"WARC/1.0\r\nWARC-Type: revisit\r\nWARC-Refers-To: <x>\r\n" + _RECORD % 0 + b"\r\n\r\n"
_NESTED = b"Content-Type: message/rfc822\n\nFrom: b@a.example\n\nMore.\n"
_MIXED = (
    b"From: Ilse <i@a.example>\nSubject: =?utf-8?q?H=C3=A4fen?=\nMIME-Version: 1.0\n"
    b'Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain; charset=utf-8\n\nWords.\n'
    b"> quoted\n--b\n" + _NESTED + b"--b--\n"
)
_FORMS = (
    b"From: a@b\nContent-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/html\n"
    b"Content-Transfer-Encoding: base64\n\nPHA+eDwvcD4=\n--x--\n"
)
_ENVELOPE = b"From a@b Tue May  4 09:00:00 2021\n"
_ZIP = b"PK\x03\x04"
_PASSED_ON = b"---- Forwarded message ----\nFrom: x\nDate: y\n\nMore.\n"

SEEDS: dict[str, tuple[bytes, ...]] = {
    "text": (b"Title: t\nOutlet: o\n\nTARNHOLM, March 3, 2015 (Harbour Wire) - It denied it.\n",),
    "html": (_PAGE,),
    "pdf": (b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\ntrailer<</Root 1 0 R>>",),
    "docx": (_ZIP,),
    "odt": (_ZIP,),
    "epub": (_ZIP,),
    "warc": (_RESPONSE + _REVISIT, _REVISIT, _RESPONSE.replace(b"//a", b"//[a")),
    "wacz": (_ZIP,),
    "mail": (_MIXED, _FORMS),
    "mbox": (_ENVELOPE + b"From: a@b\n\nWords.\n\n" + _ENVELOPE + b"\n>From x\n",),
    "feed": (b"<rss version='2.0'><channel><item><link>https://a.example/1</link></item></channel></rss>",),
    "sitemap": (b"<urlset><url><loc>https://a.example/1</loc><lastmod>2021</lastmod></url></urlset>",),
    "list": (b"1\t2\thttps://a.example/1\n# no\nhttps://a.example/2\n",),
    "lines": (b'{"text": "It denied it.", "title": "t", "date": 2021}\n',),
    "rows": (b"event_id_cnty,notes,event_date,event_type,sub_event_type\nA1,It denied it.,x,y,z\n",),
    "quoting": (b"Own.\n\nOn Mon, 3 May 2021, Bo wrote:\n> quoted\n\n" + _PASSED_ON,),
    "export": (b'{"type": "document", "id": "document-x", "text": "x"}\n',),
    "frame": (b"\x00\x00\x00\x02\x00\x00\x00\x00{}",),
    **IMPORTER_SEEDS,
}
"""What each target is fed with first."""


def targets() -> dict[str, Target]:
    """Give the entry points by name; each has seeds."""
    found: dict[str, Target] = {media.value: partial(_clean, media) for media in Media}
    found |= {form.value: partial(_open, form) for form in Box}
    found |= {kind.value: partial(_list, kind) for kind in ListingKind}
    return found | {
        "lines": _lines,
        "rows": _rows,
        "quoting": _quoting,
        "export": _export,
        "frame": _frame,
        **importers(),
    }


def _clean(media: Media, content: bytes) -> None:
    capture = Capture("x", content, media, hashlib.sha256(content).hexdigest())
    try:
        document = clean(capture)
    except SourceError:
        return
    _hold(document.text.strip() != "", "a document has words")
    _hold(
        document.headline is None or document.headline.reproduces(document.text), "its headline stands in it"
    )


def _open(form: Box, content: bytes) -> None:
    for one in open_box(Boxed("x", form, None, content), MOST_BYTES):
        _hold(one.source.startswith("x"), "what is in a file is named after it")
        if isinstance(one, Capture) and form in (Box.WARC, Box.WACZ):
            _hold(one.archived is not None and one.archived.url == one.header.url, "a page has its address")
        if isinstance(one, Capture) and form is Box.MAIL and one.media is Media.TEXT:
            _hold(one.header.url is None or one.header.url.startswith("http"), "an address is of the web")


def _list(kind: ListingKind, content: bytes) -> None:
    try:
        found = read_listing(kind, content, URL)
        nested_sitemaps(content, URL)
        nested_tables(content, URL)
    except SourceError:
        return
    _hold(all(re.match("https?://", one.url) for one in found), "only addresses of the web are named")


def _lines(content: bytes) -> None:
    _drain(capture_stream("x", BytesIO(content), ".jsonl", MOST_BYTES))


def _rows(content: bytes) -> None:
    _drain(row_captures("x", content.decode("utf-8", "replace").splitlines()))


def _drain(found: Iterable[Capture | Unreadable]) -> None:
    try:
        for one in found:
            _hold(bool(one.source), "everything has a name")
    except SourceError:
        return


def _quoting(content: bytes) -> None:
    text = content.decode("utf-8", "replace")
    own = split_words(text).own.split("\n")
    _hold(not any(line.startswith(">") for line in own), "quoted words are not the sender's")
    split_page(text)


def _export(content: bytes) -> None:
    for one in read_export(content.decode("utf-8", "replace").splitlines(), "x"):
        _hold(not isinstance(one, Unreadable) or str(one.error).startswith("x:"), "a line is named")


def _frame(content: bytes) -> None:
    stream = BytesIO(content)

    def take(size: int) -> bytes:
        piece = stream.read(size)
        if len(piece) < size:
            raise EOFError
        return piece

    try:
        capture_of(*unpack(take))
    except (EOFError, FrameError):
        return


def _hold(law: bool, words: str) -> None:
    if not law:
        raise AssertionError(words)
