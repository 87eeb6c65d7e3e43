"""What people decided about links stands above the model, and touches nothing else."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.analysis.derivation.overrides import overruled
from reportedly.model.decisions import Decision, DecisionKind
from reportedly.model.derivation import Derivation, Parent, SignalKind
from reportedly.model.ids import DocumentId
from tests.analysis.derivation.test_derive import a_link

CHILD, FIRST, SECOND = DocumentId("child"), DocumentId("first"), DocumentId("second")
PARENTS = (Parent(FIRST, None, 0.5), Parent(SECOND, None, 0.2), Parent(None, "A new report", 0.1))
MODEL = {CHILD: Derivation(CHILD, 0.2, PARENTS), FIRST: Derivation(FIRST, 1.0)}


def shares(one: Derivation) -> dict[str, float]:
    """Give each parent's probability by its key."""
    return {parent.key: parent.p for parent in one.parents}


def decided(*decisions: Decision) -> Derivation:
    """Give the child's derivation once these are decided."""
    return overruled(MODEL, decisions)[CHILD]


def test_without_decisions_everything_stays() -> None:
    """Nobody's silence is a judgement; nor is a decision about another report, or about another matter."""
    other = a_link("not-held", FIRST, "derived")
    assert overruled(MODEL, []) == overruled(MODEL, [other]) == MODEL
    grade = Decision(
        id=other.id,
        kind=DecisionKind.GRADE,
        about=(CHILD, ""),
        value="A",
        reason="x",
        by="x",
        recorded=other.recorded,
    )
    assert overruled(MODEL, [grade]) == MODEL


@pytest.mark.parametrize(
    "name", [SECOND, "outside:a new report", "outside:a paper nobody holds", "unheard-of"]
)
def test_a_report_judged_derived_has_that_parent_for_certain(name: str) -> None:
    """Whether the model knew the parent or not, held or outside."""
    found = decided(a_link(CHILD, name, "derived"))
    assert (found.own_access, shares(found)) == (0.0, {name: 1.0})
    assert found.parents[0].signals[0].kind is SignalKind.OVERRIDE


@pytest.mark.parametrize("name", [FIRST, "outside:a new report"])
def test_a_parent_judged_independent_is_gone_and_the_rest_keeps_its_proportion(name: str) -> None:
    """The share that is free goes to all others alike."""
    found = decided(a_link(CHILD, name, "independent"))
    assert name not in shares(found)
    kept = {parent.key: parent.p for parent in PARENTS if parent.key != name}
    for key, before in kept.items():
        assert shares(found)[key] / found.own_access == pytest.approx(before / 0.2)


def test_a_report_judged_independent_of_all_has_access_of_its_own() -> None:
    """And so has one whose only parent is taken from it, even if the model was certain of that."""
    link = a_link(CHILD, FIRST, "independent")
    found = decided(replace(link, about=(CHILD,)))
    assert (found.own_access, found.parents) == (1.0, ())
    certain = {CHILD: Derivation(CHILD, 0.0, (Parent(FIRST, None, 1.0),))}
    found = overruled(certain, [link])[CHILD]
    assert (found.own_access, found.parents) == (1.0, ())


def test_who_decided_and_why_is_shown_and_weighs_nothing() -> None:
    """A person's judgement is no number among the model's; its words are shown first."""
    signal = decided(a_link(CHILD, FIRST, "independent")).signals[0]
    assert (signal.kind, signal.weight) == (SignalKind.OVERRIDE, 0.0)
    assert signal.says == "an analyst judged it independent: I asked the editor"


@given(st.lists(st.tuples(st.sampled_from([FIRST, SECOND, "outside:x"]), st.booleans()), max_size=5))
def test_whatever_is_decided_the_chances_sum_to_one(links: list[tuple[str, bool]]) -> None:
    """A report has exactly one origin, after any number of decisions."""
    found = decided(*(a_link(CHILD, name, "derived" if is_ else "independent") for name, is_ in links))
    assert found.own_access + sum(shares(found).values()) == pytest.approx(1)
