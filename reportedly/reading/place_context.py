"""What stands around a place name: type words, the area it is in ("X, Y"), words that loosen it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from reportedly.model.spans import Span, span_of
from reportedly.model.vocabulary import load_vocabulary, text_list
from reportedly.reading.gazetteer import Gazetteer, PlaceEntry
from reportedly.reading.place_names import AREAS, TYPE_WORDS, PlaceKind, fold_name, part_type

WINDOW_CHARS = 60
KM_IN_MILE = 1.609


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A place name in a text, with the words beside it."""

    span: Span
    before: str
    after: str
    country: str | None = None
    """ISO 3166-1 alpha-2 of the country that the name is known to be; None where that is open."""


class Looseness(StrEnum):
    """How words around a name loosen it."""

    NEAR = "near"
    OFFSET = "offset"
    """So many km away in some direction."""
    PART = "part"
    """A part of it: northern, central."""
    AREA = "area"
    """It and what lies around: the X area, X's countryside, outskirts."""
    BETWEEN = "between"
    BORDER = "border"


@dataclass(frozen=True, slots=True)
class PlaceModifier:
    """Words that loosen a place name."""

    looseness: Looseness
    bearing: float | None = None
    """Degrees from north over east; None where no direction is given."""
    km: float | None = None


def place_name(text: str, start: int, end: int) -> PlaceName:
    """Give the name that stands at these offsets of a text, with up to 60 characters on both sides."""
    return PlaceName(
        span_of(text, start, end), text[max(0, start - WINDOW_CHARS) : start], text[end : end + WINDOW_CHARS]
    )


_COMPASS = {
    "north": 0.0,
    "northeast": 45.0,
    "east": 90.0,
    "southeast": 135.0,
    "south": 180.0,
    "southwest": 225.0,
    "west": 270.0,
    "northwest": 315.0,
}
_WIND = r"(north|south)?[- ]?(east|west|(?<=north)|(?<=south))"
_DISTANCE = re.compile(
    rf"(\d[\d,.]*)\s?-?(km|kms|kilomet(?:er|re)s?|miles?|mi)\s(?:\([^)]*\)\s)?(?:to the\s)?"
    rf"(?:{_WIND}|away|outside)?\s?(?:of|from|outside)?\s(?:the \w+ of\s)?(?:the\s)?$",
    re.IGNORECASE,
)
_SIDE = re.compile(
    rf"\b{_WIND}\s(?:of|from)\s(?:the (?:\w+ )?(?:city|town|village|capital)(?: of|,)?\s)?(?:the\s)?$", re.I
)
_PART = re.compile(
    rf"\b(?:{_WIND}(?:ern)?|(cent(?:ral|er|re))|(upper|lower))[-\s](?:parts? of\s)?(?:the\s)?$", re.I
)
_NEAR = re.compile(
    r"\b(?:near(?:by)?|close to|not far from|in the vicinity of|outside(?: of)?|approaching|towards?|"
    r"on the road (?:to|from)|on the way to|adjacent to|bordering|beyond)\s"
    r"(?:the )?(?:(?:\w+ )?(?:city|town|village|capital|district|province)(?: of|,)?\s)?$",
    re.IGNORECASE,
)
_AROUND = re.compile(
    r"\b(?:outskirts of|suburbs? of|countryside (?:of|around)|surroundings of|environs of|area of|"
    r"around|in and around)\s"
    r"(?:the )?(?:(?:\w+ )?(?:city|town|village|capital)(?: of|,)?\s)?$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\bbetween\s(?:the (?:towns|cities|villages) of\s)?$", re.IGNORECASE)
_AND = re.compile(r"\bbetween\s(?:the \w+ of\s)?(?:[\w'’-]+\s){1,4}and\s$", re.IGNORECASE)
_BORDER_BEFORE = re.compile(
    r"\b(?:(?:borders?|frontiers?) (?:with|of)|(?:borders?|frontiers?) between(?: [\w'’-]+){1,4} and|"
    r"(?:borders?|frontiers?) between)\s(?:the\s)?$",
    re.IGNORECASE,
)
_BORDER_AFTER = re.compile(
    r"^(?:['’]s?)?(?:[-–—/ ](?:and )?[A-Z][\w'’]*){0,3}[-– ](?:land |sea )?"
    r"(?:borders?(?!\s(?:guard|police|force|patrol|"
    r"post|crossing|town|village|city|district|province))|frontiers?|borderlands?)\b"
)
_AREA_AFTER = re.compile(
    r"^(?:['’]s)? (?:(?:northern|southern|eastern|western) )?(?:areas?|countryside|outskirts|suburbs?|"
    r"surroundings|"
    r"hinterland|environs)\b",
    re.IGNORECASE,
)
_TYPE_AFTER = re.compile(r"^ (" + "|".join(TYPE_WORDS) + r")\b", re.IGNORECASE)
_TYPE_BEFORE = re.compile(r"\b(" + "|".join(TYPE_WORDS) + r")(?: of|,)?\s(?:the\s)?$", re.IGNORECASE)


