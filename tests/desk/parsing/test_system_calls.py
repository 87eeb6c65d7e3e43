"""The kernel refuses what the filter names, and nothing that reading needs."""

import platform
import subprocess
import sys

import pytest

TRIES = """
import os, socket, threading, sys
from reportedly.desk.parsing.system_calls import refuse_system_calls
assert refuse_system_calls()
def refused(what, *arguments):
    try:
        what(*arguments)
    except OSError:
        return True
    return False
assert refused(socket.socket)
assert refused(socket.socketpair)
assert refused(os.fork)
assert refused(os.execv, sys.executable, [sys.executable])
assert refused(open, sys.argv[1], "wb")
assert refused(open, sys.argv[1], "r+b")
assert refused(os.unlink, sys.argv[1])
assert refused(os.truncate, sys.argv[1], 0)
assert refused(os.rename, sys.argv[1], sys.argv[1] + "x")
assert refused(os.kill, os.getppid(), 0)
assert open(sys.argv[1], "rb").read() == b"kept"
thread = threading.Thread(target=len, args=("",))
thread.start(); thread.join()
print("held")
"""


@pytest.mark.skipif(
    sys.platform != "linux" or platform.machine() not in ("x86_64", "aarch64"),
    reason="no filter for this system",
)
def test_reading_goes_on_and_nothing_else(tmp_path) -> None:  # type: ignore[no-untyped-def]
    """No socket, program, process or writing; files are read and threads run."""
    path = tmp_path / "kept"
    path.write_bytes(b"kept")
    done = subprocess.run(
        [sys.executable, "-c", TRIES, str(path)], capture_output=True, text=True, check=False
    )
    assert done.stdout == "held\n", done.stderr
    assert path.read_bytes() == b"kept"
