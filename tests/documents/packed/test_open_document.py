"""OpenDocument texts: what a reader sees, and nothing else."""

import pytest

from reportedly.model.documents import Media
from reportedly.model.errors import SourceUnreadable

LONG = "The Lowland Brigade denied on Tuesday that any of its fighters had left the Amber Front."


def test_mixed_words_notes_and_what_is_left_out(make, read_packed) -> None:
    """Words between elements count; notes stand last; comments, deletions and hidden text nowhere."""
    body = (
        "<text:tracked-changes><text:p>The Front attacked.</text:p></text:tracked-changes>"
        '<text:h text:outline-level="1">Brigade denies split</text:h>'
        "<text:p>The <text:span>Lowland</text:span> Brigade<text:s/>denied it<text:note><text:note-citation>1"
        "</text:note-citation><text:note-body><text:p>Told to a wire service on Monday.</text:p>"
        "</text:note-body></text:note>, officials<office:annotation><text:p>Check!</text:p>"
        '</office:annotation> said<text:line-break/>on Tuesday<text:hidden-text text:string-value="x">no'
        "</text:hidden-text>.</text:p>"
        f'<text:section text:display="none"><text:p>Unseen.</text:p></text:section><text:p>{LONG}</text:p>'
    )
    document = read_packed(make.open_document(body), Media.ODT)
    assert document.text.split("\n\n") == [
        "Brigade denies split",
        "The Lowland Brigade denied it, officials said\non Tuesday.",
        LONG,
        "Told to a wire service on Monday.",
    ]
    assert document.title == "Brigade denies split"


def test_line_ends_of_the_file_are_none_of_the_text(make, read_packed) -> None:
    """XML may be indented; a paragraph is one line all the same."""
    body = f"<text:p>{LONG.replace(' on ', chr(10) + '   on ')}</text:p>"
    assert read_packed(make.open_document(body), Media.ODT).text == LONG


def test_a_locked_text_is_refused_by_that_name(make, read_packed) -> None:
    """The way out is a copy without a password."""
    content = make.open_document("<text:p/>", **{"META-INF/manifest_xml": "<m><encryption-data/></m>"})
    with pytest.raises(SourceUnreadable, match="locked by a password"):
        read_packed(content, Media.ODT)
