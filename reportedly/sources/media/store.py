"""The store of media beside a ledger: bytes under their digest, and a record that only grows.

A folder `LEDGER.media` holds files by their digest and one SQLite file. Its one table has a row for each
thing that was kept, seen somewhere, or taken back; rows are chained, so that a change or a gap shows.
Bytes are on disk before their record is, and a record is whole or not there.
"""

import hashlib
import json
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import cast

from reportedly.model.errors import LedgerBroken, LedgerMissing, LedgerUnwritable, NotInLedger, UsageError
from reportedly.model.ids import digest
from reportedly.model.media import (
    KeptMedia,
    MediaFacts,
    MediaId,
    Sighting,
    SightingId,
    facts_of,
    facts_record,
    media_id,
)
from reportedly.model.moments import from_moment, to_moment
from reportedly.model.records import Record
from reportedly.sources.media.files import MediaFiles, Received
from reportedly.sources.media.tombstones import MediaPurge, media_purge_of

_MEDIA, _SIGHTING, _WITHDRAWAL = "media", "sighting", "withdrawal"
PURGE, EMPTIED = "purge", "emptied"
"""Kinds of rows: that others were emptied, by whom, when and why; and those that were."""
_REFUSE = "BEGIN SELECT RAISE(ABORT, 'the record of media only grows'); END"
GUARD = f"""
CREATE TRIGGER IF NOT EXISTS records_not_updated BEFORE UPDATE ON records {_REFUSE};"""
_SCHEMA = f"""
CREATE TABLE IF NOT EXISTS records (
    no INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, media TEXT NOT NULL, record TEXT NOT NULL,
    chain TEXT NOT NULL, UNIQUE (kind, id));
CREATE INDEX IF NOT EXISTS records_of ON records (media, kind, no);
{GUARD}
CREATE TRIGGER IF NOT EXISTS records_not_deleted BEFORE DELETE ON records {_REFUSE};
"""
_FIRST_LINK = "0" * 64


def media_folder(ledger: Path) -> Path:
    """Give the folder that belongs to a ledger."""
    return ledger.with_name(f"{ledger.name}.media")


