"""The whole way from bytes to a document."""

import io
import sys
import unicodedata
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.documents.clean import clean
from reportedly.model.documents import Capture, Document, Media, Unreadable
from reportedly.model.errors import LanguageUnread, SourceEmpty, SourceError
from reportedly.model.ids import document_id
from reportedly.sources.files import FileSource

BODY = "The Lowland Brigade denied on Tuesday that any of its fighters had left the Amber Front."
SNIPPETS = st.sampled_from(
    rb"""<html>|<p>|</p>|<title>|%PDF-|<!--|&#0;|&#xd800;|{"text": "|<meta charset='|utf-16'>|<table>|<h1>
    |<script type='application/ld+json'>|<time datetime='2021'>""".split(b"|")
) | st.sampled_from(
    [b"\n\n", b"\r", b"\x00", b"\x92", b"\xe2\x80", b"\xc2\xad", b"\xff\xfe", b"Title: x\n", BODY.encode()]
)
MIXED = st.lists(SNIPPETS | st.binary(max_size=12), max_size=14).map(b"".join)


def read_all(content: bytes) -> list[Document | SourceError]:
    """Read bytes as from standard input, into documents and errors."""
    standard_input, sys.stdin = sys.stdin, io.TextIOWrapper(io.BytesIO(content))
    try:
        entries = list(FileSource(["-"]).captures())
    finally:
        sys.stdin = standard_input
    return [outcome(entry) for entry in entries]


def outcome(entry: Capture | Unreadable) -> Document | SourceError:
    """Give the document of a capture, or the error that stands for it."""
    if isinstance(entry, Unreadable):
        assert isinstance(entry.error, SourceError)
        return entry.error
    try:
        return clean(entry)
    except SourceError as error:
        return error


def check(document: Document) -> None:
    """Hold the laws of a document."""
    assert document.text.strip()
    assert unicodedata.is_normalized("NFC", document.text)
    assert not [c for c in document.text if c != "\n" and unicodedata.category(c) in ("Cc", "Cs")]
    assert not set(document.text) & set("\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2066\ufeff")
    assert document.text == document.text.rstrip()
    assert document.headline is None or document.headline.reproduces(document.text)
    assert document.language == "en"
    assert document.id == document_id(document.publisher, document.url, document.text)


@given(MIXED)
def test_any_bytes_give_documents_or_reasons(content: bytes) -> None:
    """Whatever is piped in, the outcome is a lawful document or a source error, never another exception."""
    outcomes = read_all(content)
    assert outcomes
    for found in outcomes:
        if isinstance(found, Document):
            check(found)


@given(MIXED, st.sampled_from(Media))
def test_any_capture_gives_a_document_or_a_reason(content: bytes, media: Media) -> None:
    """Bytes that are not what their media says do no harm either."""
    found = outcome(Capture("x", content, media, sha256(content).hexdigest()))
    if isinstance(found, Document):
        check(found)


@given(MIXED)
def test_cleaning_is_the_same_every_time(content: bytes) -> None:
    """One capture gives one document, to the last field."""
    capture = Capture("x", content, Media.HTML, sha256(content).hexdigest())
    assert repr(outcome(capture)) == repr(outcome(capture))


@pytest.mark.parametrize(
    "text",
    [
        "Brigade denies split",
        "The brigade denied it.",
        "BRIGADE DENIES SPLIT\n\nTHE LOWLAND BRIGADE DENIED ON TUESDAY THAT ANY OF ITS FIGHTERS HAD LEFT.",
        f"  {BODY}",
        f"\n\n{BODY}",
    ],
)
def test_short_and_upper_case_reports_are_documents(text: str, read_text) -> None:
    """A headline, a sentence and a text in capitals are reports like any other."""
    document = read_text(text)
    assert document.text == text
    check(document)


@pytest.mark.parametrize("content", ["\u200b\u200b", "12345 --- ***", "\ufeff \n"])
def test_a_text_without_words_is_empty(content: str, read_text) -> None:
    """Figures and signs alone are not a report."""
    with pytest.raises(SourceEmpty, match="x: "):
        read_text(content)


def test_the_dateline_dates_what_nothing_else_does(read_text) -> None:
    """A header's date counts before the dateline."""
    text = f"TARNHOLM, May 4, 2021 (Harbour Wire) - {BODY}"
    assert read_text(text).published == "2021-05-04"
    assert read_text(f"Published: 2021-05-05\n\n{text}").published == "2021-05-05"


def test_the_digest_is_that_of_the_capture(read_text) -> None:
    """The document points back to the bytes that it was cleaned from."""
    assert read_text(f"{BODY}\r\n").sha256 == sha256(f"{BODY}\r\n".encode()).hexdigest()


def test_another_encoding_is_the_same_document(capture) -> None:
    """How a text was encoded has no part in its id."""
    text = f"{BODY} The brigade’s “men” stayed."
    ids = {clean(capture(text.encode(codec))).id for codec in ("utf-8", "utf-8-sig", "cp1252", "utf-16")}
    assert len(ids) == 1


def test_sample_reports_are_read() -> None:
    """Every report shipped with the package becomes a document with outlet, date and headline."""
    folder = Path(__file__).parents[2] / "reportedly" / "sample" / "reports"
    documents = [clean(entry) for entry in FileSource([str(folder)]).captures() if isinstance(entry, Capture)]
    assert documents
    for document in documents:
        check(document)
        assert document.publisher
        assert document.published
        assert document.headline is not None


def test_another_language_is_named(read_text) -> None:
    """A report that cannot be read is refused with its language."""
    with pytest.raises(LanguageUnread, match="German"):
        read_text("Die Brigade bestritt am Dienstag, dass einer ihrer Kämpfer die Front verlassen habe. " * 3)
