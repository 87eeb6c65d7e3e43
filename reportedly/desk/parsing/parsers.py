"""Taking foreign forms apart outside this process: kept warm, used again, ended when they overstep.

Text is read here: it needs no parser. Where a system has no processes that can be confined, or starts none,
everything is read here, and `doctor` says so.
"""

import atexit
import os
import sys
import threading
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import TypeVar

from reportedly.desk.parsing.child import MOST_REQUESTS
from reportedly.desk.parsing.confinement import LONGEST_PAGE_WAIT
from reportedly.desk.parsing.frames import (
    FrameError,
    Head,
    capture_of,
    error_of,
    head_of_capture,
    header_of,
    pages_in,
    recognition_in,
)
from reportedly.desk.parsing.named import listing_of, media_of
from reportedly.desk.parsing.process import Death, Process, out_of_memory
from reportedly.documents.bodies import Body
from reportedly.documents.clean import read_body
from reportedly.documents.pictured import NamedMedia, read_named_media
from reportedly.model.documents import Capture, Media, Unreadable
from reportedly.model.errors import SourceError, SourceUnreadable
from reportedly.model.media import MediaFacts, facts_of
from reportedly.sources.boxed import Box, Boxed
from reportedly.sources.listings import Listing, ListingKind, open_listing
from reportedly.sources.media.taking import take_apart
from reportedly.sources.opening import open_box

PARSERS_VARIABLE = "REPORTEDLY_PARSERS"
HERE = "here"
"""The value of the variable with which everything is taken apart in this process."""
MOST_IDLE = 2
_RESAVE = "save it anew with a program for pictures and give that"
_OTHER_LISTING = "check the address, or give another one of this source"
_Told = TypeVar("_Told")
_JPEG = b"\xff\xd8\xff"


