"""Opening, appending, finishing, and what a killed process leaves behind."""

import os
import signal
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.ledger.queries import ClaimQuery
from reportedly.ledger.store import Ledger
from reportedly.model.errors import LedgerLocked

EVERYTHING = ClaimQuery(min_score=0.0)


@given(drawn=st.data())
def test_what_is_appended_comes_back_equal(arrivals, new_ledger, drawn) -> None:
    """Documents, claims, readings and rejects leave the ledger as they entered it, ids and all."""
    document, read_claims, rejects = drawn.draw(arrivals)
    with new_ledger() as ledger:
        ledger.append(document, read_claims, rejects, run=ledger.begin_run(version="1"))
        held = ledger.view.document(document.id)
        assert held.document == document
        assert {read.claim.id: read for read in held.read_claims} == {
            read.claim.id: read for read in read_claims
        }
        by_signature = sorted(rejects, key=lambda one: one.extractor)
        assert sorted(held.rejects, key=lambda one: one.extractor) == by_signature
        for read in read_claims:
            detail = ledger.view.claim(read.claim.id)
            assert (detail.document, detail.claim, detail.readings) == (document, read.claim, read.readings)
        views = ledger.view.claims(EVERYTHING)
        assert {(view.claim, view.shown) for view in views} == {
            (read.claim, read.shown) for read in read_claims
        }


@settings(max_examples=20)
@given(drawn=st.data())
def test_reading_the_same_twice_changes_nothing(arrivals, new_ledger, row_counts, drawn) -> None:
    """A second run over the same documents adds no row to any table, not even a run."""
    several = [drawn.draw(arrivals) for _ in range(2)]
    with new_ledger() as ledger:
        for _ in range(2):
            run = ledger.begin_run(version="1", extractors=["patterns@1", "model@3"])
            for arrived in several:
                ledger.append(*arrived, run=run)
            before = row_counts(ledger)
        again = ledger.begin_run(version="1", extractors=["patterns@1", "model@3"])
        for arrived in reversed(several):
            if several[0][0].id != several[1][0].id:
                assert not ledger.append(*arrived, run=again).anything
        ledger.finish_run(again)
        assert row_counts(ledger)["entries"] == before["entries"]


def test_a_run_that_brings_nothing_leaves_no_trace(ledger, report, said, add, row_counts) -> None:
    """The run itself is kept with the first new thing it brings, so an idle run is as if it had not been."""
    arrived = report(1, said())
    add(ledger, arrived)
    before = row_counts(ledger)
    add(ledger, arrived)
    assert row_counts(ledger) == before


@pytest.mark.parametrize(
    "other",
    [{"version": "2"}, {"options": {"recipe": "b"}}, {"extractors": ["patterns@1"]}],
    ids=lambda other: next(iter(other)),
)
def test_a_document_is_known_by_what_read_it_last(ledger, report, said, row_counts, other) -> None:
    """Another version, recipe or set of extractors reads a document once more, and then it is known again.

    That second reading is on record even where it finds just the same; a third adds nothing.
    """
    way = {"version": "1", "options": {"recipe": "a"}, "extractors": ["patterns@1", "model@3"]}
    arrived = report(1, said())
    first = ledger.begin_run(**way)
    assert not ledger.was_read_by(arrived[0].id, first)
    ledger.append(*arrived, run=first)
    assert ledger.was_read_by(arrived[0].id, ledger.begin_run(**way))
    again = ledger.begin_run(**{**way, **other})
    assert not ledger.was_read_by(arrived[0].id, again)
    told = ledger.append(*arrived, run=again)
    assert (told.anything, told.documents, told.claims, told.readings, told.rejects) == (True, 0, 0, 0, 0)
    assert ledger.was_read_by(arrived[0].id, again)
    before = row_counts(ledger)
    assert not ledger.append(*arrived, run=ledger.begin_run(**{**way, **other})).anything
    assert row_counts(ledger) == before


def test_a_new_header_is_a_new_sighting(ledger, report, said, add) -> None:
    """A date found out later is shown from then on, and the former one is still there as of before."""
    document, read_claims, rejects = report(1, said(), published=None)
    then = add(ledger, (document, read_claims, rejects))
    dated = replace(document, published="2020-05-05")
    add(ledger, (dated, read_claims, rejects))
    assert ledger.view.document(document.id).document == dated
    assert ledger.view.document(document.id, as_of=then).document == document
    assert ledger.view.claims()[0].document.published == "2020-05-05"


