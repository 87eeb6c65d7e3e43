"""Plain text files: their header lines, and that the rest stays as it is."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.documents.plain import split_header
from reportedly.model.documents import Header

BODY = "The Lowland Brigade denied on Tuesday that any of its fighters had left the Amber Front."
LONG_LINES = st.lists(
    st.text(
        st.characters(categories=("L", "N", "P", "S", "Zs"), exclude_characters="\u3164\ufffc"), max_size=60
    ),
    min_size=1,
    max_size=5,
)


@given(lines=LONG_LINES, between=st.sampled_from(["\n", "\n\n", "\n\n\n"]))
def test_plain_utf8_round_trips(lines: list[str], between: str, read_text) -> None:
    """A UTF-8 file in NFC comes through character for character, but for white space at its end."""
    text = unicodedata.normalize("NFC", between.join([BODY, *(f"{BODY} {line}" for line in lines)]))
    assert read_text(text).text == text.rstrip()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_header_lines_say_what_is_known(end: str, read_text) -> None:
    """Header lines in any order and with any line ends go to the document's fields, and not into its text."""
    lines = ["Title: Brigade denies split", "Outlet: Harbour Wire", "Published: 2021-05-04T09:15:00Z"]
    lines += ["URL: https://wire.example.org/1", "Byline: Ilse Marrow", "Language: en", "", BODY]
    for ordered in (lines, [*reversed(lines[:6]), "", BODY]):
        document = read_text(end.join(ordered))
        assert document.text == f"Brigade denies split\n\n{BODY}"
        assert (document.title, document.publisher) == ("Brigade denies split", "Harbour Wire")
        assert (document.byline, document.published) == ("Ilse Marrow", "2021-05-04T09:15:00Z")
        assert document.url == "https://wire.example.org/1"


def test_without_a_title_line_the_text_has_its_own_headline(read_text) -> None:
    """A file that names its outlet only is read from its first paragraph on."""
    document = read_text(f"Outlet: Harbour Wire\n\nBrigade denies split\n\n{BODY}")
    assert document.title == "Brigade denies split"
    assert document.headline is not None
    assert document.headline.offsets == (0, 20)


@pytest.mark.parametrize(
    "text",
    [
        f"Title: Brigade denies split\n{BODY}",
        f"Title: one\nTitle: two\n\n{BODY}",
        f"Spokesman: Bram Heldt\n\n{BODY}",
        f"{BODY}\n\nTitle: late",
        f"Title:none\n\n{BODY}",
    ],
)
def test_lines_that_are_no_header_stay_in_the_text(text: str) -> None:
    """Where one line is not a header line, or no blank line follows, the whole is text."""
    assert split_header(text) == (Header(), text)


def test_a_header_alone_is_a_report_of_its_title(read_text) -> None:
    """A file of header lines with a title and no text is a headline-only document."""
    document = read_text("Title: Brigade denies split with Front\nOutlet: Harbour Wire\n")
    assert document.text == "Brigade denies split with Front"
    assert document.headline is not None
    assert document.headline.text == document.text


def test_what_the_source_says_counts_before_the_file(read_text) -> None:
    """The capture's header wins over the header lines in the file, field by field."""
    document = read_text(f"Title: In the file\nOutlet: Wire\n\n{BODY}", Header(title="From the source"))
    assert (document.title, document.publisher) == ("From the source", "Wire")


def test_an_unreadable_date_is_unknown(read_text) -> None:
    """A date that says nothing certain leaves the report undated."""
    assert read_text(f"Published: last week\n\n{BODY}").published is None


def test_wrapped_newswire_is_read_in_paragraphs(read_text) -> None:
    """Upper-case newswire of the eighties keeps its dateline and loses its line breaks."""
    document = read_text(
        "TARNHOLM, 4 MAY 89 (HARBOUR-WIRE) -- [TEXT] THE LOWLAND BRIGADE TODAY\n"
        "DENIED THAT ANY OF ITS FIGHTERS HAD LEFT THE AMBER FRONT, ITS ALLY SINCE\n"
        "THE SIEGE OF THE LOWER TOWN.\n\n"
        "   A SPOKESMAN CALLED REPORTS OF A SPLIT INVENTED FROM THE FIRST WORD TO\n"
        "THE LAST.\n"
    )
    assert document.published == "1989-05-04"
    assert document.text.split("\n\n")[1] == (
        "A SPOKESMAN CALLED REPORTS OF A SPLIT INVENTED FROM THE FIRST WORD TO THE LAST."
    )
    assert document.headline is None
