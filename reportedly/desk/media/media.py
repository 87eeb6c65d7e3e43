"""Media at the desk: adding pictures and films, finding the same one elsewhere, tying them to claims.

A machine ties nothing to a claim and sees nothing: both are decisions of people, with who, when and why,
which `decide undo` takes back.
"""

import io
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from reportedly.analysis.same_pictures import Wanted, find_alike
from reportedly.desk.media.finding import Alike, Finding, MediaView
from reportedly.desk.media.telling import Added, Told, check_person, completed, held_of, sighting_of
from reportedly.desk.parsing.parsers import parsers
from reportedly.model.decisions import Decision, DecisionKind
from reportedly.model.documents import Unreadable
from reportedly.model.errors import (
    LedgerMissing,
    NotInLedger,
    SourceError,
    SourceMissing,
    SourceUnreadable,
    UsageError,
)
from reportedly.model.ids import DocumentId
from reportedly.model.media import (
    LINK,
    Held,
    KeptMedia,
    MediaFacts,
    Sighting,
    media_id,
)
from reportedly.model.terms import Access
from reportedly.sources.media.files import Received
from reportedly.sources.media.store import MediaStore, media_folder
from reportedly.sources.media.taking import MOST_FILM_BYTES

if TYPE_CHECKING:
    from reportedly.desk.desk import Desk


