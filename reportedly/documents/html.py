"""Pages: their main text without what surrounds it, and what they say about themselves."""

import logging
import re
from html.parser import HTMLParser
from typing import Any

from reportedly.documents.bodies import Body
from reportedly.documents.characters import same_words, single_spaces, tidy
from reportedly.documents.decode import decode
from reportedly.documents.page_marks import read_page_header
from reportedly.model.documents import Capture
from reportedly.model.errors import SourceEmpty, SourceTooLarge

_MAX_TAGS = 200_000
"""More tags than any report has; extraction would take minutes."""

_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*>")
_LIST_MARK = re.compile(r"^[-•]\s+")
_FURNITURE = re.compile(
    r"advertisement|story continues below(?: advertisement)?|continue reading(?: the main story)?|read more"
    r"|share(?: this)?(?: (?:article|story|page|on))?(?: (?:facebook|twitter|whatsapp|email|linkedin))*"
    r"|(?:image|photo|picture) (?:source|caption|credit)s?|file photo|(?:via )?getty images|loading\W*|print"
    r"|related (?:articles?|stories|topics|content)|recommended(?: for you)?|most (?:read|popular)|e-?mail"
    r"|sign up|subscribe(?: now)?|(?:view )?comments?|follow us(?: on \w+)?|all rights reserved|close"
    r"|(?:©|\(c\)|copyright)\b.*|skip to (?:main )?content|click here to .*|(?:scroll|swipe) (?:down|left).*"
    r"|back to top|you (?:may|might) also like|explore further|order reprints|print article",
    re.IGNORECASE,
)
_TEASER = re.compile(
    r"(?:(?:also )?(?:read|see|watch|listen|look)(?: (?:also|more|next|now|this|on))?|(?:see|watch|read) also"
    r"|more (?:on this(?: story)?|from .{2,40}|stories)|related(?: (?:articles?|stories|news|coverage))?"
    r"|recommended(?: reading)?|don[’']t miss|up next|in pictures|opinion|explainer|in case you missed it"
    r"|you (?:may|might) also (?:like|want to read))\s*[:|»>–—]\s*\S.*",
    re.IGNORECASE,
)
"""A line within a report that leads to another: its words are that other's headline, and nobody's here."""
_LONGEST_TEASER = 30

_BYLINE = re.compile(r"by\s+[^\W\d_][^.!?]{2,80}", re.IGNORECASE)


def read_page(capture: Capture) -> Body:
    """Give the main text of a page, without its title, and what the page says about itself.

    Raises: SourceEmpty, if there is no text on it; SourceTooLarge, if it has more than 200,000 tags.
    """
    markup = _XML_DECLARATION.sub("", tidy(decode(capture.content, capture.encoding, page=True)))
    if markup.count("<") > _MAX_TAGS:
        raise SourceTooLarge(
            f"{capture.source}: the page has over {_MAX_TAGS} tags; save the report's text and give that"
        )
    tree = parse_page(markup)
    if tree is None:
        raise SourceEmpty(f"{capture.source}: the page is empty; save it again after it has loaded")
    header = read_page_header(tree)
    lines = main_lines(tree) or strip_tags(markup)
    paragraphs = _without_furniture(lines, header.title, header.byline)
    if not paragraphs and header.title is None:
        raise SourceEmpty(
            f"{capture.source}: no text was found on the page; open it in a browser, then save it from there"
        )
    return Body("\n\n".join(paragraphs), header)


def parse_page(markup: str) -> Any | None:
    """Give the element tree of a page, None if there is none in it; nesting is cut off at 256 levels."""
    from lxml import etree, html  # type: ignore[import-untyped, unused-ignore]  # noqa: PLC0415

    try:
        return html.document_fromstring(
            markup, parser=html.HTMLParser(encoding=None, remove_comments=True, remove_pis=True)
        )
    except (etree.LxmlError, ValueError):
        return None


def main_lines(tree: Any) -> list[str]:
    """Give the paragraphs of a page's main text as it judges by its markup; none if it finds none.

    Source: trafilatura, in its fast mode.
    """
    from trafilatura import extract  # noqa: PLC0415 - the command line starts without it

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    text = extract(tree, fast=True, include_comments=False, output_format="txt")
    return _paragraphs(text or "")


def strip_tags(markup: str, *, notes: bool = False) -> list[str]:
    """Give all the words of a page but those of its scripts, menus and forms, each block as a paragraph.

    Args:
        notes: whether footers and what stands aside counts too, as in books, where these are notes.
    """
    stripper = _ChapterStripper() if notes else _Stripper()
    stripper.feed(markup)
    stripper.close()
    return _paragraphs("".join(stripper.pieces))


class _Stripper(HTMLParser):
    """Collects words where the tree is of no use, as in pages nested too deep for it."""

    _HIDDEN = re.compile("script|style|noscript|template|nav|footer|form|head|svg|aside")
    _INLINE = re.compile("a|abbr|b|cite|em|font|i|q|small|span|strong|sub|sup")

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._hidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if self._HIDDEN.fullmatch(tag):
            self._hidden.append(tag)
        elif tag == "body":
            self._hidden.clear()
        if not self._INLINE.fullmatch(tag):
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._hidden:
            del self._hidden[self._hidden.index(tag) :]
        if not self._INLINE.fullmatch(tag):
            self.pieces.append("\n")

    def handle_data(self, words: str) -> None:
        if not self._hidden:
            self.pieces.append(re.sub(r"\s+", " ", words))


class _ChapterStripper(_Stripper):
    """Collects the words of a chapter of a book."""

    _HIDDEN = re.compile("script|style|noscript|template|nav|form|head|svg")


def _paragraphs(text: str) -> list[str]:
    lines = (_LIST_MARK.sub("", single_spaces(line)) for line in tidy(text).split("\n"))
    return [line for line in lines if any(character.isalnum() for character in line)]


def _without_furniture(lines: list[str], title: str | None, byline: str | None) -> list[str]:
    """Give the paragraphs without labels and buttons, nor a title and byline at the top."""
    lines = [line for line in lines if not _FURNITURE.fullmatch(line.strip(" .:|")) and not _is_teaser(line)]
    lines = lines[_after_title(lines, title) :]
    top = [line for line in lines[:2] if not _is_byline(line, byline)]
    return top + lines[2:]


def _is_teaser(line: str) -> bool:
    """Tell whether a paragraph is one headline that leads elsewhere, and no sentence of the report."""
    is_sentence = line.rstrip().endswith((".", "”", '"')) or len(line.split()) > _LONGEST_TEASER
    return not is_sentence and _TEASER.fullmatch(line) is not None


def _after_title(lines: list[str], title: str | None) -> int:
    """Give how many lines to leave out at the top: the title, and the labels of a few words above it."""
    if title is None:
        return 0
    for position, line in enumerate(lines[:4]):
        if same_words(line, title):
            return position + 1
        if len(line.split()) > 4:
            break
    return 0


def _is_byline(line: str, byline: str | None) -> bool:
    return _BYLINE.fullmatch(line) is not None or (byline is not None and same_words(line, byline))
