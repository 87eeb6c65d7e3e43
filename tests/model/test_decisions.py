"""Decisions of people: what holds, what was taken back, and what it says about links."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.decisions import (
    Decision,
    DecisionKind,
    Verdict,
    in_effect,
    link_overrides,
    make_decision,
    standing,
)
from reportedly.model.errors import UsageError

START = datetime(2024, 1, 1, tzinfo=UTC)


def decided(
    minute: int, value: str, *about: str, kind: DecisionKind = DecisionKind.LINK, by: str = "Ada"
) -> Decision:
    """Give a decision made so many minutes after the start."""
    verdict = Verdict(kind=kind, about=about, value=value, reason="I asked them", by=by)
    return make_decision(verdict, START + timedelta(minutes=minute))


def undo(minute: int, what: Decision) -> Decision:
    """Give the undo of a decision."""
    return decided(minute, "undo", what.id, kind=DecisionKind.UNDO)


def test_the_later_decision_on_one_thing_holds() -> None:
    """Who decides again changes their mind; the first stays on record as superseded."""
    first, second = decided(1, "derived", "b", "a"), decided(2, "independent", "b", "a")
    assert in_effect([second, first]) == (second,)
    assert standing([first, second])[0].superseded_by == second


def test_an_undo_lets_the_one_before_hold_again() -> None:
    """Taking back the later decision leaves things as they were before it."""
    first, second = decided(1, "derived", "b", "a"), decided(2, "independent", "b", "a")
    assert in_effect([first, second, undo(3, second)]) == (first,)
    assert in_effect([first, undo(3, first)]) == ()


def test_an_undone_undo_takes_nothing_back() -> None:
    """Undoing can be undone, as often as people like."""
    first = decided(1, "derived", "b", "a")
    taken = undo(2, first)
    assert in_effect([first, taken, undo(3, taken)]) == (first,)


def test_whether_two_are_one_has_no_order() -> None:
    """Calling A and B one, then B and A two, is changing one's mind."""
    kind = DecisionKind.IDENTITY
    first, second = decided(1, "same", "a", "b", kind=kind), decided(2, "different", "b", "a", kind=kind)
    assert in_effect([first, second]) == (second,)


def test_each_reviewer_has_a_verdict_and_comments_all_stay() -> None:
    """A second person's acceptance does not take the place of the first's."""
    kind = DecisionKind.REVIEW
    said = [decided(1, "accept", "c", kind=kind), decided(2, "accept", "c", kind=kind, by="Ben")]
    said += [decided(3, "comment", "c", kind=kind), decided(4, "comment", "c", kind=kind)]
    assert in_effect(said) == tuple(said)
    assert in_effect([*said, decided(5, "reject", "c", kind=kind)])[0].by == "Ben"


@given(
    st.lists(
        st.tuples(st.sampled_from("ab"), st.sampled_from(["derived", "independent", "undo"])), max_size=9
    )
)
def test_what_holds_never_depends_on_the_order_given(steps) -> None:
    """Moments decide, and of one thing at most one decision holds."""
    made: list[Decision] = []
    for minute, (child, value) in enumerate(steps):
        if value == "undo" and made:
            made.append(undo(minute, made[-1]))
        elif value != "undo":
            made.append(decided(minute, value, child, "parent"))
    held = in_effect(made)
    assert held == in_effect(reversed(made))
    assert len({one.subject for one in held}) == len(held)


@pytest.mark.parametrize(
    ("verdict", "said"),
    [
        (
            Verdict(kind=DecisionKind.LINK, about=("a",), value="derived", reason="r", by="b"),
            "child and parent",
        ),
        (
            Verdict(kind=DecisionKind.LINK, about=("a", "a"), value="derived", reason="r", by="b"),
            "given twice",
        ),
        (
            Verdict(kind=DecisionKind.LINK, about=("a", "b"), value="same", reason="r", by="b"),
            "one of derived",
        ),
        (Verdict(kind=DecisionKind.GRADE, about=("a", ""), value="G", reason="r", by="b"), "one of A, B"),
        (Verdict(kind=DecisionKind.GRADE, about=("a", ""), value="B", reason=" ", by="b"), "needs a reason"),
        (Verdict(kind=DecisionKind.GRADE, about=("a", ""), value="B", reason="r", by=" "), "needs a name"),
    ],
)
def test_a_decision_says_about_what_by_whom_and_why(verdict, said) -> None:
    """What nobody can answer for later is no decision."""
    with pytest.raises(UsageError, match=said):
        make_decision(verdict, START)


def test_an_id_is_made_of_all_that_is_said() -> None:
    """Equal decisions have equal ids; another reason, name or moment is another decision."""
    ids = {
        decided(1, "derived", "b", "a").id,
        decided(1, "derived", "b", "a").id,
        decided(2, "derived", "b", "a").id,
        decided(1, "derived", "b", "a", by="Ben").id,
    }
    assert len(ids) == 3


def test_links_are_handed_on_with_what_was_decided() -> None:
    """The detector of copies gets each pair that a person has judged, and only those that still hold."""
    first, second = decided(1, "derived", "b", "a"), decided(2, "independent", "c", "outside:a new report")
    other = decided(3, "B", "courier", "", kind=DecisionKind.GRADE)
    assert link_overrides([first, second, other]) == {("b", "a"): True, ("c", "outside:a new report"): False}
    assert link_overrides([first, second, undo(4, second)]) == {("b", "a"): True}
