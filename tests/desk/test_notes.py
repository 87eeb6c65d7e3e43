"""Notes at the desk: on record, in the weighing, in every export that has room, and back again."""

import csv
import io
import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from reportedly import Desk
from reportedly.analysis.retractions import standing_of
from reportedly.desk.notes import keep_recognition, keep_unread_pages
from reportedly.desk.takeaway import write_bundle, write_case
from reportedly.ledger.store import Ledger
from reportedly.model.documents import Unreadable
from reportedly.model.errors import NotInLedger, UsageError
from reportedly.model.recognition import Passage, Recognition

SAID = {
    "words": "We were never asked about the pledge.",
    "source": "letter of 3 May",
    "why": "they asked for it",
    "by": "Ada Example",
}
WORDS = SAID["words"]


@pytest.fixture
def desk(read_once: Path, tmp_path: Path) -> Desk:
    """Give a desk whose ledger holds three short reports."""
    return Desk(shutil.copy(read_once, tmp_path / "made.db"), extractors=["patterns"])


def pledge(desk: Desk):
    """Give the claim that is noted."""
    return next(one for one in desk.claims() if one.claim.predicate.value == "pledged_to")


@pytest.mark.parametrize("about", ["claim", "document", "publisher"])
def test_a_note_is_found_with_what_it_is_about(desk: Desk, about: str) -> None:
    """On a claim, its report or its publisher; and not with anything else."""
    said = pledge(desk)
    wanted = {"claim": said.claim.id, "document": said.claim.document, "publisher": "Made-up Wire"}[about]
    note = desk.notes.add(wanted, "reply", said_by="Islamic State", **SAID)
    noted = desk.document(said.claim.document).document
    other = next(one.claim.document for one in desk.claims() if one.claim.document != noted.id)
    assert desk.notes.about(wanted) == [note]
    assert desk.notes.on_document(noted) == (note,)
    assert desk.notes.on_document(desk.document(other).document) == ()


def test_a_withdrawn_note_is_shown_no_more_and_stays_on_record(desk: Desk) -> None:
    """Notes are undone as decisions are: openly."""
    note = desk.notes.add(pledge(desk).claim.id, "reply", said_by="Islamic State", **SAID)
    undone = desk.notes.withdraw(note.id[:12], why="a mistake", by="Ada Example")
    assert desk.notes.in_effect() == []
    desk.decisions.undo(undone.id, why="no mistake", by="Ada Example")
    assert desk.notes.in_effect() == [note]
    with pytest.raises(NotInLedger, match="note list"):
        desk.notes.withdraw("note-zzz", why="a mistake", by="Ada Example")


@pytest.mark.parametrize("wanted", ["claim-aaaaaaaaaaaaaaaaaaaa", "The Invented Gazette of Nowhere"])
def test_nothing_is_noted_on_what_is_not_held(desk: Desk, wanted: str) -> None:
    """A note hangs on something that can be looked up."""
    with pytest.raises((NotInLedger, UsageError)):
        desk.notes.add(wanted, "reply", said_by="Islamic State", **SAID)


@pytest.mark.parametrize(
    ("kind", "said_by", "withdrawn"),
    [
        ("retraction", "made-up wire", True),
        ("retraction", "Northern Fiction", False),
        ("retraction", "Islamic State", False),
        ("correction", "Made-up Wire", False),
        ("reply", "Made-up Wire", False),
    ],
)
@pytest.mark.parametrize("about", ["claim", "document"])
def test_only_its_own_publisher_takes_a_report_back(
    desk: Desk, kind: str, said_by: str, withdrawn: bool, about: str
) -> None:
    """A retraction by the outlet counts as one found in a text; nobody else can take its words back."""
    said = pledge(desk)
    wanted = said.claim.id if about == "claim" else said.claim.document
    desk.notes.add(wanted, kind, said_by=said_by, **SAID)
    study = desk.study()
    about_it = [
        one for one in study.dossier.propositions if said.claim.id in {each.claim.id for each in one.said}
    ]
    assert [standing_of(one, study.dossier.retractions).is_withdrawn for one in about_it] == [withdrawn]
    told = [one for one in study.contradictions if "Ada Example noted" in one.says]
    assert bool(told) is withdrawn


ROOM = {
    "jsonl", "json", "csv", "parquet", "stix", "ftm", "ftm-statements", "graphml", "gexf", "plover",
    "annotations", "jsonld",
}  # fmt: skip


@pytest.mark.parametrize("format", sorted(ROOM))
@pytest.mark.parametrize("about", ["claim", "document", "publisher"])
def test_notes_travel_with_every_format_that_has_room(desk: Desk, format: str, about: str) -> None:
    """Whoever gets the claim gets the reply to it."""
    said = pledge(desk)
    wanted = {"claim": said.claim.id, "document": said.claim.document, "publisher": "Made-up Wire"}[about]
    desk.notes.add(wanted, "reply", said_by="Islamic State", **SAID)
    out = io.BytesIO()
    write_case(desk.takeaway.case(), format, out)
    if format == "parquet":
        from pyarrow import parquet  # noqa: PLC0415 - an extra

        assert any(WORDS in (one or "") for one in parquet.read_table(out)["notes"].to_pylist())
    else:
        assert WORDS.encode() in out.getvalue()


