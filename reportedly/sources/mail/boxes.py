"""Mailboxes in one file (mbox): their messages one by one, none larger than the limit in memory.

Source: RFC 4155; quoted `From ` lines as mboxrd and mboxo write them.
"""

import re
from collections.abc import Iterator
from typing import IO

from reportedly.model.documents import Capture, Unreadable
from reportedly.model.errors import SourceTooLarge
from reportedly.sources.mail.messages import mail_captures

MAX_MESSAGES = 200_000
_ENVELOPE = re.compile(rb"From \S.{0,400}\d{4}(?: [+-]\d{4})?\s*")
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)


def mbox_captures(stream: IO[bytes], name: str, max_bytes: int) -> Iterator[Capture | Unreadable]:
    """Yield the reports in each message; the nth message is `name#n`, from 1."""
    for number, content in enumerate(_split(stream, max_bytes), 1):
        here = f"{name}#{number}"
        if number > MAX_MESSAGES:
            trouble = f"{name}: over {MAX_MESSAGES} messages are in it; the rest is left, split it"
            yield Unreadable(name, SourceTooLarge(trouble))
            return
        if len(content) > max_bytes:
            trouble = f"{here}: this message is over the limit of {max_bytes} bytes; save its text alone"
            yield Unreadable(here, SourceTooLarge(trouble))
            continue
        yield from mail_captures(_QUOTED_FROM.sub(rb"\1", content), here, max_bytes)


def _split(stream: IO[bytes], max_bytes: int) -> Iterator[bytes]:
    """Yield the messages without their first lines; one that is too long is cut off, but over the limit."""
    lines: list[bytes] = []
    size, after_blank, begun = 0, True, False
    while line := stream.readline(max_bytes + 1):
        if after_blank and _ENVELOPE.fullmatch(line):
            if begun:
                yield b"".join(lines)
            lines, size, begun = [], 0, True
        elif begun and size <= max_bytes:
            lines.append(line)
            size += len(line)
        after_blank = not line.strip(b"\r\n")
    if begun:
        yield b"".join(lines)
