"""Content decides what a file is; its suffix only where content leaves it open."""

import gzip
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.errors import SourceBinary, SourceError, SourceUnreadable
from reportedly.sources.sniff import Kind, find_kind, find_wide_encoding, refuse_binary

PAGE = b"<!DOCTYPE html>\n<html><head><title>T</title></head><body><p>Words.</p></body></html>"


def zipped(*names: str) -> bytes:
    """Give a zip archive with these names in it."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "words")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("content", "suffix", "kind"),
    [
        (b"The Amber Front left.", ".txt", Kind.TEXT),
        (b"The Amber Front left.", "", Kind.TEXT),
        (b"The Amber Front left.", ".html", Kind.TEXT),
        (b"3 < 5 and <he said> so", ".txt", Kind.TEXT),
        (PAGE, ".txt", Kind.HTML),
        (PAGE, "", Kind.HTML),
        (b"<!-- saved -->\n<html lang='en'><body>x</body></html>", "", Kind.HTML),
        (b"<p>A fragment.</p>", ".htm", Kind.HTML),
        (b"words <b>and</b> tags", ".html", Kind.HTML),
        (PAGE.decode().encode("utf-16"), ".txt", Kind.HTML),
        (b"%PDF-1.4\n", ".html", Kind.PDF),
        (b"junk\n%PDF-1.4\n", ".pdf", Kind.PDF),
        (zipped("[Content_Types].xml", "word/document.xml"), ".txt", Kind.DOCX),
        (zipped("a.txt"), ".odt", Kind.ODT),
        (b"PK\x03\x04" + b"\x00" * 26 + b"mimetypeapplication/epub+zipPK", ".zip", Kind.EPUB),
        (b"PK\x03\x04" + b"\x00" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.textPK", "", Kind.ODT),
        (b"%PDF-1.4\n" + zipped("word/document.xml"), ".docx", Kind.PDF),
        (b'{"text": "words"}\n{"text": "more"}', ".txt", Kind.LINES),
        (b"anything", ".jsonl", Kind.LINES),
        (b'{"text": "' + b"word " * 40_000, "", Kind.LINES),
        (b"WARC/1.0\r\n", ".txt", Kind.WARC),
        (gzip.compress(b"WARC/1.1\r\n", mtime=0), "", Kind.WARC),
        (zipped("datapackage.json"), ".zip", Kind.WACZ),
        (b"From: a@example.org\nSubject: Wire\nMIME-Version: 1.0\n\nwords =\n", ".txt", Kind.MAIL),
        (b"From a@b Tue May  4 09:00:00 2021\nFrom: a@b\n\nwords", "", Kind.MBOX),
    ],
)
def test_kind_is_found_by_content_first(content: bytes, suffix: str, kind: Kind) -> None:
    """A page named .txt is a page, a PDF named .html a PDF."""
    assert find_kind(content[:65_536], suffix, "x") is kind


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"\x89PNG\r\n\x1a\n\x00", "PNG"),
        (b"\xff\xd8\xff\xe0\x00", "JPEG"),
        (gzip.compress(b"words", mtime=0), "gzip"),
        (zipped("a.txt"), "zip"),
        (zipped("[Content_Types].xml", "xl/workbook.xml"), "Excel"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", "old Microsoft Office"),
        (b"{\\rtf1 words}", "RTF"),
        (b"SQLite format 3\x00", "database"),
    ],
)
def test_other_forms_are_named_with_a_way_out(content: bytes, name: str) -> None:
    """A form that is not read is called by its name, whatever the file is called."""
    with pytest.raises(SourceBinary, match=name) as caught:
        find_kind(content, ".txt", "report.txt")
    assert str(caught.value).startswith("report.txt: this is ")


@pytest.mark.parametrize(
    ("content", "suffix", "word"),
    [
        (b"import os\n", ".py", "code"),
        (b"a,b\n1,2\n", ".csv", "skipped"),
        (b"words", ".pdf", "not one"),
        (b"<?xml version='1.0'?><rss><channel/></rss>", "", "feed"),
        (b"<?xml version='1.0'?><note/>", ".txt", "XML"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related; a=b\n\n", ".txt", "MHTML"),
    ],
)
def test_text_of_no_use_is_refused(content: bytes, suffix: str, word: str) -> None:
    """Text that is no report is refused with what it is."""
    with pytest.raises(SourceUnreadable, match=word):
        find_kind(content, suffix, "x")


@pytest.mark.parametrize("content", [b"words\x00words", b"\x01\x02\x03words", bytes(range(256))])
def test_binary_is_refused(content: bytes) -> None:
    """NULs and heaps of control characters are not text."""
    with pytest.raises(SourceBinary):
        refuse_binary(content, "x")


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=2, max_size=200))
def test_wide_text_is_recognised_without_a_mark(text: str) -> None:
    """English text in UTF-16 is known by its NULs."""
    assert find_wide_encoding(text.encode("utf-16-le")) == "utf-16-le"
    assert find_wide_encoding(text.encode("utf-16-be")) == "utf-16-be"


@given(st.binary(max_size=300), st.sampled_from(["", ".txt", ".html", ".pdf", ".jsonl", ".py"]))
def test_any_bytes_have_a_kind_or_a_reason(content: bytes, suffix: str) -> None:
    """Whatever the bytes, there is a kind or a source error."""
    try:
        found = str(find_kind(content, suffix, "x"))
    except SourceError as error:
        found = str(error)
    assert found in list(Kind) or found.startswith("x: ")


def test_a_file_is_known_from_its_first_bytes(tmp_path: Path, read) -> None:
    """A NUL far into a file makes it no text all the same."""
    (tmp_path / "a.txt").write_bytes(b"words " * 20_000 + b"\x00")
    assert isinstance(read(tmp_path / "a.txt").refusals[0].error, SourceBinary)
