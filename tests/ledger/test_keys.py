"""Keys of names and places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.ledger.keys import ALIAS, INITIALS, NAMED, initials, keys_of, mark_of, name_key, place_keys
from reportedly.model.claims import Argument, Place
from reportedly.model.ids import EntityId
from reportedly.model.spans import Span
from reportedly.model.terms import ActorKind


@given(st.text())
def test_a_key_is_its_own_key(name) -> None:
    """Names may be folded by whoever asks; folding again changes nothing."""
    assert name_key(name_key(name)) == name_key(name)


@pytest.mark.parametrize(
    "spelling", ["THE RED-HILL FRONT", "red hill front", "Réd Hill Front", "the Red Hill Front’s"]
)
def test_spellings_of_one_name_share_a_key(spelling) -> None:
    """Accents, case, punctuation and a leading article play no part."""
    assert name_key(spelling) == name_key("Red Hill Front")


def test_initials_are_taken_of_long_names_only() -> None:
    """Two letters would stand for too much."""
    assert initials("Front for the Liberation of the Hills") == "flh"
    assert initials("Red Front") is None


def _argument(entity: EntityId | None, kind: ActorKind = ActorKind.ARMED_GROUP) -> Argument:
    span = Span(0, 3, "RHF")
    return Argument(span, span, "Red Hill Front", kind, entity, ("Hillmen",))


def test_an_actor_has_keys_by_how_directly_they_name_it() -> None:
    """Its name, then what else it is called, then its first letters."""
    ranks = {key: rank for key, rank, _ in reversed(list(keys_of(_argument(None))))}
    assert ranks["red hill front"] == NAMED
    assert ranks["hillmen"] == ranks["rhf"] == ALIAS
    assert ("rhf", INITIALS) in {(key, rank) for key, rank, _ in keys_of(_argument(None))}


def test_what_is_no_actor_is_listed_by_kind_and_name() -> None:
    """A place and a thing of one name are two."""
    assert mark_of(_argument(EntityId("entity-x"))) == "entity-x"
    assert mark_of(_argument(None, ActorKind.PLACE)) == "place:red hill front"
    assert mark_of(_argument(None, ActorKind.THING)) != mark_of(_argument(None, ActorKind.PLACE))


def test_a_place_is_found_by_name_words_province_and_country() -> None:
    """Whoever asks for a province gets its towns."""
    place = Place(Span(0, 6, "Belavá"), "Belava", country="XX", admin1="North Hills", gazetteer_id="42")
    assert place_keys(place) == {"belava", "xx", "north hills", "42"}
