"""E-books: chapters in reading order."""

import pytest

from reportedly.model.documents import Media
from reportedly.model.errors import SourceEmpty, SourceUnreadable

LONG = "The Lowland Brigade denied on Tuesday that any of its fighters had left the Amber Front."
MORE = "A spokesman of the Amber Front said that talks went on in the town of Tarnholm."


def test_chapters_come_in_order_with_what_the_book_states(make, read_packed) -> None:
    """The list of the book decides, not the names of its parts; notes aside count, menus do not."""
    chapters = {
        "z%20one.xhtml": "",
        "b.xhtml": f"<h1>Two</h1><p>{MORE}</p><aside><p>Told on Monday.</p></aside>",
    }
    stated = "<dc:title>The valley war</dc:title><dc:publisher>Made-up Press</dc:publisher>"
    stated += "<dc:creator>Ilse Marrow</dc:creator><dc:date>2021-05-04</dc:date>"
    content = make.ebook(chapters, stated)
    document = read_packed(content, Media.EPUB)
    assert document.text == f"The valley war\n\nTwo\n\n{MORE}\n\nTold on Monday."
    assert (document.title, document.publisher, document.byline, document.published) == (
        "The valley war",
        "Made-up Press",
        "Ilse Marrow",
        "2021-05-04",
    )


def test_a_missing_chapter_does_not_take_the_book_with_it(make, read_packed) -> None:
    """What is there is read, in its order; the table of contents is not."""
    contents = '<item id="n" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
    content = make.ebook({"../OEBPS/a.xhtml": "", "b.xhtml": f"<nav>Menu</nav><p>{LONG}</p>"}, more=contents)
    assert read_packed(content, Media.EPUB).text == LONG


def test_a_book_without_words_or_list_is_refused(make, read_packed) -> None:
    """Pictures of pages, and an archive that only says that it is a book."""
    with pytest.raises(SourceEmpty):
        read_packed(make.ebook({"a.xhtml": "<img src='1.jpg'/>"}), Media.EPUB)
    with pytest.raises(SourceUnreadable, match="broken"):
        read_packed(make.zipped({"a": "b"}, first="application/epub+zip"), Media.EPUB)
