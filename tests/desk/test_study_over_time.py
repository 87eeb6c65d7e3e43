"""The picture in time, as a study gives it from a ledger."""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import count, pairwise
from pathlib import Path

from building import a_document, a_read_claim, renamed

from reportedly.analysis.scenarios import shipped_scenarios
from reportedly.desk import Axis, Desk, Stretches, Study, When
from reportedly.ledger.store import Ledger, Run
from reportedly.model.decisions import DecisionKind, Verdict
from reportedly.model.derivation import Derivation
from reportedly.model.documents import Document
from reportedly.model.findings import Finding
from reportedly.model.terms import Polarity


def two_records(path: Path) -> datetime:
    """Make a ledger that first holds a claim and later its denial; give a moment between the two."""
    one = a_document()
    other = renamed(a_document(), publisher="Northern Fiction", source="b.txt", published="2015-01-02")
    with Ledger.open(path) as opened:
        run = opened.begin_run(version="1", extractors=["made@1"])
        opened.append(one, [a_read_claim(one)], [], run=run)
        time.sleep(0.01)
        between = datetime.now(UTC)
        time.sleep(0.01)
        opened.append(other, [a_read_claim(other, polarity=Polarity.DENIED)], [], run=run)
        opened.finish_run(run)
    return between


def test_a_past_state_of_the_record_never_sees_later_records(tmp_path: Path) -> None:
    """What was recorded later is in no answer as of then, even if it was published earlier."""
    between = two_records(tmp_path / "made.db")
    with Desk(tmp_path / "made.db") as desk:
        then, now = desk.study(as_of=between), desk.study()
        assert [one.denied for one in then.relations] == [0]
        assert [one.denied for one in now.relations] == [1]
        held = {view.claim.id for view in desk.study(as_of=between).dossier.said}
        found = [
            *then.relations,
            *then.network(When(Axis.REPORT)).relations,
            *then.histories(Axis.EVENT),
            *then.chronology(Axis.REPORT).entries,
            *then.triads(),
            *then.brokers(),
            *then.communities(),
        ]
        assert found
        assert all(set(one.claims) <= held for one in found)


def test_every_finding_names_its_method(tmp_path: Path) -> None:
    """A finding says how it was reached and on which claims it rests."""
    two_records(tmp_path / "made.db")
    with Desk(tmp_path / "made.db") as desk:
        study = desk.study()
        found = [*study.relations, *study.histories(Axis.REPORT), *study.chronology(Axis.REPORT).entries]
        assert len(found) >= 3
        assert all(one.claims and one.method.signature.count("@") == 1 for one in found)
        assert study.presence(Axis.EVENT) == ()
        assert study.frustration() is not None
        assert study.people == frozenset()
        assert study.keys_of(desk.meant("the Salt League")) == {study.relations[0].object.key}


def _told(study: Study) -> list[Finding | Derivation]:
    """Give every figure that there is: findings of each kind, and where each report is from."""
    day = date(2015, 3, 9)
    watched = (row.watches for one in shipped_scenarios() for row in study.indicators(one, day))
    return [
        *study.weigh("icd203"),
        *study.contradictions,
        *study.network(When()).relations,
        *study.histories(Axis.REPORT),
        *study.chronology(Axis.EVENT).entries,
        *study.activity(Stretches(day, 1, 4)),
        *(one.seen for each in watched for one in each if one.seen is not None),
        *study.dossier.derivations.values(),
    ]


def _history() -> Iterator[Callable[[Ledger, Run], object]]:
    """Yield what comes onto the record step by step: reports, an old one read anew, and decisions."""
    reports = [
        renamed(a_document(), publisher=name, source=name, published=f"2015-03-0{day}")
        for day, name in enumerate(("Vale Courier", "Quern Post", "Harbour Wire", "Kormin Gazette"), 5)
    ]
    again = renamed(reports[0], source="again", published="2015-03-08")
    said = ((reports[0], "1"), (reports[1], "1"), (reports[2], "1"), (again, "2"), (reports[3], "1"))
    link = Verdict(
        kind=DecisionKind.LINK, about=(reports[2].id, reports[0].id), value="derived", reason="x", by="Ada"
    )
    grade = replace(link, kind=DecisionKind.GRADE, about=("name:quern post", ""), value="B")
    for report, version in said:
        polarity = Polarity.DENIED if version == "2" else Polarity.AFFIRMED
        yield partial(_append, report=report, polarity=polarity)
    for verdict in (grade, link):
        yield lambda ledger, _, verdict=verdict: ledger.decide(verdict)


def test_each_past_figure_is_that_of_a_ledger_with_what_was_on_record_then(tmp_path: Path) -> None:
    """What came later is in no past figure: a report, a new reading or head of an old one, a decision."""
    days = (datetime(2016, 1, 1, tzinfo=UTC) + timedelta(days=day) for day in count())
    stood: list[tuple[datetime, list[Finding | Derivation]]] = []
    path = tmp_path / "made.db"
    for step in _history():
        with Ledger.open(path, clock=lambda: next(days)) as held:
            run = held.begin_run(version="1", extractors=["made@1"])
            step(held, run)
            held.finish_run(run)
        with Desk(path) as desk:
            stood.append((next(days), _told(desk.study())))
    with Desk(path) as desk:
        assert all(one != other for (_, one), (_, other) in pairwise(stood))
        assert all(_told(desk.study(as_of=moment)) == told for moment, told in stood)


def test_a_link_undone_leaves_every_figure_as_it_was(tmp_path: Path) -> None:
    """Undoing what somebody decided of a link gives the former figures, to the last share."""
    two_records(tmp_path / "made.db")
    with Desk(tmp_path / "made.db") as desk:
        before = _told(desk.study())
        child, parent = (one.id for one in (view.header for view in desk.documents()))
        decided = desk.decisions.link(child, parent, derived=True, why="one letterhead", by="Ada")
        assert _told(desk.study()) != before
        desk.decisions.undo(decided.id, why="two letterheads", by="Ada")
        assert _told(desk.study()) == before


def _append(ledger: Ledger, run: Run, report: Document, polarity: Polarity = Polarity.AFFIRMED) -> None:
    ledger.append(report, [a_read_claim(report, polarity=polarity)], [], run=run)
