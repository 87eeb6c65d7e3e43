"""Headers of messages: their words, and what they make of the sender.

Who sends to many publishes: the name in From is the publisher of a newsletter, the list's name that of a
mailing list. Who writes to somebody publishes nothing: the name is the author's, and there is no publisher.
None of it is proof: From is what the message says, and no signature over it is checked.
"""

import re
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

from reportedly.model.documents import Header
from reportedly.model.errors import SourceUnreadable

_LIST_NAME = re.compile(r'\s*"?([^<"]*?)"?\s*(?:<([^>]*)>)?\s*')
_TO_MANY = ("list-unsubscribe", "list-id", "feedback-id", "x-campaign-id", "x-mailchimp-campaign-id")
_BULK = frozenset({"bulk", "list"})
_MAX_CHARS = 1_000
_MAX_RAW = 4_000
"""Longer headers are cut before they are decoded, which takes time that grows with the square of it."""


def header_words(message: Message, name: str) -> str:
    """Give the words of a header on one line, whatever they are coded in; empty where there is none."""
    raw = next((str(value) for key, value in message.raw_items() if key.lower() == name), "")
    line = " ".join(_as_text(raw[:_MAX_RAW]).split())
    try:
        return " ".join(str(make_header(decode_header(line))).split())[:_MAX_CHARS]
    except (HeaderParseError, LookupError, UnicodeError, ValueError):
        return line[:_MAX_CHARS]


def read_header(message: Message, name: str) -> Header:
    """Give what a message says of itself.

    Raises: SourceUnreadable, if it does not say who sent it.
    """
    stated = header_words(message, "from") or header_words(message, "sender")
    sender, address = parseaddr(stated)
    if not sender and "@" not in address:
        raise SourceUnreadable(
            f"{name}: no sender stands in it (From), so nobody can be named for its words; save its text "
            "alone as .txt, with a line Publisher: on top if you know who published it"
        )
    called = sender or address
    publisher, byline = _roles(message, called, address)
    return Header(
        title=header_words(message, "subject") or None,
        publisher=publisher,
        byline=byline,
        published=iso_moment(header_words(message, "date")),
        url=_archived_at(message),
    )


def iso_moment(words: str) -> str | None:
    """Give the moment that a Date header names as ISO 8601; None if it names none."""
    try:
        moment = parsedate_to_datetime(words)
        return moment.isoformat() if 1970 <= moment.year < 2100 else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _roles(message: Message, called: str, address: str) -> tuple[str | None, str | None]:
    """Give the publisher and the author."""
    post = header_words(message, "list-post")
    if post and post.upper() != "NO":
        named = _LIST_NAME.fullmatch(header_words(message, "list-id"))
        title = "" if named is None else (named[1] or named[2] or "")
        return (title.strip() or None), called
    bulk = header_words(message, "precedence").lower() in _BULK
    if bulk or any(header_words(message, name) for name in _TO_MANY):
        domain = address.rpartition("@")[2]
        return (called if called != address else domain), None
    return None, called


def _archived_at(message: Message) -> str | None:
    """Give where the message stands in the web, as RFC 5064 has it."""
    url = header_words(message, "archived-at").strip("<> ")
    return url if url.startswith(("http://", "https://")) else None


def _as_text(raw: str) -> str:
    """Give a header whose bytes stand in it unencoded as what they most likely are."""
    content = raw.encode("utf-8", "surrogateescape")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")
