"""The desk: the one place where the rooms meet. Every door, and every program that imports us, asks here."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self, TextIO

from reportedly.desk.arrivals import Paths, arrive, batches, captures
from reportedly.desk.engines import choose_engine
from reportedly.desk.outcomes import Check, Outcome
from reportedly.desk.plugins import EXPORTERS, installed, load_exporter, load_source
from reportedly.desk.recipe import DEFAULT_PARSER, Recipe
from reportedly.desk.resolving import Meant, resolve_name
from reportedly.desk.workshop import Workshop
from reportedly.ledger.answers import (
    ActorView,
    ClaimDetail,
    ClaimView,
    DocumentDetail,
    DocumentView,
    RejectView,
    RunView,
)
from reportedly.ledger.queries import ClaimQuery, DocumentQuery
from reportedly.model.claims import REVIEW_BELOW, Reason
from reportedly.model.documents import Capture, Unreadable
from reportedly.model.errors import NotInLedger, UsageError
from reportedly.model.records import Record
from reportedly.model.registry import Registry
from reportedly.model.terms import ActorKind

if TYPE_CHECKING:
    from reportedly.desk.portraits import Portrait
    from reportedly.desk.study import Study
    from reportedly.desk.takeaway import Takeaway
    from reportedly.ledger.store import Ledger
    from reportedly.products.network import Relation

LEDGER_VARIABLE = "REPORTEDLY_LEDGER"
DEFAULT_LEDGER = "reportedly.db"


class Desk:
    """An open desk: reads reports into its ledger and answers questions about them. Nothing is printed."""

    def __init__(
        self,
        ledger: str | Path | None = None,
        *,
        registry_files: Iterable[str | Path] = (),
        places_files: Iterable[str | Path] = (),
        parser: str | None = None,
        extractors: Iterable[str] | None = None,
        min_score: float = REVIEW_BELOW,
    ) -> None:
        """Open a desk; nothing is read, made or loaded before it is needed.

        Args:
            ledger: file of the ledger; None for the one REPORTEDLY_LEDGER names, or `reportedly.db` here.
            registry_files: actors of your own, added to the shipped ones.
            places_files: places of your own, on top of the shipped ones.
            parser: name of an installed spaCy pipeline for English; None for the one that comes with us.
            extractors: names of the extractors to read with; None for all that are installed.
            min_score: claims whose best reading scores less are not shown, in [0, 1]; all are kept.
        """
        self.ledger = Path(ledger or os.environ.get(LEDGER_VARIABLE) or DEFAULT_LEDGER)
        self.min_score = min_score
        recipe = Recipe(
            registry_files=tuple(Path(path) for path in registry_files),
            places_files=tuple(Path(path) for path in places_files),
            parser=parser or DEFAULT_PARSER,
            extractors=None if extractors is None else tuple(extractors),
        )
        self._workshop = Workshop(recipe)
        self._reader: Ledger | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the ledger's file; the desk can be used again."""
        if self._reader is not None:
            self._reader.close()
            self._reader = None

    @property
    def registry(self) -> Registry:
        """The actors known beforehand."""
        return self._workshop.registry

    def read(
        self,
        paths: Paths,
        *,
        keep: bool = True,
        again: bool = False,
        jobs: int = 1,
        sources: Sequence[str] = (),
    ) -> Iterator[Outcome]:
        """Yield what becomes of each report, in order; with `keep`, once the ledger has it.

        Args:
            paths: files, folders and `-` for standard input.
            keep: whether to put what is read into the ledger.
            again: whether to read also what the ledger holds as read in this very way.
            jobs: processes to read in (> 0); what is read is the same.
            sources: names of plug-ins that reports come from, besides the paths.
        Raises: ModelMissing, VocabularyError, UsageError, ExtractorError, LedgerError: nothing can be read.
        """
        found = captures(paths, [load_source(name) for name in sources])
        yield from self.read_captures(found, keep=keep, again=again, jobs=jobs)

    def read_captures(
        self, found: Iterable[Capture | Unreadable], *, keep: bool = True, again: bool = False, jobs: int = 1
    ) -> Iterator[Outcome]:
        """Yield what becomes of captures, as `read` does."""
        engine = choose_engine(self._workshop, jobs)
        recipe = self._workshop.recipe
        if not keep:
            yield from engine.read(recipe, batches(arrive(found)), jobs)
            return
        from reportedly.desk.keeping import Keeper  # noqa: PLC0415 - only what keeps needs a database
        from reportedly.ledger.store import Ledger  # noqa: PLC0415

        signatures = self._workshop.signatures
        with Ledger.open(self.ledger) as ledger:
            keeper = Keeper(ledger, recipe, signatures)
            arrivals = arrive(found) if again else keeper.mark_held(arrive(found))
            yield from keeper.keep(engine.read(recipe, batches(arrivals), jobs))

    def records(self, paths: Paths, *, min_score: float | None = None, jobs: int = 1) -> Iterator[Record]:
        """Yield the lines of CLAIMS for each report, without keeping anything: document, claims, rejects."""
        from reportedly.desk.records import outcome_records  # noqa: PLC0415

        least = self.min_score if min_score is None else min_score
        for outcome in self.read(paths, keep=False, jobs=jobs):
            yield from outcome_records(outcome, least)

    def meant(self, name: str) -> Meant:
        """Give the actors that a name, slug or id means.

        Raises: UsageError, if the name is empty.
        """
        if not name.strip():
            raise UsageError("the name of an actor is empty; give one, such as 'Boko Haram'")
        return resolve_name(name, self.registry)

    def claims(self, query: ClaimQuery | None = None, *, actors: Sequence[str] = ()) -> list[ClaimView]:
        """Give the claims that fit, newest publication first.

        Args:
            query: None for all that score enough.
            actors: names, in any spelling; either end of a claim must be one of these actors.
        Raises: NotInLedger, UsageError, LedgerError.
        """
        return self._ask().view.claims(self._query(query, actors))

    def count(self, query: ClaimQuery | None = None, *, actors: Sequence[str] = ()) -> int:
        """Give how many claims fit, whatever the query's limit."""
        return self._ask().view.count(self._query(query, actors))

    def claim(self, wanted: str) -> ClaimDetail:
        """Give everything held on the claim whose id is or begins with `wanted`."""
        return self._ask().view.claim(wanted)

    def documents(self, query: DocumentQuery | None = None) -> list[DocumentView]:
        """Give the documents that fit, newest publication first."""
        return self._ask().view.documents(query)

    def count_documents(self, query: DocumentQuery | None = None) -> int:
        """Give how many documents fit, whatever the query's limit."""
        return self._ask().view.count_documents(query)

    def document(self, wanted: str) -> DocumentDetail:
        """Give the document whose id is or begins with `wanted`, with all that is read in it."""
        return self._ask().view.document(wanted)

    def actors(self, *, kind: ActorKind | None = None, limit: int | None = None) -> list[ActorView]:
        """Give the actors that shown claims name, most claims first."""
        return self._ask().view.actors(kind=kind, limit=limit, min_score=self.min_score)

    def actor(self, name: str) -> "tuple[Portrait, ...]":
        """Give a portrait of each actor that a name can mean.

        Raises: NotInLedger, if neither the registry nor a shown claim knows the name.
        """
        from reportedly.desk.portraits import Portrait, portray  # noqa: PLC0415

        meant, view = self.meant(name), self._ask().view
        try:
            seen = view.actor(name, names=meant.names, entities=meant.entities, min_score=self.min_score)
        except NotInLedger:
            if not meant.actors:
                raise
            seen = []
        others = self.actors()
        portraits: list[Portrait] = []
        for one in seen:
            claims = self.claims(ClaimQuery(actors=frozenset({one.entity}), min_score=self.min_score))
            fact = self.registry.by_entity.get(one.entity)
            portraits.append(portray(fact, one, claims, others, self.registry))
        unseen = [fact for fact in meant.actors if fact.entity not in {one.entity for one in seen}]
        return (*portraits, *(portray(fact, None, (), (), self.registry) for fact in unseen))

    def network(
        self, query: ClaimQuery | None = None, *, actors: Sequence[str] = ()
    ) -> "tuple[Relation, ...]":
        """Give who is said to stand how to whom in the claims that fit, those in most reports first."""
        from reportedly.products.network import relations  # noqa: PLC0415

        return relations((view.claim, view.shown) for view in self.claims(query, actors=actors))

    def study(
        self,
        query: ClaimQuery | None = None,
        *,
        actors: Sequence[str] = (),
        as_of: datetime | None = None,
    ) -> "Study":
        """Give the study of the claims that fit: what analysis finds over them.

        Args:
            as_of: answer from what was on record at this moment; None for now.
        """
        from reportedly.analysis.dossier import Dossier  # noqa: PLC0415
        from reportedly.desk.study import Study  # noqa: PLC0415

        asked = replace(self._query(query, actors), as_of=as_of)
        said = tuple(self._ask().view.claims(asked))
        return Study(Dossier(said, {}, as_of or datetime.now(UTC)))

    @property
    def takeaway(self) -> "Takeaway":
        """What people take away: exports and their return, briefs, figures."""
        from reportedly.desk.takeaway import Takeaway  # noqa: PLC0415

        return Takeaway(self)

    def rejects(
        self, *, reason: Reason | None = None, document: str | None = None, limit: int | None = None
    ) -> list[RejectView]:
        """Give what was drafted and refused, in the order recorded."""
        return self._ask().view.rejects(reason=reason, document=document, limit=limit)

    def reject_counts(self) -> dict[Reason, int]:
        """Give how many drafts were refused for each reason, commonest first."""
        return self._ask().view.reject_counts()

    def runs(self) -> list[RunView]:
        """Give the runs that brought something, the latest first."""
        return self._ask().view.runs()

    def doctor(self) -> Iterator[Check]:
        """Yield each check of the installation as it is made; none raises."""
        from reportedly.desk.checkup import check_all  # noqa: PLC0415

        return check_all(self._workshop, self.ledger)

    @staticmethod
    def formats() -> tuple[str, ...]:
        """Give the names of the formats that records can be written in."""
        return tuple(installed(EXPORTERS))

    @staticmethod
    def export(records: Iterable[Record], format: str, out: TextIO) -> int:
        """Write records in a format and give how many were written.

        Raises: UsageError, if no exporter of this name is installed or it cannot hold such records.
        """
        return load_exporter(format).export(records, out)

    def _query(self, query: ClaimQuery | None, actors: Sequence[str]) -> ClaimQuery:
        asked = query or ClaimQuery(min_score=self.min_score)
        if not actors:
            return asked
        meant = [self.meant(name) for name in actors]
        entities = asked.actors.union(*(one.entities for one in meant))
        return replace(
            asked, actors=entities, actor_names=asked.actor_names.union(*(one.names for one in meant))
        )

    def _ask(self) -> "Ledger":
        from reportedly.ledger.store import Ledger  # noqa: PLC0415 - the database takes a while to import

        if self._reader is None:
            self._reader = Ledger.open(self.ledger, read_only=True, create=False)
        return self._reader
