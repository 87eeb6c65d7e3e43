"""The picture in time, as a study gives it from a ledger."""

import time
from datetime import UTC, datetime
from pathlib import Path

from building import a_document, a_read_claim, renamed

from reportedly.desk import Axis, Desk, When
from reportedly.ledger.store import Ledger
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
