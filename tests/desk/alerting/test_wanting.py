"""Wanting: what fits is told, persons are followed by none, and old reports are no news."""

import sys
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from reportedly.analysis.causes import Cause
from reportedly.analysis.changes import Change, ChangeKind, compare
from reportedly.analysis.deltas import Comparison
from reportedly.analysis.origins import Count
from reportedly.analysis.timing import Window
from reportedly.desk.alerting.wanting import fits, is_of, is_recent
from reportedly.ledger.answers import ClaimView
from reportedly.model.terms import ActorKind, Certainty, Predicate
from reportedly.products.alerts.rules import FOLLOWED, Rule, Watched

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from reporting import a_dossier, a_report, says

TODAY = date(2024, 2, 3)
RULE = Rule(name="r", watch=Watched.CHANGES)


def the_change(*said: ClaimView) -> Change:
    """Give the change that some claims make in an empty record."""
    window = Window(TODAY - timedelta(days=7), TODAY)
    (change,) = compare(Comparison(a_dossier(), a_dossier(*said), window))
    return change


@pytest.mark.parametrize(
    ("changes", "fit"),
    [
        ({}, True),
        ({"kinds": frozenset({ChangeKind.DENIED})}, False),
        ({"causes": frozenset({Cause.WORLD})}, False),
        ({"causes": frozenset({Cause.UNKNOWN})}, True),
        ({"predicates": frozenset({Predicate.ATTACKS})}, False),
        ({"predicates": frozenset({Predicate.SUPPORTS})}, True),
        ({"certainty": Certainty.CERTAIN}, False),
        ({"certainty": Certainty.HEDGED}, True),
        ({"origins": 1}, True),
        ({"origins": 2}, False),
        ({"said_within_days": 2}, False),
        ({"said_within_days": 3}, True),
    ],
)
def test_each_condition_counts(changes: dict[str, object], fit: bool) -> None:
    """All conditions of a rule must hold; origins by the low end of the range."""
    view = says(a_report("a"), certainty=Certainty.HEDGED)
    change = the_change(view)
    assert fits(change, [view], Count(2, 1, 3), replace(RULE, **changes), TODAY) is fit  # type: ignore[arg-type]


def test_who_belongs_to_what_is_told_only_if_asked_for() -> None:
    """Such ties are told in passing, and are of persons."""
    view = says(a_report("a"), "Ada Example", Predicate.MEMBER_OF)
    change = the_change(view)
    assert Predicate.MEMBER_OF not in FOLLOWED
    assert not fits(change, [view], Count(1, 1, 1), RULE, TODAY)
    wanted = replace(RULE, predicates=frozenset({Predicate.MEMBER_OF}))
    assert fits(change, [view], Count(1, 1, 1), wanted, TODAY)


def test_a_report_without_a_date_is_not_held_back() -> None:
    """That it is old cannot be told."""
    view = says(a_report("a"))
    undated = replace(view, document=replace(view.document, published=None))
    assert is_recent(undated, RULE, TODAY)
    assert not is_recent(view, RULE, date(2025, 1, 1))
    assert is_recent(view, replace(RULE, said_within_days=0), date(2025, 1, 1))


def test_actors_and_places_must_both_fit() -> None:
    """Either end can be the actor; a place is where the claim holds, by name or country."""
    view = says(a_report("a"), "Red Hill Front", Predicate.BASED_IN, "Greyford")

    def wants(**conditions: tuple[str, ...]) -> bool:
        rule = replace(RULE, **conditions)  # type: ignore[arg-type]
        return is_of([view], rule, lambda end, name: end.name == name, lambda place: place)

    assert wants()
    assert wants(actors=("Red Hill Front",), places=("greyford",))
    assert not wants(actors=("Salt League",))
    assert not wants(actors=("Red Hill Front",), places=("Saltmouth",))


def test_no_rule_follows_a_person() -> None:
    """A name that is a person's in the claim never fits, whatever the rule says."""
    view = says(a_report("a"), "Ada Example")
    person = replace(view.claim, subject=replace(view.claim.subject, kind=ActorKind.PERSON))
    rule = replace(RULE, actors=("Ada Example",))
    assert not is_of([replace(view, claim=person)], rule, lambda end, name: end.name == name, str)