def test_streamed_lines_carry_what_whole_ones_do(desk: Desk) -> None:
    """A stream and a case are the same bytes, notes included."""
    desk.notes.add("Made-up Wire", "reply", said_by="Islamic State", **SAID)
    for name in ("jsonl", "json", "csv"):
        whole, streamed = io.BytesIO(), io.BytesIO()
        desk.takeaway.stream(None, name, streamed)
        write_case(desk.takeaway.case(), name, whole)
        assert streamed.getvalue() == whole.getvalue()
        assert WORDS.encode() in streamed.getvalue()
    rows = list(csv.DictReader(io.StringIO(streamed.getvalue().decode())))
    assert {bool(one["notes"]) for one in rows if one["publisher"] == "Made-up Wire"} == {True}


@pytest.mark.parametrize("ending", ["jsonl", "zip"])
def test_notes_come_back_equal_and_once(desk: Desk, tmp_path: Path, ending: str) -> None:
    """An export or a bundle taken in elsewhere holds the same notes, however often it is taken in."""
    said = pledge(desk)
    for wanted in (said.claim.id, said.claim.document, "Made-up Wire"):
        desk.notes.add(wanted, "correction", said_by="Made-up Wire", dated="2021-05-03", **SAID)
    path = tmp_path / f"whole.{ending}"
    with path.open("wb") as out:
        if ending == "zip":
            write_bundle(desk.takeaway.whole_case(), out)
        else:
            desk.takeaway.stream_whole("jsonl", out)
    other = Desk(tmp_path / "other.db")
    for _ in range(2):
        assert not [one for one in other.takeaway.import_lines(path) if isinstance(one, Unreadable)]
    assert sorted(other.notes.in_effect(), key=str) == sorted(desk.notes.in_effect(), key=str)
    back = io.BytesIO()
    other.takeaway.stream_whole("jsonl", back)
    if ending == "jsonl":
        ours = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        theirs = [json.loads(line) for line in back.getvalue().decode().splitlines()]
        assert [one for one in theirs if one["type"] == "note"] == [
            one for one in ours if one["type"] == "note"
        ]


def test_a_changed_note_is_left_out_of_an_import(desk: Desk, tmp_path: Path) -> None:
    """Words put into somebody's mouth on the way are named and refused."""
    desk.notes.add(pledge(desk).claim.id, "reply", said_by="Islamic State", **SAID)
    out = io.BytesIO()
    desk.takeaway.stream_whole("jsonl", out)
    path = tmp_path / "changed.jsonl"
    path.write_bytes(out.getvalue().replace(WORDS.encode(), b"We were there."))
    other = Desk(tmp_path / "other.db")
    (wrong,) = [one for one in other.takeaway.import_lines(path) if isinstance(one, Unreadable)]
    assert "something in it was changed" in str(wrong.error)
    assert other.notes.in_effect() == []


def test_decisions_name_what_they_are_on_in_words(desk: Desk) -> None:
    """Whoever reads the list of decisions sees a claim, a report and an outlet, not their ids."""
    said = pledge(desk)
    for wanted in (said.claim.id, said.document.id, said.document.publisher):
        desk.notes.add(wanted, "reply", said_by="Islamic State", **SAID)
    names = desk.decisions.names([one.decision for one in desk.decisions.history()])
    assert "made up wire" in names.values()
    assert not [each for each in names.values() if each.startswith(("claim-", "document-", "publisher:"))]


def test_pages_that_were_not_read_are_noted_once_on_the_report(desk: Desk) -> None:
    """Whoever opens the report is told which pages of its file are missing; of other reports nothing."""
    said = pledge(desk)
    document = desk.document(said.document.id).document
    with Ledger.open(desk.address) as ledger:
        for _ in range(2):
            keep_unread_pages(ledger, replace(document, unread_pages=(2, 3)))
        keep_unread_pages(ledger, document)
    (note,) = desk.notes.on_document(document)
    assert (note.kind.value, note.scope, note.by) == ("recognition", "report", "reportedly")
    assert note.words.startswith("Pages 2–3 of its file show pictures")
    assert desk.notes.recognised(document.id) is None


def test_what_was_recognised_in_pictures_is_noted_once_and_found_with_the_claim(
    desk: Desk, tmp_path: Path
) -> None:
    """By the program itself, with where each line stands; a claim outside those lines has none of it."""
    said = pledge(desk)
    document = desk.document(said.document.id).document
    first = min(one.start for one in said.shown.spans)
    line = Passage(start=first, end=first + 5, confidence=0.81, page=2, box=(72, 500, 300, 512))
    found = Recognition(by="eye@1", passages=(line,))
    with Ledger.open(desk.address) as ledger:
        for _ in range(2):
            keep_recognition(ledger, replace(document, recognition=found))
        keep_recognition(ledger, document)
    (note,) = desk.notes.on_document(document)
    assert (note.kind.value, note.said_by, note.by) == ("recognition", "eye@1", "reportedly")
    assert "0.81" in note.words
    assert desk.notes.recognised(document.id) == found
    assert desk.notes.recognised_in(desk.claim(said.claim.id)) == (line,)
    other = next(one for one in desk.claims() if one.document.id != document.id)
    assert desk.notes.recognised_in(desk.claim(other.claim.id)) == ()
    out = io.BytesIO()
    desk.takeaway.stream_whole("jsonl", out)
    (tmp_path / "out.jsonl").write_bytes(out.getvalue())
    elsewhere = Desk(tmp_path / "other.db")
    assert not [
        one for one in elsewhere.takeaway.import_lines(tmp_path / "out.jsonl") if isinstance(one, Unreadable)
    ]
    assert elsewhere.notes.in_effect() == [note]
