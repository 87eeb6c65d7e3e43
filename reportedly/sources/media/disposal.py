"""Disposal of media: what stood only in reports that go is removed with them; digests of the bytes stay."""

import json
import sqlite3
from collections.abc import Collection
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from reportedly.model.errors import LedgerUnwritable
from reportedly.model.ids import digest
from reportedly.model.media import KeptMedia
from reportedly.sources.disposal import erase_file
from reportedly.sources.media.files import MediaFiles
from reportedly.sources.media.store import EMPTIED, GUARD, PURGE, MediaStore, append_row
from reportedly.sources.media.tombstones import MediaPurge, media_purge_record

_CHOSEN = """
SELECT no, chain FROM records WHERE kind = 'sighting' AND json_extract(record, '$.document') IN
    (SELECT value FROM json_each(?1))
UNION SELECT w.no, w.chain FROM records w JOIN records s ON s.kind = 'sighting' AND s.id = w.id
    WHERE w.kind = 'withdrawal' AND json_extract(s.record, '$.document') IN (SELECT value FROM json_each(?1))
UNION SELECT no, chain FROM records WHERE kind <> 'purge' AND media IN (SELECT value FROM json_each(?2))
ORDER BY no"""


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaDisposal:
    """Which reports go, and what of their media must stay."""

    documents: frozenset[str]
    needed: frozenset[str] = frozenset()
    """Ids of media that people tied to claims of other reports."""
    by: str = ""
    why: str = ""


def going(folder: Path, disposal: MediaDisposal) -> tuple[KeptMedia, ...]:
    """Give the media that stood in these reports and are needed by nothing else; none where none are kept.

    Needed is what was seen in another report, or by somebody who named no report, and what is tied to a claim
    of another one. A sighting that was taken back needs nothing.
    """
    if not (folder / "media.sqlite").exists():
        return ()
    with closing(MediaStore(folder, create=False)) as store:
        return _going(store, disposal)


def dispose_media(folder: Path, disposal: MediaDisposal, now: datetime) -> int:
    """Remove the bytes of media that go, and the words under which they stood; give how many media went.

    Of what stays only the sightings in these reports go. Done again, it goes on where it was stopped.

    Raises: LedgerUnwritable, if something cannot be removed.
    """
    path = folder / "media.sqlite"
    if not path.exists():
        return 0
    media, files = going(folder, disposal), MediaFiles(folder)
    try:
        for one in media:
            for file in files.paths(one.sha256):
                erase_file(file)
        with closing(sqlite3.connect(path, timeout=30, isolation_level=None)) as base:
            _forget(base, disposal, media, now)
    except (OSError, sqlite3.Error) as error:
        raise LedgerUnwritable(f"{folder}: media cannot be removed ({error}); try again") from error
    return len(media)


def _going(store: MediaStore, disposal: MediaDisposal) -> tuple[KeptMedia, ...]:
    seen: dict[str, set[str | None]] = {}
    for one in store.sightings():
        if one.withdrawn is None or one.document in disposal.documents:
            seen.setdefault(one.media, set()).add(one.document)
    return tuple(
        one
        for one in store.every()
        if seen.get(one.id) and seen[one.id] <= disposal.documents and one.id not in disposal.needed
    )


def _forget(
    base: sqlite3.Connection, disposal: MediaDisposal, media: Collection[KeptMedia], now: datetime
) -> None:
    asked = json.dumps(sorted(disposal.documents)), json.dumps(sorted(one.id for one in media))
    rows = tuple((int(no), str(chain)) for no, chain in base.execute(_CHOSEN, asked))
    if not rows:
        return
    purge = MediaPurge(
        by=disposal.by,
        why=disposal.why,
        recorded=now,
        documents=tuple(sorted(disposal.documents)),
        sha256s=tuple(sorted(one.sha256 for one in media)),
        emptied=rows,
    )
    base.execute("PRAGMA secure_delete = ON")
    base.execute("BEGIN IMMEDIATE")
    base.execute("DROP TRIGGER records_not_updated")  # within this transaction alone
    base.executemany(
        "UPDATE records SET kind = ?, id = ?, media = '', record = '{}' WHERE no = ?",
        [(EMPTIED, f"{EMPTIED}-{no}", no) for no, _ in rows],
    )
    base.execute(GUARD)
    _append(base, purge)
    base.execute("COMMIT")
    base.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    base.execute("VACUUM")
    base.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _append(base: sqlite3.Connection, purge: MediaPurge) -> None:
    words = json.dumps(media_purge_record(purge), ensure_ascii=False, sort_keys=True)
    append_row(base, PURGE, digest("media-purge", words), "", words)
