"""Purging: the words go from every table and every byte, and the chain holds without them."""

import sqlite3
from contextlib import closing
from itertools import chain

import pytest

from reportedly.ledger.purge import Purge
from reportedly.ledger.queries import DocumentQuery
from reportedly.ledger.store import Ledger
from reportedly.model.claims import Reason
from reportedly.model.decisions import DecisionKind, Verdict
from reportedly.model.errors import DocumentPurged, NotInLedger, UsageError

WORDS = ("Qelzanthor Column", "qelzanthor", "Vrimsk", "Zubnarak", "courier.example/7", "reports/7.txt")


def purge_of(document, **changed):
    """Give a purge of a document with what every purge needs."""
    return Purge(**{"document": document, "by": "Ada Example", "why": "the source asked", **changed})


def bytes_of(path):
    """Give every byte of a ledger's file and of what lies beside it."""
    return b"".join(one.read_bytes() for one in sorted(path.parent.glob(f"{path.name}*")) if one.is_file())


@pytest.fixture
def held(ledger_path, report, said, add, refusal):
    """Give the path of a ledger of two reports, and the ids of both; the words of the first are rare."""
    with Ledger.open(ledger_path) as ledger:
        document, read_claims, _ = report(
            7, said(subject="Qelzanthor Column", place="Vrimsk"), said(object="Zubnarak Guard")
        )
        refused = [refusal(document, Reason.DUPLICATE)]
        other = report(8, said(), said(place="Norhaven"))
        add(ledger, (document, read_claims, refused), other)
        ledger.keep_prints("shingles", 1, {document.id: b"Qelzanthor print"})
    return ledger_path, document, other[0], read_claims


def test_no_byte_of_the_words_is_left_in_the_file_or_its_log(held) -> None:
    """Deleted is not yet gone: the file is written anew, so that nobody finds the words in its pages."""
    path, document, other, _ = held
    assert all(word.encode() in bytes_of(path) for word in (WORDS[0], *WORDS[2:]))
    with Ledger.open(path) as ledger:
        ledger.purge([purge_of(document.id)])
        assert ledger.scrub()
        raw = bytes_of(path)
    assert [word for word in WORDS if word.encode() in raw] == []
    assert other.text.encode() in raw


def test_the_chain_holds_without_the_purged_rows(held) -> None:
    """Each row leaves its digest, so a purge on record is no break, and it is named."""
    path, document, _, _ = held
    with Ledger.open(path) as ledger:
        before = ledger.verify().seal
        ledger.purge([purge_of(document.id)])
        found = ledger.verify(seal=before, quick=True)
    assert found.troubles == ()
    assert found.purged == (("Ada Example", 1),)
    assert found.documents == 1


def test_what_others_said_stays_as_it_was(held) -> None:
    """A purge takes one document's words and nobody else's."""
    path, document, other, _ = held
    with Ledger.open(path) as ledger:
        before = ledger.view.document(other.id)
        (stone,) = ledger.purge([purge_of(document.id)])
        assert ledger.view.document(other.id) == before
        assert [one.header.id for one in ledger.view.documents(DocumentQuery())] == [other.id]
        assert ledger.view.tombstones() == [stone]
    assert (stone.document, stone.rule, stone.by) == (document.id, "by hand", "Ada Example")
    assert stone.sha256s == (document.sha256,)
    assert stone.read < stone.purged


@pytest.mark.parametrize("asked", ["document", "claim"])
def test_who_asks_for_what_was_purged_is_told_so(held, asked) -> None:
    """A citation of something that is gone leads to the tombstone, not to a shrug."""
    path, document, _, read_claims = held
    with Ledger.open(path) as ledger:
        ledger.purge([purge_of(document.id)])
        ask, id_ = {
            "document": (ledger.view.document, document.id),
            "claim": (ledger.view.claim, read_claims[0].claim.id),
        }[asked]
        with pytest.raises(NotInLedger, match=r"purged on .* by Ada Example .the source asked."):
            ask(id_)


def test_reading_it_again_is_refused_unless_asked_for(held, add) -> None:
    """What was removed on purpose does not slip back in; who wants it back says so."""
    path, document, _, read_claims = held
    with Ledger.open(path) as ledger:
        ledger.purge([purge_of(document.id)])
        run = ledger.begin_run(version="2")
        with pytest.raises(DocumentPurged, match="--purged-too"):
            ledger.append(document, read_claims, [], run=run)
        assert ledger.append(document, read_claims, [], run=run, again=True).documents == 1
        assert ledger.view.document(document.id).document.text == document.text
        # Held again, it is a report like any other.
        ledger.append(document, read_claims, [], run=ledger.begin_run(version="3"))
        assert ledger.verify(quick=True).is_sound
        ledger.purge([purge_of(document.id, why="again")])
        assert ledger.verify(quick=True).troubles == ()
        assert [one.why for one in ledger.view.tombstones()] == ["the source asked", "again"]