def test_a_document_seen_under_two_paths_is_one_document(ledger, report, said, add, row_counts) -> None:
    """Copies of a file are further sightings, and reading both again in any order adds nothing."""
    document, read_claims, _ = report(1, said())
    copy = replace(document, source="copies/1.txt")
    add(ledger, (document, read_claims, []), (copy, read_claims, []))
    before = row_counts(ledger)
    add(ledger, (copy, read_claims, []), (document, read_claims, []))
    assert row_counts(ledger) == before
    assert ledger.view.document(document.id).sources == (document.source, copy.source)
    assert ledger.view.count() == 1


def test_a_later_version_takes_the_place_of_the_former(ledger, report, read_again, said, add) -> None:
    """Views show an extractor's latest version; what it no longer finds is kept but not shown."""
    arrived = report(1, said(), said(object="Iron Ridge"))
    then = add(ledger, arrived)
    document, second, _ = read_again(arrived, "patterns@2", score=0.6)
    add(ledger, (document, second[:1], []))
    (view,) = ledger.view.claims()
    assert view.shown.extractor == "patterns@2"
    gone = ledger.view.claim(second[1].claim.id)
    assert gone.readings == ()
    assert [reading.extractor for reading in gone.superseded] == ["patterns@1"]
    assert ledger.view.count(ClaimQuery(as_of=then)) == 2


def test_two_extractors_that_agree_are_two_readings(ledger, report, read_again, said, add) -> None:
    """The best-scored reading is shown, and the other is counted beside it."""
    arrived = report(1, said(score=0.7))
    add(ledger, arrived, read_again(arrived, "model@1", score=0.9))
    (view,) = ledger.view.claims()
    assert (view.shown.extractor, view.others) == ("model@1", 1)


def test_an_extractor_that_finds_nothing_more_takes_its_readings_back(ledger, report, said, add) -> None:
    """A run names its extractors, so that silence counts as a reading of the document."""
    document, read_claims, _ = report(1, said())
    add(ledger, (document, read_claims, []), extractors=["patterns@1"])
    add(ledger, (document, [], []), extractors=["patterns@2"])
    assert ledger.view.count(EVERYTHING) == 0


def test_renaming_an_actor_is_a_new_row(ledger, report, said, add) -> None:
    """A claim keeps its id when its actor is understood better; the former naming holds as of before."""
    document, (read,), _ = report(1, said())
    then = add(ledger, (document, [read], []))
    better = replace(read.claim.subject, name="Red Hill Liberation Front", aliases=("RHLF",))
    claim = replace(read.claim, subject=better)
    add(ledger, (document, [replace(read, claim=claim)], []))
    assert ledger.view.claim(claim.id).claim == claim
    assert ledger.view.claim(claim.id, as_of=then).claim == read.claim


def test_a_finished_run_is_listed_with_what_it_brought(ledger, report, said, add) -> None:
    """The history of a ledger says who added what, when, with which options."""
    run = ledger.begin_run(version="1.2", options={"min": 0.5}, extractors=["patterns@1"])
    ledger.append(*report(1, said(), said(object="Iron Ridge")), run=run)
    (cut_short,) = ledger.view.runs()
    assert cut_short.finished is None
    ledger.finish_run(run, unreadable=2)
    ledger.finish_run(run, unreadable=3)
    (listed,) = ledger.view.runs()
    assert (listed.id, listed.version, listed.options) == (run.id, "1.2", {"min": 0.5})
    assert (listed.entries, listed.claims, listed.readings, listed.unreadable) == (1, 2, 2, 2)
    assert listed.finished is not None
    assert listed.finished > listed.started


def test_a_clock_set_back_does_not_turn_history_round(ledger, report, said) -> None:
    """Moments recorded never decrease, so `as_of` always cuts history in two."""
    run = ledger.begin_run(version="1")
    ledger.append(*report(1, said()), run=run)
    ledger._clock.now = ledger._clock.now.replace(year=1999)
    ledger.append(*report(2, said()), run=run)
    moments = {view.recorded for view in ledger.view.claims()}
    assert {moment.year for moment in moments} == {2020}


