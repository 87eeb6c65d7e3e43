"""What a process that takes files apart may use, and what it can no longer do once it is confined."""

import signal
import sys
from dataclasses import dataclass

MOST_MEMORY = 2_000_000_000
"""Bytes of address space, the program itself included, which takes some 300 MB of it."""
MOST_SECONDS = 30.0
"""Processor time for one document; for an archive or mailbox, from one document in it to the next."""
MOST_PAGE_SECONDS = 90.0
"""Processor time for a page of a scan, in which words are recognised; the first also loads the recogniser."""
LONGEST_PAGE_WAIT = 900.0
"""Seconds by the clock for such a page: on a busy machine its work takes ten times as long."""
LONGEST_WAIT = 180.0
"""Seconds by the clock, for what hangs without working."""

_FORBIDDEN = (
    "socket.",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.startfile",
    "pty.",
)


@dataclass(frozen=True, slots=True)
class Confinement:
    """What holds for a process from now on."""

    memory: bool
    """Whether the system stops it over its memory."""
    time: bool
    """Whether the system stops it over its processor time."""
    kernel: bool
    """Whether the kernel refuses it the network, other programs and writing; if not, Python does."""


def confine() -> Confinement:
    """Confine this process for the rest of its life; give what the system made of it."""
    sys.dont_write_bytecode = True
    memory = _limit_memory()
    from reportedly.desk.parsing.system_calls import refuse_system_calls  # noqa: PLC0415 - only here

    kernel = refuse_system_calls()
    sys.addaudithook(_refuse)
    return Confinement(memory, start_clock(), kernel)


def start_clock(seconds: float = MOST_SECONDS) -> bool:
    """Start the clock of processor time anew; at its end the system ends this process. Tell if it can."""
    try:
        signal.setitimer(signal.ITIMER_PROF, seconds)
    except (AttributeError, OSError, ValueError):
        return False
    return True


def _limit_memory() -> bool:
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:
        return False
    limits = [(resource.RLIMIT_CORE, 0), (resource.RLIMIT_FSIZE, 0)]
    for which, most in limits:
        _set(which, most)
    return _set(resource.RLIMIT_AS, MOST_MEMORY)


def _set(which: int, most: int) -> bool:
    """Lower a limit; the system may have a lower one already, or know none."""
    from resource import RLIM_INFINITY, getrlimit, setrlimit  # noqa: PLC0415

    hard = getrlimit(which)[1]
    least = most if hard == RLIM_INFINITY else min(most, hard)
    try:
        setrlimit(which, (least, least))
    except (ValueError, OSError):
        return False
    return sys.platform == "linux"  # others take the limit of address space and do not keep it


def _refuse(event: str, _arguments: object) -> None:
    if event.startswith(_FORBIDDEN):
        raise PermissionError(f"{event}: what takes files apart may not do this")
