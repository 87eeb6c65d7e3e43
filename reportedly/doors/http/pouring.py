"""Pouring: what is written as a file goes out piece by piece, while it is being written."""

import io
from collections.abc import Callable, Iterator
from queue import Empty, Full, Queue
from threading import Event, Thread
from typing import BinaryIO, cast

CHUNK = 65_536
WAITING = 4
"""Pieces that are held at most while whoever asked is slow to take them."""
_LOOK_UP_SECONDS = 0.2


def pour(write: Callable[[BinaryIO], object]) -> Iterator[bytes]:
    """Give what `write` writes, in pieces of about 64 KB, of which a handful is held at a time.

    The first piece is waited for here: what goes wrong before it is raised at once, and can be told. What
    goes wrong later is raised from the pieces, so that a file which is not complete never looks so. Whoever
    stops taking pieces stops the writing.
    """
    pipe = _Pipe()
    Thread(target=pipe.fill, args=(write,), name="pouring", daemon=True).start()
    try:
        first = pipe.take()
    except BaseException:
        pipe.close()
        raise
    return _flow(pipe, first)


def _flow(pipe: "_Pipe", first: bytes | None) -> Iterator[bytes]:
    try:
        piece = first
        while piece is not None:
            yield piece
            piece = pipe.take()
    finally:
        pipe.close()


class _Pipe(io.RawIOBase):
    """A file to write to in one thread, and to take pieces from in another."""

    def __init__(self) -> None:
        super().__init__()
        self._pieces: Queue[bytes | BaseException | None] = Queue(WAITING)
        self._held = bytearray()
        self._stopped = Event()

    def writable(self) -> bool:
        """Give that it can be written to."""
        return True

    def write(self, piece: object) -> int:
        """Take some bytes, and give how many; waits while too much is held.

        Raises: BrokenPipeError, once nobody takes pieces any more.
        """
        given = bytes(cast("bytes", piece))
        self._held += given
        if len(self._held) >= CHUNK:
            self._hand_on()
        return len(given)

    def fill(self, write: Callable[[BinaryIO], object]) -> None:
        """Let all be written, and hand on how it ended."""
        try:
            write(cast("BinaryIO", self))
            self._hand_on()
            self._put(None)
        except BrokenPipeError:
            return
        except Exception as error:  # raised again where the pieces are taken
            self._put(error)

    def take(self) -> bytes | None:
        """Give the next piece, None after the last one. Raises what the writing raised."""
        piece = self._pieces.get()
        if isinstance(piece, BaseException):
            raise piece
        return piece

    def close(self) -> None:
        """Stop the writing, if it is still under way."""
        self._stopped.set()
        while True:
            try:
                self._pieces.get_nowait()
            except Empty:
                break
        super().close()

    def _hand_on(self) -> None:
        if self._held:
            self._put(bytes(self._held))
            self._held.clear()

    def _put(self, piece: bytes | BaseException | None) -> None:
        while not self._stopped.is_set():
            try:
                self._pieces.put(piece, timeout=_LOOK_UP_SECONDS)
            except Full:
                continue
            return
        if not isinstance(piece, BaseException):
            raise BrokenPipeError("nobody takes what is written any more")
