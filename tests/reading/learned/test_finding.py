"""Laws of what the network finds on a page."""

from collections.abc import Callable

from reportedly.model.pages import Page
from reportedly.model.terms import PLACED, SYMMETRIC, ActorKind, Predicate
from reportedly.reading.learned.extractor import Learned, relations
from reportedly.reading.learned.finding import WEAKEST, see

TEXT = (
    "The Amber Front and the Vale Brigades formed an alliance in Lowmark. The Harrow Council opposes them, "
    "is based in Geneva and has moved fighters to Lowmark."
)


def test_a_symmetric_pair_is_found_once(make: Callable[[str], Page]) -> None:
    """Two allies make one finding, not one for each order."""
    extractor = relations()
    assert isinstance(extractor, Learned)
    found = see(make(TEXT), extractor.network, extractor.spelling).found
    both = [
        frozenset({one.subject.head, one.object.head})
        for one in found
        if one.predicate is Predicate.ALLIED_WITH
    ]
    assert len(both) == len(set(both))
    assert SYMMETRIC


def test_places_are_where_places_are_asked_for(make: Callable[[str], Page]) -> None:
    """Nobody is based in a group, and nothing below the least probability is found."""
    extractor = relations()
    assert isinstance(extractor, Learned)
    for one in see(make(TEXT), extractor.network, extractor.spelling).found:
        assert one.probability >= WEAKEST
        if one.predicate in PLACED - {Predicate.CONTROLS}:
            assert one.object.kind in {ActorKind.PLACE, ActorKind.STATE}