def test_rebuilding_changes_no_answer(ledger, report, read_again, said, add) -> None:
    """Derived tables hold nothing that the kept ones do not."""
    first, second = report(1, said(place="Belava")), report(2, said(object="Iron Ridge"))
    then = add(ledger, first, second)
    add(ledger, read_again(first, "patterns@2"))
    questions = [ClaimQuery(), ClaimQuery(as_of=then), ClaimQuery(text="ridge"), ClaimQuery(place="belava")]
    before = [ledger.view.claims(question) for question in questions] + [ledger.view.actors()]
    ledger.rebuild()
    assert [ledger.view.claims(question) for question in questions] + [ledger.view.actors()] == before


def test_a_ledger_held_by_another_process_is_said_to_be(ledger_path: Path, report, said) -> None:
    """A writer waits, then says who is in the way instead of failing half-way."""
    with Ledger.open(ledger_path, wait_seconds=0.05) as ledger:
        other = sqlite3.connect(ledger_path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerLocked, match=r"reportedly\.db: another process is writing"):
            ledger.append(*report(1, said()), run=ledger.begin_run(version="1"))
        other.close()
        assert ledger.append(*report(1, said()), run=ledger.begin_run(version="1")).anything


def test_a_failed_append_keeps_nothing_of_its_document(ledger, report, said, row_counts) -> None:
    """A document is in the ledger with all that was read in it, or not at all."""
    document, (read,), _ = report(1, said())
    broken = replace(read, readings=(replace(read.shown, rule="\ud800"),))
    run = ledger.begin_run(version="1")
    with pytest.raises(Exception, match="half a character"):
        ledger.append(document, [broken], [], run=run)
    assert set(row_counts(ledger).values()) == {0}
    ledger.append(document, [read], [], run=run)
    assert ledger.view.count() == 1


_VICTIM = """
import sys
sys.path.insert(0, {here!r})
from conftest import Said, write_report
from reportedly.ledger.store import Ledger
ledger = Ledger.open(sys.argv[1])
run = ledger.begin_run(version="1")
for number in range(int(sys.argv[2]), 10**6):
    ledger.append(*write_report(number, Said(), Said(object="Iron Ridge")), run=run)
    sys.stdout.write(f"{{number}}\\n")
    sys.stdout.flush()
"""


def test_a_killed_process_loses_at_most_the_document_in_hand(ledger_path: Path) -> None:
    """Whatever was reported as appended before the kill is there afterwards, whole; the file is sound."""
    script = _VICTIM.format(here=str(Path(__file__).parent))
    reported = 0
    for attempt in range(4):
        start = attempt * 1000
        victim = subprocess.Popen(
            [sys.executable, "-c", script, str(ledger_path), str(start)], stdout=subprocess.PIPE, text=True
        )
        assert victim.stdout is not None
        for _ in range(3 + 5 * attempt):
            victim.stdout.readline()
        os.kill(victim.pid, signal.SIGKILL)
        rest = victim.stdout.read().split()
        victim.stdout.close()
        victim.wait()
        reported += 3 + 5 * attempt + len(rest)
        with Ledger.open(ledger_path) as ledger:
            held = len(ledger.view.documents())
            assert reported <= held <= reported + attempt + 1
            assert ledger.view.count() == 2 * held
            assert all(run.finished is None for run in ledger.view.runs())
    with sqlite3.connect(ledger_path) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
    raw.close()


_WRITER = """
import sys
sys.path.insert(0, {here!r})
from conftest import Said, write_report
from reportedly.ledger.store import Ledger
with Ledger.open(sys.argv[1]) as ledger:
    run = ledger.begin_run(version="1")
    for number in range(int(sys.argv[2]), int(sys.argv[2]) + 10):
        ledger.append(*write_report(number, Said()), run=run)
    ledger.finish_run(run)
"""


def test_two_processes_can_make_and_fill_one_ledger_together(ledger_path: Path) -> None:
    """Each waits its turn, from the making of the file on; what both read is kept once."""
    script = _WRITER.format(here=str(Path(__file__).parent))
    writers = [
        subprocess.Popen([sys.executable, "-c", script, str(ledger_path), start]) for start in ("0", "5")
    ]
    assert [writer.wait() for writer in writers] == [0, 0]
    with Ledger.open(ledger_path, create=False) as ledger:
        assert len(ledger.view.documents()) == ledger.view.count() == 15
        assert [run.finished is None for run in ledger.view.runs()] == [False, False]
