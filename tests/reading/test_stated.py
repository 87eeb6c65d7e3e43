"""Laws of what is stated: every filled frame is found by its sentence, whoever drafts."""

from collections.abc import Callable

from reportedly.model.pages import Page
from reportedly.model.terms import Predicate
from reportedly.reading.stated import carries, find_stated, is_said_by

TEXT = "Rain fell. The Amber Front attacked the Vale Brigades."


def test_hits_are_found_by_sentence(page: Callable[..., Page]) -> None:
    """A sentence has its own hits and no others'."""
    stated = find_stated(page(TEXT))
    assert list(stated.within(0, 0)) == []
    assert any(is_said_by(hit, Predicate.ATTACKS) for hit in stated.within(0, 1))


def test_an_attack_can_say_a_threat(page: Callable[..., Page]) -> None:
    """A planned attack is a threat, so its word can say one; it cannot say help."""
    one = page(TEXT)
    word = one.parse.lowers.index("attacked")
    assert carries(one, word, Predicate.THREATENS)
    assert not carries(one, word, Predicate.SUPPORTS)
