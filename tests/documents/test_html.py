"""Pages: their report and nothing else."""

from pathlib import Path

import pytest

from reportedly.documents.html import strip_tags
from reportedly.model.errors import LanguageUnread, SourceEmpty, SourceTooLarge

GOLDEN = Path(__file__).parent / "golden"
BODY = (
    "The Lowland Brigade denied on Tuesday that any of its fighters had left the Amber Front, its ally since "
    "the siege of the lower town, and called reports of a split invented from the first word to the last."
)


def page(body: str, head: str = "") -> str:
    """Give a page with this body."""
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"


def test_a_page_gives_its_report_and_nothing_else(read_html) -> None:
    """Menus, banners, adverts, comments and footers are gone; every paragraph of the report is there."""
    document = read_html((GOLDEN / "split.html").read_bytes())
    assert document.text == (GOLDEN / "split.txt").read_text(encoding="utf-8").rstrip()
    assert document.headline is not None
    assert document.headline.text == "Lowland Brigade denies split with Amber Front"


def test_a_page_says_who_published_it_and_when(read_html) -> None:
    """The marks of the page become the document's fields; the date is that of publication, not of change."""
    document = read_html((GOLDEN / "split.html").read_bytes())
    assert document.title == "Lowland Brigade denies split with Amber Front"
    assert document.publisher == "The Tarnholm Gazette"
    assert document.byline == "Ilse Marrow, Otto Quill"
    assert document.published == "2021-05-04T09:15:00+02:00"
    assert document.url == "https://gazette.example.org/2021/05/04/lowland-brigade"


@pytest.mark.parametrize("tag", ["div", "b", "p", "ul><li", "table><tr><td"])
def test_deep_nesting_is_read(tag: str, read_html) -> None:
    """Thousands of levels neither crash nor hide the words."""
    assert BODY in read_html(page(f"<{tag}>" * 5000 + BODY)).text


@pytest.mark.parametrize(
    "markup",
    [
        page(f"<p>{BODY}"),
        page(f"<p>{BODY}</div></p></span>"),
        f"<p>{BODY}</p>",
        f'<?xml version="1.0" encoding="iso-8859-1"?>{page(f"<p>{BODY}</p>")}',
        page(f"<p>{BODY}</p><script>var x = '<p>no</p>'</script><!-- <p>no</p> -->"),
    ],
)
def test_broken_markup_is_read(markup: str, read_html) -> None:
    """Tags left open, crossed or missing do not lose the report."""
    assert read_html(markup).text == BODY


def test_a_page_with_a_headline_only_is_a_document(read_html) -> None:
    """A page that has no more than a headline gives that headline."""
    document = read_html(
        page("<h1>Brigade denies split with Front</h1>", "<title>Brigade denies split with Front</title>")
    )
    assert document.text == "Brigade denies split with Front"


@pytest.mark.parametrize(
    "markup", [page(""), page("<script>run()</script>"), page("<img src=a>"), "<!-- -->", "<html"]
)
def test_a_page_without_words_is_empty(markup: str, read_html) -> None:
    """A page that a script would fill says how to save it."""
    with pytest.raises(SourceEmpty):
        read_html(markup)


def test_a_page_in_another_language_is_refused(read_html) -> None:
    """A page is refused for the language of its text, not for that which it declares."""
    spanish = "La brigada negó el martes que alguno de sus combatientes hubiera abandonado el frente. " * 4
    with pytest.raises(LanguageUnread, match="Spanish"):
        read_html(page(f"<article><p>{spanish}</p></article>"))
    assert (
        read_html(page(f"<article><p>{BODY}</p></article>").replace("<html", '<html lang="es"')).language
        == "en"
    )


def test_a_monstrous_page_is_refused(read_html) -> None:
    """A page with more tags than any report has is refused before it takes minutes."""
    with pytest.raises(SourceTooLarge):
        read_html(page("<br>" * 200_001))


def test_entities_cannot_bring_in_unseen_characters(read_html) -> None:
    """What a page writes as an entity is cleaned like any other character."""
    assert read_html(page(f"<p>{BODY}&#8203;&shy;&#x202e; Ame&#769;r</p>")).text == f"{BODY} Amér"


def test_an_old_page_in_windows_encoding_is_read(read_html) -> None:
    """Pages of tables and font tags in Windows-1252 that say Latin-1 come out right."""
    markup = page(
        f"<table><tr><td><font size=2>{BODY} The brigade’s “men” stayed.</font></td></tr></table>",
        '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><title>x</title>',
    )
    assert "brigade’s “men”" in read_html(markup.encode("cp1252")).text


def test_stripping_keeps_blocks_apart() -> None:
    """Blocks become paragraphs, inline tags nothing, hidden parts are left out."""
    markup = (
        "<head><title>no</title></head><nav>no</nav><p>One <b>word</b>.</p>Two<br>three<script>no</script>"
    )
    assert strip_tags(markup) == ["One word.", "Two", "three"]


@pytest.mark.parametrize(
    "teaser",
    [
        "Read also: Salt League arms Amber Front, says report",
        "RELATED: Amber Front storms the lower town",
        "Watch | Amber Front parades captured guns",
    ],
)
def test_headlines_of_other_reports_are_not_this_ones(teaser: str, read_html) -> None:
    """A line that leads elsewhere says nothing here; a sentence that begins alike is kept."""
    kept = "Read more: the word, painted on a wall, is all that was left of the school in the lower town."
    text = read_html(
        page(f"<article><p>{BODY}</p><p>{teaser}</p><p>{kept}</p><p>{BODY}</p></article>").encode()
    ).text
    assert teaser not in text
    assert kept in text
