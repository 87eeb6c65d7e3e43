"""Laws of contradictions: two camps that exclude each other, and words for each kind of harm."""

from reportedly.model.terms import Predicate
from reportedly.reading.contradictions import load_contradictions


def test_the_camps_exclude_each_other() -> None:
    """Who attacks does not by the same word help, and the other way round; a place is in neither camp."""
    known = load_contradictions()
    assert not known.friendly & known.hostile
    assert Predicate.SUPPORTS in known.against(Predicate.ATTACKS)
    assert Predicate.ATTACKS in known.against(Predicate.SUPPORTS)
    assert known.against(Predicate.BASED_IN) == frozenset()


def test_no_word_says_both_harms() -> None:
    """A number of dead is no number of wounded."""
    harm = load_contradictions().harm
    assert not harm["killed"] & harm["wounded"]
