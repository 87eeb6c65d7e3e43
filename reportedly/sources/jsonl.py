"""Reports in JSON lines: one object a line, with its `text` and what is known about it."""

import hashlib
import json
from collections.abc import Iterator
from io import BytesIO
from typing import IO

from reportedly.model.documents import Capture, Header, Media, Unreadable
from reportedly.model.errors import SourceEmpty, SourceError, SourceTooLarge, SourceUnreadable

_ALIASES = {
    "title": ("title", "headline"),
    "publisher": ("publisher", "outlet", "source_name"),
    "byline": ("byline", "author", "authors"),
    "published": ("published", "date"),
    "url": ("url",),
    "language": ("language",),
}
_READ_KEYS = frozenset({"text"}.union(*_ALIASES.values()))


def read_lines(source: str, head: bytes, stream: IO[bytes], max_bytes: int) -> Iterator[Capture | Unreadable]:
    """Yield one capture for each line, or why that line cannot be used; blank lines are passed over.

    Args:
        source: name of the whole; line n is `source#n`, from 1.
        head: bytes already taken from `stream`.
        max_bytes: limit for one line, not for the whole.
    """
    count = 0
    for number, line in enumerate(_split_lines(head, stream, max_bytes), start=1):
        if not line.strip(b" \t\r\n\xef\xbb\xbf"):
            continue
        count += 1
        name = f"{source}#{number}"
        try:
            yield capture_line(name, number, line, max_bytes)
        except SourceError as error:
            yield Unreadable(name, error)
    if count == 0:
        yield Unreadable(
            source, SourceEmpty(f"{source}: there is no line in it to read; check that it was saved")
        )


def capture_line(name: str, number: int, line: bytes, max_bytes: int) -> Capture:
    """Give the capture of one line.

    Raises: SourceTooLarge; SourceUnreadable, if it is not a JSON object; SourceEmpty, if it has no text.
    """
    if len(line) > max_bytes:
        raise SourceTooLarge(f"{name}: line {number} is over {max_bytes} bytes; split it or raise the limit")
    row = _parse(name, number, line)
    text = row.get("text")
    if not isinstance(text, str) or not text.strip():
        raise SourceEmpty(f"{name}: line {number} has no `text`; put the report's words under that key")
    # A lone surrogate can be written in JSON but not in UTF-8.
    content = text.encode("utf-8", "replace")
    return Capture(
        source=name,
        content=content,
        media=Media.TEXT,
        sha256=hashlib.sha256(content).hexdigest(),
        header=_header(row),
        encoding="utf-8",
    )


def _split_lines(head: bytes, stream: IO[bytes], max_bytes: int) -> Iterator[bytes]:
    """Yield whole lines; one that is too long comes cut off, but over the limit, and its rest is dropped."""
    for line in BytesIO(head):
        if line.endswith(b"\n"):
            yield line
        else:
            yield _finish_line(line, stream, max_bytes)
    while line := stream.readline(max_bytes + 1):
        yield line if line.endswith(b"\n") else _finish_line(line, stream, max_bytes)


def _finish_line(line: bytes, stream: IO[bytes], max_bytes: int) -> bytes:
    if len(line) <= max_bytes:
        line += stream.readline(max_bytes + 2 - len(line))
    rest = line
    while len(line) > max_bytes and not rest.endswith(b"\n"):
        rest = stream.readline(max_bytes)
        if not rest:
            break
    return line


def _parse(name: str, number: int, line: bytes) -> dict[str, object]:
    try:
        row = json.loads(line.decode("utf-8-sig"), object_pairs_hook=_as_object)
    except UnicodeDecodeError as error:
        raise SourceUnreadable(f"{name}: line {number} is not UTF-8; save the file as UTF-8") from error
    except json.JSONDecodeError as error:
        trouble = f"is not valid JSON ({error.msg} at character {error.pos + 1})"
        raise SourceUnreadable(f"{name}: line {number} {trouble}; mend that line") from error
    except KeyError as error:
        trouble = f"has `{error.args[0]}` twice, so nobody can tell which is meant"
        raise SourceUnreadable(f"{name}: line {number} {trouble}; keep one of them") from error
    except RecursionError as error:
        trouble = "is nested too deeply to be read"
        raise SourceUnreadable(
            f"{name}: line {number} {trouble}; keep the keys of the report alone"
        ) from error
    except ValueError as error:
        # Python reads no whole number of thousands of digits, and names a setting of its own as the way out.
        trouble = "has a number with more digits than can be read"
        raise SourceUnreadable(f"{name}: line {number} {trouble}; shorten it or put it in quotes") from error
    if not isinstance(row, dict):
        raise SourceUnreadable(
            f"{name}: line {number} is not a JSON object; write one object for each report"
        )
    return row


def _as_object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Give an object; what is read of it may stand in it once only.

    Raises: KeyError, with the key that stands there twice.
    """
    row = dict(pairs)
    if len(row) < len(pairs):
        for place, (key, _) in enumerate(pairs):
            if key in _READ_KEYS and any(other == key for other, _ in pairs[:place]):
                raise KeyError(key)
    return row


def _header(row: dict[str, object]) -> Header:
    found = {field: _first_words(row, keys) for field, keys in _ALIASES.items()}
    return Header(**found)


def _first_words(row: dict[str, object], keys: tuple[str, ...]) -> str | None:
    return next((words for key in keys if (words := _as_words(row.get(key))) is not None), None)


def _as_words(value: object) -> str | None:
    """Give a value as words: several authors in one line, a year as its digits, anything else as None."""
    if isinstance(value, list):
        value = ", ".join(word for word in value if isinstance(word, str))
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value) if 1000 <= value <= 9999 else ""
    if not isinstance(value, str) or not value.strip():
        return None
    return value.strip()
