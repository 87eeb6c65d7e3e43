"""A spool: the sourcing of more reports than memory should hold, packed into a file of its own."""

import tempfile
import weakref
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import overload

from reportedly.documents.sourcing.packing import pack, unpack
from reportedly.documents.sourcing.sources import sourcing_of
from reportedly.model.documents import Document
from reportedly.model.sourcing import Sourcing

MOST_OPEN = 1024
"""Reports held ready, some 100 MB: those of one story come out within days of each other."""


class Spool(Sequence[Sourcing]):
    """The sourcing of reports in their order, each read from its text once."""

    def __init__(self, documents: Iterable[Document], *, most_open: int = MOST_OPEN) -> None:
        """Read the documents, one at a time."""
        self._file = tempfile.TemporaryFile(prefix="reportedly-")  # noqa: SIM115 - open as long as the spool is
        weakref.finalize(self, self._file.close)
        self._ends = [0]
        for one in documents:
            packed = pack(sourcing_of(one), one.text)
            self._file.write(packed)
            self._ends.append(self._ends[-1] + len(packed))
        self._open = lru_cache(maxsize=most_open)(self._unpacked)

    def __len__(self) -> int:
        return len(self._ends) - 1

    @overload
    def __getitem__(self, at: int) -> Sourcing: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Sourcing]: ...
    def __getitem__(self, at: int | slice) -> Sourcing | Sequence[Sourcing]:
        if isinstance(at, slice):
            return tuple(self[one] for one in range(*at.indices(len(self))))
        if not -len(self) <= at < len(self):
            raise IndexError(at)
        return self._open(at % len(self))

    def _unpacked(self, at: int) -> Sourcing:
        self._file.seek(self._ends[at])
        return unpack(self._file.read(self._ends[at + 1] - self._ends[at]))
