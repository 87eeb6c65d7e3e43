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


_MAILDIR = ("cur", "new", "tmp")


def is_maildir_letter(path: str) -> bool:
    """Tell whether a file is a message in a Maildir, whose messages have names without a suffix."""
    folder, name = os.path.split(os.path.dirname(path))
    return name in _MAILDIR[:2] and _is_maildir(folder)


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
        maildir = _is_maildir(current)
        for name in _wanted(current, names, maildir=maildir):
            path = os.path.join(current, name)
            if not os.path.isdir(path):
                yield path
            elif recursive and not _is_page_parts(name, names):
                deeper.append(path)
        waiting.extend(reversed(deeper))


def _is_maildir(folder: str) -> bool:
    return all(os.path.isdir(os.path.join(folder, name)) for name in _MAILDIR)


def _wanted(folder: str, names: list[str], *, maildir: bool) -> Iterator[str]:
    for name in names:
        if maildir and name.startswith(".") and _is_maildir(os.path.join(folder, name)):
            yield name  # a folder inside a Maildir is a hidden one
            continue
        # What is in `tmp` is still on its way into the mailbox, and other files of its folder are indexes.
        if maildir and name not in _MAILDIR[:2]:
            continue
        hidden = name.startswith(".") or name in _JUNK_FOLDERS
        if not hidden and not any(fnmatch(name, pattern) for pattern in _JUNK):
            yield name


def _is_page_parts(name: str, names: list[str]) -> bool:
    """Tell whether a folder holds the pictures and scripts that a browser saved with a page of that name."""
    stem = next((name.removesuffix(suffix) for suffix in _PARTS_SUFFIXES if name.endswith(suffix)), None)
    return stem is not None and any(f"{stem}{suffix}" in names for suffix in _PAGE_SUFFIXES)
