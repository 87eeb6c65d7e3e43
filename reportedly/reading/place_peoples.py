"""Words for the people and things of a place: "Iraqi", "Texans", "Londoners"."""

from collections.abc import Mapping
from functools import lru_cache

from reportedly.model.errors import VocabularyError
from reportedly.model.vocabulary import load_vocabulary, table_list, text_list
from reportedly.reading.gazetteer import Gazetteer, PlaceEntry
from reportedly.reading.place_names import PlaceKind, fold_name

WHAT = "gazetteer/peoples.toml"
_WIDE = frozenset({PlaceKind.COUNTRY, PlaceKind.PROVINCE, PlaceKind.REGION})


@lru_cache(maxsize=1)
def load_peoples() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Give the places by their folded words, each as its name and the code of what it is or lies in ("" if
    open).

    Raises: VocabularyError, if a row has no place.
    """
    places: dict[str, tuple[tuple[str, str], ...]] = {}
    for row in table_list(load_vocabulary(WHAT), "people", WHAT):
        place, within = row.get("place"), row.get("within", "")
        if not isinstance(place, str) or not isinstance(within, str):
            raise VocabularyError(f"{WHAT}: {row} needs a place, and a code in quotes as `within`")
        for key in {fold_name(word) for word in text_list(row, "words", WHAT)}:
            places[key] = (*places.get(key, ()), (place, within))
    return places


def people_entries(words: str, gazetteer: Gazetteer) -> tuple[PlaceEntry, ...]:
    """Give the places whose people or things the words name (n ≥ 0), one for each reading of the word."""
    if not words[:1].isupper():
        return ()
    found = (_place_of(*one, gazetteer) for one in load_peoples().get(fold_name(words), ()))
    return tuple(entry for entry in found if entry is not None)


def _place_of(name: str, within: str, gazetteer: Gazetteer) -> PlaceEntry | None:
    """The area of this code, else a country, province or region of the name, else its largest town."""
    known = (entry for entry in gazetteer.candidates(name) if entry.grade >= 0)
    entries = [entry for entry in known if entry.code == within or entry.lies_in(within)]
    order = sorted(entries, key=lambda e: (e.code == within, e.kind in _WIDE, e.population), reverse=True)
    return order[0] if order else None
