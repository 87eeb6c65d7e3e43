"""A confined process is stopped over its time and its memory, by the system."""

import signal
import subprocess
import sys

import pytest

BEGIN = "from reportedly.desk.parsing.confinement import confine, start_clock\nheld = confine()\n"
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems keep less of it")


def run(words: str) -> subprocess.CompletedProcess[str]:
    """Give what becomes of a confined process that does this."""
    return subprocess.run([sys.executable, "-c", BEGIN + words], capture_output=True, text=True, check=False)


def test_its_time_ends_in_any_code() -> None:
    """Also where no Python is run."""
    done = run("start_clock(0.1)\nimport re\nre.match('(a*)*b', 'a' * 40)")
    assert done.returncode == -signal.SIGPROF


def test_its_memory_ends() -> None:
    """Beyond the limit there is an error and no swap."""
    done = run("try:\n    bytes(4_000_000_000)\nexcept MemoryError:\n    print(held.memory, held.time)")
    assert done.stdout == "True True\n"


def test_python_itself_refuses_the_network() -> None:
    """Where the kernel has no filter, this is what holds."""
    done = run(
        "import socket\ntry:\n    socket.getaddrinfo('a.example', 80)\n"
        "except PermissionError as error:\n    print(error)"
    )
    assert "may not do this" in done.stdout
