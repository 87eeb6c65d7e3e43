"""Importing: lossless lines taken into the ledger, each checked against the words that it rests on.

A line that does not hold is named and left out, with everything that hangs on it; the rest goes on.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import cast

from reportedly import __version__
from reportedly.desk.notes import keep_note
from reportedly.desk.outcomes import News, Outcome, ReadDocument
from reportedly.ledger.address import Address
from reportedly.ledger.runs import Run
from reportedly.ledger.store import Ledger
from reportedly.model.claims import Claim, ReadClaim, Reading, Reject, showing_order
from reportedly.model.documents import Document, Unreadable
from reportedly.model.errors import DocumentPurged, SourceUnreadable, UsageError
from reportedly.model.fields import FieldError, Fields
from reportedly.model.ids import claim_id, document_id
from reportedly.model.notes import Note, note_of
from reportedly.model.records import Value, content_id
from reportedly.model.reread import claim_of, document_of, readings_of, reject_of
from reportedly.model.spans import Span
from reportedly.model.terms import SYMMETRIC

_ESCAPED = re.compile("[\udc80-\udcff]")
"""What stands for bytes that are no UTF-8, where lines are opened with `surrogateescape`."""


class LineError(ValueError):
    """A line does not hold what it says; the message says why."""


@dataclass(slots=True)
class Gathered:
    """What the lines of one document have brought so far."""

    document: Document
    sources: tuple[str, ...]
    claims: list[ReadClaim] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    def outcome(self) -> ReadDocument:
        """Give it as the outcome of a reading."""
        readings = [reading for one in self.claims for reading in one.readings]
        signatures = {one.extractor for one in readings} | {one.extractor for one in self.rejects}
        return ReadDocument(
            document=self.document,
            read_claims=tuple(self.claims),
            rejects=tuple(self.rejects),
            drafts=len(readings) + len(self.rejects),
            extractors=frozenset(signatures),
        )


def read_lines(lines: Iterable[str], source: str) -> Iterator[Outcome | Gathered]:
    """Yield each document with its claims and rejects, and each line that does not hold, as unreadable.

    Args:
        lines: of a file that `export --format jsonl` wrote; a document's line comes before its claims.
        source: what the file is called, for messages.
    """
    current: Gathered | None = None
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            fields = _fields(line)
            if fields.text("type") == "document":
                if current is not None:
                    yield current
                current = None
                current = _gathered(fields)
            else:
                _take(fields, current)
        except (FieldError, LineError) as error:
            where = f"{source}:{number}"
            yield Unreadable(where, SourceUnreadable(f"{where}: {error}; this line is left out"))
    if current is not None:
        yield current


def keep_lines(lines: Iterable[str], source: Path, where: "Path | Address") -> Iterator[Outcome]:
    """Yield what becomes of each document of a file, once the ledger has it, and each line that is left out.

    Raises: LedgerError; OSError, if the file cannot be read.
    """
    yield from keep_gathered(
        (cast("Gathered | Unreadable", one) for one in read_lines(lines, str(source))),
        source.name,
        where,
    )


def keep_gathered(
    gathered: Iterable[Gathered | Unreadable], name: str, where: "Path | Address"
) -> Iterator[Outcome]:
    """Yield what becomes of each document once the ledger has it, in runs that say where it is from.

    Raises: LedgerError.
    """
    with Ledger.open(where) as ledger:
        importer = _Importer(ledger, name)
        for one in gathered:
            try:
                yield one if isinstance(one, Unreadable) else importer.keep(one)
            except DocumentPurged as error:
                yield Unreadable(name, error)
        importer.finish()


class _Importer:
    """Appends documents in runs that say that they were imported."""

    def __init__(self, ledger: Ledger, name: str) -> None:
        self._ledger = ledger
        self._options = {"imported": name}
        self._runs: dict[frozenset[str], Run] = {}

    def keep(self, gathered: Gathered) -> ReadDocument:
        """Give the document's outcome once the ledger has it, under every source it was seen under."""
        outcome = gathered.outcome()
        if outcome.extractors not in self._runs:
            self._runs[outcome.extractors] = self._ledger.begin_run(
                version=__version__, options=self._options, extractors=outcome.extractors
            )
        run = self._runs[outcome.extractors]
        added = self._ledger.append(
            outcome.document, outcome.read_claims, outcome.rejects, run=run, also_from=gathered.sources
        )
        news = News(added.documents, added.claims, added.readings, added.rejects)
        for note in gathered.notes:
            keep_note(self._ledger, note)
        return replace(outcome, news=news)

    def finish(self) -> None:
        """Record that the runs came to their end."""
        for run in self._runs.values():
            self._ledger.finish_run(run)


def _fields(line: str) -> Fields:
    if _ESCAPED.search(line):
        raise LineError("bytes in it are no UTF-8")
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise LineError(f"this is no JSON ({error})") from error
    if not isinstance(record, dict):
        raise LineError("this is no JSON object")
    return Fields(cast("dict[str, Value]", record))


def _gathered(fields: Fields) -> Gathered:
    document = document_of(fields)
    if document.id != document_id(document.publisher, document.url, document.text):
        raise LineError(f"{document.id} is not the id of this publisher, address and text")
    if document.headline is not None:
        _must_quote(document, [document.headline])
    return Gathered(document, fields.texts("sources") or (document.source,))


def _take(fields: Fields, current: Gathered | None) -> None:
    kind = fields.text("type")
    if kind == "note" and current is not None:
        try:
            current.notes.append(note_of(fields))
        except (UsageError, ValueError) as error:
            raise LineError(str(error)) from error
        return
    if kind not in {"claim", "reject"}:
        raise LineError(f"a {kind} is nothing that can be imported")
    if current is None or fields.inner("document").text("id") != current.document.id:
        raise LineError(f"its document does not stand before this {kind}")
    if kind == "reject":
        current.rejects.append(reject_of(fields))
        return
    claim, readings = claim_of(fields), readings_of(fields)
    _check_claim(current.document, claim)
    for reading in readings:
        _check_reading(current.document, reading)
    current.claims.append(ReadClaim(claim, tuple(sorted(readings, key=showing_order))))


def _check_claim(document: Document, claim: Claim) -> None:
    _must_quote(document, [end for one in (claim.subject, claim.object) for end in (one.span, one.anchor)])
    symmetric = claim.predicate in SYMMETRIC
    ends = claim.subject_mention, claim.object_mention
    if claim.id != claim_id(document.id, claim.predicate.value, *ends, symmetric=symmetric):
        raise LineError(f"{claim.id} is not the id of this predicate between these words")


def _check_reading(document: Document, reading: Reading) -> None:
    if not reading.spans:
        raise LineError(f"{reading.id} has no words that say it")
    if not 0 <= reading.score <= 1:
        raise LineError(f"{reading.id} has a score of {reading.score}, which is no probability")
    _must_quote(document, _spans(reading))
    if reading.id != content_id(reading):
        raise LineError(f"{reading.id} is not the id of this reading: something in it was changed")


def _spans(reading: Reading) -> list[Span]:
    found = [*reading.spans, *(one.span for one in reading.evidence), *(one.span for one in reading.where)]
    found += [one.span for one in reading.cues]
    if reading.when is not None:
        found.append(reading.when.span)
    for voice in reading.voices:
        found += [span for span in (voice.span, voice.cue) if span is not None]
    return found


def _must_quote(document: Document, spans: Iterable[Span]) -> None:
    for span in spans:
        if not span.reproduces(document.text):
            raise LineError(f"{span.text[:60]!r} does not stand at {span.start} in the text of {document.id}")
