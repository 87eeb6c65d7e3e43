"""Files that go out while they are written."""

import threading
from typing import BinaryIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.doors.http.pouring import CHUNK, WAITING, pour
from reportedly.model.errors import UsageError


@given(st.lists(st.binary(max_size=CHUNK), max_size=12))
def test_what_is_written_comes_out(pieces: list[bytes]) -> None:
    """However it is cut, the file that arrives is the file that was written."""

    def write(out: BinaryIO) -> None:
        for piece in pieces:
            out.write(piece)

    assert b"".join(pour(write)) == b"".join(pieces)


def test_a_file_never_lies_in_memory_as_a_whole() -> None:
    """The writing waits until pieces are taken: what is held does not grow with the file."""
    written = [0]

    def write(out: BinaryIO) -> None:
        for _ in range(WAITING * 50):
            out.write(b"x" * CHUNK)
            written[0] += 1

    taken, most = 0, 0
    for piece in pour(write):
        taken += len(piece) // CHUNK
        most = max(most, written[0] - taken)
    assert taken == WAITING * 50
    assert most <= WAITING + 2


def test_trouble_before_the_first_piece_can_be_told() -> None:
    """What is asked for in error is refused before any of a file is sent."""

    def write(out: BinaryIO) -> None:
        raise UsageError("no such thing")

    with pytest.raises(UsageError, match="no such thing"):
        pour(write)


def test_trouble_later_breaks_the_file_off() -> None:
    """A file that could not be finished never ends as if it were complete."""

    def write(out: BinaryIO) -> None:
        out.write(b"x" * CHUNK * 2)
        raise UsageError("the ledger was taken away")

    pieces = pour(write)
    assert next(pieces)
    with pytest.raises(UsageError, match="taken away"):
        list(pieces)


def test_who_takes_no_more_ends_the_writing() -> None:
    """A download that is called off leaves nothing running."""
    ended = threading.Event()

    def write(out: BinaryIO) -> None:
        try:
            while True:
                out.write(b"x" * CHUNK)
        finally:
            ended.set()

    pieces = pour(write)
    next(pieces)
    pieces.close()  # type: ignore[attr-defined]
    assert ended.wait(10)
