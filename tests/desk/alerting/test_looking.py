"""Looking: from where it was last looked to the last entry, also if the clock was set back meanwhile."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from alerting import NOON, keep_report, write_rules

from reportedly.desk import Desk
from reportedly.desk.alerting.looking import look_for
from reportedly.ledger import append
from reportedly.model.terms import Polarity
from reportedly.products.alerts.outbox import Look
from reportedly.products.alerts.rules_file import load_rules


def look(
    path: Path, last: Look | None, now: datetime, since: datetime | None = None
) -> tuple[list[str], Look | None]:
    """Give the kinds of what is found, and how far was looked."""
    rules = load_rules(write_rules(path.parent))
    with Desk(path) as desk:
        found, seen = look_for(desk, rules, last, since, now)
    return [alert.kind for alert, _ in found], seen


def test_looks_follow_on_each_other(tmp_path: Path) -> None:
    """Each begins where the last one ended; with nothing new on the same day there is none."""
    path, now = tmp_path / "case.db", datetime.now(UTC)
    keep_report(path, "a.txt")
    kinds, first = look(path, None, now)
    assert kinds == []
    assert look(path, first, now) == ([], None)
    keep_report(path, "b.txt", polarity=Polarity.DENIED)
    kinds, second = look(path, first, now)
    assert kinds == ["denied"]
    assert second is not None
    assert look(path, second, now) == ([], None)
    kinds, third = look(path, second, now + timedelta(days=1))
    assert (kinds, third is None) == ([], False)


def test_an_empty_ledger_is_looked_at_from_its_beginning(tmp_path: Path) -> None:
    """What comes after the first look at nothing is all news."""
    path = tmp_path / "case.db"
    with Desk(path) as desk:
        desk.make_ready()
    _, first = look(path, None, NOON)
    assert first == Look(0, None, NOON)
    keep_report(path, "a.txt")
    assert look(path, first, NOON)[0] == ["new relation"]


def test_a_clock_that_was_set_back_hides_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Entries of one moment, before and after a look, are told apart by their number."""
    path = tmp_path / "case.db"
    keep_report(path, "a.txt")
    _, first = look(path, None, NOON)
    assert first is not None
    last = first.moment
    assert last is not None
    stopped = append.to_moment(last)
    monkeypatch.setattr(append, "to_moment", lambda _: stopped)
    keep_report(path, "b.txt", polarity=Polarity.DENIED)
    kinds, second = look(path, first, NOON)
    assert second is not None
    assert second.moment == first.moment
    assert "denied" in kinds
