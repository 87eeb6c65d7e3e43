"""Laying out a brief: Markdown, one HTML file that asks for nothing else, or PDF made of that."""

import re
from functools import cache
from typing import TYPE_CHECKING, BinaryIO

from reportedly.model.errors import UsageError
from reportedly.products.brief.content import Brief
from reportedly.products.exchange.libraries import library

if TYPE_CHECKING:
    from jinja2 import Environment

FORMATS = ("md", "html", "pdf")
# What Markdown would take for a mark, a link or markup of its own, in words of documents.
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9“])")
_MARKS = re.compile(r"([\\`*_\[\]<>#|~])")


def lay_out(brief: Brief, format: str, out: BinaryIO) -> None:
    """Write a brief as `md`, `html` or `pdf`.

    Raises: UsageError, for another format, or where PDF cannot be made for want of a library.
    """
    if format not in FORMATS:
        raise UsageError(f"brief: {format!r} is no format of a brief; choose one of {', '.join(FORMATS)}")
    if format == "pdf":
        out.write(print_page(_rendered(brief, "html")))
    else:
        out.write(_rendered(brief, format).encode("utf-8", "surrogatepass"))


def _rendered(brief: Brief, format: str) -> str:
    return _environment().get_template(f"brief.{format}.j2").render(brief=brief)


def print_page(html: str) -> bytes:
    """Give HTML as PDF.

    Raises: UsageError, where the library that prints, or one of the system that it draws with, is missing.
    """
    try:
        weasyprint = library("weasyprint", "pdf")
    except UsageError as error:
        raise UsageError(
            "pdf: this needs WeasyPrint; `pip install 'reportedly[pdf]'`, or write .html"
        ) from error
    except OSError as error:  # it is there, but a library of the system that it draws with is not
        raise UsageError(f"pdf: WeasyPrint lacks Pango ({error}); install it, or write .html") from error
    made: bytes = weasyprint.HTML(string=html, url_fetcher=_fetch_nothing).write_pdf()
    return made


def _fetch_nothing(url: str, *_: object, **__: object) -> dict[str, object]:
    """Refuse every address: a brief is made of what it holds."""
    raise ValueError(f"{url} is not fetched")


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape  # noqa: PLC0415 - heavy

    made = Environment(
        loader=PackageLoader("reportedly.products.brief"),
        autoescape=select_autoescape(enabled_extensions=("html.j2",), default=False),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["line"] = _line
    made.filters["pieces"] = _pieces
    return made


def _pieces(text: str) -> list[str]:
    """Give a note sentence by sentence, so that each can be marked as being about the brief."""
    return [one for one in _SENTENCE.split(text) if one]


def _line(text: str) -> str:
    """Give words of a document on one line of Markdown, none of them taken for a mark."""
    return _MARKS.sub(r"\\\1", " ".join(text.split())).replace("\\_", "_")
