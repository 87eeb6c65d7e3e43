"""What the tests of documents share: captures made on the spot, and a PDF writer of a few lines."""

from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256

import pytest

from reportedly.documents.clean import clean
from reportedly.model.documents import Capture, Document, Header, Media

Placed = tuple[float, float, float, str]
"""Where a line stands on a page (left, bottom, size of letters, in points) and its words."""


def capture_of(content: bytes | str, media: Media = Media.TEXT, header: Header | None = None) -> Capture:
    """Give a capture of these bytes, as a source would."""
    raw = content.encode("utf-8") if isinstance(content, str) else content
    return Capture("x", raw, media, sha256(raw).hexdigest(), header or Header())


def place_lines(lines: Sequence[str], top: float = 700, size: float = 11, left: float = 72) -> list[Placed]:
    """Give lines one below the other; an empty one leaves a gap."""
    placed = enumerate(lines)
    return [(left, top - 14 * row, size, words) for row, words in placed if words]


def write_pdf(
    pages: Sequence[Sequence[Placed]], metadata: Mapping[str, str] | None = None, tail: str = ""
) -> bytes:
    """Give a PDF of these pages in Helvetica; `tail` goes into its trailer."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, page in enumerate(pages):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> "
            b"/Contents %d 0 R >>" % (5 + 2 * number)
        )
        drawn = "".join(
            f"BT /F1 {size} Tf {left} {bottom} Td ({escape(words)}) Tj ET\n"
            for left, bottom, size, words in page
        ).encode("cp1252")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn))
    if metadata:
        pairs = " ".join(f"/{key} ({escape(value)})" for key, value in metadata.items())
        objects.append(f"<< {pairs} >>".encode())
        tail += f" /Info {len(objects)} 0 R"
    return assemble(objects, tail)


def escape(words: str) -> str:
    """Give words as they stand in a PDF string."""
    return words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def assemble(objects: Sequence[bytes], tail: str) -> bytes:
    """Give a PDF file with these objects, its table and its trailer."""
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    end = f"trailer << /Size {size} /Root 1 0 R{tail} >>\nstartxref\n{len(out)}\n%%EOF\n".encode()
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + end


@pytest.fixture(scope="session")
def capture() -> Callable[..., Capture]:
    """Make a capture of bytes or text."""
    return capture_of


@pytest.fixture(scope="session")
def read_text() -> Callable[..., Document]:
    """Clean a text into a document."""
    return lambda content, header=None: clean(capture_of(content, Media.TEXT, header))


@pytest.fixture(scope="session")
def read_html() -> Callable[..., Document]:
    """Clean a page into a document."""
    return lambda content, header=None: clean(capture_of(content, Media.HTML, header))


@pytest.fixture(scope="session")
def make_pdf() -> Callable[..., bytes]:
    """Write a PDF from pages of placed lines."""
    return write_pdf


@pytest.fixture(scope="session")
def place() -> Callable[..., list[Placed]]:
    """Place lines one below the other."""
    return place_lines
