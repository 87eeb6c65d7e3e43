"""The ledger itself: opening it, appending to it in runs, closing it."""

import json
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Engine, exists, insert, select

from reportedly.ledger.address import Address, read_address
from reportedly.ledger.append import Appended, Arrival, keep, work_out
from reportedly.ledger.ask_prints import keep_prints
from reportedly.ledger.connect import for_writing, open_engine
from reportedly.ledger.decide import keep_decision
from reportedly.ledger.derive import rebuild
from reportedly.ledger.faults import told_plainly
from reportedly.ledger.purge import Purge, purge, require_right
from reportedly.ledger.runs import Run, run_no, was_read_by
from reportedly.ledger.schema import run_ends, runs
from reportedly.ledger.tallies import refresh_tallies
from reportedly.ledger.tombstones import refuse_purged
from reportedly.ledger.upgrade import bring_forward
from reportedly.ledger.verify import Soundness, verify
from reportedly.ledger.view import View
from reportedly.ledger.ways import ways_of
from reportedly.model.claims import ReadClaim, Reject
from reportedly.model.decisions import Decision, Verdict
from reportedly.model.documents import Document
from reportedly.model.ids import DocumentId, RunId, digest
from reportedly.model.moments import to_moment
from reportedly.model.tombstones import Tombstone

WAIT_SECONDS = 10.0
"""How long to wait for another process that is writing."""

_ordinals = count()


def utc_now() -> datetime:
    """Give the moment by the machine's clock."""
    return datetime.now(UTC)


