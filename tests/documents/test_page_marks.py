"""What pages say about themselves."""

import pytest

from reportedly.documents.html import parse_page
from reportedly.documents.page_marks import read_page_header
from reportedly.model.documents import Header


def header_of(head: str, body: str = "") -> Header:
    """Give what a page with this head and body says about itself."""
    tree = parse_page(f"<html><head>{head}</head><body>{body}<p>Words.</p></body></html>")
    assert tree is not None
    return read_page_header(tree)


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>Front leaves town | Gazette</title>", "", "Front leaves town"),
        ("<title>Talks end - no deal</title>", "", "Talks end - no deal"),
        (
            '<title>Talks end - Gazette</title><meta property="og:site_name" content="Gazette">',
            "",
            "Talks end",
        ),
        ("<title>Gazette</title>", "<h1>Front leaves the old town</h1>", "Gazette"),
        (
            '<meta property="og:title" content="Front leaves town">',
            "<h1>Front leaves the town</h1>",
            "Front leaves the town",
        ),
        ("", "<h1>Front leaves</h1>", "Front leaves"),
        ("", "", None),
    ],
)
def test_title_is_the_shown_headline_without_the_site(head: str, body: str, title: str | None) -> None:
    """The heading is taken if the page's marks bear it out; a dash within a headline is no site's name."""
    assert header_of(head, body).title == title


@pytest.mark.parametrize(
    ("head", "body", "published"),
    [
        (
            '<meta property="article:published_time" content="2021-05-04T09:15:00Z">',
            "",
            "2021-05-04T09:15:00Z",
        ),
        ('<meta name="date" content="4 May 2021">', "", "2021-05-04"),
        ("", '<time datetime="2021-05-04">Tuesday</time>', "2021-05-04"),
        ("", '<time datetime="2021-05-04">a</time><time datetime="2021-05-05">b</time>', None),
        ('<link rel="canonical" href="https://a.example.org/2021/05/04/front">', "", "2021-05-04"),
        (
            '<script type="application/ld+json">{"@type":"Article","datePublished":"2021-05-04"}</script>',
            "",
            "2021-05-04",
        ),
        ('<meta property="article:modified_time" content="soon">', "<p>On 4 May 2021 they left.</p>", None),
    ],
)
def test_date_is_stated_or_unknown(head: str, body: str, published: str | None) -> None:
    """Only the page's marks and its address date it; a date in its text may be anybody's."""
    assert header_of(head, body).published == published


def test_publisher_is_never_an_address_or_handle() -> None:
    """A host name or an account is no outlet's name."""
    assert header_of('<meta name="publisher" content="https://social.example.org/gazette">').publisher is None
    assert header_of('<link rel="canonical" href="https://gazette.example.org/a">').publisher is None


@pytest.mark.parametrize(
    "script", ["{", "[[[[", '"x"', "null", "[1, {}]", '{"@graph": 3, "@type": ["NewsArticle"]}']
)
def test_broken_linked_marks_are_passed_over(script: str) -> None:
    """JSON-LD that is broken or of another shape changes nothing."""
    head = f'<title>Front leaves</title><script type="application/ld+json">{script}</script>'
    assert header_of(head).title == "Front leaves"


def test_bylines_are_names() -> None:
    """The word before a name and the date after it are no part of the name."""
    marked = '<span class="byline">By Ilse Marrow | 4 May 2021</span>'
    assert header_of("", marked).byline == "Ilse Marrow"
    assert header_of('<meta name="author" content="By Otto Quill">').byline == "Otto Quill"


def test_the_front_page_is_no_report() -> None:
    """A canonical link to the site is not the address of the report."""
    assert header_of('<link rel="canonical" href="https://gazette.example.org/">').url is None
