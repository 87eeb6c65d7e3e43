"""Laws of the lists of words: lower case, known sections, and no word that pulls two ways."""

from collections.abc import Iterator
from dataclasses import fields

import pytest

from reportedly.model.vocabulary import load_vocabulary
from reportedly.reading.cues import load_cues
from reportedly.reading.lexicon import load_lexicon
from reportedly.reading.verbs import Verbs, load_verbs

FILES = ("verbs.toml", "nouns.toml", "cues.toml")


def lists(table: object, path: str = "") -> Iterator[tuple[str, list[str]]]:
    """Yield each list of words of a file with where it stands."""
    if isinstance(table, dict):
        for key, inner in table.items():
            yield from lists(inner, f"{path}.{key}" if path else key)
    elif isinstance(table, str):
        yield path, table.split()


@pytest.mark.parametrize("name", FILES)
def test_words_are_lower_case(name: str) -> None:
    """Lemmas are looked up in lower case, so a capital would never be found; parts of names keep theirs."""
    found = [(path, word) for path, words in lists(load_vocabulary(name)) for word in words]
    assert [one for one in found if one[1] != one[1].lower() and not one[0].startswith("names.")] == []


@pytest.mark.parametrize("name", FILES)
def test_no_list_is_empty(name: str) -> None:
    """An empty list is a section that somebody forgot."""
    assert [path for path, words in lists(load_vocabulary(name)) if not words] == []


def test_every_list_of_verbs_is_used() -> None:
    """The file has the lists that the program reads, no more and no fewer."""
    assert set(load_vocabulary("verbs.toml")) == {field.name for field in fields(Verbs)}


def test_who_accuses_also_involves() -> None:
    """Verbs that put their object into a deed are among those that put anybody into one."""
    assert load_verbs().accusing <= load_verbs().involving


def test_a_verb_of_saying_says_or_denies() -> None:
    """No verb both passes a claim on flatly and denies it, hedges it or leaves it open."""
    cues = load_cues()
    guarded = cues.speech_hedged | cues.speech_possible | cues.speech_denying
    assert cues.speech_flat & guarded == frozenset()
    assert cues.speech_denying & (cues.speech_hedged | cues.speech_possible) == frozenset()


def test_hedging_words_leave_no_doubt_how_much_they_hedge() -> None:
    """ "Reportedly" hedges, "possibly" leaves open; no adverb or adjective does both."""
    cues = load_cues()
    assert cues.hedge_adverbs & cues.possible_adverbs == frozenset()
    assert cues.hedge_adjectives & cues.possible_adjectives == frozenset()


def test_offices_of_state_are_no_roles() -> None:
    """A minister is no member: no noun is both a role in a group and an office of state."""
    assert load_lexicon().roles & load_lexicon().offices == frozenset()
