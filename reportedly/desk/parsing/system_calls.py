"""A filter in the kernel over what a process may ask of it: Linux, seccomp, on x86-64 and ARM64.

Refused are: the network, other programs, new processes, other processes' memory, and everything that writes
or changes files. Reading stays, since libraries load their own files when they are first used.
Source: seccomp(2), bpf(2); numbers from the kernel's tables of system calls.
"""

import ctypes
import errno
import platform
import struct
import sys
from collections.abc import Iterator

_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000
_NUMBER, _ARCHITECTURE = 0, 4
_FIRST_ARGUMENT, _ARGUMENT_BYTES = 16, 8
_NO_NEW_PRIVILEGES, _SECCOMP, _FILTER = 38, 22, 2
_THREAD = 0x10000
"""CLONE_THREAD: a new thread of this process, not a new process."""
_WRITES = 0x1 | 0x2 | 0x40 | 0x200
"""O_WRONLY, O_RDWR, O_CREAT, O_TRUNC."""
_X32 = 0x40000000

# Architecture as the kernel names it; what is refused; what is said not to exist, so that libraries fall
# back; `clone`; the calls that open files with the place of their flags among the arguments.
_TABLES: dict[str, tuple[int, tuple[int, ...], tuple[int, ...], int, tuple[tuple[int, int], ...]]] = {
    "x86_64": (
        0xC000003E,
        (
            *(41, 42, 43, 44, 46, 49, 50, 53, 288, 307),
            *(57, 58, 59, 322, 62, 200, 101, 310, 311, 321, 425, 434),
            *(76, 77, 82, 83, 84, 85, 86, 87, 88, 90, 91, 92, 93, 94, 133),
            *(258, 259, 260, 263, 264, 265, 266, 268, 316),
        ),
        (435, 437),
        56,
        ((2, 1), (257, 2)),
    ),
    "aarch64": (
        0xC00000B7,
        (
            *(198, 199, 200, 201, 202, 203, 206, 211, 242, 269),
            *(221, 281, 129, 130, 117, 270, 271, 280, 425, 434),
            *(33, 34, 35, 36, 37, 38, 45, 46, 52, 53, 54, 55, 276),
        ),
        (435, 437),
        220,
        ((56, 2),),
    ),
}


class _Program(ctypes.Structure):
    """`struct sock_fprog`."""

    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))


def refuse_system_calls() -> bool:
    """Put the filter on for the rest of this process's life; tell whether the kernel took it."""
    table = _TABLES.get(platform.machine())
    if sys.platform != "linux" or table is None:
        return False
    steps = b"".join(_steps(*table))
    program = _Program(len(steps) // 8, steps)
    try:
        library = ctypes.CDLL(None, use_errno=True)
        if library.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) != 0:
            return False
        return bool(library.prctl(_SECCOMP, _FILTER, ctypes.byref(program), 0, 0) == 0)
    except (OSError, AttributeError):
        return False


def _steps(
    architecture: int,
    refused: tuple[int, ...],
    absent: tuple[int, ...],
    clone: int,
    opening: tuple[tuple[int, int], ...],
) -> Iterator[bytes]:
    """Yield the steps of the filter; a jump goes over so many of them."""
    yield _step(_LOAD, _ARCHITECTURE)
    yield _step(_EQUAL, architecture, 1, 0)
    yield _step(_RETURN, _REFUSE | errno.EPERM)
    yield _step(_LOAD, _NUMBER)
    yield _step(_AT_LEAST, _X32, 0, 1)
    yield _step(_RETURN, _REFUSE | errno.EPERM)
    for number in refused:
        yield _step(_EQUAL, number, 0, 1)
        yield _step(_RETURN, _REFUSE | errno.EPERM)
    for number in absent:
        yield _step(_EQUAL, number, 0, 1)
        yield _step(_RETURN, _REFUSE | errno.ENOSYS)
    yield from _by_bits(clone, 0, _THREAD, refuse_where_set=False)
    for number, argument in opening:
        yield from _by_bits(number, argument, _WRITES, refuse_where_set=True)
    yield _step(_RETURN, _ALLOW)


def _by_bits(number: int, argument: int, bits: int, *, refuse_where_set: bool) -> Iterator[bytes]:
    """Yield the steps that decide one call by bits of an argument."""
    yield _step(_EQUAL, number, 0, 4)
    yield _step(_LOAD, _FIRST_ARGUMENT + _ARGUMENT_BYTES * argument)
    yield _step(_ANY_BIT, bits, *((0, 1) if refuse_where_set else (1, 0)))
    yield _step(_RETURN, _REFUSE | errno.EACCES)
    yield _step(_RETURN, _ALLOW)


def _step(code: int, value: int, if_so: int = 0, if_not: int = 0) -> bytes:
    return struct.pack("HBBI", code, if_so, if_not, value)
