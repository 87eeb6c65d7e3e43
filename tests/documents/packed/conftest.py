"""Makers of small packed documents."""

import io
import zipfile
from collections.abc import Callable, Mapping
from hashlib import sha256

import pytest

from reportedly.documents.clean import clean
from reportedly.model.documents import Capture, Document, Media

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ODF = "urn:oasis:names:tc:opendocument:xmlns"
OPF = "http://www.idpf.org/2007/opf"
DC = "http://purl.org/dc/elements/1.1/"


def zipped(parts: Mapping[str, str | bytes], *, first: str | None = None) -> bytes:
    """Give a zip archive of these parts, `first` as the content of an unpacked `mimetype` before them."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        if first is not None:
            archive.writestr("mimetype", first, zipfile.ZIP_STORED)
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def word(body: str, **parts: str) -> bytes:
    """Give a Word document with this body; further parts by names with `__` for `/` and `_` for `.`."""
    named = {name.replace("__", "/").replace("_", "."): content for name, content in parts.items()}
    document = f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": document, **named})


def said(*paragraphs: str) -> str:
    """Give paragraphs of plain runs."""
    return "".join(f'<w:p><w:r><w:t xml:space="preserve">{one}</w:t></w:r></w:p>' for one in paragraphs)


def open_document(body: str, **parts: str) -> bytes:
    """Give an OpenDocument text with this body."""
    named = {name.replace("_", "."): content for name, content in parts.items()}
    spaces = f'xmlns:office="{ODF}:office:1.0" xmlns:text="{ODF}:text:1.0" xmlns:table="{ODF}:table:1.0"'
    content = (
        f"<office:document-content {spaces}><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    return zipped({"content.xml": content, **named}, first="application/vnd.oasis.opendocument.text")


def ebook(chapters: Mapping[str, str], stated: str = "", more: str = "") -> bytes:
    """Give an e-book of these chapters in order; `stated` goes into its metadata, `more` into its list."""
    manifest = "".join(
        f'<item id="i{number}" href="{name}" media-type="application/xhtml+xml"/>'
        for number, name in enumerate(chapters)
    )
    spine = "".join(f'<itemref idref="i{number}"/>' for number in range(len(chapters)))
    book = (
        f'<package xmlns="{OPF}" xmlns:dc="{DC}"><metadata>{stated}</metadata>'
        f"<manifest>{manifest}{more}</manifest><spine>{spine}</spine></package>"
    )
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
    )
    pages = {
        f"OEBPS/{name}": f"<html><head><title>x</title></head><body>{body}</body></html>"
        for name, body in chapters.items()
    }
    parts = {"META-INF/container.xml": container, "OEBPS/book.opf": book, **pages}
    return zipped(parts, first="application/epub+zip")


def cleaned(content: bytes, media: Media) -> Document:
    """Give the document that these bytes hold."""
    return clean(Capture("x", content, media, sha256(content).hexdigest()))


@pytest.fixture(scope="session")
def make() -> type:
    """Give the makers of packed documents under one name."""

    class Make:
        zipped = staticmethod(zipped)
        word = staticmethod(word)
        said = staticmethod(said)
        open_document = staticmethod(open_document)
        ebook = staticmethod(ebook)

    return Make


@pytest.fixture(scope="session")
def read_packed() -> Callable[[bytes, Media], Document]:
    """Clean packed bytes into a document."""
    return cleaned
