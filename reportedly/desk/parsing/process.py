"""One process that takes files apart, as seen from here: asked, waited for, killed."""

import json
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator

from reportedly.desk.parsing.confinement import LONGEST_WAIT, MOST_MEMORY, MOST_PAGE_SECONDS, MOST_SECONDS
from reportedly.desk.parsing.frames import FrameError, Head, pack, unpack
from reportedly.model.errors import SourceError, SourceTooLarge, SourceUnreadable

_BEGIN = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from reportedly.desk.parsing.child import serve; serve()"
)
_SECRET = ("KEY", "TOKEN", "PASSWORD", "SECRET")
"""Ends of the names of variables that no parser has to know."""
_WAY_OUT = "what came before is kept; save its text and give that"


class Death(Exception):
    """The process ended in the middle of something, or was ended."""

    def __init__(self, code: int | None, *, late: bool = False) -> None:
        super().__init__(f"exit {code}")
        self.code = code
        self.late = late

    def explain(self, name: str, way_out: str = _WAY_OUT) -> SourceError:
        """Give the refusal of what it was taking apart."""
        if self.late or self.code == -getattr(signal, "SIGPROF", 0):
            return SourceTooLarge(
                f"{name}: taking it apart took over {MOST_SECONDS:.0f} s (a page of a scan: "
                f"{MOST_PAGE_SECONDS:.0f} s) and was stopped; {way_out}"
            )
        if self.code == 0:
            return out_of_memory(name, way_out)
        ended = (
            f"signal {-self.code}" if self.code is not None and self.code < 0 else f"exit code {self.code}"
        )
        return SourceUnreadable(
            f"{name}: the process that took it apart was brought down by it ({ended}), so it is damaged or "
            f"made to do harm; {way_out}"
        )


def out_of_memory(name: str, way_out: str = _WAY_OUT) -> SourceError:
    """Give the refusal of what takes too much memory."""
    return SourceTooLarge(
        f"{name}: taking it apart took over {MOST_MEMORY / 1e9:.1f} GB of memory and was stopped; {way_out}"
    )


class Process:
    """A running process; after a death it is of no more use."""

    def __init__(self) -> None:
        """Start it and wait until it is confined.

        Raises: OSError, if there can be none; Death, if it does not come up.
        """
        command = [
            sys.executable,
            "-ES",
            "-c",
            _BEGIN,
            json.dumps([one for one in sys.path if isinstance(one, str)]),
        ]
        self._child = subprocess.Popen(  # noqa: S603 - our own interpreter and words
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
            # what takes a hostile file apart could put these into the words that it gives back
            env={name: value for name, value in os.environ.items() if not name.upper().endswith(_SECRET)},
        )
        confined = self.receive()[0].get("confined")
        self.confined: dict[str, bool] = confined if isinstance(confined, dict) else {}
        self.requests = 0

    @property
    def lives(self) -> bool:
        """Whether it is still there to be asked."""
        return self._child.poll() is None

    def send(self, head: Head, body: bytes = b"") -> None:
        """Ask for something.

        Raises: Death.
        """
        self.requests += 1
        try:
            view = memoryview(pack(head, body))
            while view:
                view = view[os.write(self._input, view) :]
        except (OSError, ValueError) as error:
            raise self._dead() from error

    def receive(self, longest_seconds: float = LONGEST_WAIT) -> tuple[Head, bytes]:
        """Wait for an answer and give it.

        Args:
            longest_seconds: by the clock.
        Raises: Death.
        """
        deadline = time.monotonic() + longest_seconds
        try:
            return unpack(lambda size: b"".join(self._pieces(size, deadline)))
        except TimeoutError as error:
            raise self.kill(late=True) from error
        except (EOFError, OSError, ValueError) as error:
            raise self._dead() from error
        except FrameError as error:
            raise self.kill() from error

    def kill(self, *, late: bool = False) -> Death:
        """End it, and give the death that it died."""
        self._child.kill()
        return Death(self._reap(), late=late)

    def _dead(self) -> Death:
        """Give the death of a process that no longer answers."""
        try:
            self._child.wait(5.0)
        except subprocess.TimeoutExpired:
            self._child.kill()
        return Death(self._reap())

    def _reap(self) -> int:
        code = self._child.wait()
        for stream in (self._child.stdin, self._child.stdout):
            if stream is not None:
                stream.close()
        return code

    @property
    def _input(self) -> int:
        return self._child.stdin.fileno() if self._child.stdin is not None else -1

    def _pieces(self, size: int, deadline: float) -> Iterator[bytes]:
        output = self._child.stdout.fileno() if self._child.stdout is not None else -1
        waiting = select.poll()
        waiting.register(output, select.POLLIN | select.POLLHUP)
        while size:
            left = deadline - time.monotonic()
            if left <= 0 or not waiting.poll(left * 1000):
                raise TimeoutError
            piece = os.read(output, min(size, 1 << 20))
            if not piece:
                raise EOFError
            yield piece
            size -= len(piece)
