"""Notes: what outlets and people concerned say about what was reported, as somebody put it on record.

One kind is the program's own: that the words of a report were recognised in pictures.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from reportedly.model.decisions import Decision, DecisionKind
from reportedly.model.errors import UsageError
from reportedly.model.fields import Fields
from reportedly.model.ids import digest
from reportedly.model.moments import from_moment, to_moment
from reportedly.model.records import Record, Value

PUBLISHER = "publisher:"
"""What a publisher's key has before it where a note is about one."""
_CLAIM = "claim-"


class NoteKind(StrEnum):
    """What a note is."""

    CORRECTION = "correction"
    """Something is put right; the rest stands."""
    RETRACTION = "retraction"
    """It is taken back."""
    REPLY = "reply"
    """What somebody concerned says to it: the right of reply."""
    RECOGNITION = "recognition"
    """What of it is in pictures: words that a program recognised, and can have misread, or pages that were
    not read at all; noted by the program itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One note."""

    id: str
    """A digest of all the rest: the same in every ledger that it travels to."""
    about: str
    """Id of a claim or a document, or `publisher:` and a publisher's key."""
    kind: NoteKind
    words: str
    """As they were said, or a summary that says that it is one."""
    said_by: str
    """Whose words they are: the outlet, or the person or body concerned."""
    source: str
    """Where the words stand: an address, a letter, a call."""
    dated: str | None
    """When they were said, as far as that is known."""
    why: str
    by: str
    """Who put it on record."""
    noted: datetime
    """UTC."""

    def touches(self, claim: str) -> bool:
        """Tell whether it bears on a claim of the document that it was found with."""
        return not self.about.startswith(_CLAIM) or self.about == claim

    @property
    def scope(self) -> str:
        """What it is on: a claim, a report or a publisher."""
        if self.about.startswith(_CLAIM):
            return "claim"
        return "publisher" if self.about.startswith(PUBLISHER) else "report"

    @property
    def sentence(self) -> str:
        """What to say of it where the thing is shown; it says whose words they are and whose note it is."""
        dated = f", {self.dated}" if self.dated else ""
        return (
            f"{self.kind.value} by {self.said_by}{dated}: “{self.words}” ({self.source}; noted by {self.by})"
        )


def make_note(fields: Mapping[str, str | None], noted: datetime) -> Note:
    """Give a note made of about, kind, words, said_by, source, dated, why and by.

    Raises: UsageError, if words, speaker, source, reason or author are missing, or there is no such kind.
    """
    given = {key: (value or "").strip() for key, value in fields.items()}
    for key, way_out in _NEEDED.items():
        if not given.get(key):
            raise UsageError(f"note: {way_out}")
    if given["kind"] not in {one.value for one in NoteKind}:
        raise UsageError(
            f"{given['kind']}: no such note; take one of {', '.join(one.value for one in NoteKind)}"
        )
    dated = given.get("dated") or None
    parts = (*(given[key] for key in _NEEDED), dated, to_moment(noted))
    return Note(
        id=digest("note", *parts),
        about=given["about"],
        kind=NoteKind(given["kind"]),
        words=given["words"],
        said_by=given["said_by"],
        source=given["source"],
        dated=dated,
        why=given["why"],
        by=given["by"],
        noted=noted,
    )


_NEEDED = {
    "about": "say what it is about: a claim, a document or a publisher",
    "kind": "say what it is: correction, retraction, reply or recognition",
    "words": "give the words (--words), or a summary that says that it is one",
    "said_by": "say whose words they are (--said-by)",
    "source": "say where the words stand (--source): an address, a letter, a call",
    "why": "say why it is put on record (--why)",
    "by": "say who puts it on record (--by)",
}


def note_record(note: Note) -> Record:
    """Give a note as plain JSON; `note_of` gives it back."""
    return {
        "type": "note",
        "id": note.id,
        "about": note.about,
        "kind": note.kind.value,
        "words": note.words,
        "said_by": note.said_by,
        "source": note.source,
        "dated": note.dated,
        "why": note.why,
        "by": note.by,
        "noted": to_moment(note.noted),
    }


def note_of(fields: Fields) -> Note:
    """Give the note that `note_record` was given.

    Raises: FieldError, for a field that is missing or wrong; UsageError, if it was changed.
    """
    given = {key: fields.text(key) for key in _NEEDED}
    made = make_note({**given, "dated": fields.maybe_text("dated")}, from_moment(fields.text("noted")))
    if made.id != fields.text("id"):
        raise UsageError(f"{fields.text('id')} is not the id of this note: something in it was changed")
    return made


def noted_in(decisions: Iterable[Decision]) -> list[Note]:
    """Give the notes among decisions, in their order, each once."""
    found: dict[str, Note] = {}
    for one in decisions:
        if one.kind is DecisionKind.NOTE:
            note = note_of(Fields({**one.content}))
            found.setdefault(note.id, note)
    return list(found.values())


def notes_field(notes: Iterable[Note]) -> dict[str, Value]:
    """Give the field that a record gets where something was noted; nothing where nothing was."""
    found: list[Value] = [{**note_record(one)} for one in notes]
    return {"notes": found} if found else {}


def record_words(record: Mapping[str, Value]) -> str:
    """Give the words of a note's record, as `Note.sentence` has them."""
    return note_of(Fields({**record})).sentence
