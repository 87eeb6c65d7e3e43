"""Disposal: captures taken out of a custody for good, with the link of each left in its chain."""

import json
import os
import sqlite3
from collections.abc import Collection
from contextlib import closing
from pathlib import Path

from reportedly.model.errors import LedgerUnwritable

_CHOSEN = """
SELECT number, url, record FROM captures
WHERE state <> 'purged' AND (
    outcome IN (SELECT value FROM json_each(?1))
    OR json_extract(record, '$.part_of.document') IN (SELECT value FROM json_each(?1))
    OR sha256 IN (SELECT value FROM json_each(?2))
)"""
_EMPTY = "UPDATE captures SET url = '', sha256 = '', record = '{}', outcome = NULL, state = 'purged'"


def count_captures(folder: Path, documents: Collection[str], sha256s: Collection[str]) -> int:
    """Give how many captures in a custody are of some documents; none where there is no custody.

    Args:
        documents: ids of what captures were read as, or are of a picture in.
        sha256s: digests of what was read.
    """
    if not (folder / "custody.sqlite").exists():
        return 0
    with closing(sqlite3.connect(folder / "custody.sqlite", timeout=30)) as base:
        return len(base.execute(_CHOSEN, _asked(documents, sha256s)).fetchall())


def dispose(folder: Path, documents: Collection[str], sha256s: Collection[str]) -> int:
    """Remove the bytes, addresses and records of captures, and give how many went.

    A body that another capture shares stays. Done again, it goes on where it was stopped.

    Raises: LedgerUnwritable, if a file cannot be changed; it names which.
    """
    path = folder / "custody.sqlite"
    if not path.exists():
        return 0
    try:
        with closing(sqlite3.connect(path, timeout=30, isolation_level=None)) as base:
            base.execute("PRAGMA secure_delete = ON")
            rows = base.execute(_CHOSEN, _asked(documents, sha256s)).fetchall()
            gone = {str(json.loads(record)["wire_sha256"]) for _, _, record in rows}
            numbers = {number for number, _, _ in rows}
            for wire in gone - _shared(base, numbers):
                erase_file(folder / "bodies" / wire[:2] / wire)
            _forget(base, [(number,) for number in numbers], [(url,) for _, url, _ in rows])
            return len(rows)
    except (OSError, sqlite3.Error) as error:
        raise LedgerUnwritable(f"{folder}: captures cannot be removed ({error}); try again") from error


def _asked(documents: Collection[str], sha256s: Collection[str]) -> tuple[str, str]:
    return json.dumps(sorted(documents)), json.dumps(sorted(sha256s))


def _shared(base: sqlite3.Connection, numbers: Collection[int]) -> set[str]:
    """Give the bodies that captures other than these rest on."""
    rows = base.execute("SELECT number, record FROM captures WHERE state <> 'purged'")
    return {str(json.loads(record)["wire_sha256"]) for number, record in rows if number not in numbers}


def _forget(base: sqlite3.Connection, numbers: list[tuple[int]], urls: list[tuple[str]]) -> None:
    if not numbers:
        return
    base.execute("BEGIN IMMEDIATE")
    base.executemany(f"{_EMPTY} WHERE number = ?", numbers)
    base.executemany("DELETE FROM versions WHERE url = ?", urls)
    # What was found is marked as done, so that a watched source does not bring it back: its address stays.
    base.execute("COMMIT")
    base.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    base.execute("VACUUM")
    base.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def erase_file(path: Path) -> None:
    """Write over a file and remove it; what a disk or a snapshot of it keeps is beyond us."""
    if not path.exists():
        return
    with path.open("r+b") as file:
        file.write(b"\0" * path.stat().st_size)
        file.flush()
        os.fsync(file.fileno())
    path.unlink()
