"""Places for tests: names in a text, and what they are resolved to."""

from reportedly.model.claims import Place
from reportedly.reading.gazetteer import Gazetteer
from reportedly.reading.place_context import PlaceName, place_name
from reportedly.reading.places import PlaceContext, resolve_places

MOSUL = (36.335, 43.119)
"""Latitude and longitude."""


def names_in(text: str, *words: str) -> list[PlaceName]:
    """The first place each of the words stands, in text order."""
    starts = sorted((text.index(word), word) for word in words)
    return [place_name(text, start, start + len(word)) for start, word in starts]


def resolve(
    gazetteer: Gazetteer, text: str, *words: str, publisher: str | None = None
) -> dict[str, Place | None]:
    """What each of the words is resolved to; spans must be the names'."""
    names = names_in(text, *words)
    places = resolve_places(names, PlaceContext(gazetteer, publisher))
    assert [place is None or place.span == name.span for place, name in zip(places, names, strict=True)]
    return {name.span.text: place for name, place in zip(names, places, strict=True)}


def placed(place: Place | None) -> Place:
    """The place, which must be there."""
    assert place is not None
    return place
