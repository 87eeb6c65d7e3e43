"""Laws of finding names: the longest known name wins, capitals count where they mean something."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.registry import Registry
from reportedly.reading.names import NameIndex, index_names, match_names

WORDS = st.lists(
    st.sampled_from(
        ["the", "Amber", "Front", "Vale", "Brigades", "in", "Lowmark", "AMF", ",", "-", "attacked"]
    ),
    max_size=12,
)


@pytest.fixture(scope="module")
def index(registry: Registry) -> NameIndex:
    return index_names(registry)


def slugs(words: list[str], index: NameIndex, *, capitals_lost: bool = False) -> list[tuple[int, int, str]]:
    found = match_names(words, index, capitals_lost=capitals_lost)
    return [(match.first, match.last, actor.slug) for match in found for actor, _ in match.actors]


def test_the_longest_name_wins(index: NameIndex) -> None:
    """A branch whose name begins with its parent's is never read as the parent."""
    assert slugs("the Amber Front in Lowmark".split(), index) == [(1, 5, "amber-front-lowmark")]
    assert slugs("the Amber Front in Mosul".split(), index)[0] == (1, 3, "amber-front")


def test_small_letters_name_nobody(index: NameIndex) -> None:
    """Ordinary words are no name, however a group is called."""
    assert slugs("an amber front of cold air".split(), index) == []


def test_an_acronym_wants_its_capitals(index: NameIndex) -> None:
    """A short form counts in its own capitals only."""
    assert slugs(["AMF"], index) == [(0, 1, "amber-front")]
    assert slugs(["Amf"], index) == []


def test_lost_capitals_are_not_asked_for(index: NameIndex) -> None:
    """In a text all in capitals, case says nothing against a name."""
    assert slugs("THE VALE BRIGADES".split(), index, capitals_lost=True) == [(1, 3, "vale-brigades")]


def test_punctuation_breaks_a_name(index: NameIndex) -> None:
    """Words on both sides of a comma are no name together; a hyphen joins them."""
    assert slugs(["Amber", ",", "Front"], index) == []
    assert slugs(["Amber", "-", "Front"], index) == [(0, 3, "amber-front")]


def test_a_homonym_keeps_all_who_bear_it(index: NameIndex) -> None:
    """Finding does not choose: whoever has the name is given."""
    assert sorted(slug for _, _, slug in slugs(["Dawn", "Guard"], index)) == [
        "dawn-guard-a",
        "dawn-guard-b",
    ]


@given(WORDS)
def test_matches_never_overlap(index: NameIndex, words: list[str]) -> None:
    """Whatever the words, matches stand in text order, none within another."""
    found = match_names(words, index)
    assert all(one.last <= other.first for one, other in pairwise(found))
    assert all(0 <= match.first < match.last <= len(words) for match in found)
