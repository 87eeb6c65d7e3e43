"""Files, folders and standard input as a source of captures. Nothing is fetched here."""

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reportedly.model.documents import Capture, Unreadable
from reportedly.model.errors import SourceEmpty, SourceMissing
from reportedly.sources.boxed import Opener
from reportedly.sources.folders import is_maildir_letter, walk
from reportedly.sources.opening import open_box
from reportedly.sources.sniff import is_code
from reportedly.sources.streams import STANDARD_INPUT, printable, read_stream, suffix_of

MAX_BYTES = 20_000_000
"""The largest file that is read unless told otherwise: 20 MB; for JSON lines, the largest line."""

_URL = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]+://|www\.[\w-]+\.\w+", re.ASCII)


@dataclass(frozen=True, slots=True)
class FileSource:
    """The reports in files, folders and standard input (`-`), in the order given; a folder's are sorted."""

    paths: Sequence[str | os.PathLike[str]]
    max_bytes: int = field(default=MAX_BYTES, kw_only=True)
    recursive: bool = field(default=True, kw_only=True)
    """Whether folders inside folders are read too."""
    opener: Opener = field(default=open_box, kw_only=True)
    """Opens web archives and mail."""

    def captures(self) -> Iterator[Capture | Unreadable]:
        """Yield what can be read, and what cannot with the reason; one file is held in memory at a time."""
        for path in self.paths:
            yield from self._read_path(os.fspath(path))

    def _read_path(self, path: str) -> Iterator[Capture | Unreadable]:
        if path != STANDARD_INPUT and os.path.isdir(path):
            yield from self._read_folder(path)
        elif _URL.match(path) and not os.path.exists(path):
            name = printable(path)
            trouble = (
                f"{name}: nothing is fetched by `read`; use `reportedly fetch`, or save the page as HTML "
                "and give that file"
            )
            yield Unreadable(name, SourceMissing(trouble))
        else:
            yield from read_stream(path, self.max_bytes, self.opener)

    def _read_folder(self, folder: str) -> Iterator[Capture | Unreadable]:
        found = False
        for entry in walk(folder, recursive=self.recursive):
            if isinstance(entry, Unreadable):
                found = True
                yield entry
            elif is_maildir_letter(entry):
                found = True
                yield from read_stream(entry, self.max_bytes, self.opener, ".eml")
            elif not is_code(suffix_of(entry)):
                found = True
                yield from read_stream(entry, self.max_bytes, self.opener)
        if not found:
            name = printable(folder)
            trouble = f"{name}: no file in this folder can be read; give text, HTML, PDF or JSON lines"
            yield Unreadable(name, SourceEmpty(trouble))