def test_a_purge_cannot_be_undone_nor_decided_without_removing_anything(held) -> None:
    """A record that says purged means that the words are gone, and stay so."""
    path, document, _, _ = held
    verdict = Verdict(
        kind=DecisionKind.PURGE, about=(document.id,), value="by hand", reason="no", by="Ada Example"
    )
    with Ledger.open(path) as ledger:
        with pytest.raises(UsageError, match="reportedly purge"):
            ledger.decide(verdict)
        ledger.purge([purge_of(document.id)])
        (made,) = ledger.view.decisions(kind=DecisionKind.PURGE)
        undo = Verdict(kind=DecisionKind.UNDO, about=(made.id,), value="undo", reason="no", by="Ada")
        with pytest.raises(UsageError, match="cannot be undone"):
            ledger.decide(undo)


@pytest.mark.parametrize("missing", ["by", "why"])
def test_nothing_goes_without_a_name_and_a_reason(held, missing) -> None:
    """Who removes evidence says who they are and why; else nothing was removed."""
    path, document, _, _ = held
    with Ledger.open(path) as ledger:
        with pytest.raises(UsageError):
            ledger.purge([purge_of(document.id, **{missing: " "})])
        assert ledger.view.document(document.id).document == document


def _changes():
    yield (
        "a row of another document",
        "DELETE FROM claims WHERE document_no NOT IN (SELECT document_no FROM tombstones)",
    )
    yield "the words of another", "UPDATE documents SET text = '' WHERE id LIKE 'document-%'"
    yield "new words for it", "UPDATE documents SET text = 'invented' WHERE id LIKE 'purged-%'"
    yield "a decision", "DELETE FROM decisions"
    yield "a tombstone", "DELETE FROM tombstones"
    yield "who purged it", "UPDATE decisions SET by = 'Somebody Else'"
    yield "its digests", "UPDATE purged_entries SET digests = ''"
    yield (
        "a tombstone of nothing decided",
        ("INSERT INTO tombstones SELECT 9, no, 1, id, '', '[]' FROM documents WHERE id LIKE 'document-%'"),
    )


@pytest.mark.parametrize("change", [sql for _, sql in _changes()], ids=[name for name, _ in _changes()])
def test_the_guards_open_for_a_purge_on_record_and_for_nothing_else(held, change) -> None:
    """The database lets go of rows that have a tombstone, and of no other."""
    path, document, _, _ = held
    with Ledger.open(path) as ledger:
        ledger.purge([purge_of(document.id)])
    with closing(sqlite3.connect(path)) as raw, pytest.raises(sqlite3.IntegrityError):
        raw.execute(change)


@pytest.mark.parametrize(
    ("unguarded", "change"),
    [
        ("claims", "DELETE FROM claims WHERE no = (SELECT max(no) FROM claims)"),
        ("purged_entries", "UPDATE purged_entries SET digests = replace(digests, 'a', 'b')"),
        ("purged_entries", "DELETE FROM purged_entries"),
        ("tombstones", "UPDATE tombstones SET document = 'document-aaaaaaaaaaaaaaaaaaaa'"),
        ("decisions", "UPDATE decisions SET by = 'Somebody Else'"),
        ("entries", "UPDATE entries SET recorded = '2001-01-01T00:00:00.000000Z' WHERE no = 1"),
        ("documents", "UPDATE documents SET text = 'invented' WHERE id LIKE 'purged-%'"),
    ],
)
def test_tampering_is_still_found(held, unguarded, change) -> None:
    """Who takes the guards off and changes what a purge left is found out by the chain or the tombstones."""
    path, document, _, _ = held
    with Ledger.open(path) as ledger:
        ledger.purge([purge_of(document.id)])
    with closing(sqlite3.connect(path)) as raw:
        kept = raw.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?", (unguarded,)
        )
        triggers = kept.fetchall()
        for name, _ in triggers:
            raw.execute(f"DROP TRIGGER {name}")
        assert raw.execute(change).rowcount
        for _, sql in triggers:
            raw.execute(sql)
        raw.commit()
    with Ledger.open(path, read_only=True) as ledger:
        assert not ledger.verify(quick=True).is_sound


def test_everything_derived_is_what_a_rebuild_gives(held) -> None:
    """What is shown after a purge is worked out from what is left, with nothing of the purged in it."""
    path, document, _, _ = held
    with Ledger.open(path) as ledger:
        ledger.purge([purge_of(document.id)])
        shown = [ledger.view.claims(), ledger.view.actors(), ledger.view.rejects()]
        ledger.rebuild()
        assert [ledger.view.claims(), ledger.view.actors(), ledger.view.rejects()] == shown
    assert document.id not in {one.claim.document for one in chain(shown[0])}
