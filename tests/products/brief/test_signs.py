"""Indicators in a brief."""

from dataclasses import replace
from datetime import date

from briefing import the_dossier
from casing import the_case

from reportedly.analysis.indicators import Lookout, SignState, watch
from reportedly.analysis.indicators import Row as CaseRow
from reportedly.analysis.scenarios import Follow, Indicator, Scenario
from reportedly.model.terms import Predicate
from reportedly.products.brief.signs import MOST, signs_section

SCENARIO = Scenario(
    id="made",
    title="Something invented",
    about="it",
    follow=Follow.ALL,
    indicators=(
        Indicator(
            id="attack",
            observable="one attacks the other",
            diagnostic_for="a quarrel",
            predicates=frozenset({Predicate.ATTACKS}),
            expiry_days=30,
        ),
        Indicator(
            id="merger",
            observable="they merge",
            diagnostic_for="a union",
            predicates=frozenset({Predicate.MERGED_WITH}),
        ),
    ),
)


def rows(day: date) -> tuple[CaseRow, ...]:
    """Give the signs of the scenario on a day."""
    return watch(SCENARIO, Lookout(the_dossier(), day), {})


def test_signs_that_fired_or_went_stale_are_told_with_their_claims() -> None:
    """Each row leads to claims; what was never seen rests on none and is not in the table."""
    for day, state in ((date(2024, 2, 10), SignState.ONCE), (date(2025, 2, 10), SignState.STALE)):
        (table,) = signs_section(the_case(), rows(day)).tables
        (row,) = table.rows
        assert row.cells[2] == state.value
        assert row.cells[0].startswith("“one attacks the other”")
        assert set(row.claims) <= set(the_case().by_claim)


def test_what_the_case_does_not_hold_is_left_out() -> None:
    """A sign seen in claims about others is no sign in this brief."""
    other = replace(the_case(), told=(), standings=())
    found = signs_section(other, rows(date(2024, 2, 10)))
    assert found.is_silent
    assert "says nothing where few report" in found.silence


def test_more_than_a_page_holds_is_counted() -> None:
    """Long lists are cut, with how much is left and where it stands."""
    found = signs_section(the_case(), rows(date(2024, 2, 10)) * (MOST + 3))
    assert len(found.tables[0].rows) == MOST
    assert "3 more stand in `reportedly indicators`" in found.note


def test_claims_of_others_that_a_state_rests_on_are_counted() -> None:
    """What is seen in a whole country can rest on reports that the brief does not have, and says so."""
    (full,) = signs_section(the_case(), rows(date(2024, 2, 10))).tables
    seen = full.rows[0].claims
    part = tuple(one for one in the_case().told if one.claim.id != seen[0])
    found = signs_section(replace(the_case(), told=part), rows(date(2024, 2, 10)))
    if len(seen) == 1:
        assert found.is_silent
    else:
        assert f"with {1} claim that is not of this brief" in found.tables[0].rows[0].cells[0]
