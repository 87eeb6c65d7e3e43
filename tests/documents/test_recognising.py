"""Recognised lines: where they stand in the text made of them; and a scan read, where that is installed."""

import io
from importlib.util import find_spec

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFont

from reportedly.documents import pdf, recognising
from reportedly.documents.clean import clean
from reportedly.documents.layout import Line
from reportedly.documents.recognising import Recognised, locate
from reportedly.model.documents import Media
from reportedly.model.errors import SourceEmpty

WORDS = [
    "Harbour Wire, 7 March 2015",
    "",
    "Fighters of the Amber Front did not attack the village of",
    "Oskarna on Friday, a spokesman for the group said.",
]


def scan(lines: list[str] = WORDS) -> bytes:
    """Give a PDF with a picture of lines, as a scanner makes it."""
    page = Image.new("RGB", (1240, 700), "white")
    drawn = ImageDraw.Draw(page)
    for number, words in enumerate(lines):
        drawn.text((130, 120 + 48 * number), words, fill="black", font=ImageFont.load_default(34))
    written = io.BytesIO()
    page.save(written, "PDF", resolution=150)
    return written.getvalue()


def read(words: str, confidence: float = 0.9, page: int = 1) -> Recognised:
    """Give a recognised line."""
    return Recognised(Line(words, left=1, right=9, bottom=5, height=2), confidence, page, (1, 5, 9, 7))


def test_lines_are_found_in_their_order_also_where_a_hyphen_broke_a_word() -> None:
    """What the text left out has no passage; a word that comes twice is found at its own place."""
    text = "The Front denied the command of it. The Front said so."
    lines = [
        read("The Front denied the com-"),
        read("mand of it."),
        read("7"),
        read("The Front said so.", 0.7),
    ]
    found = locate(text, lines)
    assert [text[one.start : one.end] for one in found] == [
        "The Front denied the com",
        "mand of it.",
        "The Front said so.",
    ]
    assert [one.confidence for one in found] == [0.9, 0.9, 0.7]
    assert found[0].box == (1, 5, 9, 7)


def test_without_the_extra_a_scan_names_the_way_out(capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """What to install, by name."""
    monkeypatch.setattr(pdf, "recogniser_name", lambda: None)
    with pytest.raises(SourceEmpty, match=r"pip install 'reportedly\[ocr\]'"):
        clean(capture(scan(), Media.PDF))


def test_a_page_of_many_is_left_and_said_so(capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each page that is recognised is told before; what is over the limit is named."""
    pages = io.BytesIO()
    one = Image.new("RGB", (200, 200), "white")
    one.save(pages, "PDF", save_all=True, append_images=[one, one])
    monkeypatch.setattr(pdf, "recogniser_name", lambda: "eye@1")
    monkeypatch.setattr(pdf, "MOST_PAGES", 2)
    words = enumerate(("The Front denied it twice.", "It denied it again."), start=1)
    lines = iter([([read(said, page=number)], 1) for number, said in words])
    monkeypatch.setattr(pdf, "recognise_page", lambda *_: next(lines))
    begun: list[int] = []
    body = pdf.read_pdf(capture(pages.getvalue(), Media.PDF), lambda: begun.append(1))
    assert len(begun) == 2
    assert body.recognition is not None
    assert (body.recognition.unread, body.recognition.unclear) == ((3,), 2)
    assert [body.text[each.start : each.end] for each in body.recognition.passages] == body.text.split("\n\n")


def mixed(kinds: str, text: bytes, empty: bytes) -> bytes:
    """Give a PDF of pages of text (`t`), of a picture (`p`) and of nothing (`e`)."""
    made = pypdfium2.PdfDocument.new()
    forms = {"t": text, "p": scan(), "e": empty}
    for kind in kinds:
        made.import_pages(pypdfium2.PdfDocument(forms[kind]))
    written = io.BytesIO()
    made.save(written)
    return written.getvalue()


@given(kinds=st.text("pe", max_size=5), at=st.integers(0, 5))
@settings(max_examples=20, deadline=None)
def test_pages_of_pictures_beside_pages_of_text_are_named(
    kinds: str, at: int, capture, make_pdf, place
) -> None:
    """Without text recognition each page that shows something and has no text is named, and no other."""
    kinds = f"{kinds[:at]}t{kinds[at:]}"
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(pdf, "recogniser_name", lambda: None)
        content = mixed(kinds, make_pdf([place(WORDS)]), make_pdf([[]]))
        document = clean(capture(content, Media.PDF))
    assert document.unread_pages == tuple(at for at, kind in enumerate(kinds, 1) if kind == "p")
    assert "did not attack" in document.text


def test_pages_over_the_limit_are_named_also_where_nothing_was_recognised(
    capture, make_pdf, place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page that was looked at and shows no words misses nothing; one that was not may."""
    monkeypatch.setattr(pdf, "recogniser_name", lambda: "eye@1")
    monkeypatch.setattr(pdf, "MOST_PAGES", 1)
    monkeypatch.setattr(pdf, "recognise_page", lambda *_: ([], 0))
    content = mixed("tppp", make_pdf([place(WORDS)]), b"")
    document = clean(capture(content, Media.PDF))
    assert (document.recognition, document.unread_pages) == (None, (3, 4))


@pytest.mark.skipif(find_spec("rapidocr") is None, reason="the extra [ocr] is not installed")
def test_a_scan_is_read_and_its_words_carry_that_they_were_recognised(capture) -> None:
    """The denial with its "not"; spans that hold the lines, with the recogniser's confidence."""
    document = clean(capture(scan(), Media.PDF))
    assert "Front did not attack the village of Oskarna on Friday" in document.text
    found = document.recognition
    assert found is not None
    assert found.by == recognising.recogniser_name()
    lines = [document.text[one.start : one.end] for one in found.passages]
    # A space between a word and a figure is what it loses most easily.
    assert ["".join(line.split()) for line in lines] == ["".join(line.split()) for line in WORDS if line]
    assert all(0.5 < one.confidence <= 1 and one.page == 1 for one in found.passages)
    tops = [one.box[3] for one in found.passages]
    assert tops == sorted(tops, reverse=True)
