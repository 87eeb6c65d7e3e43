"""PDFs: pages into paragraphs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.documents.clean import clean
from reportedly.model.documents import Document, Media
from reportedly.model.errors import SourceEmpty, SourceError, SourceUnreadable

FIRST = [
    "The Amber Front said on Tuesday that it had broken with the Lowland",
    "Brigade after months of quarrels over",
]
FIRST += ["money and the com-", "mand of its fighters."]
LOCK = " /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <{0}> /U <{0}> >> /ID [<{0}> <{0}>]"
LOCK = LOCK.format("41" * 32)


@pytest.fixture
def report(make_pdf, place) -> bytes:
    """A report of two pages with a running head, numbers, and a sentence across the break."""
    head = place(["Harbour Wire bulletin 7"], top=760, size=9)
    one = place(["Brigade loses an ally"], 720, 18) + place(
        [*FIRST, "", "A second paragraph that runs on until the"]
    )
    two = place(["page has turned, and then it ends."], 720)
    numbers = [place([f"Page {number} of 2"], 40, 9) for number in (1, 2)]
    metadata = {
        "Title": "bulletin_final2.doc",
        "CreationDate": "D:20210504091500+02'00'",
        "Producer": "TypeSetter 3",
    }
    return make_pdf([head + one + numbers[0], head + two + numbers[1]], metadata)


def read(content: bytes, capture) -> Document:
    """Clean a PDF."""
    return clean(capture(content, Media.PDF))


def test_pages_become_paragraphs(report: bytes, capture) -> None:
    """Lines are joined, broken words whole, pages continued, running heads and numbers gone."""
    said = (
        "The Amber Front said on Tuesday that it had broken with the Lowland Brigade after months of quarrels"
    )
    assert read(report, capture).text.split("\n\n") == [
        "Brigade loses an ally",
        f"{said} over money and the command of its fighters.",
        "A second paragraph that runs on until the page has turned, and then it ends.",
    ]


def test_metadata_count_where_they_make_sense(report: bytes, capture) -> None:
    """A file's name is no title; the day of making is the date, but not if a browser made it."""
    document = read(report, capture)
    assert (document.title, document.published) == ("Brigade loses an ally", "2021-05-04")
    printed = report.replace(b"TypeSetter 3", b"Skia/PDF m90")
    assert read(printed, capture).published is None


def test_a_title_in_the_metadata_heads_a_text_without_one(make_pdf, place, capture) -> None:
    """A sensible title becomes the headline where the page shows none."""
    document = read(make_pdf([place(FIRST)], {"Title": "Front and brigade part"}), capture)
    assert document.title == "Front and brigade part"
    assert document.text.startswith("Front and brigade part\n\nThe Amber Front")


def test_a_scan_is_told(make_pdf, capture) -> None:
    """A PDF without text names text recognition as the way out."""
    with pytest.raises(SourceEmpty, match="OCR"):
        read(make_pdf([[], []]), capture)


def test_a_locked_file_is_told(make_pdf, place, capture) -> None:
    """A PDF that asks for a password says so."""
    with pytest.raises(SourceUnreadable, match="password"):
        read(make_pdf([place(FIRST)], tail=LOCK), capture)


def test_a_broken_file_is_told(report: bytes, capture) -> None:
    """A PDF of which only the mark is left is broken, not empty."""
    with pytest.raises(SourceUnreadable, match="broken"):
        read(b"%PDF-1.4\nand nothing more", capture)


@given(
    damage=st.lists(st.tuples(st.integers(0, 3000), st.integers(0, 255)), min_size=1, max_size=20),
    end=st.integers(0, 3000),
)
def test_damage_never_gets_out(damage: list[tuple[int, int]], end: int, make_pdf, place, capture) -> None:
    """Bytes changed or cut off anywhere give a document or a source error."""
    content = bytearray(make_pdf([place(FIRST)], {"Title": "Front and brigade part"}))
    for position, value in damage:
        content[position % len(content)] = value
    try:
        found: object = read(bytes(content[: max(20, end)]), capture)
    except SourceError as error:
        found = error
    assert isinstance(found, Document | SourceError)
