"""Notes at the desk: putting corrections, retractions and replies on record, and finding them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reportedly.ledger.answers import ClaimDetail
from reportedly.ledger.store import Ledger
from reportedly.model.decisions import Decision, DecisionKind, Verdict
from reportedly.model.documents import Document
from reportedly.model.errors import NotInLedger, UsageError
from reportedly.model.ids import DocumentId
from reportedly.model.notes import PUBLISHER, Note, NoteKind, make_note, note_record, noted_in
from reportedly.model.recognition import (
    Passage,
    Recognition,
    recognition_of,
    recognition_record,
    unread_words,
)
from reportedly.model.records import Value

if TYPE_CHECKING:
    from reportedly.desk.desk import Desk
    from reportedly.ledger.view import View


PROGRAM = "reportedly"
"""Who notes what the program itself knows of a report."""


class Notes:
    """The notes of one ledger."""

    def __init__(self, desk: "Desk", view: "Callable[[], View]") -> None:
        self._desk = desk
        self._view = view

    def add(self, wanted: str, kind: str, **said: str | None) -> Note:
        """Put a note on record and give it.

        Args:
            wanted: id of a claim or document, or enough of its beginning; or a publisher's name.
            said: words, said_by, source, why, by, and dated if that is known.
        Raises: NotInLedger; UsageError, if anything but the date is missing; LedgerError.
        """
        about = self.target(wanted)
        note = make_note({**said, "about": about, "kind": kind}, datetime.now(UTC))
        with Ledger.open(self._desk.address, create=False) as ledger:
            keep_note(ledger, note)
        return note

    def in_effect(self, as_of: datetime | None = None) -> list[Note]:
        """Give the notes that were not withdrawn, oldest first."""
        return noted_in(self._desk.decisions.in_effect(kind=DecisionKind.NOTE, as_of=as_of))

    def about(self, wanted: str) -> list[Note]:
        """Give the notes in effect on a claim, document or publisher itself.

        Raises: NotInLedger.
        """
        target = self.target(wanted)
        return [one for one in self.in_effect() if one.about == target]

    def on_document(self, document: Document) -> tuple[Note, ...]:
        """Give the notes in effect on a document, on claims of it, and on its publisher."""
        return self.by_document([document]).get(document.id, ())

    def by_document(self, documents: Iterable[Document]) -> dict[DocumentId, tuple[Note, ...]]:
        """Give the notes in effect on each document, on claims of it, and on its publisher; none for most."""
        notes = self.in_effect()
        if not notes:
            return {}
        homes = self._homes(notes)
        found: dict[DocumentId, tuple[Note, ...]] = {}
        for one in documents:
            keys = {one.id, PUBLISHER + (self._desk.publishers.key_of(one.publisher) or "")}
            here = tuple(note for note in notes if homes.get(note.about, note.about) in keys)
            if here:
                found[one.id] = here
        return found

    def recognised(self, document: str) -> Recognition | None:
        """Give where each line of a document stands that was recognised in pictures; None if none was.

        Args:
            document: its whole id.
        """
        return next(_recognitions(self._view(), document), None)

    def recognised_in(self, detail: ClaimDetail) -> tuple[Passage, ...]:
        """Give the recognised lines that a claim stands in, as shown; none where its words were text."""
        found = self.recognised(detail.document.id)
        if found is None:
            return ()
        shown = (detail.readings or detail.superseded)[0]
        spans = (*shown.spans, *(cue.span for cue in shown.cues))
        return found.over(min(one.start for one in spans), max(one.end for one in spans))

    def withdraw(self, wanted: str, *, why: str, by: str) -> Decision:
        """Take a note back, by its id or enough of its beginning; it stays on record as withdrawn.

        Raises: NotInLedger; UsageError; LedgerError.
        """
        held = self._desk.decisions.in_effect(kind=DecisionKind.NOTE)
        meant = [one for one in held if str(one.content.get("id", "")).startswith(_whole(wanted))]
        if len(meant) != 1:
            trouble = "several notes begin so" if meant else "no note in effect has this id"
            raise NotInLedger(f"{wanted}: {trouble}; see `reportedly note list`")
        return self._desk.decisions.undo(meant[0].id, why=why, by=by)

    def target(self, wanted: str) -> str:
        """Give what a note on something is kept under: a whole id, or a publisher's key.

        Raises: NotInLedger.
        """
        if wanted.startswith("claim-"):
            return self._view().claim(wanted).claim.id
        if wanted.startswith("document-"):
            return self._view().document(wanted).document.id
        from reportedly.desk.publishing import find_publishing  # noqa: PLC0415 - only publishers need it

        name = wanted.removeprefix(PUBLISHER)
        find_publishing(self._desk, name)
        key = self._desk.publishers.key_of(name)
        if key is None:
            raise UsageError("note: say what it is about: a claim, a document or a publisher")
        return PUBLISHER + key

    def _homes(self, notes: Iterable[Note]) -> dict[str, str]:
        """Give the document of each claim that notes are about; a claim that was purged has none."""
        found: dict[str, str] = {}
        for one in notes:
            if one.about.startswith("claim-"):
                try:
                    found[one.about] = self._view().claim(one.about).claim.document
                except NotInLedger:
                    found[one.about] = ""
        return found


def keep_note(ledger: Ledger, note: Note) -> None:
    """Keep a note in a ledger, once: one that was ever on record there, also if withdrawn, adds nothing."""
    ever = ledger.view.decision_history(kind=DecisionKind.NOTE)
    if any(one.decision.content.get("id") == note.id for one in ever):
        return
    _keep_with(ledger, note, {})


def keep_recognition(ledger: Ledger, document: Document) -> None:
    """Note that the words of a document were recognised in pictures, once for each recogniser.

    With the note is kept where each line stands, on its page too; no words, which a purge would leave.
    """
    found = document.recognition
    if found is None or any(one.by == found.by for one in _recognitions(ledger.view, document.id)):
        return
    note = make_note(
        {
            "about": document.id,
            "kind": NoteKind.RECOGNITION.value,
            "words": found.words,
            "said_by": found.by,
            "source": "the pictures of its pages",
            "why": "words that a program recognised can be misread",
            "by": PROGRAM,
        },
        datetime.now(UTC),
    )
    _keep_with(ledger, note, {"recognised": {**recognition_record(found)}})


def keep_unread_pages(ledger: Ledger, document: Document) -> None:
    """Note which pages of a document's file show pictures and were not read, once."""
    pages = list(document.unread_pages)
    if not pages:
        return
    history = ledger.view.decision_history(kind=DecisionKind.NOTE, about=document.id)
    if any(one.decision.content.get("unread_pages") == pages for one in history):
        return
    note = make_note(
        {
            "about": document.id,
            "kind": NoteKind.RECOGNITION.value,
            "words": unread_words(pages),
            "said_by": PROGRAM,
            "source": "the pages of its file",
            "why": "what pages of pictures say is not in the text",
            "by": PROGRAM,
        },
        datetime.now(UTC),
    )
    _keep_with(ledger, note, {"unread_pages": list[Value](pages)})


def _keep_with(ledger: Ledger, note: Note, more: Mapping[str, Value]) -> None:
    """Keep a note as a decision, with what it rests on beyond its words."""
    verdict = Verdict(
        kind=DecisionKind.NOTE,
        about=(note.about,),
        value=note.kind.value,
        reason=note.why,
        by=note.by,
        content={**note_record(note), **more},
    )
    ledger.decide(verdict)


def _recognitions(view: "View", document: str) -> Iterator[Recognition]:
    """Yield how a document's words were recognised, the first noted first; also what was withdrawn."""
    for one in view.decision_history(kind=DecisionKind.NOTE, about=document):
        held = one.decision.content.get("recognised")
        if isinstance(held, dict):
            yield recognition_of(held)


def _whole(wanted: str) -> str:
    return wanted if wanted.startswith("note-") else f"note-{wanted}"
