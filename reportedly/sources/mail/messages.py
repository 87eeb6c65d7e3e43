"""A message as reports: its own words, the message that it passes on, what is attached or stands in it."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from email.utils import parseaddr
from io import BytesIO
from itertools import count

from reportedly.model.documents import Capture, Header, Media, Unreadable
from reportedly.model.errors import SourceEmpty, SourceError, SourceTooLarge, SourceUnreadable
from reportedly.sources.mail.headers import iso_moment, read_header
from reportedly.sources.mail.parts import Parts, file_name, find_parts, part_bytes
from reportedly.sources.mail.quoting import PassedOn, Words, split_page, split_words
from reportedly.sources.streams import capture_stream, suffix_of

MAX_NESTED = 5
"""How deep messages may stand in messages."""
_LABEL_LINE = re.compile(r"\s*[\w-]{1,20} ?:")
_MULTIPLE = b"multipart/"
MAX_MULTIPARTS = 2_000
"""How often a message may say that it has parts; deeper nesting would take the standard parser apart."""


def mail_captures(content: bytes, name: str, max_bytes: int) -> Iterator[Capture | Unreadable]:
    """Yield the reports in one message, its own words first, and why a part of it cannot be used."""
    if content.lower().count(_MULTIPLE) > MAX_MULTIPARTS:
        trouble = f"{name}: it says over {MAX_MULTIPARTS} times that it has parts; save its text alone"
        yield Unreadable(name, SourceTooLarge(trouble))
        return
    try:
        message = BytesParser(policy=compat32).parsebytes(content)
        yield from _Opened(name, max_bytes).captures(message, name, 0)
    except SourceError as error:
        yield Unreadable(name, error)
    except RecursionError:
        yield Unreadable(
            name, SourceTooLarge(f"{name}: its parts stand too deep in each other; save its text")
        )
    except Exception as error:  # the standard parser raises all sorts on what no program sends
        trouble = f"{name}: this message is broken ({type(error).__name__}: {error}); save its text alone"
        yield Unreadable(name, SourceUnreadable(trouble))


@dataclass(slots=True)
class _Opened:
    """One message file, whose reports are numbered in their order."""

    name: str
    max_bytes: int
    numbers: Iterator[int] | None = None

    def captures(self, message: Message, name: str, depth: int) -> Iterator[Capture | Unreadable]:
        """Yield the reports in a message."""
        try:
            parts = find_parts(message, name)
            yield from self._own(message, parts, name)
        except SourceError as error:
            yield Unreadable(name, error)
            return
        for part in parts.attached:
            yield from self._attached(part)
        for inner in parts.messages:
            here = self._next()
            if depth >= MAX_NESTED:
                trouble = f"{here}: over {MAX_NESTED} messages stand in each other; save this one alone"
                yield Unreadable(here, SourceTooLarge(trouble))
            else:
                yield from self.captures(inner, here, depth + 1)

    def _own(self, message: Message, parts: Parts, name: str) -> Iterator[Capture | Unreadable]:
        """Yield the sender's own words, and the message that is passed on in them."""
        header = read_header(message, name)
        words, page = _words(parts)
        if page is not None:
            yield _capture(name, page, header, Media.HTML)
        elif _has_words(words.own):
            yield _capture(name, _headed(words.own, header.title), header, Media.TEXT)
        elif words.passed_on is None and not parts.attached and not parts.messages:
            yield Unreadable(name, SourceEmpty(_why_empty(name, words)))
        if words.passed_on is not None:
            yield from self._passed_on(words.passed_on, 0)

    def _passed_on(self, passed: PassedOn, depth: int) -> Iterator[Capture | Unreadable]:
        """Yield a message that stands in the text of another, as that says it was."""
        name = self._next()
        words = split_words(passed.text)
        sender = parseaddr(passed.sender or "")
        byline = sender[0] or sender[1] or passed.sender
        header = Header(title=passed.subject, byline=byline, published=_date(passed.date))
        if _has_words(words.own):
            yield _capture(name, _headed(words.own, header.title), header, Media.TEXT)
        if words.passed_on is not None and depth < MAX_NESTED:
            yield from self._passed_on(words.passed_on, depth + 1)

    def _attached(self, part: Message) -> Iterator[Capture | Unreadable]:
        """Yield what an attached file holds; who wrote it is for the file to say."""
        called = file_name(part)
        name = f"{self._next()} {called}".strip()
        try:
            content = part_bytes(part, name)
            yield from capture_stream(name, BytesIO(content), suffix_of(called), self.max_bytes)
        except SourceError as error:
            yield Unreadable(name, error)

    def _next(self) -> str:
        if self.numbers is None:
            self.numbers = count(2)
        return f"{self.name}{'.' if '#' in self.name else '#'}{next(self.numbers)}"


def _words(parts: Parts) -> tuple[Words, str | None]:
    """Give the words of a message by whose they are, and its own as a page where they are only in one."""
    if parts.plain:
        return split_words("\n\n".join(parts.plain)), None
    if not parts.pages:
        return Words(""), None
    own, others = split_page(parts.pages[0])
    words = split_words(others)
    visible = re.sub(
        r"<(script|style|head)\b.*?</\1>|<[^>]*>|&\w+;", " ", own, flags=re.DOTALL | re.IGNORECASE
    )
    page = own if _has_words(visible) else None
    return Words("", words.passed_on, quoted=bool(others.strip())), page


def _why_empty(name: str, words: Words) -> str:
    if words.quoted:
        return f"{name}: all its words are quoted from others; give the message that it answers"
    return f"{name}: there are no words in this message; check that it was saved whole"


def _has_words(text: str) -> bool:
    return any(character.isalpha() for character in text)


def _headed(text: str, title: str | None) -> str:
    """Give a text under its title where its first line could be taken for one that says who published it."""
    if title is None or not _LABEL_LINE.match(text) or _LABEL_LINE.match(title):
        return text
    return f"{title}\n\n{text}"


def _capture(name: str, text: str, header: Header, media: Media) -> Capture:
    content = text.encode("utf-8", "replace")
    return Capture(name, content, media, hashlib.sha256(content).hexdigest(), header, "utf-8")


def _date(words: str | None) -> str | None:
    return None if words is None else (iso_moment(words) or words)
