"""Fetching at the desk: from addresses and watched sources to the ledger, by way of custody."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from reportedly.desk.online import fetcher_maker, plain_address
from reportedly.desk.outcomes import ReadDocument
from reportedly.desk.parsing.parsers import parsers
from reportedly.desk.picturing import Picturing, is_part
from reportedly.desk.visits import Visit, VisitState, came_of, is_still_empty
from reportedly.model.documents import Unreadable
from reportedly.model.errors import FetchDeferred, FetchFailed, ReportedlyError, SourceError
from reportedly.sources.custody import Custody, Kept, custody_folder
from reportedly.sources.fetching.answers import Fetched
from reportedly.sources.fetching.fetcher import Fetcher
from reportedly.sources.fetching.pace import utc_now
from reportedly.sources.fetching.targets import read_target
from reportedly.sources.listings import Found, ListingKind
from reportedly.sources.local_lists import listed_in
from reportedly.sources.pages import page_captures
from reportedly.sources.sources_file import SourceKind, WatchedSource, load_sources

if TYPE_CHECKING:
    from reportedly.desk.desk import Desk

MAX_NESTED = 50
_LONGEST_BACK_OFF = timedelta(days=1)
_BY_HAND = "by hand"


class Fetching:
    """What goes out into the web. Nothing is asked for before a method is called."""

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk

    @property
    def folder(self) -> Path:
        """Where the custody is."""
        return custody_folder(self._desk.ledger)

    def fetch(
        self,
        urls: Sequence[str],
        *,
        publisher: str | None = None,
        offline: bool = False,
        media: bool = False,
    ) -> Iterator[Visit]:
        """Yield each address with what came of it; what is new is read into the ledger.

        Args:
            media: whether the pictures and films that a report names are fetched too.
        Raises: FetchRefused, if we are to stay offline; LedgerError.
        """
        fetcher_of = fetcher_maker(offline)
        with self._custody() as custody:
            round_ = _Round(self._desk, custody, fetcher_of(custody), media=media)
            yield from round_.read_waiting()
            for url in urls:
                yield from round_.visit(plain_address(url), _BY_HAND, publisher)

    @staticmethod
    def listed(path: str | Path) -> tuple[str, ...]:
        """Give the addresses that a file lists, also those that fetching will refuse. Raises: SourceError."""
        return tuple(one.url for one in listed_in(str(path), parsers().listing, refused_too=True))

    def watch(
        self,
        path: str | Path,
        *,
        once: bool = False,
        offline: bool = False,
        media: bool = False,
        sleep: Callable[[float], None] = time.sleep,
        after_round: Callable[[], None] = lambda: None,
    ) -> Iterator[Visit]:
        """Yield what comes of each source whenever it is due, for ever or `once`; what is new is read.

        Raises: VocabularyError, for the file; FetchRefused, if we are to stay offline; LedgerError.
        """
        sources = load_sources(Path(path))
        fetcher_of = fetcher_maker(offline)
        with self._custody() as custody:
            round_ = _Round(self._desk, custody, fetcher_of(custody), media=media)
            while True:
                yield from round_.read_waiting()
                for source in sources:
                    yield from round_.watch(source)
                after_round()
                if once:
                    return
                sleep(30.0)

    def captures(self, url: str | None = None) -> tuple[Kept, ...]:
        """Give the captures on record, of one address or all, oldest first."""
        with self._custody() as custody:
            return tuple(custody.captures(url))

    def export(self, path: str | Path, url: str | None = None) -> int:
        """Write captures, of one address or all, as a web archive; give how many.

        Raises: UsageError, if the file exists; LedgerBroken.
        """
        from reportedly.sources.warc_files import write_warc  # noqa: PLC0415 - only this needs it

        with self._custody() as custody:
            return write_warc(custody, custody.captures(url), Path(path))

    def verify(self) -> int:
        """Give how many records there are, once all are found as they were.

        Raises: LedgerBroken.
        """
        with self._custody() as custody:
            return custody.verify()

    @contextmanager
    def _custody(self) -> Iterator[Custody]:
        custody = Custody(self.folder)
        try:
            yield custody
        finally:
            custody.close()


class _Round:
    """One opening of the custody, with the fetcher that serves it."""

    def __init__(self, desk: "Desk", custody: Custody, fetcher: Fetcher, *, media: bool) -> None:
        self._desk = desk
        self._custody = custody
        self._fetcher = fetcher
        self._picturing = Picturing(desk, custody, fetcher)
        self._media = media

    def read_waiting(self) -> Iterator[Visit]:
        """Yield what was fetched but not read when the program was stopped."""
        for kept in self._custody.waiting():
            yield self._picturing.settle(kept) if is_part(kept) else self._read(kept)

    def watch(self, source: WatchedSource) -> Iterator[Visit]:
        """Yield what comes of a source, and of the addresses it named, if it is due."""
        due, failures = self._custody.due(source.name)
        if due is not None and due > utc_now():
            return
        failed = False
        for visit in self._look(source):
            failed = failed or visit.state in (VisitState.FAILED, VisitState.DEFERRED)
            yield visit
        if source.kind is not SourceKind.PAGE:
            yield from self._visit_named(source)
        # Only now: whoever is stopped before asks the source again, and misses nothing.
        failures = failures + 1 if failed else 0
        least = timedelta(minutes=source.every_minutes)
        backed_off = min(least * 2 ** min(failures, 10), _LONGEST_BACK_OFF)
        self._custody.set_due(source.name, utc_now() + max(least, backed_off), failures)

    def _visit_named(self, source: WatchedSource) -> Iterator[Visit]:
        """Yield what comes of the addresses that a source named, until their host asks for rest."""
        resting: set[str] = set()
        for url in self._custody.waiting_addresses(source.name):
            if read_target(url).host in resting:
                continue
            for visit in self.visit(url, source.name, source.publisher):
                if visit.state is VisitState.DEFERRED:
                    resting.add(read_target(url).host)
                yield visit

    def visit(self, url: str, source: str, publisher: str | None) -> Iterator[Visit]:
        """Yield what comes of one page."""
        try:
            fetched = self._ask(url)
            kept = None
            if fetched.is_unchanged:
                self._custody.note_unchanged(fetched)
            else:
                kept = self._custody.keep(fetched, source=source, publisher=publisher)
        except SourceError as error:
            yield self._failed(url, source, error)
            return
        yield Visit(url, VisitState.UNCHANGED, source) if kept is None else self._read(kept)
        if self._media:
            yield from self._pictures(url)

    def _pictures(self, url: str) -> Iterator[Visit]:
        """Yield what comes of the pictures of a page's last version, if that was read as a report."""
        last = max(self._custody.captures(url), key=lambda one: one.number, default=None)
        if last is not None and last.state == "read" and last.outcome is not None and not is_part(last):
            yield from self._picturing.of_page(last, last.outcome)

    def _look(self, source: WatchedSource) -> Iterator[Visit]:
        if source.kind is SourceKind.PAGE:
            yield from self.visit(plain_address(source.address), source.name, source.publisher)
        elif source.kind is SourceKind.LIST and source.is_here:
            yield self._list_here(source)
        elif source.is_here:
            for outcome in self._desk.read([source.address], publisher=source.publisher):
                if is_still_empty(source, outcome):
                    continue
                trouble = outcome.error if isinstance(outcome, Unreadable) else None
                yield Visit(outcome.source, came_of(outcome), source.name, outcome, trouble=trouble)
        else:
            yield from self._list(source, plain_address(source.address), depth=0)

    def _list(self, source: WatchedSource, url: str, depth: int) -> Iterator[Visit]:
        try:
            fetched = self._ask(url)
            if fetched.is_unchanged:
                self._custody.note_unchanged(fetched)
                yield Visit(url, VisitState.UNCHANGED, source.name)
                return
            kind = ListingKind(source.kind.value)
            listing = parsers().listing(kind, fetched.content, fetched.final_url, look_deeper=depth == 0)
        except SourceError as error:
            yield self._failed(url, source.name, error)
            return
        if listing.nested:
            for inner in listing.nested[:MAX_NESTED]:
                yield from self._list(source, inner, depth=1)
            return
        yield self._listed(fetched, source, listing.found)

    def _list_here(self, source: WatchedSource) -> Visit:
        """Give what comes of a list on this machine."""
        try:
            found = listed_in(source.address, parsers().listing)
        except SourceError as error:
            return Visit(source.address, VisitState.FAILED, source.name, trouble=error)
        news = self._custody.note_listing(None, source.name, source.publisher, found)
        return Visit(source.address, VisitState.LISTED, source.name, found=news)

    def _listed(self, fetched: Fetched, source: WatchedSource, found: Sequence[Found]) -> Visit:
        news = self._custody.note_listing(fetched, source.name, source.publisher, found)
        return Visit(fetched.url, VisitState.LISTED, source.name, found=news)

    def _ask(self, url: str) -> Fetched:
        try:
            return self._fetcher.fetch(url, self._custody.validators(url))
        except ReportedlyError:
            raise
        except Exception as error:  # a server can answer anything at all; the batch goes on
            trouble = f"{url}: its answer cannot be used ({type(error).__name__}: {error}); try again later"
            raise FetchFailed(trouble) from error
        finally:
            self._custody.hold(self._fetcher.pace.held)

    def _failed(self, url: str, source: str, error: SourceError) -> Visit:
        deferred = isinstance(error, FetchDeferred)
        if not deferred:
            self._custody.note_failure(url)
        return Visit(url, VisitState.DEFERRED if deferred else VisitState.FAILED, source, trouble=error)

    def _read(self, kept: Kept) -> Visit:
        """Read a capture into the ledger, then note in the custody what became of it."""
        before = _former(self._custody, kept)
        source = str(kept.record["source"])
        outcomes = list(self._desk.read_captures(page_captures(self._custody, kept)))
        outcome = outcomes[-1] if outcomes else None
        if not isinstance(outcome, ReadDocument):
            trouble = None if outcome is None else outcome.error
            self._custody.settle(kept, document=None, trouble=str(trouble))
            return Visit(kept.url, VisitState.FAILED, source, outcome, trouble=trouble)
        document = outcome.document.id
        self._custody.settle(kept, document=document)
        if before is None or before == document:
            state = VisitState.NEW if before is None else VisitState.UNCHANGED
            return Visit(kept.url, state, source, outcome)
        return Visit(kept.url, VisitState.EDITED, source, outcome, supersedes=before)


def _former(custody: Custody, kept: Kept) -> str | None:
    """Give the document that an address gave before this capture."""
    # By when it was so, not by when it came: an archive can bring what is older than what was fetched.
    before = [one for one in custody.captures(kept.url) if one.state == "read" and _when(one) < _when(kept)]
    return max(before, key=_when).outcome if before else None


def _when(kept: Kept) -> tuple[str, int]:
    return str(kept.record["answered"]), kept.number
