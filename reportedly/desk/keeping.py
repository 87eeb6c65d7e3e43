"""Keeping: outcomes go to the ledger as they come, one transaction a document, in one run of the program."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace

from reportedly import __version__
from reportedly.desk.copying import keep_missing_prints
from reportedly.desk.notes import keep_recognition, keep_unread_pages
from reportedly.desk.outcomes import Arrival, News, Outcome, ReadDocument
from reportedly.desk.recipe import Recipe, fingerprint
from reportedly.ledger.runs import Run
from reportedly.ledger.store import Ledger
from reportedly.model.documents import Document, Unreadable
from reportedly.model.errors import DocumentPurged, LedgerLocked


class Keeper:
    """One call of the program that reads into a ledger."""

    def __init__(
        self, ledger: Ledger, recipe: Recipe, signatures: frozenset[str], *, purged_too: bool = False
    ) -> None:
        self._ledger = ledger
        self._signatures = signatures
        self._purged_too = purged_too
        self._options = {"recipe": fingerprint(recipe), "parser": recipe.parser}
        self._runs: dict[frozenset[str], Run] = {}
        self._unreadable = 0

    def mark_held(self, arrivals: Iterable[Document | Unreadable]) -> Iterator[Arrival]:
        """Yield the arrivals; what this very recipe has read before comes with what the ledger holds."""
        for arrival in arrivals:
            yield self._held(arrival) if isinstance(arrival, Document) else arrival

    def keep(self, outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
        """Yield the outcomes, each once the ledger has it; at the end the run is recorded as finished.

        Raises: LedgerError; what came before stays kept.
        """
        for outcome in outcomes:
            if isinstance(outcome, Unreadable):
                self._unreadable += 1
                yield outcome
            else:
                yield self._kept(outcome)
        for run in self._runs.values():
            self._ledger.finish_run(run, unreadable=self._unreadable)
        # Whoever needs them makes them, if another process is writing just now.
        with suppress(LedgerLocked):
            keep_missing_prints(self._ledger)

    def _kept(self, outcome: ReadDocument) -> Outcome:
        try:
            return self._keep(outcome)
        except DocumentPurged as error:
            self._unreadable += 1
            return Unreadable(outcome.document.source, error)

    def _keep(self, outcome: ReadDocument) -> ReadDocument:
        # An extractor that failed has not read the document: its silence must not stand for "found nothing".
        run = self._run(self._signatures if outcome.held else outcome.extractors)
        appended = self._ledger.append(
            outcome.document, outcome.read_claims, outcome.rejects, run=run, again=self._purged_too
        )
        keep_recognition(self._ledger, outcome.document)
        keep_unread_pages(self._ledger, outcome.document)
        news = News(appended.documents, appended.claims, appended.readings, appended.rejects)
        return replace(outcome, news=news)

    def _run(self, signatures: frozenset[str]) -> Run:
        if signatures not in self._runs:
            self._runs[signatures] = self._ledger.begin_run(
                version=__version__, options=self._options, extractors=signatures
            )
        return self._runs[signatures]

    def _held(self, document: Document) -> Arrival:
        if not self._purged_too:
            try:
                self._ledger.refuse_purged(document)
            except DocumentPurged as error:
                return Unreadable(document.source, error)
        if not self._ledger.was_read_by(document.id, self._run(self._signatures)):
            return document
        detail = self._ledger.view.document(document.id)
        return ReadDocument(
            document=document,
            read_claims=detail.read_claims,
            rejects=detail.rejects,
            drafts=sum(len(one.readings) for one in detail.read_claims) + len(detail.rejects),
            extractors=self._signatures,
            held=True,
        )
