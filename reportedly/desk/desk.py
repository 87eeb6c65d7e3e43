"""The desk: the one place where the rooms meet. Every door, and every program that imports us, asks here."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self, TextIO

from reportedly.desk.arrivals import Paths, arrive, batches, captures, published_by
from reportedly.desk.engines import choose_engine
from reportedly.desk.outcomes import Check, Outcome
from reportedly.desk.outgoing import Outgoing
from reportedly.desk.plugins import EXPORTERS, installed, load_exporter, load_source
from reportedly.desk.questions import Questions
from reportedly.desk.readers import chosen_size
from reportedly.desk.recipe import DEFAULT_PARSER, Recipe
from reportedly.desk.tending import Tending
from reportedly.desk.workshop import Workshop
from reportedly.ledger.address import read_address
from reportedly.ledger.queries import ClaimQuery
from reportedly.model.claims import REVIEW_BELOW
from reportedly.model.documents import Capture, Unreadable
from reportedly.model.records import Record
from reportedly.model.registry import Registry

if TYPE_CHECKING:
    from reportedly.desk.decisions import Decisions
    from reportedly.desk.reviews import Reviews
    from reportedly.desk.study import Study
    from reportedly.desk.takeaway import Takeaway
    from reportedly.desk.tracing import Trace
    from reportedly.ledger.answers import ClaimView
    from reportedly.ledger.store import Ledger
    from reportedly.model.publishers import Publishers
    from reportedly.reading.gazetteer import Gazetteer

LEDGER_VARIABLE = "REPORTEDLY_LEDGER"
DEFAULT_LEDGER = "reportedly.db"


class Desk(Questions, Tending, Outgoing):
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
        publishers_files: Iterable[str | Path] = (),
    ) -> None:
        """Open a desk; nothing is read, made or loaded before it is needed.

        Args:
            ledger: file, or postgresql://USER@HOST/DATABASE; None: what REPORTEDLY_LEDGER names, or here.
            registry_files: actors of your own, added to the shipped ones.
            places_files: places of your own, on top of the shipped ones.
            parser: name of an installed spaCy pipeline for English; None for the one that comes with us.
            extractors: names of the extractors to read with; None for all that are installed.
            min_score: claims whose best reading scores less are not shown, in [0, 1]; all are kept.
            publishers_files: publishers of your own, on top of the shipped ones.
        """
        self._publishers_files = tuple(Path(path) for path in publishers_files)
        self.address = read_address(ledger or os.environ.get(LEDGER_VARIABLE) or DEFAULT_LEDGER)
        self.ledger = self.address.beside
        self.min_score = min_score
        recipe = Recipe(
            registry_files=tuple(Path(path) for path in registry_files),
            places_files=tuple(Path(path) for path in places_files),
            parser=parser or DEFAULT_PARSER,
            extractors=None if extractors is None else tuple(extractors),
            reader=chosen_size(None),
            answers=Path(f"{self.ledger}.answers"),
        )
        self._workshop = Workshop(recipe)
        self._reader: Ledger | None = None

    def stay_offline(self) -> None:
        """Let no extractor of this desk go online: a language model's kept answers must do."""
        self._workshop = Workshop(replace(self._workshop.recipe, offline=True))

    def choose_reader(self, size: str | None) -> None:
        """Read with the learned extractor of this size, `small` or `large`; None: as REPORTEDLY_READER says.

        Raises: UsageError, if there is none of that name.
        """
        self._workshop = Workshop(replace(self._workshop.recipe, reader=chosen_size(size)))

    @property
    def spent(self) -> str | None:
        """What a language model took since this desk was opened, in a line; None where none is chosen."""
        return self._workshop.spent

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

    @property
    def gazetteer(self) -> "Gazetteer":
        """The places of the world, with the user's own on top."""
        return self._workshop.gazetteer

    @cached_property
    def publishers(self) -> "Publishers":
        """The publishers known beforehand."""
        from reportedly.model.publishers import load_publishers  # noqa: PLC0415 - only weighing needs them

        return load_publishers(self._publishers_files)

    @property
    def decisions(self) -> "Decisions":
        """What people decide: links, identities, grades; making, undoing and listing them."""
        from reportedly.desk.decisions import Decisions  # noqa: PLC0415

        return Decisions(self, lambda: self._ask().view)

    @property
    def reviews(self) -> "Reviews":
        """What people made of claims: their queues, verdicts, and what may be published."""
        from reportedly.desk.reviews import Reviews  # noqa: PLC0415

        return Reviews(self, lambda: self._ask().view)

    def read(
        self,
        paths: Paths,
        *,
        keep: bool = True,
        again: bool = False,
        jobs: int = 1,
        sources: Sequence[str] = (),
        publisher: str | None = None,
    ) -> Iterator[Outcome]:
        """Yield what becomes of each report, in order; with `keep`, once the ledger has it.

        Pages from web archives come into custody too, as fetched ones do.

        Args:
            paths: files, folders and `-` for standard input.
            keep: whether to put what is read into the ledger.
            again: whether to read also what the ledger holds as read in this very way.
            jobs: processes to read in (> 0); what is read is the same.
            sources: names of plug-ins that reports come from, besides the paths.
            publisher: who published all of it; None to believe what each says.
        Raises: ModelMissing, VocabularyError, UsageError, ExtractorError, LedgerError: nothing can be read.
        """
        found = published_by(publisher, captures(paths, [load_source(name) for name in sources]))
        if not keep:
            yield from self.read_captures(found, keep=False, jobs=jobs)
            return
        from reportedly.desk.archiving import Archiving  # noqa: PLC0415 - only what keeps needs custody

        with Archiving(self.ledger) as archiving:
            outcomes = self.read_captures(archiving.on_record(found), again=again, jobs=jobs)
            yield from archiving.settled(outcomes)

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
        with Ledger.open(self.address) as ledger:
            keeper = Keeper(ledger, recipe, signatures, purged_too=self.purged_too)
            arrivals = arrive(found) if again else keeper.mark_held(arrive(found))
            yield from keeper.keep(engine.read(recipe, batches(arrivals), jobs))

    def records(self, paths: Paths, *, min_score: float | None = None, jobs: int = 1) -> Iterator[Record]:
        """Yield the lines of CLAIMS for each report, without keeping anything: document, claims, rejects."""
        from reportedly.desk.records import outcome_records  # noqa: PLC0415

        least = self.min_score if min_score is None else min_score
        for outcome in self.read(paths, keep=False, jobs=jobs):
            yield from outcome_records(outcome, least)

    def study(
        self,
        query: ClaimQuery | None = None,
        *,
        actors: Sequence[str] = (),
        as_of: datetime | None = None,
        most_traced: int | None = None,
    ) -> "Study":
        """Give the study of the claims that fit: what analysis finds over them.

        Args:
            as_of: answer from what was on record at this moment; None for now.
            most_traced: reports whose sources are looked for; 0 for none, None for as many as is usual. The
                rest is named in the study's dossier as untraced, and counts with it are ranges.
        """
        from reportedly.desk.standing import make_dossier  # noqa: PLC0415
        from reportedly.desk.study import Study  # noqa: PLC0415

        asked = replace(self.query_for(query, actors), as_of=as_of)
        return Study(make_dossier(self, self._ask().view, asked, actors, most_traced))

    def study_of(self, said: "Iterable[ClaimView]", *, most_traced: int | None = None) -> "Study":
        """Give the study of these claims alone, as it stands now."""
        from reportedly.desk.standing import weigh_up  # noqa: PLC0415
        from reportedly.desk.study import Study  # noqa: PLC0415

        return Study(weigh_up(self, self._ask().view, tuple(said), None, most_traced))

    @property
    def takeaway(self) -> "Takeaway":
        """What people take away: exports and their return, briefs, figures."""
        from reportedly.desk.takeaway import Takeaway  # noqa: PLC0415

        return Takeaway(self, lambda: self._ask().view)

    def trace(self, paths: Paths = (), *, keep: bool = True, claims: bool = True) -> "Trace":
        """Give where reports come from: who was made from whom, and what that makes of what they say.

        Args:
            paths: files and folders to look at; none for everything that the ledger holds.
            keep: whether to put what is read into the ledger.
            claims: whether to read what is said, which takes longest; without it only texts are compared.
        """
        from reportedly.desk.standing import trace_whole  # noqa: PLC0415
        from reportedly.desk.tracing import trace_outcomes, trace_texts  # noqa: PLC0415

        if not paths:
            return trace_whole(self, self._ask().view)
        if not claims:
            return trace_texts(captures(paths, []))
        return trace_outcomes(self.read(paths, keep=keep), self.min_score)

    def trace_claims(self, said: "Sequence[ClaimView]", *, most: int) -> "Trace":
        """Give where the reports behind some claims come from, among at most so many on the same actors."""
        from reportedly.desk.tracing import trace_claims  # noqa: PLC0415

        same = self.decisions.identities().same
        return trace_claims(self._ask().view, said, None, same=same, most=most)

    def make_ready(self) -> None:
        """Make the ledger if it is not there, and bring forward an older one's form. Raises: LedgerError."""
        from reportedly.ledger.store import Ledger  # noqa: PLC0415

        Ledger.open(self.address).close()

    def warm(self) -> None:
        """Load the vocabulary that questions need, so that the first of them need not wait for it."""
        from reportedly.desk.deriving import warm  # noqa: PLC0415

        warm()
        _ = self.publishers, self.registry.by_entity, self.registry.by_name

    def doctor(self) -> Iterator[Check]:
        """Yield each check of the installation as it is made; none raises."""
        from reportedly.desk.checkup import check_all  # noqa: PLC0415

        return check_all(self._workshop, self.address)

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

    def _ask(self) -> "Ledger":
        from reportedly.ledger.store import Ledger  # noqa: PLC0415 - the database takes a while to import

        if self._reader is None:
            self._reader = Ledger.open(self.address, read_only=True, create=False)
        return self._reader