@lru_cache(maxsize=1)
def _local_words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = load_vocabulary("gazetteer/beside.toml")
    between, after, before = (
        "|".join(text_list(table, key, "gazetteer/beside.toml")) for key in ("between", "after", "before")
    )
    return (
        re.compile(rf"^(?:['’]s?)?\s(?:(?:{between})\s)?(?:{after})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{before}|\d\d, of)\s$", re.IGNORECASE),
    )


def is_local(name: PlaceName) -> bool:
    """Tell whether the words beside a name are those of a town: "X police", "downtown X"."""
    after, before = _local_words()
    return after.search(name.after) is not None or before.search(name.before) is not None


_WORDS = r"((?:[A-Z][\w.'’-]*)(?:\s(?:of|the|and|al|el|de|del|la|[A-Z][\w.'’-]*)){0,4})"
_PARENT_AFTER = re.compile(
    rf"^(?:\s\w+(?=,?\s(?:in|of)\s))?(?:,|\s\(|,?\s(?:\w+\s){{0,4}}?(?:in|of)\s)"
    rf"\s?(?:(?:in|of)\s)?(?:the\s)?(?:(?:north|south|east|west|central)\w*\s)?(?:\w+ of\s)?{_WORDS}"
)
_PARENT_BEFORE = re.compile(rf"\b{_WORDS}['’]s?\s(?:[a-z-]+\s){{0,3}}$")


def find_place_modifiers(name: PlaceName) -> PlaceModifier | None:  # noqa: PLR0911 - one return for each kind
    """Give the words around the name that loosen it: "near X", "30 km north of X", "X border".

    The strongest alone counts: a border, then a distance, a side, between, near, the area around, a part.
    """
    before, after = name.before, name.after
    if _BORDER_AFTER.search(after) or _BORDER_BEFORE.search(before):
        return PlaceModifier(Looseness.BORDER)
    if (match := _DISTANCE.search(before)) is not None:
        miles = match[2].casefold().startswith("mi")
        km = float(match[1].replace(",", "").rstrip(".")) * (KM_IN_MILE if miles else 1.0)
        return PlaceModifier(Looseness.OFFSET, _bearing(match[3], match[4]), km)
    if (match := _SIDE.search(before)) is not None and (bearing := _bearing(match[1], match[2])) is not None:
        return PlaceModifier(Looseness.NEAR, bearing)
    if _BETWEEN.search(before) or _AND.search(before):
        return PlaceModifier(Looseness.BETWEEN)
    if _AROUND.search(before) or _AREA_AFTER.search(after):
        return PlaceModifier(Looseness.AREA)
    if _NEAR.search(before):
        return PlaceModifier(Looseness.NEAR)
    if (match := _PART.search(before)) is not None:
        return PlaceModifier(Looseness.PART, _bearing(match[1], match[2]))
    return None


def _bearing(first: str | None, second: str | None) -> float | None:
    return _COMPASS.get(f"{first or ''}{second or ''}".casefold())


FIRM_WORDS = frozenset(
    {"province", "governorate", "oblast", "wilayat", "county", "district", "parish", "region", "state"}
) | {"city", "town", "village"}
"""Type words that settle what is meant; others stand beside a name by chance too: "the Oxford base"."""


def type_word(name: PlaceName) -> str | None:
    """Give the type word in or beside the name, lower case; None where there is none."""
    inside = part_type(fold_name(name.span.text))[1]
    if inside is not None:
        return inside
    match = _TYPE_AFTER.search(name.after) or _TYPE_BEFORE.search(name.before)
    return None if match is None else match[1].casefold()


def narrow_entries(entries: Sequence[PlaceEntry], name: PlaceName, word: str | None) -> Sequence[PlaceEntry]:
    """Give the candidates that a firm type word leaves; all of them if it is not firm or leaves none.

    "The" does the same for lands and waters: "the Sahel" is no province of that name.
    """
    if name.country is not None:
        whole = tuple(e for e in entries if e.kind is PlaceKind.COUNTRY and e.country == name.country)
        return whole or entries
    kinds = TYPE_WORDS[word] if word is not None and word in FIRM_WORDS else frozenset()
    if word is None and name.before.endswith("the "):
        kinds = frozenset({PlaceKind.REGION, PlaceKind.WATER, PlaceKind.BORDER})
    return tuple(entry for entry in entries if entry.kind in kinds) or entries


def parents_of(name: PlaceName, gazetteer: Gazetteer) -> tuple[str, ...]:
    """Give codes of the areas that the words beside a name put it in: "Muridke, Pakistan", "Pakistan's Swat".

    Returns: n ≥ 0 codes; several where the parent's own name is ambiguous.
    """
    for match in (_PARENT_AFTER.search(name.after), _PARENT_BEFORE.search(name.before)):
        if match is not None:
            codes = _area_codes(match[1], gazetteer)
            if codes:
                return codes
    return ()


def _area_codes(words: str, gazetteer: Gazetteer) -> tuple[str, ...]:
    """The longest run of words from the left that names an area; the last one is the nearest to "X's"."""
    parts = words.split()
    for count in range(len(parts), 0, -1):
        codes = _codes(gazetteer.candidates(" ".join(parts[:count]).rstrip(",.'’")))
        if codes:
            return codes
    return ()


def _codes(entries: Sequence[PlaceEntry]) -> tuple[str, ...]:
    return tuple(entry.code for entry in entries if entry.code is not None and entry.kind in AREAS)
