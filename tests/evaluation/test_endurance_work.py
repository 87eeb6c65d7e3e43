"""What is compared after the kills would tell on a loss."""

from pathlib import Path

from evaluation.endurance_work import content_of, make_old, troubles_of
from reportedly.ledger.store import Ledger
from reportedly.model.decisions import DecisionKind, Verdict

GRADE = Verdict(kind=DecisionKind.GRADE, about=("Courier", ""), value="B", reason="read it", by="Ada")


def test_one_decision_more_is_another_state(tmp_path: Path) -> None:
    """Something kept twice differs from something kept once."""
    path = tmp_path / "a.db"
    with Ledger.open(path) as ledger:
        ledger.decide(GRADE)
        before = content_of(path)
        ledger.decide(GRADE)
    assert content_of(path) != before


def test_an_old_ledger_has_the_rows_of_the_new_one(tmp_path: Path) -> None:
    """What is moved forward in the test is what a released version would have left."""
    path, old = tmp_path / "a.db", tmp_path / "old.db"
    with Ledger.open(path) as ledger:
        kept = ledger.decide(GRADE)
    make_old(path, old, "0004")
    held = {kept.id}
    found = troubles_of(old, held, lambda one: [each.decision.id for each in one.view.decision_history()])
    assert found == []