class Media:
    """The pictures and films of one ledger."""

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk

    @property
    def folder(self) -> Path:
        """Where they are kept."""
        return media_folder(self._desk.ledger)

    def add(self, files: Iterable[str | Path], told: Told) -> Iterator[Added | Unreadable]:
        """Yield what becomes of each file: kept, or refused with a reason; a refusal stops no other file.

        Raises: UsageError, for what is told; NotInLedger, for the claim or document; LedgerError.
        """
        told = completed(self._desk, told)
        for path in map(Path, files):
            try:
                with path.open("rb") as file:
                    yield self.add_file(file, str(path), told)
            except FileNotFoundError:
                yield Unreadable(str(path), SourceMissing(f"{path}: there is no such file; check its name"))
            except OSError as error:
                trouble = SourceUnreadable(f"{path}: it cannot be read ({error.strerror}); check it")
                yield Unreadable(str(path), trouble)
            except SourceError as error:
                yield Unreadable(str(path), error)

    def add_bytes(self, content: bytes, name: str, told: Told) -> Added:
        """Keep bytes that came from elsewhere, as `add` does with a file.

        Raises: SourceError, if they are no picture or film that can be kept; and as `add` does.
        """
        return self.add_file(io.BytesIO(content), name, completed(self._desk, told))

    def add_file(self, file: BinaryIO, name: str, told: Told) -> Added:
        """Keep an open file; what is told of it must be complete."""
        now = datetime.now(UTC)
        with self._store(create=True) as store, store.files.receive(file, MOST_FILM_BYTES, name) as received:
            is_new = not store.has(received.sha256)
            if is_new:
                self._refuse_purged(store, received.sha256, name)
                facts, thumbnail = parsers().media(received.path, name)
                kept = store.keep(received, facts, thumbnail, now)
            else:
                kept = store.media(received.sha256)
            sighting = store.note(sighting_of(kept, told, now))
        decision = None
        if told.claim is not None:
            decision = self._decide(told.claim, kept.id, Access.LINKED, None, told)
        return Added(name, kept, sighting, is_new, decision)

    def link(self, claim: str, url: str, *, why: str, by: str) -> Decision:
        """Decide that an address leads to what a claim's words point to; nothing is fetched or held."""
        told = completed(self._desk, Told(by=by, why=why, claim=claim, url=url))
        return self._decide(str(told.claim), f"{LINK}{url.strip()}", Access.LINKED, None, told)

    def look(self, claim: str, media: str, shows: str, *, why: str, by: str) -> Decision:
        """Decide, as a person who looked, what is to be seen in media that a claim's words point to.

        Raises: UsageError, if nothing is said of what is to be seen; NotInLedger.
        """
        if not shows.strip():
            raise UsageError("to have seen it, say in a sentence what is to be seen; only that is kept")
        told = completed(self._desk, Told(by=by, why=why, claim=claim))
        with self._store() as store:
            kept = store.media(media)
        return self._decide(str(told.claim), kept.id, Access.SEEN, shows.strip(), told)

    def withdraw(self, sighting: str, *, why: str, by: str) -> Sighting:
        """Take back a sighting that was noted wrongly; it stays on record.

        Raises: NotInLedger; UsageError.
        """
        check_person(by, why)
        with self._store() as store:
            return store.withdraw(sighting, by=by.strip(), why=why.strip(), recorded=datetime.now(UTC))

    def held(self, claim: str) -> tuple[Held, ...]:
        """Give what people tied to a claim, given by its id, with what each says is to be seen."""
        made: dict[str, list[Decision]] = {}
        for one in self._desk.decisions.in_effect(kind=DecisionKind.EVIDENCE, about=claim):
            made.setdefault(one.about[1], []).append(one)
        return tuple(held_of(claim, about, decisions) for about, decisions in made.items())

    def view(self, wanted: str) -> MediaView:
        """Give one picture or film with all that is known of it here.

        Raises: NotInLedger; UsageError, if several ids begin so.
        """
        with self._store() as store:
            return self._view(store, store.media(wanted))

    def list(self, *, claim: str | None = None, document: str | None = None) -> tuple[MediaView, ...]:
        """Give what is kept, in the order kept: all of it, or what belongs to one claim or one document."""
        wanted = None if claim is None else {one.media for one in self.held(self._desk.claim(claim).claim.id)}
        report = None if document is None else self._desk.document(document).document.id
        try:
            with self._store() as store:
                views = [
                    self._view(store, one) for one in store.every() if wanted is None or one.id in wanted
                ]
        except LedgerMissing:
            return ()
        return tuple(
            one for one in views if report is None or report in {each.document for each in one.standing}
        )

    def find(self, wanted: str | Path) -> Finding:
        """Give where the same picture, or one nearly so, is held: of a file, or of media by their id.

        Raises: SourceError, for the file; NotInLedger; LedgerMissing, if no media are held.
        """
        with self._store() as store:
            own, asked = self._asked(store, str(wanted))
            every = {one.id: one for one in store.every()}
            alike = [
                Alike(likeness, self._view(store, every[likeness.media]))
                for likeness in find_alike(asked, every.values())
                if own is None or likeness.media != own.id
            ]
            return Finding(
                asked=asked.facts,
                own=None if own is None else self._view(store, own),
                alike=tuple(alike),
                looked_through=len(every),
            )

    def thumbnail(self, wanted: str) -> bytes | None:
        """Give a small picture, drawn anew, as JPEG; None of what is not decoded.

        Raises: NotInLedger.
        """
        with self._store() as store:
            return store.files.thumbnail(store.media(wanted).sha256)

    def verify(self) -> int:
        """Give how many records there are, once all of them and all files are found as they were.

        Raises: LedgerBroken.
        """
        with self._store() as store:
            return store.verify()

    def _refuse_purged(self, store: MediaStore, sha256: str, name: str) -> None:
        if self._desk.purged_too:
            return
        for one in store.purges():
            if sha256 in one.sha256s:
                raise SourceUnreadable(
                    f"{name}: these bytes were purged on {one.recorded:%Y-%m-%d} by {one.by} ({one.why}); "
                    "if they may come back, add them with --purged-too"
                )

    def _asked(self, store: MediaStore, wanted: str) -> tuple[KeptMedia | None, Wanted]:
        path = Path(wanted)
        if not path.is_file():
            try:
                kept = store.media(wanted)
            except NotInLedger as error:
                raise NotInLedger(f"{wanted}: neither a file nor the id of media that are kept") from error
            return kept, Wanted(kept.id, kept.facts)
        with path.open("rb") as file, store.files.receive(file, MOST_FILM_BYTES, wanted) as received:
            return None, Wanted(media_id(received.sha256), self._facts(store, received, wanted))

    def _facts(self, store: MediaStore, received: Received, name: str) -> MediaFacts:
        if store.has(received.sha256):
            return store.media(received.sha256).facts
        return parsers().media(received.path, name)[0]

    def _view(self, store: MediaStore, kept: KeptMedia) -> MediaView:
        ties = self._desk.decisions.in_effect(kind=DecisionKind.EVIDENCE, about=kept.id)
        claims = dict.fromkeys(one.about[0] for one in ties)
        held = tuple(
            held_of(claim, kept.id, [one for one in ties if one.about[0] == claim]) for claim in claims
        )
        sightings = store.sightings(kept.id)
        return MediaView(kept, sightings, held, self._reports(sightings))

    def _reports(self, sightings: Sequence[Sighting]) -> dict[str, str]:
        """Give words for the documents in which media were seen."""
        ids = [DocumentId(one.document) for one in sightings if one.document is not None]
        if not ids:
            return {}
        texts = self._desk.texts(ids)
        return {
            id_: f"{one.publisher or one.source}: {one.title or 'untitled'}" for id_, one in texts.items()
        }

    def _decide(self, claim: str, about: str, access: Access, shows: str | None, told: Told) -> Decision:
        content = {} if shows is None else {"shows": shows}
        return self._desk.decisions.evidence(
            (claim, about), access.value, why=told.why, by=told.by, content=content
        )

    @contextmanager
    def _store(self, *, create: bool = False) -> Iterator[MediaStore]:
        store = MediaStore(self.folder, create=create)
        try:
            yield store
        finally:
            store.close()