class Ledger:
    """An open ledger. Everything is added in runs, one transaction a document; nothing is ever changed."""

    def __init__(self, engine: Engine, where: str, clock: Callable[[], datetime]) -> None:
        self._engine = engine
        self._writer = for_writing(engine)
        self._where = where
        self._clock = clock
        self._run_numbers: dict[RunId, int] = {}

    @classmethod
    def open(
        cls,
        where: str | Path | Address,
        *,
        read_only: bool = False,
        create: bool = True,
        wait_seconds: float = WAIT_SECONDS,
        clock: Callable[[], datetime] = utc_now,
    ) -> Self:
        """Give the ledger at a path or address, with its schema brought forward if it is old.

        Args:
            where: a file, made if it is not there (unless `create` is off); `:memory:` for one not kept; or
                `postgresql://USER@HOST/DATABASE`, whose tables are made.
            read_only: nothing is written, not even a newer schema.
            wait_seconds: how long to wait for another process that writes (≥ 0).
            clock: gives the moment at which things are recorded.
        Raises: LedgerLocked, LedgerTooNew, LedgerMissing, LedgerUnwritable, LedgerBroken.
        """
        address = read_address(where)
        name = address.name
        engine = open_engine(address, read_only=read_only, create=create, wait_seconds=wait_seconds)
        try:
            with told_plainly(name):
                bring_forward(engine, name, address.path, read_only=read_only, create=create)
        except BaseException:
            engine.dispose()
            raise
        return cls(engine, name, clock)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; closing twice is no error."""
        self._engine.dispose()

    @property
    def database(self) -> str:
        """Name and version of what keeps it."""
        with told_plainly(self._where), self._engine.connect() as connection:
            return ways_of(connection).describe(connection)

    @property
    def view(self) -> View:
        """What the ledger holds, to be asked; it sees everything appended so far, also by other processes."""
        return View(self._engine, self._where)

    def begin_run(
        self,
        *,
        version: str,
        options: Mapping[str, str | int | float | bool | None] | None = None,
        extractors: Iterable[str] = (),
    ) -> Run:
        """Give a new run; nothing is written until it brings something new.

        Args:
            version: of the program.
            options: what the run was told to do, for the record.
            extractors: signatures of those that read every document, also of what finds nothing.
        """
        started = to_moment(self._clock())
        written = json.dumps(dict(options or {}), ensure_ascii=False, sort_keys=True)
        # The process and ordinal keep apart two runs that begin at one moment with the same options.
        id_ = digest("run", started, version, written, os.getpid(), next(_ordinals))
        return Run(RunId(id_), started, version, written, frozenset(extractors))

    def append(
        self,
        document: Document,
        read_claims: Sequence[ReadClaim],
        rejects: Sequence[Reject],
        *,
        run: Run,
        again: bool = False,
        also_from: Sequence[str] = (),
    ) -> Appended:
        """Keep a document with what was read in it, in one transaction; what is held already adds nothing.

        For each extractor by name, this reading takes the place of its former one in all views; the former
        stays in the ledger. Where nothing is new but the way of reading, an entry says that it took place.

        Args:
            again: whether to keep also what was purged before.
            also_from: other sources that it was seen under, with the same header.
        Raises: DocumentPurged; LedgerLocked, LedgerUnwritable, LedgerBroken; then nothing of this document
            was kept.
        """
        arrival = Arrival(document, read_claims, rejects, run.extractors, also_from)
        with told_plainly(self._where), self._writer.begin() as connection:
            if not again:
                refuse_purged(connection, document)
            batch = work_out(connection, arrival)
            if batch.is_empty and was_read_by(connection, document.id, run):
                return Appended()
            number = self._run_numbers.get(run.id) or run_no(connection, run)
            appended = keep(connection, arrival, batch, number, self._clock())
        # Only what is committed may be relied on the next time.
        self._run_numbers[run.id] = number
        return appended

    def was_read_by(self, document: DocumentId, run: Run) -> bool:
        """Tell whether the last run that read a document was of the same version, options and extractors.

        False for a document that the ledger does not hold.
        """
        with told_plainly(self._where), self._engine.connect() as connection:
            return was_read_by(connection, document, run)

    def finish_run(self, run: Run, *, unreadable: int = 0) -> None:
        """Record that a run came to its end, if it brought anything, and count its actors.

        Args:
            unreadable: inputs of the run that could not be used.
        Raises: LedgerLocked, LedgerUnwritable, LedgerBroken.
        """
        with told_plainly(self._where), self._writer.begin() as connection:
            no = connection.execute(select(runs.c.no).where(runs.c.id == run.id)).scalar()
            if no is None or connection.execute(select(exists().where(run_ends.c.run_no == no))).scalar():
                return
            row = {"run_no": no, "finished": to_moment(self._clock()), "unreadable": unreadable}
            connection.execute(insert(run_ends), row)
            refresh_tallies(connection)
            ways_of(connection).tune(connection)

    def decide(self, verdict: Verdict) -> Decision:
        """Record what a person decides, at this moment, and give it as it is kept.

        Documents, claims and decisions that it is about may be given by the beginning of their ids.

        Raises: NotInLedger, for what is not held; UsageError, if it says too little, or takes back what no
            longer holds; LedgerLocked, LedgerUnwritable, LedgerBroken.
        """
        with told_plainly(self._where), self._writer.begin() as connection:
            return keep_decision(connection, verdict, self._clock())

    def purge(self, purges: Sequence[Purge]) -> list[Tombstone]:
        """Remove the words of documents in one transaction, and give the tombstones that are left.

        The words are in the file's bytes until `scrub` was called.

        Raises: NotInLedger, for what is not held; UsageError, if nobody or no reason is named; LedgerLocked,
            LedgerUnwritable, LedgerBroken; then nothing was removed.
        """
        with told_plainly(self._where), self._writer.begin() as connection:
            return purge(connection, purges, self._clock())

    def require_right_to_purge(self) -> None:
        """Let pass who may remove words now; what else goes with them need not go before that is known.

        Raises: LedgerLocked, LedgerUnwritable, LedgerBroken.
        """
        with told_plainly(self._where), self._writer.begin() as connection:
            require_right(connection)

    def refuse_purged(self, document: Document) -> None:
        """Let a document pass that was never purged, or is held again since.

        Raises: DocumentPurged, with its tombstone in words.
        """
        with told_plainly(self._where), self._engine.connect() as connection:
            refuse_purged(connection, document)

    def scrub(self) -> bool:
        """Write the file anew, so that no byte of what was removed is left in it or its log.

        False if another process that has the ledger open kept the log from being emptied.

        Raises: LedgerLocked, LedgerUnwritable, LedgerBroken.
        """
        with told_plainly(self._where):
            with self._engine.connect() as connection:
                ways = ways_of(connection)
            return ways.scrub(self._engine)

    def keep_prints(self, method: str, upto: int, prints: Mapping[DocumentId, bytes]) -> None:
        """Keep the prints of the documents that `view.unprinted` gave, in one transaction.

        Args:
            method: names how they were made; prints by another method are dropped.
            upto: the entry up to which every document now has prints.
        Raises: LedgerLocked, LedgerUnwritable, LedgerBroken.
        """
        with told_plainly(self._where), self._writer.begin() as connection:
            keep_prints(connection, method, upto, prints)

    def verify(self, *, quick: bool = False, seal: str | None = None) -> Soundness:
        """Check everything that is held, and give what is wrong and where; nothing is changed.

        Args:
            quick: look at the file, its guards and the chain of seals alone.
            seal: a seal noted earlier, which must stand in the chain.
        """
        with told_plainly(self._where), self._engine.connect() as connection:
            streaming = connection.execution_options(stream_results=True)
            return verify(streaming, quick=quick, seal=seal)

    def rebuild(self) -> None:
        """Build all derived tables again from the kept ones; what any view shows stays the same.

        Prints of texts are dropped: they are made again when they are asked for.
        """
        with told_plainly(self._where), self._writer.begin() as connection:
            rebuild(connection)
            refresh_tallies(connection)
