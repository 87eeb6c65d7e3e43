"""Relations turned round, actors elsewhere, numbers that do not agree."""

from datetime import date

import pytest

from reportedly.analysis.changes import ChangeKind, compare
from reportedly.analysis.deltas import Comparison
from reportedly.analysis.timing import Window
from reportedly.analysis.turns import distance_km, lie_apart, number_in, other_numbers
from reportedly.model.claims import Place
from reportedly.model.spans import Span
from reportedly.model.terms import Precision, Predicate
from tests.reporting import a_dossier, a_report, says

WINDOW = Window(date(2024, 5, 1), date(2024, 5, 31))
OLD, NEW = a_report("old", published="2024-02-01"), a_report("new", "Invented Gazette", "2024-05-10")


def a_place(name: str, country: str, lat: float, lon: float, precision: Precision) -> Place:
    """Give a place on the map."""
    return Place(Span(0, len(name), name), name, country, None, lat, lon, precision)


NORTH = a_place("Northford", "XA", 10.0, 10.0, Precision.TOWN)
SOUTH = a_place("Southmere", "XA", 5.0, 10.0, Precision.TOWN)
WHOLE = a_place("Exampleland", "XA", 8.0, 10.0, Precision.COUNTRY)


def moves(before: Place, after: Place, predicate: Predicate = Predicate.BASED_IN) -> list[ChangeKind]:
    """Give what changes when a base is said to be elsewhere."""
    known = says(OLD, predicate=Predicate.BASED_IN, object=before.name, where=(before,))
    now = says(NEW, predicate=predicate, object=after.name, where=(after,))
    return [one.kind for one in compare(Comparison(a_dossier(known), a_dossier(known, now), WINDOW))]


def test_a_base_far_from_every_known_one_has_moved() -> None:
    """Two towns that share no ground are two bases; what was on record is given with it."""
    assert moves(NORTH, SOUTH) == [ChangeKind.MOVED]


def test_a_finer_place_is_no_move() -> None:
    """A town in the country that was named before is more precise, not elsewhere."""
    assert moves(WHOLE, NORTH) == [ChangeKind.NEW_RELATION]


def test_words_of_moving_are_a_move() -> None:
    """An actor that is said to move has moved, wherever it was."""
    assert moves(NORTH, NORTH, Predicate.MOVES_TO) == [ChangeKind.MOVED]


def test_only_what_is_known_to_be_apart_is_apart() -> None:
    """A place without a point, or of unknown reach, can be the same."""
    nowhere = Place(Span(0, 3, "Foo"), "Foo", "XA")
    assert lie_apart(NORTH, SOUTH)
    assert not lie_apart(NORTH, nowhere)
    assert lie_apart(NORTH, Place(Span(0, 3, "Foo"), "Foo", "XB"))


def test_distances_are_those_of_the_globe() -> None:
    """A degree of latitude is 111 km."""
    assert distance_km(0, 0, 1, 0) == pytest.approx(111.2, abs=0.1)


@pytest.mark.parametrize(
    ("words", "number"),
    [("at least 1,200", 1200), ("twelve", 12), ("dozens", None), ("five to seven", None), ("", None)],
)
def test_only_a_plain_number_is_compared(words: str, number: int | None) -> None:
    """A vague number, or two, agree with anything."""
    assert number_in(words) == number


def test_numbers_of_one_event_are_held_against_each_other() -> None:
    """Twelve and 12 agree, 12 and 20 do not, and what came out months apart need not be one event."""
    twelve = says(NEW, predicate=Predicate.ATTACKS, qualifiers=(("killed", "twelve"),))
    same = says(a_report("two", published="2024-05-11"), qualifiers=(("killed", "at least 12"),))
    more = says(a_report("two", published="2024-05-11"), qualifiers=(("killed", "20"),))
    past = says(OLD, qualifiers=(("killed", "20"),))
    assert other_numbers([same], [twelve]) == ()
    assert other_numbers([more], [twelve]) == ("killed: twelve, now 20",)
    assert other_numbers([twelve], [past]) == ()
