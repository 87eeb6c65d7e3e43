"""Matrices of hypotheses in a brief."""

from dataclasses import replace

from briefing import the_dossier
from casing import the_case

from reportedly.analysis.hypotheses import Cell, Hypothesis, Mark, Row, Weighing, matrix, weigh
from reportedly.analysis.hypotheses_rules import load_rules
from reportedly.products.brief.explanations import explanations_section

ATTACK, _, _, _, _, DENIAL = the_case().told
HYPOTHESES = (Hypothesis("H1", "It is so.", "holds"), Hypothesis("H2", "It is not so."))


def weighing(*more: Row) -> Weighing:
    """Give a weighed matrix of two origins, one of whose marks a person set."""
    rows = (
        Row(
            key="a",
            says="Fictional Courier: says it",
            claims=(ATTACK.claim.id,),
            cells={
                "H1": Cell(proposed=Mark.CONSISTENT),
                "H2": Cell(Mark.NEITHER, mark=Mark.VERY_INCONSISTENT, by="Ada Example", why="seen"),
            },
        ),
        Row(
            key="b",
            says="Northern Fiction: denies it",
            claims=(DENIAL.claim.id,),
            cells={"H1": Cell(proposed=Mark.INCONSISTENT), "H2": Cell(proposed=Mark.CONSISTENT)},
        ),
    )
    return weigh(matrix("Which stands?", "red_hill attacks it", HYPOTHESES, (*rows, *more)), load_rules())


def test_the_ranking_and_the_matrix_are_tables_whose_rows_rest_on_claims() -> None:
    """Every explanation has a row that rests on all claims, every origin one that rests on its own."""
    ranking, origins = explanations_section(the_case(), [weighing()]).tables
    assert [row.cells[0] for row in ranking.rows] == ["1", "2"]
    assert {claim for row in ranking.rows for claim in row.claims} == {ATTACK.claim.id, DENIAL.claim.id}
    assert [row.claims for row in origins.rows] == [(ATTACK.claim.id,), (DENIAL.claim.id,)]


def test_what_a_rule_proposed_is_told_from_what_a_person_set() -> None:
    """A star stands by a proposed mark only."""
    _, origins = explanations_section(the_case(), [weighing()]).tables
    assert origins.columns[2:4] == ("H1", "H2")
    assert origins.rows[0].cells[2:4] == ("C*", "II")


def test_a_row_without_claims_is_counted_and_not_shown() -> None:
    """What a person added from elsewhere leads to no words here."""
    added = Row(key="c", says="I heard it", cells={}, by="Ada Example")
    found = explanations_section(the_case(), [weighing(added)])
    assert len(found.tables[1].rows) == 2
    assert "1 row that people added from elsewhere" in found.note


def test_no_matrix_is_told_as_none() -> None:
    """Silence is about the search."""
    assert explanations_section(the_case(), []).is_silent
    other = replace(the_case(), told=(), standings=())
    assert explanations_section(other, [weighing()]).is_silent
    assert the_dossier().propositions
