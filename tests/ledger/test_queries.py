"""Questions as values: what they leave out asks for everything."""

from dataclasses import FrozenInstanceError, fields

import pytest

from reportedly.ledger.queries import ClaimQuery, DocumentQuery


@pytest.mark.parametrize("kind", [ClaimQuery, DocumentQuery])
def test_a_question_with_nothing_in_it_is_about_all(kind) -> None:
    """No field narrows until it is given, but for the score from which claims are shown."""
    empty = kind()
    narrowing = {one.name: getattr(empty, one.name) for one in fields(kind) if one.name != "min_score"}
    assert [name for name, value in narrowing.items() if value] == []


def test_a_question_can_be_kept_and_compared() -> None:
    """Equal questions are equal values, so an answer can be kept under its question; none changes later."""
    one = ClaimQuery(actor_names=frozenset({"Red Hill Front", "Iron Ridge"}), limit=3)
    other = ClaimQuery(actor_names=frozenset({"Iron Ridge", "Red Hill Front"}), limit=3)
    assert {one: "answer"}[other] == "answer"
    with pytest.raises(FrozenInstanceError):
        one.limit = 4


def test_fields_are_given_by_name() -> None:
    """A question reads as what it asks: nothing in it depends on the order of fields."""
    with pytest.raises(TypeError):
        ClaimQuery(frozenset({"Iron Ridge"}))
