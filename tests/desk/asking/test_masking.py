"""Laws of setting names, days and statements aside."""

from reportedly.desk.asking.masking import is_fit, is_slip, mask, suggestions
from reportedly.model.registry import Registry, load_registry

NOBODY = Registry(())


def test_names_days_and_statements_are_set_aside() -> None:
    """What is left are the words of the question alone."""
    found = mask('who says that "salt league" supports Red Hill Front since 1 May 2016', NOBODY)
    assert found.words == ("who", "says", "that", "since")
    assert [kind for kind, _ in found.aside] == ["statement", "day"]


def test_names_of_the_registry_are_known_in_small_letters() -> None:
    """A listed name needs no capitals; a word that is a name as well needs them."""
    assert mask("who backs boko haram", load_registry()).aside == (("name", "boko haram"),)
    assert mask("who is it", load_registry()).aside == ()


def test_only_long_words_can_be_slips() -> None:
    """Two short words differ by meaning, not by a slip."""
    assert is_slip("chnaged", "changed")
    assert not is_slip("new", "now")
    assert not is_slip("reported", "denied")


def test_a_slot_takes_only_what_it_is_for() -> None:
    """A day is a day, a name has no clause in it."""
    assert is_fit("day", "May 2016")
    assert not is_fit("day", "Salt League")
    assert not is_fit("actor", "the claim that nobody made")
    assert not is_fit("statement", "Salt League")


def test_suggestions_are_three_and_filled() -> None:
    """What can be asked instead stands with the names given."""
    found = suggestions(mask("who loves Salt League", NOBODY))
    assert len(found) == 3
    assert 'supporters "Salt League"' in found
