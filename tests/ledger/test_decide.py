"""Decisions as the ledger keeps them."""

from datetime import UTC, datetime

import pytest

from reportedly.ledger.store import Ledger
from reportedly.model.decisions import DecisionKind, Verdict
from reportedly.model.errors import NotInLedger, UsageError


@pytest.fixture
def held(ledger, report, said, add):
    """Give a ledger with two reports, and their ids."""
    arrived = [report(1, said()), report(2, said(object="Iron Ridge"))]
    add(ledger, *arrived)
    return ledger, [document.id for document, _, _ in arrived]


def link(*about: str, value: str = "independent") -> Verdict:
    """Give a verdict on a link."""
    return Verdict(kind=DecisionKind.LINK, about=about, value=value, reason="their own man", by="Ada")


def undo(id_: str) -> Verdict:
    """Give the verdict that takes back a decision."""
    return Verdict(kind=DecisionKind.UNDO, about=(id_,), value="undo", reason="a slip", by="Ada")


def test_a_decision_is_kept_as_it_was_made(held) -> None:
    """What is asked for later is what was recorded, with the ids in full."""
    ledger, (one, other) = held
    made = ledger.decide(link(one.partition("-")[2][:9], other[:20]))
    assert made.about == (one, other)
    assert ledger.view.decisions() == [made]


def test_a_past_moment_knows_nothing_of_later_decisions(held) -> None:
    """As of any moment, what had been decided by then holds: before, between, and after the undo."""
    ledger, (one, other) = held
    before = ledger._clock()
    made = ledger.decide(link(one, other))
    between = ledger._clock()
    ledger.decide(undo(made.id))
    assert ledger.view.decisions(as_of=before) == []
    assert ledger.view.decisions(as_of=between) == [made]
    assert ledger.view.decisions() == []


def test_history_shows_what_was_taken_back_and_by_what(held) -> None:
    """Nothing vanishes: an undone decision is listed with its undo."""
    ledger, (one, other) = held
    made = ledger.decide(link(one, other))
    taken = ledger.decide(undo(made.id[:15]))
    first, second = ledger.view.decision_history(about=one)
    assert (first.decision, first.undone_by, second.decision) == (made, taken, taken)


def test_decisions_are_found_by_kind_and_by_what_they_are_about(held) -> None:
    """Of many decisions one asks for those of a kind, or on one thing."""
    ledger, (one, other) = held
    linked = ledger.decide(link(one, other))
    graded = ledger.decide(
        Verdict(kind=DecisionKind.GRADE, about=("courier", ""), value="C", reason="checked ten", by="Ada")
    )
    assert ledger.view.decisions(kind=DecisionKind.GRADE) == [graded]
    assert ledger.view.decisions(about=other) == [linked]
    assert ledger.view.decisions(about="cour") == []


def test_a_decision_about_what_is_not_held_is_refused(held) -> None:
    """A mistyped id decides nothing."""
    ledger, (one, _) = held
    with pytest.raises(NotInLedger, match="no such document"):
        ledger.decide(link(one, "zzzz"))
    with pytest.raises(NotInLedger, match="no such decision"):
        ledger.decide(undo("zzzz"))


def test_a_source_outside_is_known_by_its_folded_name(held) -> None:
    """A cited source that nobody holds can be judged a parent like any report."""
    ledger, (one, _) = held
    made = ledger.decide(link(one, "outside:A  New Report", value="derived"))
    assert made.about == (one, "outside:a new report")


def test_undoing_twice_says_what_was_done(held) -> None:
    """A second undo would leave people wondering which one holds."""
    ledger, (one, other) = held
    made = ledger.decide(link(one, other))
    ledger.decide(undo(made.id))
    with pytest.raises(UsageError, match="undone already"):
        ledger.decide(undo(made.id))


def test_a_clock_set_back_does_not_turn_decisions_round(report, said, add) -> None:
    """The later decision holds, even if the machine's clock says that it is the earlier."""
    moments = iter(range(100, 0, -1))

    def clock():
        return datetime(2024, 1, 1, 0, 0, next(moments) % 60, tzinfo=UTC)

    with Ledger.open(":memory:", clock=clock) as ledger:
        arrived = [report(1, said()), report(2, said())]
        add(ledger, *arrived)
        one, other = (document.id for document, _, _ in arrived)
        ledger.decide(link(one, other))
        last = ledger.decide(link(one, other, value="derived"))
        again = ledger.decide(link(one, other, value="derived"))
        assert last.recorded < again.recorded
        assert ledger.view.decisions() == [again]


def test_rebuilding_leaves_decisions_alone(held) -> None:
    """They are kept, not derived."""
    ledger, (one, other) = held
    made = ledger.decide(link(one, other))
    ledger.rebuild()
    assert ledger.view.decisions() == [made]
