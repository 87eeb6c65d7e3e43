"""Custody: every capture with its bytes, its hashes and how it was come by, kept for ever and in a chain.

A folder beside the ledger holds bodies by their digest and one SQLite file of records. What is fetched is on
disk and on record, in one transaction with the marks of its version, before anything is read: a kill at any
moment loses nothing that was recorded and makes nothing come twice.
Source: Berkeley Protocol on Digital Open Source Investigations (2022), on collection and preservation.
"""

import hashlib
import json
import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from reportedly.model.errors import LedgerBroken, LedgerUnwritable
from reportedly.sources.fetching.answers import Fetched, Validators
from reportedly.sources.fetching.fetcher import AGENT
from reportedly.sources.listings import Found

_SCHEMA = """
CREATE TABLE IF NOT EXISTS captures (
    number INTEGER PRIMARY KEY, url TEXT NOT NULL, sha256 TEXT NOT NULL, record TEXT NOT NULL,
    chain TEXT NOT NULL, state TEXT NOT NULL DEFAULT 'waiting', outcome TEXT);
CREATE INDEX IF NOT EXISTS captures_by_url ON captures (url, number);
CREATE INDEX IF NOT EXISTS captures_waiting ON captures (state) WHERE state = 'waiting';
CREATE TABLE IF NOT EXISTS versions (
    url TEXT PRIMARY KEY, etag TEXT, last_modified TEXT, sha256 TEXT, seen TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS hosts (host TEXT PRIMARY KEY, until TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS found (
    url TEXT PRIMARY KEY, source TEXT NOT NULL, publisher TEXT, mark TEXT NOT NULL DEFAULT '',
    tries INTEGER NOT NULL DEFAULT 0, state TEXT NOT NULL DEFAULT 'waiting');
CREATE TABLE IF NOT EXISTS sources (name TEXT PRIMARY KEY, due TEXT NOT NULL, failures INTEGER NOT NULL);
"""
_FIRST_LINK = "0" * 64

PartOf = Mapping[str, str | None]
"""Of what stands in a report: the `document`, by its id, and the `caption`, if there is one."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A capture on record."""

    number: int
    url: str
    sha256: str
    record: Mapping[str, object]
    state: str
    """`waiting` to be read, `read`, or `refused` by the reader."""
    outcome: str | None
    """Id of the document that it became, or why it became none."""


def custody_folder(ledger: Path) -> Path:
    """Give the folder that belongs to a ledger."""
    return ledger.with_name(f"{ledger.name}.custody")


