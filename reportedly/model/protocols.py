"""The doors for plug-ins: sources, extractors, and exporters of two kinds.

An `Exporter` writes any records as text, line by line; a `CaseExporter` writes a whole case in a format that
needs more than lines: bytes, texts, origins, decisions. Both are registered in one group.
Register yours by entry point in the group `reportedly.sources`, `reportedly.extractors` or
`reportedly.exporters`; the entry point names a callable without arguments that gives one of these.
"""

from collections.abc import Iterable, Iterator
from typing import BinaryIO, Protocol, TextIO, runtime_checkable

from reportedly.model.cases import Case, Written
from reportedly.model.claims import Draft
from reportedly.model.documents import Capture, Unreadable
from reportedly.model.pages import Page
from reportedly.model.records import Record


@runtime_checkable
class Source(Protocol):
    """Something that reports come from."""

    def captures(self) -> Iterator[Capture | Unreadable]:
        """Yield what can be read, and what cannot with the reason; never raise for one bad input."""
        ...


@runtime_checkable
class Extractor(Protocol):
    """Something that proposes claims. It drafts; grounding decides."""

    @property
    def signature(self) -> str:
        """`name@version`; a change in what it drafts is a change of version."""
        ...

    def read(self, page: Page) -> Iterable[Draft]:
        """Yield drafts for one page, in any order; the same page gives the same drafts."""
        ...


@runtime_checkable
class Exporter(Protocol):
    """Something that writes claim records in a format."""

    @property
    def name(self) -> str:
        """The format's name, as `--format` takes it."""
        ...

    def export(self, records: Iterable[Record], out: TextIO) -> int:
        """Write the records and give how many were written."""
        ...


@runtime_checkable
class CaseExporter(Protocol):
    """Something that writes a whole case: it sees claims as values, with their texts, and writes bytes."""

    @property
    def name(self) -> str:
        """The format's name, as `--format` takes it."""
        ...

    @property
    def ending(self) -> str:
        """The ending of a file that means this format, as `.parquet`; `""` where none does."""
        ...

    def write(self, case: Case, out: BinaryIO) -> Written:
        """Write the case; give how much was written and what was left out, counted.

        Raises: UsageError, if the case lacks what the format must have.
        """
        ...
