"""Laws of slots: where a frame's arguments stand around its trigger."""

from collections.abc import Callable

import pytest

from reportedly.model.pages import Page
from reportedly.reading.patterns.slots import fill_noun, fill_verb, named_behind

Paged = Callable[..., Page]


def heads_at(page: Page, trigger: str, slot: str, fill: Callable[..., tuple[int, ...]]) -> list[str]:
    """Give the words that fill a slot of the first token written so."""
    return [page.parse.words[head] for head in fill(page.parse, page.parse.lowers.index(trigger), slot)]


VERBS = [
    ("The Amber Front attacked the Vale Brigades.", "attacked", "agent", ["Amber Front"]),
    ("The Amber Front attacked the Vale Brigades.", "attacked", "patient", ["Vale Brigades"]),
    ("The Amber Front allied with the Vale Brigades.", "allied", "with", ["Vale Brigades"]),
    ("The Amber Front gave them weapons.", "gave", "dative", ["them"]),
    ("The Amber Front attacked a camp in Lisbon.", "attacked", "place", ["Lisbon"]),
    ("The Amber Front attacked them there.", "attacked", "place", ["there"]),
    (
        "The Amber Front and the Vale Brigades clashed.",
        "clashed",
        "together",
        ["Amber Front", "Vale Brigades"],
    ),
    ("The Amber Front clashed.", "clashed", "together", []),
    ("Tomas Arrel was jailed in Portugal.", "jailed", "in_state", ["Portugal"]),
    ("Tomas Arrel lived in Portugal.", "lived", "in_state", []),
    ("The Amber Front attacked a number of soldiers.", "attacked", "patient", ["soldiers"]),
    ("The Amber Front arrived in Lisbon.", "arrived", "in_after_arrive", ["Lisbon"]),
    ("The Amber Front slept in Lisbon.", "slept", "in_after_arrive", []),
    ("The Amber Front attacked the Vale Brigades.", "attacked", "with", []),
]


@pytest.mark.parametrize(("text", "verb", "slot", "expected"), VERBS)
def test_slots_of_a_verb(page: Paged, text: str, verb: str, slot: str, expected: list[str]) -> None:
    """Each slot is filled from its place around the verb, or stays empty."""
    assert [word.split()[-1] for word in heads_at(page(text), verb, slot, fill_verb)] == [
        word.split()[-1] for word in expected
    ]


NOUNS = [
    ("The Amber Front's attack on the Vale Brigades failed.", "attack", "poss", ["Front"]),
    ("The Amber Front's attack on the Vale Brigades failed.", "attack", "on", ["Brigades"]),
    ("The Amber Front launched an attack on the Vale Brigades.", "attack", "holder", ["Front"]),
    ("The Amber Front took part in the attack.", "attack", "holder", ["Front"]),
    ("The Amber Front was behind the attack.", "attack", "holder", ["Front"]),
    (
        "The talks between the Amber Front and the Vale Brigades failed.",
        "talks",
        "between",
        ["Front", "Brigades"],
    ),
    ("An attack by the Amber Front failed.", "attack", "by", ["Front"]),
    ("The Amber Front struck a deal with the Vale Brigades.", "deal", "with", ["Brigades"]),
    ("The Amber Front watched a deal with care.", "deal", "with", []),
    ("The attack failed.", "attack", "poss", []),
    ("Sunday's attack on the Vale Brigades failed.", "attack", "poss", []),
    ("The attack failed.", "attack", "holder", []),
]


@pytest.mark.parametrize(("text", "noun", "slot", "expected"), NOUNS)
def test_slots_of_a_noun(page: Paged, text: str, noun: str, slot: str, expected: list[str]) -> None:
    """An owner, a holder, a preposition: each is looked for in its own place."""
    assert [word.split()[-1] for word in heads_at(page(text), noun, slot, fill_noun)] == expected


def test_examples_stand_for_their_kind(page: Paged) -> None:
    """ "Groups such as A and B" are A and B; the bare plural is left out."""
    one = page("The Amber Front attacked groups such as the Vale Brigades and the Harrow Council.")
    parse = one.parse
    named = [parse.words[head].split()[-1] for head in named_behind(parse, parse.lowers.index("groups"))]
    assert named == ["Brigades", "Council"]
    assert [w.split()[-1] for w in heads_at(one, "attacked", "patient", fill_verb)] == named


def test_nothing_is_found_twice(page: Paged) -> None:
    """No head fills a slot more than once, whatever the sentence."""
    for text, *_ in (*VERBS, *NOUNS):
        parse = page(text).parse
        for token in range(len(parse)):
            for slot in ("agent", "patient", "place", "with", "poss", "holder", "between", "mod"):
                for fill in (fill_verb, fill_noun):
                    found = fill(parse, token, slot)
                    assert len(found) == len(set(found))
