"""Runs: one call of the program that reads documents, and what is on record of it."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, func, insert, select

from reportedly.ledger.schema import documents, entries, runs
from reportedly.model.ids import DocumentId, RunId


@dataclass(frozen=True, slots=True)
class Run:
    """One call of the program that reads documents; kept only once it brings something, or reads anew."""

    id: RunId
    started: str
    version: str
    options: str
    """JSON object, keys sorted."""
    extractors: frozenset[str]
    """Signatures of the extractors that read every document of the run."""


def was_read_by(connection: Connection, document: DocumentId, run: Run) -> bool:
    """Tell whether the last run that read a document was of the same version, options and extractors."""
    latest = (
        select(runs.c.version, runs.c.options, runs.c.extractors)
        .join_from(documents, entries, entries.c.document_no == documents.c.no)
        .join(runs, runs.c.no == entries.c.run_no)
        .where(documents.c.id == document)
        .order_by(entries.c.no.desc())
        .limit(1)
    )
    row = connection.execute(latest).one_or_none()
    return row is not None and tuple(row) == (run.version, run.options, _written(run.extractors))


def _written(extractors: Iterable[str]) -> str:
    return json.dumps(sorted(extractors))


def run_no(connection: Connection, run: Run) -> int:
    """Give the number of a run, put on record now if it is not there yet."""
    found = connection.execute(select(runs.c.no).where(runs.c.id == run.id)).scalar()
    if found is not None:
        return int(found)
    no = (connection.execute(select(func.max(runs.c.no))).scalar() or 0) + 1
    row = {
        "no": no,
        "id": run.id,
        "started": run.started,
        "version": run.version,
        "options": run.options,
        "extractors": _written(run.extractors),
    }
    connection.execute(insert(runs), row)
    return no
