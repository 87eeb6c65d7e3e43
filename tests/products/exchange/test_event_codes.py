"""Codes of event data sets."""

import pytest
from casing import the_case

from reportedly.model.terms import Predicate
from reportedly.products.exchange.event_codes import load_codes

ATTACK, BACKING, BASE, MEMBER, PLAN, DENIAL = the_case().told


@pytest.mark.parametrize("book", ["plover", "acled"])
def test_every_predicate_has_a_type_or_is_left_out(book: str) -> None:
    """Nothing falls between the two in silence."""
    codes = load_codes(book)
    assert all((one.value in codes.types) != (one in codes.left_out) for one in Predicate)


def test_a_battle_needs_two_armed_sides() -> None:
    """An attack on a state is for the coder to type; between two groups it is a battle."""
    codes = load_codes("acled")
    assert codes.of(ATTACK) == ("Battles", "Armed clash")
    assert codes.of(PLAN) == ("", "")
    assert codes.of(BASE) is None
