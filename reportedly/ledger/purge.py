"""Purging: the one way in which words leave the ledger, and what is left of them.

A purge is a decision on record, sealed like any other. It keeps the digest of every row that it takes away,
so that the chain of seals holds without them. Source: the deletion of rows follows SQLite's `secure_delete`,
`VACUUM` and `wal_checkpoint(TRUNCATE)`, which between them leave no copy in the file or its log.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, false, func, insert, select, update

from reportedly.ledger.chain import digests_of
from reportedly.ledger.decide import record_purge
from reportedly.ledger.derive import clear, rebuild
from reportedly.ledger.lookup import resolve
from reportedly.ledger.schema import (
    claims,
    documents,
    entries,
    namings,
    pass_readings,
    pass_rejects,
    passes,
    purged_claims,
    purged_entries,
    readings,
    rejects,
    sightings,
    tombstones,
)
from reportedly.ledger.tallies import refresh_tallies
from reportedly.ledger.tombstones import list_tombstones
from reportedly.ledger.ways import ways_of
from reportedly.model.decisions import DecisionKind, Verdict
from reportedly.model.tombstones import BY_HAND, Tombstone


@dataclass(frozen=True, slots=True, kw_only=True)
class Purge:
    """A document whose words are to go, and why."""

    document: str
    """Its id, or enough of its beginning."""
    by: str
    why: str
    rule: str = BY_HAND


def purge(connection: Connection, purges: Sequence[Purge], now: datetime) -> list[Tombstone]:
    """Take the words of documents away and give their tombstones; views show none of them from now on.

    Raises: NotInLedger; UsageError, if nobody or no reason is named.
    """
    ways = ways_of(connection)
    ways.before_purge(connection)
    numbers = [resolve(connection, documents, "document", one.document) for one in purges]
    chosen = dict(zip(numbers, purges, strict=True))
    brought = select(entries.c.no, entries.c.document_no).where(entries.c.document_no.in_(chosen))
    owners = {int(no): int(document_no) for no, document_no in connection.execute(brought)}
    digests = digests_of(connection, owners.keys())
    clear(connection)
    for no, one in chosen.items():
        stone_no = _bury(connection, no, one, now)
        kept = [
            {"entry_no": entry, "tombstone_no": stone_no, "digests": digests[entry]}
            for entry, owner in owners.items()
            if owner == no
        ]
        connection.execute(insert(purged_entries), kept)
        _remove(connection, no)
    rebuild(connection)
    refresh_tallies(connection)
    ways.after_purge(connection)
    return list_tombstones(connection)[-len(chosen) :] if chosen else []


def require_right(connection: Connection) -> None:
    """Remove nothing, in the way of a purge: the database raises what it would, were there something."""
    connection.execute(delete(claims).where(false()))


def _bury(connection: Connection, no: int, one: Purge, now: datetime) -> int:
    """Record the purge and its tombstone, with the ids of the claims that go."""
    row = connection.execute(select(documents).where(documents.c.no == no)).one()
    seen = select(sightings.c.sha256).where(sightings.c.document_no == no).distinct()
    sha256s = sorted(connection.execute(seen).scalars())
    text_sha256 = hashlib.sha256(row.text.encode("utf-8", "surrogatepass")).hexdigest()
    verdict = Verdict(
        kind=DecisionKind.PURGE,
        about=(row.id,),
        value=one.rule,
        reason=one.why,
        by=one.by,
        content={"text_sha256": text_sha256, "sha256s": list(sha256s)},
    )
    decision_no, _ = record_purge(connection, verdict, now)
    stone_no = (connection.execute(select(func.max(tombstones.c.no))).scalar() or 0) + 1
    stone = {
        "no": stone_no,
        "document_no": no,
        "decision_no": decision_no,
        "document": row.id,
        "text_sha256": text_sha256,
        "sha256s": json.dumps(sha256s),
    }
    connection.execute(insert(tombstones), stone)
    held = connection.execute(select(claims.c.id).where(claims.c.document_no == no)).scalars().all()
    if held:
        connection.execute(insert(purged_claims), [{"id": id_, "tombstone_no": stone_no} for id_ in held])
    return stone_no


def _remove(connection: Connection, no: int) -> None:
    """Take every row away that holds words of a document; children go first."""
    held = select(claims.c.no).where(claims.c.document_no == no)
    run = select(passes.c.no).where(passes.c.document_no == no)
    for table in (pass_readings, pass_rejects):
        connection.execute(delete(table).where(table.c.pass_no.in_(run)))
    for child in (namings, readings):
        connection.execute(delete(child).where(child.c.claim_no.in_(held)))
    for owned in (passes, rejects, claims, sightings):
        connection.execute(delete(owned).where(owned.c.document_no == no))
    emptied = {"id": f"purged-{no}", "publisher": None, "url": None, "text": ""}
    connection.execute(update(documents).where(documents.c.no == no).values(emptied))
