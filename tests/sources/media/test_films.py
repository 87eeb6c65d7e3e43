"""Films: what their boxes say, and boxes that are out of order."""

import io
import struct

import pytest

from reportedly.model.errors import SourceUnreadable
from reportedly.model.media import MediaForm
from reportedly.sources.media.films import read_film


def box(kind: bytes, body: bytes) -> bytes:
    """Give a box."""
    return struct.pack(">I4s", 8 + len(body), kind) + body


def a_film(made: int = 3_635_000_000) -> bytes:
    """Give the boxes of a film of 12.5 s, 640 by 360, with its sound."""
    movie = box(b"mvhd", struct.pack(">IIIII", 0, made, made, 1000, 12_500) + b"\0" * 80)
    tracks = b"".join(
        box(b"trak", box(b"tkhd", b"\0" * 76 + struct.pack(">II", width << 16, height << 16)))
        for width, height in ((640, 360), (0, 0))
    )
    return box(b"ftyp", b"isom\0\0\0\0") + box(b"moov", movie + tracks) + box(b"mdat", b"x" * 50)


def test_how_long_how_large_and_when() -> None:
    """As the container says; encoders without a clock write 1904."""
    found = read_film(MediaForm.MP4, io.BytesIO(a_film()), len(a_film()), "x")
    assert (found.seconds, found.width, found.height) == (12.5, 640, 360)
    assert found.taken == "2019-03-09T18:13:20Z"
    assert read_film(MediaForm.MP4, io.BytesIO(a_film(0)), len(a_film()), "x").taken is None


def test_what_is_cut_off_is_refused() -> None:
    """Its last box ends behind the file."""
    content = a_film()[:-9]
    with pytest.raises(SourceUnreadable, match="cut off"):
        read_film(MediaForm.MP4, io.BytesIO(content), len(content), "x")


def test_endless_boxes_are_refused() -> None:
    """They are walked a while, without recursion."""
    content = box(b"ftyp", b"isom") + box(b"free", b"") * 3000
    with pytest.raises(SourceUnreadable, match="over 2000 boxes"):
        read_film(MediaForm.MP4, io.BytesIO(content), len(content), "x")
