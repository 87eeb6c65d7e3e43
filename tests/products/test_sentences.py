"""Sentences about claims."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from casing import the_case

from reportedly.model.terms import Predicate
from reportedly.products.sentences import attributed, is_asserted, reported, wordings

ATTACK, BACKING, BASE, MEMBER, PLAN, DENIAL = the_case().told


def test_every_predicate_has_its_words() -> None:
    """No claim is told in words made up for it."""
    assert set(wordings()) == set(Predicate)


def test_every_sentence_is_someones_and_keeps_its_doubt() -> None:
    """Publisher in front; hedges, plans, denials and allegations in words."""
    assert attributed(ATTACK) == "Fictional Courier says that Red Hill Front attacked Salt League."
    assert attributed(BACKING) == "Fictional Courier says that Karvia reportedly supports Red Hill Front."
    assert attributed(MEMBER) == "Fictional Courier alleges that Ada Example is a member of Red Hill Front."
    assert "plans, threats or calls for Salt League to attack Karvia" in attributed(PLAN)
    assert attributed(DENIAL) == "Northern Fiction denies that Red Hill Front attacked Salt League."


def test_no_general_sentence_states_it_itself() -> None:
    """Without a speaker it is still only reported, alleged, denied or planned."""
    for told in the_case().told:
        assert reported(told).startswith(("It is ", "Plans, threats or calls"))


def test_only_what_a_text_makes_as_being_so_is_asserted() -> None:
    """A hedge still passes it on; a plan and a denial do not."""
    assert [is_asserted(one) for one in the_case().told] == [True, True, True, True, False, False]
