"""The process that takes files apart: asked through its input, answering through its output, no more."""

import os
import signal
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from reportedly.desk.parsing.confinement import MOST_PAGE_SECONDS, confine, start_clock
from reportedly.desk.parsing.frames import (
    Head,
    capture_of,
    head_of_capture,
    head_of_error,
    pack,
    unpack,
)
from reportedly.model.documents import Unreadable
from reportedly.model.errors import SourceError
from reportedly.model.recognition import recognition_record

MOST_REQUESTS = 2_000
"""After so many a process ends and another begins: what libraries do not give back is given back."""

_INPUT, _OUTPUT = 0, 1
Send = Callable[[Head, bytes], None]


def serve() -> None:
    """Answer until the input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the business of whoever asks
    confined = confine()
    _send({"confined": asdict(confined)})
    for _ in range(MOST_REQUESTS):
        try:
            head, body = unpack(_take)
        except EOFError:
            return
        start_clock()
        try:
            _answer(head, body)
        except MemoryError:
            _send({"fault": "memory"})
            return
        except SourceError as error:
            _send(head_of_error(error))
        except Exception as error:  # a broken file can break a library in any way
            _send({"fault": f"{type(error).__name__}: {error}"[:2000]})
        start_clock(0)  # waiting costs nothing, but the clock of a process at rest is best not running


def _answer(head: Head, body: bytes) -> None:
    if head.get("ask") == "body":
        from reportedly.documents.clean import read_body  # noqa: PLC0415 - not every process needs it

        found = read_body(capture_of(head, body), _begin_page)
        recognised = None if found.recognition is None else recognition_record(found.recognition)
        _send(
            {"header": asdict(found.header), "recognised": recognised, "unread_pages": found.unread_pages},
            found.text.encode("utf-8", "replace"),
        )
        return
    if head.get("ask") == "media":
        from reportedly.model.media import facts_record  # noqa: PLC0415
        from reportedly.sources.media.taking import take_apart  # noqa: PLC0415

        facts, thumbnail = take_apart(Path(str(head["path"])), str(head["name"]))
        _send({"facts": dict(facts_record(facts))}, thumbnail)
        return
    if head.get("ask") in ("listing", "named"):
        _send({}, _named(head, body))
        return
    _open(head, body)


def _begin_page() -> None:
    """Tell whoever waits that a page of a scan is begun, and give it a clock of its own."""
    _send({"more": True})
    start_clock(MOST_PAGE_SECONDS)


def _named(head: Head, body: bytes) -> bytes:
    """Give what a listing or a page names, as words."""
    from reportedly.desk.parsing.named import words_of, words_of_media  # noqa: PLC0415
    from reportedly.documents.pictured import read_named_media  # noqa: PLC0415
    from reportedly.sources.listings import ListingKind, open_listing  # noqa: PLC0415

    if head["ask"] == "named":
        return words_of_media(read_named_media(capture_of(head, body), str(head["url"])))
    kind, deeper = ListingKind(str(head["kind"])), bool(head.get("deeper"))
    return words_of(open_listing(kind, body, str(head["url"]), look_deeper=deeper))


def _open(head: Head, body: bytes) -> None:
    from reportedly.sources.boxed import Box, Boxed  # noqa: PLC0415
    from reportedly.sources.opening import open_box  # noqa: PLC0415

    path = head.get("path")
    boxed = Boxed(str(head["name"]), Box(str(head["form"])), path if isinstance(path, str) else None, body)
    most = head["max_bytes"]
    for one in open_box(boxed, most if isinstance(most, int) else 0):
        if isinstance(one, Unreadable):
            error = one.error if isinstance(one.error, SourceError) else SourceError(str(one.error))
            _send({"source": one.source, **head_of_error(error), "more": True})
        else:
            told, content = head_of_capture(one)
            _send({**told, "more": True}, content)
        start_clock()
    _send({"end": True})


def _send(head: Head, body: bytes = b"") -> None:
    view = memoryview(pack(head, body))
    while view:
        view = view[os.write(_OUTPUT, view) :]


def _take(size: int) -> bytes:
    pieces = []
    while size:
        piece = os.read(_INPUT, min(size, 1 << 20))
        if not piece:
            raise EOFError
        pieces.append(piece)
        size -= len(piece)
    return b"".join(pieces)
