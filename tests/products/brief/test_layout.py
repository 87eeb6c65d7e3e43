"""Laying out a brief."""

import io
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from casing import the_case

from reportedly.model.errors import UsageError
from reportedly.products.brief.content import Brief
from reportedly.products.brief.layout import lay_out
from reportedly.products.brief.write import Order, write_brief


def laid_out(format: str, brief: Brief | None = None) -> str:
    """Give a brief as text."""
    out = io.BytesIO()
    lay_out(brief or write_brief(the_case(), Order(title="Reports", asked="it")), format, out)
    return out.getvalue().decode("utf-8")


def test_html_asks_for_nothing_and_runs_nothing() -> None:
    """One file: no address is loaded, no script is in it, whatever a document is called."""
    brief = write_brief(the_case(), Order(title="<script>alert(1)</script>", asked='<img src="http://x">'))
    page = laid_out("html", brief)
    found: list[tuple[str, dict[str, str | None]]] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.append((tag, dict(attrs)))

    Reader().feed(page)
    assert not {"script", "img", "link", "iframe", "object"} & {tag for tag, _ in found}
    assert all((attrs.get("href") or "#").startswith("#") for _, attrs in found)
    assert not any(name.startswith("on") or name == "src" for _, attrs in found for name in attrs)
    assert "prefers-color-scheme: dark" in page
    assert "@media print" in page


def test_references_lead_to_anchors() -> None:
    """Every number in brackets has its report."""
    for kind, anchor in (("md", '<a id="ref-{}"></a>'), ("html", 'id="ref-{}"')):
        page = laid_out(kind)
        for number in (1, 2):
            assert f"#ref-{number}" in page
            assert anchor.format(number) in page


def test_words_of_documents_are_no_markup() -> None:
    """A title with marks stays words in Markdown."""
    brief = write_brief(the_case(), Order(title="# [x](http://y) `z`", asked="it"))
    assert laid_out("md", brief).splitlines()[0] == r"# \# \[x\](http://y) \`z\`"
    assert replace(brief, title="t").title == "t"


def test_an_unknown_format_is_refused_with_those_there_are() -> None:
    """A slip shows the right names."""
    with pytest.raises(UsageError, match="md, html, pdf"):
        laid_out("docx")


def test_pdf_is_made_where_its_library_is() -> None:
    """The PDF is the HTML, printed."""
    pytest.importorskip("weasyprint", exc_type=(ImportError, OSError))
    out = io.BytesIO()
    lay_out(write_brief(the_case(), Order(title="Reports", asked="it")), "pdf", out)
    assert out.getvalue().startswith(b"%PDF-")