class Parsers:
    """The processes that take files apart; several threads may ask."""

    def __init__(self) -> None:
        self._idle: list[Process] = []
        self._lock = threading.Lock()
        self._owner = os.getpid()
        self._why_here = _why_here()

    @property
    def why_here(self) -> str | None:
        """Why files are taken apart in this process; None if they are not."""
        return self._why_here or _chosen()

    def body(self, capture: Capture) -> Body:
        """Give the words of a capture, as `read_body` does.

        Raises: SourceError, also where its parser took too long or too much, or was brought down.
        """
        process = None if capture.media is Media.TEXT else self._take()
        if process is None:
            return read_body(capture)
        head, content = head_of_capture(capture)
        try:
            process.send({"ask": "body", **head}, content)
            answer, text = process.receive()
            while answer.get("more"):  # a page of a scan is begun
                answer, text = process.receive(LONGEST_PAGE_WAIT)
        except Death as death:
            raise death.explain(capture.source) from death
        self._give_back(process, answer)
        _raise_trouble(answer, capture.source)
        try:
            words = text.decode("utf-8", "replace")
            header, recognised = header_of(answer.get("header")), answer.get("recognised")
            unread = pages_in(answer.get("unread_pages"))
            return Body(words, header, recognition_in(recognised, len(words)), unread)
        except FrameError as error:
            raise _nonsense(capture.source) from error

    def open_box(self, boxed: Boxed, max_bytes: int) -> Iterator[Capture | Unreadable]:
        """Yield the documents in an archive or in mail, as `opening.open_box` does.

        What came before a parser was stopped stays; that it was stopped is the last that comes.
        """
        process = self._take()
        if process is None:
            yield from open_box(boxed, max_bytes)
            return
        found = self._documents(process, boxed, max_bytes)
        # A message is small: it is taken whole, so that the same process can be asked for what is in it.
        yield from (list(found) if boxed.form is Box.MAIL else found)

    def media(self, path: Path, name: str) -> tuple[MediaFacts, bytes]:
        """Give what a picture or film says, and a small picture of it, as `take_apart` does.

        Raises: SourceError, also where its parser took too long or too much, or was brought down.
        """
        process = self._take()
        if process is None:
            return take_apart(path, name)
        try:
            process.send({"ask": "media", "path": str(path.absolute()), "name": name})
            answer, thumbnail = process.receive()
        except Death as death:
            raise death.explain(name, _RESAVE) from death
        self._give_back(process, answer)
        _raise_trouble(answer, name, _RESAVE)
        facts = answer.get("facts")
        if not isinstance(facts, dict) or (thumbnail and not thumbnail.startswith(_JPEG)):
            raise SourceUnreadable(f"{name}: what took it apart gave nonsense; {_RESAVE}")
        return facts_of(facts), thumbnail

    def listing(self, kind: ListingKind, content: bytes, url: str, *, look_deeper: bool = False) -> Listing:
        """Give what a feed, a sitemap or a list names, as `open_listing` does.

        Raises: SourceError, also where its parser took too long or too much, or was brought down.
        """
        head: Head = {"ask": "listing", "kind": kind.value, "url": url, "deeper": look_deeper}
        words = self._named(head, content)
        if words is None:
            return open_listing(kind, content, url, look_deeper=look_deeper)
        return _sense(lambda: listing_of(words, may_nest=look_deeper), url)

    def named_media(self, capture: Capture, url: str) -> tuple[NamedMedia, ...]:
        """Give the pictures and films that a page names, as `read_named_media` does.

        Raises: SourceError, also where its parser took too long or too much, or was brought down.
        """
        head, content = head_of_capture(capture)
        words = self._named({**head, "ask": "named", "url": url}, content)
        return read_named_media(capture, url) if words is None else _sense(lambda: media_of(words), url)

    def _named(self, head: Head, content: bytes) -> bytes | None:
        """Give what another process answers; None if there is none to ask."""
        process, url = self._take(), str(head["url"])
        if process is None:
            return None
        try:
            process.send(head, content)
            answer, words = process.receive()
        except Death as death:
            raise death.explain(url, _OTHER_LISTING) from death
        self._give_back(process, answer)
        _raise_trouble(answer, url, _OTHER_LISTING)
        return words

    def about(self) -> dict[str, bool]:
        """Give what holds for such a process; nothing where there is none."""
        process = self._take()
        if process is None:
            return {}
        self._give_back(process, {})
        return process.confined

    def close(self) -> None:
        """End all that wait to be asked."""
        with self._lock:
            idle, self._idle = self._idle, []
        for process in idle if self._owner == os.getpid() else ():
            process.kill()

    def _documents(self, process: Process, boxed: Boxed, max_bytes: int) -> Iterator[Capture | Unreadable]:
        head: Head = {"ask": "open", "name": boxed.name, "form": boxed.form.value, "path": boxed.path}
        answer: Head = {}
        try:
            process.send({**head, "max_bytes": max_bytes}, boxed.content or b"")
            while True:
                answer, content = process.receive()
                if not answer.get("more"):
                    break
                yield _document(answer, content)
            _raise_trouble(answer, boxed.name)
        except Death as death:
            yield Unreadable(boxed.name, death.explain(boxed.name))
            return
        except SourceError as error:
            yield Unreadable(boxed.name, error)
        except FrameError:
            yield Unreadable(boxed.name, _nonsense(boxed.name))
        finally:
            if answer and not answer.get("more"):
                self._give_back(process, answer)
            else:
                process.kill()

    def _take(self) -> Process | None:
        """Give a process to ask; None if files are to be taken apart here."""
        if self.why_here is not None:
            return None
        with self._lock:
            if self._owner != os.getpid():
                self._idle, self._owner = [], os.getpid()
            while self._idle:
                # One that died while it was waiting is no fault of what comes next.
                process = self._idle.pop()
                if process.lives:
                    return process
                process.kill()
        try:
            return Process()
        except (OSError, Death) as error:
            self._why_here = f"no process can be started ({error})"
            return None

    def _give_back(self, process: Process, answer: Head) -> None:
        ended = answer.get("fault") == "memory" or process.requests >= MOST_REQUESTS
        with self._lock:
            if not ended and len(self._idle) < MOST_IDLE:
                self._idle.append(process)
                return
        process.kill()


@cache
def parsers() -> Parsers:
    """Give the processes of this program, which end with it."""
    made = Parsers()
    atexit.register(made.close)
    return made


def _document(answer: Head, content: bytes) -> Capture | Unreadable:
    if "error" in answer:
        return Unreadable(str(answer.get("source")), error_of(answer))
    return capture_of(answer, content)


def _sense(read: Callable[[], _Told], url: str) -> _Told:
    try:
        return read()
    except FrameError as error:
        raise SourceUnreadable(f"{url}: what took it apart gave nonsense; {_OTHER_LISTING}") from error


def _nonsense(name: str) -> SourceError:
    return SourceUnreadable(f"{name}: what took it apart gave nonsense; save its text and give that")


def _raise_trouble(answer: Head, name: str, way_out: str = "save it as plain text") -> None:
    if answer.get("fault") == "memory":
        raise out_of_memory(name, way_out)
    if "fault" in answer:
        raise SourceUnreadable(f"{name}: it cannot be taken apart ({answer['fault']}); {way_out}")
    if "error" in answer:
        raise error_of(answer)


def _why_here() -> str | None:
    if os.name != "posix":
        return f"{sys.platform} has no processes that can be confined"
    return None if sys.executable else "there is no interpreter to start"


def _chosen() -> str | None:
    value = os.environ.get(PARSERS_VARIABLE, "")
    return f"{PARSERS_VARIABLE}={value}" if value == HERE else None
