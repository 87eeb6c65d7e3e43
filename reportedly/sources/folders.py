"""Folders: which of their files are offered to be read, and in what order."""

import os
from collections.abc import Iterator
from fnmatch import fnmatch

from reportedly.model.documents import Unreadable
from reportedly.sources.streams import explain, printable

_JUNK = (
    "Thumbs.db",
    "desktop.ini",
    "*.db",
    "*.db-*",
    "*.sqlite",
    "*.sqlite3",
    "*.sqlite-*",
    "*.lock",
    "*.tmp",
    "*.part",
    "*.crdownload",
    "~$*",
    "*~",
)
_JUNK_FOLDERS = frozenset({"__MACOSX", "__pycache__", "node_modules"})
_PAGE_SUFFIXES = (".html", ".htm", ".xhtml")
_PARTS_SUFFIXES = ("_files", ".files")


def walk(folder: str, *, recursive: bool) -> Iterator[str | Unreadable]:
    """Yield the paths of a folder's files by name, then of those in its folders, and what is closed to us.

    Hidden files, common junk and the parts that a browser saves beside a page are passed over. A folder that
    links lead to more than once is entered once.
    """
    seen: set[tuple[int, int]] = set()
    waiting = [folder]
    while waiting:
        current = waiting.pop()
        try:
            status = os.stat(current)
            names = sorted(os.listdir(current))
        except OSError as error:
            yield Unreadable(printable(current), explain(printable(current), error))
            continue
        if (status.st_dev, status.st_ino) in seen:
            continue
        seen.add((status.st_dev, status.st_ino))
        deeper = []
        for name in _wanted(names):
            path = os.path.join(current, name)
            if not os.path.isdir(path):
                yield path
            elif recursive and not _is_page_parts(name, names):
                deeper.append(path)
        waiting.extend(reversed(deeper))


def _wanted(names: list[str]) -> Iterator[str]:
    for name in names:
        hidden = name.startswith(".") or name in _JUNK_FOLDERS
        if not hidden and not any(fnmatch(name, pattern) for pattern in _JUNK):
            yield name


def _is_page_parts(name: str, names: list[str]) -> bool:
    """Tell whether a folder holds the pictures and scripts that a browser saved with a page of that name."""
    stem = next((name.removesuffix(suffix) for suffix in _PARTS_SUFFIXES if name.endswith(suffix)), None)
    return stem is not None and any(f"{stem}{suffix}" in names for suffix in _PAGE_SUFFIXES)
