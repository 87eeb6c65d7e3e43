"""Every reading in effect of many claims at once: what asks where readers differ."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection

from reportedly.ledger.ask_texts import BATCH
from reportedly.ledger.lookup import last_entry
from reportedly.ledger.schema import claims, passes
from reportedly.ledger.state import HeldReading, best_first, held_reading, readings_in_effect
from reportedly.model.claims import Reading
from reportedly.model.ids import ClaimId


def list_readings(
    connection: Connection, wanted: Iterable[ClaimId], as_of: datetime | None
) -> dict[ClaimId, tuple[Reading, ...]]:
    """Give the readings in effect of each of these claims, best first; a claim without any is left out."""
    ids = list(dict.fromkeys(wanted))
    every = readings_in_effect(passes.c.document_no, last_entry(connection, as_of))
    held: dict[ClaimId, list[HeldReading]] = {}
    for start in range(0, len(ids), BATCH):
        for row in connection.execute(every.where(claims.c.id.in_(ids[start : start + BATCH]))):
            held.setdefault(ClaimId(row.claim), []).append(held_reading(row))
    return {claim: tuple(one.reading for one in best_first(some)) for claim, some in held.items()}
