"""Names of places made comparable: folding, and the type words that stand beside a name."""

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache


class PlaceKind(StrEnum):
    """What sort of place an entry of the gazetteer is."""

    COUNTRY = "country"
    PROVINCE = "province"
    DISTRICT = "district"
    TOWN = "town"
    VILLAGE = "village"
    NEIGHBOURHOOD = "neighbourhood"
    SITE = "site"
    """A camp, base, prison, crossing, dam, field: one spot that people name."""
    REGION = "region"
    """A named stretch of land without an office of its own: Sahel, Donbas, a valley, a desert, an island."""
    WATER = "water"
    BORDER = "border"
    """A line or strip between territories: the Durand Line, a buffer zone."""


SETTLEMENTS = frozenset({PlaceKind.TOWN, PlaceKind.VILLAGE, PlaceKind.NEIGHBOURHOOD})
AREAS = frozenset({PlaceKind.COUNTRY, PlaceKind.PROVINCE, PlaceKind.DISTRICT})
"""Kinds with an office: other places lie within them by their codes."""

_PROVINCE = frozenset({PlaceKind.PROVINCE})
_DISTRICT = frozenset({PlaceKind.DISTRICT})
_OFFICE = frozenset({PlaceKind.PROVINCE, PlaceKind.DISTRICT})
_LAND = frozenset({PlaceKind.REGION})
_WATER = frozenset({PlaceKind.WATER})
_SITE = frozenset({PlaceKind.SITE, PlaceKind.NEIGHBOURHOOD})

TYPE_WORDS: dict[str, frozenset[PlaceKind]] = {
    "province": _OFFICE,
    "governorate": _OFFICE,
    "wilayat": _OFFICE,
    "oblast": _OFFICE,
    "prefecture": _OFFICE,
    "state": _PROVINCE | {PlaceKind.COUNTRY},
    "department": _OFFICE,
    "region": _OFFICE | _LAND,
    "district": _DISTRICT | {PlaceKind.NEIGHBOURHOOD},
    "county": _OFFICE,
    "parish": _DISTRICT,
    "raion": _DISTRICT,
    "subdistrict": _DISTRICT,
    "tehsil": _DISTRICT,
    "agency": _DISTRICT,
    "division": _OFFICE,
    "municipality": SETTLEMENTS | _DISTRICT,
    "township": SETTLEMENTS | _DISTRICT,
    "borough": SETTLEMENTS | _DISTRICT,
    "city": SETTLEMENTS,
    "town": SETTLEMENTS,
    "village": SETTLEMENTS,
    "neighbourhood": frozenset({PlaceKind.NEIGHBOURHOOD}),
    "neighborhood": frozenset({PlaceKind.NEIGHBOURHOOD}),
    "suburb": SETTLEMENTS,
    "camp": _SITE,
    "base": _SITE,
    "airbase": _SITE,
    "prison": _SITE,
    "valley": _LAND | _DISTRICT,
    "mountains": _LAND,
    "mountain": _LAND,
    "desert": _LAND,
    "peninsula": _LAND,
    "island": _LAND | _OFFICE,
    "islands": _LAND | _OFFICE | {PlaceKind.COUNTRY},
    "forest": _LAND,
    "river": _WATER,
    "lake": _WATER,
    "sea": _WATER,
    "gulf": _WATER,
    "strait": _WATER,
}
"""Type words that stand beside a name, with the kinds they leave possible."""

_UNMARKED = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "ı": "i",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "ə": "a",
        "ħ": "h",
        **dict.fromkeys("'’‘ʼʻʿʾ`´ʹʺ″′.·", None),
    }
)
_BREAKS = re.compile(r"[\W_]+")
_SHORT_HEADS = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}
_ARTICLE = "the "
_OF = re.compile(r"^(?:the )?(\w+) of (.+)$")


@lru_cache(maxsize=65536)
def fold_name(name: str) -> str:
    """Give the key under which a name is looked up.

    No accents, case, apostrophes or full stops; hyphens and other breaks are single spaces; a leading "the"
    goes;
    St, Mt and Ft are spelt out.
    """
    folded = name.casefold()
    if not folded.isascii():
        folded = "".join(
            mark for mark in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(mark)
        )
    folded = _BREAKS.sub(" ", folded.translate(_UNMARKED)).strip()
    folded = folded.removeprefix(_ARTICLE)
    head, space, rest = folded.partition(" ")
    return f"{_SHORT_HEADS[head]} {rest}" if space and head in _SHORT_HEADS else folded


def part_type(key: str) -> tuple[str, str | None]:
    """Part a folded name from the type word beside it; without one, the name and None.

    "helmand province" and "province of helmand" both give "helmand" and "province".
    """
    name, space, last = key.rpartition(" ")
    if space and last in TYPE_WORDS:
        return name, last
    match = _OF.match(key)
    if match is not None and match[1] in TYPE_WORDS:
        return match[2], match[1]
    return key, None


def split_type(key: str) -> tuple[str, frozenset[PlaceKind]]:
    """Part a folded name from its type word and give the kinds that the word leaves possible."""
    name, word = part_type(key)
    return name, frozenset() if word is None else TYPE_WORDS[word]
