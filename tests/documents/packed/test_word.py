"""Word documents: what a reader sees, and nothing else."""

import pytest

from reportedly.model.documents import Media
from reportedly.model.errors import SourceEmpty, SourceUnreadable

LONG = "The Lowland Brigade denied on Tuesday that any of its fighters had left the Amber Front."
MORE = "A spokesman of the Amber Front said that talks went on in the town of Tarnholm."


def text_of(content: bytes, read_packed) -> str:
    """Give the cleaned text of a Word document."""
    return read_packed(content, Media.DOCX).text


def test_paragraphs_stand_apart_and_the_first_is_the_headline(make, read_packed) -> None:
    """Runs join within a paragraph, however a word is cut up between them."""
    cut = "<w:p><w:r><w:t>The Low</w:t></w:r><w:r><w:t>land Brigade denied it, officials in the </w:t></w:r>"
    cut += "<w:r><w:t>valley said.</w:t></w:r></w:p>"
    document = read_packed(make.word(make.said("Brigade denies split") + cut + make.said(LONG)), Media.DOCX)
    assert document.text.split("\n\n") == [
        "Brigade denies split",
        "The Lowland Brigade denied it, officials in the valley said.",
        LONG,
    ]
    assert document.headline is not None
    assert document.headline.text == "Brigade denies split"


@pytest.mark.parametrize(
    "unseen",
    [
        "<w:p><w:del><w:r><w:delText>The Front attacked.</w:delText></w:r></w:del></w:p>",
        "<w:p><w:moveFrom><w:r><w:t>The Front attacked.</w:t></w:r></w:moveFrom></w:p>",
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>The Front attacked.</w:t></w:r></w:p>",
        "<w:p><w:r><w:instrText>The Front attacked.</w:instrText></w:r></w:p>",
        "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr></w:p>",
    ],
)
def test_what_no_reader_sees_is_not_read(make, read_packed, unseen) -> None:
    """Deleted, moved, hidden words and codes of fields are no words of the report."""
    assert text_of(make.word(make.said(LONG) + unseen), read_packed) == LONG


def test_hiding_that_is_switched_off_hides_nothing(make, read_packed) -> None:
    """`vanish` with a value of 0 is visible text."""
    run = f'<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>{MORE}</w:t></w:r></w:p>'
    assert MORE in text_of(make.word(make.said(LONG) + run), read_packed)


def test_marks_inside_a_paragraph(make, read_packed) -> None:
    """Tabs are spaces, breaks are line ends, hyphens that do not break are hyphens."""
    run = "<w:p><w:r><w:t>Officials</w:t><w:tab/><w:t>said</w:t><w:br/><w:t>Al</w:t><w:noBreakHyphen/>"
    run += "<w:t>Tarn fighters left the town in the north of the valley.</w:t></w:r></w:p>"
    expected = "Officials said\nAl-Tarn fighters left the town in the north of the valley."
    assert text_of(make.word(run), read_packed) == expected


def test_notes_stand_at_the_end_and_headers_nowhere(make, read_packed) -> None:
    """A footnote can say who said it; a page header says the same on each page."""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    notes = f'<w:footnotes {space}><w:footnote w:type="separator"><w:p><w:r><w:t>line</w:t></w:r></w:p>'
    notes += f"</w:footnote><w:footnote>{make.said(MORE)}</w:footnote></w:footnotes>"
    header = f"<w:hdr {space}>{make.said('CONFIDENTIAL DRAFT')}</w:hdr>"
    content = make.word(make.said(LONG), word__footnotes_xml=notes, word__header1_xml=header)
    assert text_of(content, read_packed) == f"{LONG}\n\n{MORE}"


def test_a_text_box_is_read_once(make, read_packed) -> None:
    """The file holds it twice, for new readers and for old ones; the paragraph around it stays whole."""
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    box = f"<w:txbxContent>{make.said(MORE)}</w:txbxContent>"
    both = f'<mc:AlternateContent xmlns:mc="{mc}"><mc:Choice>{box}</mc:Choice>'
    both += f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    first, last = LONG[:40], LONG[40:]
    around = f'<w:p><w:r><w:t xml:space="preserve">{first}</w:t></w:r><w:r>{both}</w:r>'
    around += f'<w:r><w:t xml:space="preserve">{last}</w:t></w:r></w:p>'
    assert text_of(make.word(around), read_packed) == f"{MORE}\n\n{LONG}"


def test_the_stated_title_counts_if_it_is_one(make, read_packed) -> None:
    """A title in the file's properties leads the text, unless it is the name of a template."""
    core = '<cp xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{}</dc:title></cp>'
    content = make.word(make.said(LONG), docProps__core_xml=core.format("Brigade denies split"))
    assert read_packed(content, Media.DOCX).title == "Brigade denies split"
    content = make.word(make.said(LONG), docProps__core_xml=core.format("Microsoft Word - report.doc"))
    assert read_packed(content, Media.DOCX).title is None


def test_what_holds_no_words_or_is_no_document_is_refused(make, read_packed) -> None:
    """An empty document, and a zip archive under the wrong name."""
    with pytest.raises(SourceEmpty):
        read_packed(make.word("<w:p/>"), Media.DOCX)
    with pytest.raises(SourceUnreadable, match="broken"):
        read_packed(make.zipped({"a.txt": "words"}), Media.DOCX)
    with pytest.raises(SourceUnreadable, match="broken"):
        read_packed(make.zipped({"word/document.xml": "<html/>"}), Media.DOCX)
