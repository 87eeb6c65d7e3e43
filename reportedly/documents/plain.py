"""Plain text: its header lines, its headline, its paragraphs."""

import re

from reportedly.documents.bodies import Body
from reportedly.documents.characters import tidy, tidy_line
from reportedly.documents.decode import decode
from reportedly.documents.mastheads import split_masthead
from reportedly.documents.wrapping import unwrap
from reportedly.model.documents import Capture, Header

_FIELDS = {
    "title": "title",
    "headline": "title",
    "outlet": "publisher",
    "publisher": "publisher",
    "byline": "byline",
    "author": "byline",
    "published": "published",
    "date": "published",
    "url": "url",
    "language": "language",
}
_HEADER_LINE = re.compile(rf"({'|'.join(_FIELDS)})[ ]*:(?:[ ]+(.*))?", re.IGNORECASE)
_MAX_HEADER_LINES = len(set(_FIELDS.values()))


def read_plain(capture: Capture) -> Body:
    """Give the text below a file's header lines, and what those lines say about it."""
    text = tidy(decode(capture.content, capture.encoding)).rstrip()
    header, body = split_header(text)
    if header == Header():
        header, body = split_masthead(text) or (header, body)
    # Joined lines can bring two characters together that NFC makes one.
    return Body(tidy(unwrap(body)), header)


def split_header(text: str) -> tuple[Header, str]:
    """Give what the header lines of a text say, and the text below them.

    Header lines are `Outlet:`, `Published:`, `Byline:`, `Title:`, `URL:` and `Language:` in any order, each
    at most once, then a blank line. Where there is any other line among them, the whole is text.
    """
    found: dict[str, str | None] = {}
    start = len(text) - len(text.lstrip("\n"))
    end = start
    for line in text[start:].split("\n", _MAX_HEADER_LINES + 1):
        if not line.strip():
            break
        match = _HEADER_LINE.fullmatch(line.rstrip())
        field = None if match is None else _FIELDS[match[1].lower()]
        if match is None or field is None or field in found:
            return Header(), text
        found[field] = tidy_line(match[2] or "") or None
        end += len(line) + 1
    if not found:
        return Header(), text
    return Header(**found), text[end:].lstrip("\n")
