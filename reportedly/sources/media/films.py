"""What the container of a film says: how long, how large, when. Its pictures are for `key_frames`.

Source: ISO/IEC 14496-12 (boxes, `mvhd`, `tkhd`); QuickTime File Format for files without brands.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import BinaryIO

from reportedly.model.errors import SourceUnreadable
from reportedly.model.media import MediaFacts, MediaForm

MOST_BOXES = 2_000
MOST_HEADER_BYTES = 64_000
_PARENTS = frozenset({b"moov", b"trak", b"mdia"})
_EPOCH = datetime(1904, 1, 1, tzinfo=UTC)
_BOXED = frozenset({MediaForm.MP4, MediaForm.QUICKTIME})


@dataclass(frozen=True, slots=True)
class _Box:
    kind: bytes
    start: int
    end: int


def read_film(form: MediaForm, file: BinaryIO, size: int, name: str) -> MediaFacts:
    """Give what the container of a film says.

    Raises: SourceUnreadable, if it is cut off or its boxes are out of order.
    """
    facts = MediaFacts(form=form)
    if form not in _BOXED:
        return facts
    for box in _boxes(file, 0, size, name):
        if box.kind in (b"mvhd", b"tkhd"):
            file.seek(box.start)
            held = file.read(min(box.end - box.start, MOST_HEADER_BYTES))
            facts = _with_movie(facts, held) if box.kind == b"mvhd" else _with_track(facts, held)
    return facts


def _boxes(file: BinaryIO, start: int, end: int, name: str) -> Iterator[_Box]:
    """Yield every box, those in others after these; they are walked without recursion."""
    waiting, count = [(start, end)], 0
    while waiting:
        at, last = waiting.pop()
        while at + 8 <= last:
            count += 1
            box = _box(file, at, last, name)
            if count > MOST_BOXES:
                raise SourceUnreadable(
                    f"{name}: it has over {MOST_BOXES} boxes; it is no film that people take"
                )
            yield box
            if box.kind in _PARENTS:
                waiting.append((box.start, box.end))
            at = box.end


def _box(file: BinaryIO, at: int, last: int, name: str) -> _Box:
    file.seek(at)
    head = file.read(16)
    size, kind = struct.unpack_from(">I4s", head)
    start = at + 8
    if size == 1 and len(head) == 16:
        size, start = struct.unpack_from(">Q", head, 8)[0], at + 16
    end = last if size == 0 else at + size
    if end < start or end > last:
        raise SourceUnreadable(f"{name}: the film is cut off or damaged; get the whole file")
    return _Box(kind, start, end)


def _with_movie(facts: MediaFacts, held: bytes) -> MediaFacts:
    try:
        wide = held[0] == 1
        made, _, scale, length = struct.unpack_from(">QQIQ" if wide else ">IIII", held, 4)
        # An hour after the epoch or less is what encoders write that know no clock.
        taken = (_EPOCH + timedelta(seconds=made)).strftime("%Y-%m-%dT%H:%M:%SZ") if made > 3600 else None
    except (IndexError, struct.error, OverflowError):
        return facts
    return replace(facts, taken=taken, seconds=round(length / scale, 2) if scale else None)


def _with_track(facts: MediaFacts, held: bytes) -> MediaFacts:
    try:
        width, height = struct.unpack_from(">II", held, 88 if held[0] == 1 else 76)
    except (IndexError, struct.error):
        return facts
    found = width >> 16, height >> 16
    # Sound has no sides; of several pictures the largest counts.
    if found[0] * found[1] <= (facts.width or 0) * (facts.height or 0):
        return facts
    return replace(facts, width=found[0], height=found[1])