class MediaStore:
    """The open store of a ledger."""

    def __init__(self, folder: Path, *, create: bool = True) -> None:
        """Open a store, or make it.

        Raises: LedgerUnwritable; LedgerBroken; LedgerMissing, if there is none and none is to be made.
        """
        self.folder = folder
        self.files = MediaFiles(folder)
        path = folder / "media.sqlite"
        if not create and not path.exists():
            raise LedgerMissing(f"{folder}: no media are kept here; add some with `media add`")
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._base = sqlite3.connect(path, timeout=30, isolation_level=None, check_same_thread=False)
            self._base.executescript(f"PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; {_SCHEMA}")
        except (OSError, sqlite3.OperationalError) as error:
            raise LedgerUnwritable(f"{folder}: the media cannot be written ({error})") from error
        except sqlite3.DatabaseError as error:
            raise LedgerBroken(f"{folder}: the record of media is damaged ({error})") from error

    def close(self) -> None:
        """Let go of its files."""
        self._base.close()

    def keep(self, received: Received, facts: MediaFacts, thumbnail: bytes, recorded: datetime) -> KeptMedia:
        """Put received bytes on record, once, with what they say, and give them as kept."""
        kept = KeptMedia(
            id=media_id(received.sha256),
            sha256=received.sha256,
            size=received.size,
            facts=facts,
            recorded=recorded,
        )
        self.files.keep(received, thumbnail)
        record: Record = {
            "sha256": kept.sha256,
            "size": kept.size,
            "recorded": to_moment(recorded),
            "facts": dict(facts_record(facts)),
        }
        self._append(_MEDIA, kept.id, kept.id, record)
        return self.media(kept.id)

    def note(self, sighting: Sighting) -> Sighting:
        """Put a sighting on record and give it with its id; one that says the same is there once."""
        said = (sighting.url, sighting.caption, sighting.published, sighting.document)
        made = replace(sighting, id=SightingId(digest("sighting", sighting.media, *said)))
        record: Record = {
            "media": made.media,
            "url": made.url,
            "caption": made.caption,
            "published": made.published,
            "document": made.document,
            "by": made.by,
            "why": made.why,
            "recorded": to_moment(made.recorded),
        }
        self._append(_SIGHTING, made.id, made.media, record)
        return next(one for one in self.sightings(made.media) if one.id == made.id)

    def withdraw(self, wanted: str, *, by: str, why: str, recorded: datetime) -> Sighting:
        """Take back a sighting; it stays on record.

        Raises: NotInLedger; UsageError, if it was taken back before.
        """
        row = self._one(_SIGHTING, wanted)
        record: Record = {"by": by, "why": why, "recorded": to_moment(recorded)}
        if not self._append(_WITHDRAWAL, row[0], row[1], record):
            raise UsageError(f"{row[0]}: taken back before; add the picture anew to note it again")
        return next(one for one in self.sightings(MediaId(row[1])) if one.id == row[0])

    def media(self, wanted: str) -> KeptMedia:
        """Give the media whose id, or SHA-256, is or begins with `wanted`.

        Raises: NotInLedger; UsageError, if several do.
        """
        id_ = self._one(_MEDIA, media_id(wanted) if len(wanted) == len(_FIRST_LINK) else wanted)[0]
        return next(self._kept("AND id = ?", (id_,)))

    def has(self, sha256: str) -> bool:
        """Tell whether these bytes are held."""
        return next(self._kept("AND id = ?", (media_id(sha256),)), None) is not None

    def every(self) -> Iterator[KeptMedia]:
        """Yield all media, in the order kept."""
        return self._kept("", ())

    def sightings(self, media: MediaId | None = None) -> tuple[Sighting, ...]:
        """Give where media, one or all, were seen: the earliest published first, what was taken back too."""
        where, values = ("", ()) if media is None else ("AND media = ?", (media,))
        gone = dict(self._rows(_WITHDRAWAL, where, values))
        found = [
            _sighting(id_, record, gone.get(id_)) for id_, record in self._rows(_SIGHTING, where, values)
        ]
        return tuple(sorted(found, key=lambda one: (one.day, one.recorded)))

    def purges(self) -> tuple[MediaPurge, ...]:
        """Give what was purged, in the order purged."""
        return tuple(media_purge_of(record) for _, record in self._rows(PURGE, "", ()))

    def verify(self) -> int:
        """Give how many records there are, once every link and every file is found as it was.

        Raises: LedgerBroken.
        """
        link, count = _FIRST_LINK, 0
        rows = self._base.execute("SELECT no, kind, id, media, record, chain FROM records ORDER BY no")
        emptied = {no: chain for one in self.purges() for no, chain in one.emptied}
        for no, kind, id_, media, record, chain in rows.fetchall():
            # What was emptied on record has the link that it had; what comes after rests on that.
            link = emptied.get(no, "") if kind == EMPTIED else _next_link(link, kind, id_, media, record)
            if chain != link:
                raise LedgerBroken(f"{self.folder}: record {no} or one before it was changed or taken out")
            count += 1
        for kept in self.every():
            self.files.read_bytes(kept.sha256)
        return count

    def _append(self, kind: str, id_: str, media: str, record: Record) -> bool:
        """Add a row unless its id is there; tell whether it was added."""
        words = json.dumps(record, ensure_ascii=False, sort_keys=True)
        self._base.execute("BEGIN IMMEDIATE")
        try:
            added = append_row(self._base, kind, id_, media, words)
        except BaseException:
            self._base.execute("ROLLBACK")
            raise
        self._base.execute("COMMIT")
        return added

    def _one(self, kind: str, wanted: str) -> tuple[str, str]:
        begun = wanted if wanted.startswith(f"{kind}-") else f"{kind}-{wanted}"
        rows = self._base.execute(
            "SELECT id, media FROM records WHERE kind = ? AND substr(id, 1, ?) = ? LIMIT 2",
            (kind, len(begun), begun),
        ).fetchall()
        if not rows or not wanted.strip():
            raise NotInLedger(f"{wanted}: no {kind} with this id is kept; see `media list`")
        if len(rows) > 1:
            raise UsageError(f"{wanted}: the beginning of several ids of {kind}; give more of it")
        return str(rows[0][0]), str(rows[0][1])

    def _kept(self, where: str, values: tuple[str, ...]) -> Iterator[KeptMedia]:
        for id_, record in self._rows(_MEDIA, where, values):
            yield KeptMedia(
                id=MediaId(id_),
                sha256=str(record["sha256"]),
                size=cast("int", record["size"]),
                facts=facts_of(cast("Mapping[str, object]", record["facts"])),
                recorded=from_moment(str(record["recorded"])),
            )

    def _rows(
        self, kind: str, where: str, values: tuple[str, ...]
    ) -> Iterator[tuple[str, Mapping[str, object]]]:
        query = f"SELECT id, record FROM records WHERE kind = ? {where} ORDER BY no"  # noqa: S608 - our words
        for id_, record in self._base.execute(query, (kind, *values)).fetchall():
            yield str(id_), json.loads(record)


def append_row(base: sqlite3.Connection, kind: str, id_: str, media: str, words: str) -> bool:
    """Add a row with its link, within a transaction, unless its id is there; tell whether it was added."""
    last = base.execute("SELECT chain FROM records ORDER BY no DESC LIMIT 1").fetchone()
    link = _next_link(_FIRST_LINK if last is None else last[0], kind, id_, media, words)
    added = base.execute(
        "INSERT INTO records (kind, id, media, record, chain) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (kind, id) DO NOTHING",
        (kind, id_, media, words, link),
    ).rowcount
    return added > 0


def _next_link(link: str, *parts: str) -> str:
    return hashlib.sha256("\n".join((link, *parts)).encode()).hexdigest()


def _sighting(id_: str, record: Mapping[str, object], gone: Mapping[str, object] | None) -> Sighting:
    words = {name: record[name] for name in ("url", "caption", "published", "document")}
    return Sighting(
        id=SightingId(id_),
        media=MediaId(str(record["media"])),
        by=str(record["by"]),
        why=str(record["why"]),
        recorded=from_moment(str(record["recorded"])),
        withdrawn=None if gone is None else f"{gone['by']}: {gone['why']}",
        **cast("dict[str, str | None]", words),
    )
