"""Laws of short forms: only what the document itself equates is equated."""

from collections.abc import Callable

import pytest

from reportedly.model.pages import Page
from reportedly.reading.acronyms import defines_another, letters_fit


def names(page: Page) -> dict[str, str]:
    """The name that each mention stands for, by its words."""
    return {m.span.text: m.referents[0].name for m in page.mentions if m.referents}


def test_a_bracketed_acronym_stands_for_its_long_form_afterwards(page: Callable[..., Page]) -> None:
    """ "Northern Reed Movement (NRM)" makes every later "NRM" that movement."""
    one = page("The Northern Reed Movement (NRM) left the town. Police said the NRM had attacked them.")
    spans = [m for m in one.mentions if m.span.text == "NRM"]
    assert len(spans) == 2
    assert {m.referents[0].name for m in spans} == {"Northern Reed Movement"}
    assert len({m.referents[0].entity for m in spans}) == 1


def test_an_acronym_without_brackets_is_its_own(page: Callable[..., Page]) -> None:
    """Two names side by side are two, however well the letters fit."""
    one = page("The Northern Reed Movement left the town. Police said the NRM had attacked them.")
    assert names(one)["NRM"] != "Northern Reed Movement"


def test_an_alias_is_the_same_person(page: Callable[..., Page]) -> None:
    """ "alias" equates what stands on both its sides."""
    found = names(page("Toma Relk, alias Grey Otter, was arrested by police."))
    assert found["Toma Relk"] == found["Grey Otter"]


@pytest.mark.parametrize(
    ("acronym", "words", "fits"),
    [
        ("NRM", "Northern Reed Movement", True),
        ("FLO", "Front for the Liberation of Orrin", True),
        ("MRN", "Northern Reed Movement", False),
        ("XRM", "Northern Reed Movement", False),
        ("AMF", "", False),
    ],
)
def test_letters_stand_in_order(acronym: str, words: str, fits: bool) -> None:
    """An acronym's letters stand in its long form in order, the first at its beginning."""
    assert letters_fit(acronym, words.split()) is fits


def test_the_definition_of_the_document_goes_before_a_known_acronym(page: Callable[..., Page]) -> None:
    """ "Abran Marsh Fellowship (AMF)" is not the Amber Front, though that is known as AMF."""
    one = page("The Ambre Front (AMF) left the town. Police said the AMF had attacked them.")
    other = page("The Abran Marsh Fellowship (AMF) left the town. Police said the AMF had attacked them.")
    assert names(one)["AMF"] == "Amber Front"
    assert names(other)["AMF"] == "Abran Marsh Fellowship"


@pytest.mark.parametrize(
    ("acronym", "long", "another"),
    [
        ("SLF", "Salmar Liberation Front", True),
        ("SLF", "Sandor Liberation Front", False),
        ("SLF", "Sandoor Liberation Front", False),
        ("SLF", "Front de libération du Sandor", False),
        ("SLF", "Sandor", False),
    ],
)
def test_a_spelling_or_a_translation_is_nobody_else(acronym: str, long: str, another: bool) -> None:
    """Only a whole name with a word that no known name has gives the acronym to another."""
    assert defines_another(acronym, long, ["Sandor Liberation Front", "SLF"]) is another
