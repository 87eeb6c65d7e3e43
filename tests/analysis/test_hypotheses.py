"""Laws of weighing competing hypotheses."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.analysis.hypotheses import (
    Cell,
    Diagnosticity,
    Hypothesis,
    Mark,
    Matrix,
    Row,
    matrix,
    order_of,
    weigh,
)
from reportedly.analysis.hypotheses_rules import load_rules
from reportedly.model.errors import UngroundedFinding
from reportedly.model.ids import ClaimId

RULES = load_rules()
HYPOTHESES = tuple(Hypothesis(key, f"{key} is so") for key in ("H1", "H2", "H3"))
marks = st.sampled_from([*Mark, None])


def a_row(key: str, *given_marks: Mark | None, **labels: str) -> Row:
    """Give a row with a mark that a person set for each hypothesis."""
    cells = {
        one.key: Cell(mark=mark, by="Ada" if mark else None)
        for one, mark in zip(HYPOTHESES, given_marks, strict=True)
    }
    return Row(key=key, says=key, claims=(ClaimId(f"claim-{key}"),), cells=cells, by="Ada", **labels)


def a_matrix(*rows: Row) -> Matrix:
    """Give a matrix of these rows."""
    return matrix("Which?", "a relation", HYPOTHESES, rows)


rows = st.lists(
    st.tuples(marks, marks, marks, st.sampled_from([None, *RULES.weights["publisher"]])),
    min_size=1,
    max_size=6,
).map(
    lambda drawn: [
        a_row(f"r{n}", *each[:3], **({} if each[3] is None else {"publisher": each[3]}))
        for n, each in enumerate(drawn)
    ]
)


@given(rows)
def test_a_row_that_tells_nothing_never_changes_the_order(drawn: list[Row]) -> None:
    """Adding or losing a row with one mark for all, or that differs in agreement only, changes nothing."""
    found = weigh(a_matrix(*drawn), RULES)
    for sensitive in found.sensitivity:
        if found.diagnosticity[sensitive.row] in (Diagnosticity.NONE, Diagnosticity.SUPPORT):
            assert not sensitive.changes


@given(rows, marks)
def test_equal_marks_can_be_added_without_effect(drawn: list[Row], mark: Mark | None) -> None:
    """Evidence that would be there whichever hypothesis is true moves none of them."""
    made = a_matrix(*drawn)
    assert order_of(a_matrix(*drawn, a_row("equal", mark, mark, mark)), RULES) == order_of(made, RULES)


@given(rows)
def test_sensitivity_says_what_the_matrix_without_the_row_says(drawn: list[Row]) -> None:
    """Taking a row out by hand gives the order that sensitivity foretold."""
    made = a_matrix(*drawn)
    for sensitive in weigh(made, RULES).sensitivity:
        rest = replace(made, rows=tuple(row for row in made.rows if row.key != sensitive.row))
        assert order_of(rest, RULES) == sensitive.order
        assert sensitive.changes is (sensitive.order != order_of(made, RULES))


@given(rows, st.permutations(range(6)))
def test_the_order_of_rows_does_not_matter(drawn: list[Row], order: list[int]) -> None:
    """A matrix is a set of evidence."""
    shuffled = [drawn[place] for place in order if place < len(drawn)]
    assert order_of(a_matrix(*shuffled), RULES) == order_of(a_matrix(*drawn), RULES)


@given(rows)
def test_every_hypothesis_stands_once_and_the_least_inconsistent_first(drawn: list[Row]) -> None:
    """The ranking is of counts against, in rising order; no count is below zero or above its rows."""
    found = weigh(a_matrix(*drawn), RULES)
    assert sorted(one.hypothesis for one in found.standings) == ["H1", "H2", "H3"]
    counts = [one.inconsistency for one in found.standings]
    assert counts == sorted(counts)
    assert all(0 <= count <= 2 * len(drawn) for count in counts)


def test_agreement_is_no_argument() -> None:
    """Ten rows that agree with one hypothesis do not put it before one that nothing speaks against."""
    agree = [a_row(f"r{n}", Mark.VERY_CONSISTENT, Mark.NEITHER, Mark.NEITHER) for n in range(10)]
    assert order_of(a_matrix(*agree), RULES) == (frozenset({"H1", "H2", "H3"}),)


def test_a_weak_origin_weighs_less_and_is_not_silenced() -> None:
    """A row labelled E counts a quarter; one without labels counts full."""
    weak = a_row("weak", Mark.VERY_INCONSISTENT, Mark.NEITHER, Mark.NEITHER, publisher="E")
    plain = a_row("plain", Mark.NEITHER, Mark.INCONSISTENT, Mark.NEITHER)
    found = weigh(a_matrix(weak, plain), RULES)
    assert found.order == (frozenset({"H3"}), frozenset({"H1"}), frozenset({"H2"}))
    assert found.standings[1].against == ("weak",)


def test_a_persons_mark_replaces_the_proposed_one() -> None:
    """What is proposed counts until a person sets a mark, and is kept beside it."""
    cell = Cell(proposed=Mark.INCONSISTENT, because="a rule")
    assert cell.shown is Mark.INCONSISTENT
    assert replace(cell, mark=Mark.CONSISTENT, by="Ada").shown is Mark.CONSISTENT
    row = replace(a_row("r", None, None, None), cells={"H1": cell})
    found = weigh(a_matrix(row), RULES)
    assert found.proposed == 1
    assert {one.hypothesis: one.unset for one in found.standings} == {"H1": 0, "H2": 1, "H3": 1}


def test_diagnosticity_is_the_spread_of_what_speaks_against() -> None:
    """The same for all tells nothing; II against nothing tells most."""
    cases = {
        Diagnosticity.NONE: (Mark.INCONSISTENT, Mark.INCONSISTENT, Mark.INCONSISTENT),
        Diagnosticity.SUPPORT: (Mark.VERY_CONSISTENT, Mark.NEITHER, Mark.NOT_APPLICABLE),
        Diagnosticity.SOME: (Mark.VERY_INCONSISTENT, Mark.INCONSISTENT, Mark.INCONSISTENT),
        Diagnosticity.STRONG: (Mark.VERY_INCONSISTENT, Mark.CONSISTENT, Mark.INCONSISTENT),
    }
    for expected, given_marks in cases.items():
        found = weigh(a_matrix(a_row("r", *given_marks)), RULES)
        assert found.diagnosticity["r"] is expected


def test_a_matrix_rests_on_claims() -> None:
    """Rows of a person's own are welcome, but not alone."""
    own = replace(a_row("own", None, None, None), claims=())
    with pytest.raises(UngroundedFinding):
        a_matrix(own)
    assert a_matrix(own, a_row("r", None, None, None)).claims == (ClaimId("claim-r"),)