class Custody:
    """The open custody of a ledger."""

    def __init__(self, folder: Path) -> None:
        """Open a custody, or make it.

        Raises: LedgerUnwritable; LedgerBroken.
        """
        self.folder = folder
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._base = sqlite3.connect(folder / "custody.sqlite", timeout=30)
            self._base.executescript(f"PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; {_SCHEMA}")
        except (OSError, sqlite3.OperationalError) as error:
            raise LedgerUnwritable(f"{folder}: the custody cannot be written ({error})") from error
        except sqlite3.DatabaseError as error:
            raise LedgerBroken(f"{folder}: the custody's records are damaged ({error})") from error

    def close(self) -> None:
        """Let go of its files."""
        self._base.close()

    def keep(
        self, fetched: Fetched, *, source: str, publisher: str | None, part_of: PartOf | None = None
    ) -> Kept | None:
        """Put an answer on record and give it; None where its bytes are those of the last version."""
        digest = hashlib.sha256(fetched.content).hexdigest()
        wire = self._put_bytes(fetched.wire)
        with self._base:
            self._base.execute("BEGIN IMMEDIATE")
            last = self._base.execute("SELECT sha256 FROM versions WHERE url = ?", (fetched.url,)).fetchone()
            self._put_version(fetched, digest)
            self._base.execute("UPDATE found SET state = 'done' WHERE url = ?", (fetched.url,))
            if last is not None and last[0] == digest:
                return None
            record = _record(fetched, digest, wire, source, publisher)
            if part_of is not None:
                record["part_of"] = dict(part_of)
            return self._append(fetched.url, digest, record)

    def keep_record(self, url: str, sha256: str, record: Mapping[str, object], wire: bytes) -> Kept:
        """Put what another program captured on record, once, and give it; our versions stay as they are."""
        whole = {**record, "wire_sha256": self._put_bytes(wire)}
        with self._base:
            self._base.execute("BEGIN IMMEDIATE")
            for kept in self._captures("WHERE url = ? AND sha256 = ?", (url, sha256)):
                if kept.record["answered"] == record["answered"]:
                    return kept
            return self._append(url, sha256, whole)

    def note_unchanged(self, fetched: Fetched) -> None:
        """Note that a server says nothing changed."""
        with self._base:
            seen = fetched.answered.isoformat()
            self._base.execute("UPDATE versions SET seen = ? WHERE url = ?", (seen, fetched.url))
            self._base.execute("UPDATE found SET state = 'done' WHERE url = ?", (fetched.url,))

    def note_listing(
        self, fetched: Fetched | None, source: str, publisher: str | None, found: Sequence[Found]
    ) -> int:
        """Note what a listing names, with its version if it was fetched; give how many addresses are new."""
        before = self._base.total_changes
        with self._base:
            self._base.executemany(
                "INSERT INTO found (url, source, publisher, mark) VALUES (?, ?, ?, ?) ON CONFLICT (url) DO"
                " UPDATE SET mark = excluded.mark, state = 'waiting', tries = 0 WHERE mark <> excluded.mark",
                [(one.url, source, publisher, one.mark) for one in found],
            )
            news = self._base.total_changes - before
            if fetched is not None:
                self._put_version(fetched, hashlib.sha256(fetched.content).hexdigest())
        return news

    def note_failure(self, url: str, most_tries: int = 5) -> None:
        """Note that an address failed; after some tries it rests until its source names a new version."""
        with self._base:
            self._base.execute(
                "UPDATE found SET tries = tries + 1,"
                " state = CASE WHEN tries + 1 >= ? THEN 'failed' ELSE 'waiting' END WHERE url = ?",
                (most_tries, url),
            )

    def settle(self, kept: Kept, *, document: str | None, trouble: str | None = None) -> None:
        """Note what became of a capture."""
        state, outcome = ("read", document) if document is not None else ("refused", trouble)
        with self._base:
            self._base.execute(
                "UPDATE captures SET state = ?, outcome = ? WHERE number = ?", (state, outcome, kept.number)
            )

    def waiting(self) -> tuple[Kept, ...]:
        """Give the captures that nobody has read, oldest first."""
        return tuple(self._captures("WHERE state = 'waiting'", ()))

    def captures(self, url: str | None = None) -> Iterator[Kept]:
        """Yield captures, of one address or all, oldest first."""
        return self._captures("WHERE TRUE", ()) if url is None else self._captures("WHERE url = ?", (url,))

    def waiting_addresses(self, source: str) -> tuple[str, ...]:
        """Give the addresses that a source named and that are still to be fetched."""
        rows = self._base.execute(
            "SELECT url FROM found WHERE source = ? AND state = 'waiting' ORDER BY rowid", (source,)
        )
        return tuple(str(row[0]) for row in rows)

    def validators(self, url: str) -> Validators | None:
        """Give the marks of the version that is held of an address."""
        row = self._base.execute("SELECT etag, last_modified FROM versions WHERE url = ?", (url,)).fetchone()
        return None if row is None or row == (None, None) else Validators(*row)

    def held(self) -> dict[str, datetime]:
        """Give until when each host asked to be left alone."""
        rows = self._base.execute("SELECT host, until FROM hosts")
        return {str(host): datetime.fromisoformat(until) for host, until in rows}

    def hold(self, held: Mapping[str, datetime]) -> None:
        """Note until when hosts asked to be left alone."""
        with self._base:
            rows = [(host, until.isoformat()) for host, until in held.items()]
            self._base.executemany("INSERT OR REPLACE INTO hosts VALUES (?, ?)", rows)

    def due(self, source: str) -> tuple[datetime | None, int]:
        """Give when a source is due, None for at once, and how often in a row it failed."""
        row = self._base.execute("SELECT due, failures FROM sources WHERE name = ?", (source,)).fetchone()
        return (None, 0) if row is None else (datetime.fromisoformat(row[0]), int(row[1]))

    def set_due(self, source: str, due: datetime, failures: int) -> None:
        """Note when a source is due again."""
        with self._base:
            row = (source, due.isoformat(), failures)
            self._base.execute("INSERT OR REPLACE INTO sources VALUES (?, ?, ?)", row)

    def read_bytes(self, sha256: str) -> bytes:
        """Give a body by its digest.

        Raises: LedgerBroken, if it is missing or not what it was.
        """
        try:
            content = self._path(sha256).read_bytes()
        except OSError as error:
            raise LedgerBroken(f"{self.folder}: the body {sha256} is missing ({error})") from error
        if hashlib.sha256(content).hexdigest() != sha256:
            raise LedgerBroken(f"{self.folder}: the body {sha256} was changed; restore it from a backup")
        return content

    def verify(self) -> int:
        """Give how many records there are, once every link and every body is found as it was.

        Of a purged record only the link is left; the ledger's tombstone says who removed it.

        Raises: LedgerBroken.
        """
        link, count = _FIRST_LINK, 0
        rows = self._base.execute("SELECT number, record, chain, state FROM captures ORDER BY number")
        for number, record, chain, state in rows:
            if state == "purged":
                # Its words are gone; the link that it left holds the chain together.
                link = chain
                continue
            link = _next_link(link, record)
            if chain != link:
                raise LedgerBroken(
                    f"{self.folder}: record {number} or one before it was changed or taken out"
                )
            self.read_bytes(str(json.loads(record)["wire_sha256"]))
            count += 1
        return count

    def _append(self, url: str, digest: str, record: Mapping[str, object]) -> Kept:
        last = self._base.execute("SELECT chain FROM captures ORDER BY number DESC LIMIT 1").fetchone()
        words = json.dumps(record, ensure_ascii=False, sort_keys=True)
        link = _next_link(_FIRST_LINK if last is None else last[0], words)
        row = self._base.execute(
            "INSERT INTO captures (url, sha256, record, chain) VALUES (?, ?, ?, ?) RETURNING number",
            (url, digest, words, link),
        ).fetchone()
        return Kept(int(row[0]), url, digest, record, "waiting", None)

    def _captures(self, where: str, values: tuple[str, ...]) -> Iterator[Kept]:
        columns = "number, url, sha256, record, state, outcome"
        query = f"SELECT {columns} FROM captures {where} AND state <> 'purged' ORDER BY number"  # noqa: S608 - no word of others
        with closing(self._base.execute(query, values)) as rows:
            for number, url, sha256, record, state, outcome in rows.fetchall():
                yield Kept(number, url, sha256, json.loads(record), state, outcome)

    def _put_version(self, fetched: Fetched, digest: str) -> None:
        marks = fetched.validators
        row = (fetched.url, marks.etag, marks.last_modified, digest, fetched.answered.isoformat())
        self._base.execute("INSERT OR REPLACE INTO versions VALUES (?, ?, ?, ?, ?)", row)

    def _put_bytes(self, content: bytes) -> str:
        """Write a body under its digest, whole or not at all, and give the digest."""
        sha256 = hashlib.sha256(content).hexdigest()
        path = self._path(sha256)
        if path.exists():
            return sha256
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            half = path.with_name(f"{sha256}.{os.getpid()}.half")
            with half.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            half.replace(path)
        except OSError as error:
            raise LedgerUnwritable(f"{self.folder}: a capture cannot be written ({error})") from error
        return sha256

    def _path(self, sha256: str) -> Path:
        return self.folder / "bodies" / sha256[:2] / sha256


def _next_link(link: str, record: str) -> str:
    return hashlib.sha256(f"{link}\n{record}".encode()).hexdigest()


def _record(
    fetched: Fetched, digest: str, wire: str, source: str, publisher: str | None
) -> dict[str, object]:
    return {
        "url": fetched.url,
        "final_url": fetched.final_url,
        "hops": [asdict(hop) for hop in fetched.hops],
        "address": fetched.address,
        "asked": fetched.asked.isoformat(),
        "answered": fetched.answered.isoformat(),
        "status": fetched.status,
        "reason": fetched.reason,
        "headers": [list(pair) for pair in fetched.headers],
        "sha256": digest,
        "wire_sha256": wire,
        "bytes": len(fetched.content),
        "tool": AGENT,
        "source": source,
        "publisher": publisher,
    }
