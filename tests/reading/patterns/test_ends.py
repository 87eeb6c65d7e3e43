"""Laws of ends: which mentions fill an argument, and which do not fit."""

from collections.abc import Callable

import pytest

from reportedly.model.pages import Page
from reportedly.model.terms import ActorKind
from reportedly.reading.lexicon import load_lexicon
from reportedly.reading.patterns.ends import End, ends_of
from reportedly.reading.patterns.frames import load_frames
from reportedly.reading.patterns.hits import find_hits

Paged = Callable[..., Page]


def pairs(page: Page, predicate: str) -> list[tuple[End, End]]:
    """Give every pair of ends of the hits of one predicate."""
    hits = (hit for hit in find_hits(page, load_frames()) if hit.frame.predicate == predicate)
    return [pair for hit in hits for pair in ends_of(page, hit, load_lexicon())]


def test_an_end_stands_where_it_says(page: Paged) -> None:
    """Its text is the document's, at its offset."""
    one = page("The Amber Front attacked a bridge and the Vale Brigades.")
    found = pairs(one, "attacks")
    assert len(found) == 2
    for end in (end for pair in found for end in pair):
        assert one.document.text[end.start :].startswith(end.text)


def test_a_thing_can_be_attacked_and_held_but_not_allied(page: Paged) -> None:
    """What is nobody is an end only where the predicate is about things, and then of kind `thing`."""
    ((_, thing),) = pairs(page("The Amber Front bombed the bridge."), "attacks")
    assert (thing.kind, thing.text) == (ActorKind.THING, "the bridge")
    assert pairs(page("The Amber Front seized the bridge."), "controls")
    assert pairs(page("The Amber Front allied with the bridge."), "allied_with") == []


NO_END = [
    ("The Amber Front attacked the problem.", "attacks"),  # words that say nothing of what was attacked
    ("The Amber Front controls its temper.", "controls"),  # nothing that can be held
    ("Tomas Arrel, the president of Portugal, spoke.", "member_of"),  # an office of state
    ("The Amber Front joined the Vale Brigades.", "member_of"),  # members are people
    ("Tomas Arrel belongs to Lisbon.", "member_of"),  # a town has no members
    ("The Amber Front is based in debt.", "based_in"),  # no place
    ("Portugal cut ties with Spain.", "split_from"),  # states do not splinter
    ("The Amber Front cut ties with the Vale Brigades.", "opposes"),  # groups do
    ("The Amber Front attacked the Amber Front.", "attacks"),  # nobody attacks themselves
]


@pytest.mark.parametrize(("text", "predicate"), NO_END)
def test_what_does_not_fit_is_no_end(page: Paged, text: str, predicate: str) -> None:
    """A predicate takes actors, places and things that can stand in it."""
    assert pairs(page(text), predicate) == []


def test_states_that_cut_ties_oppose(page: Paged) -> None:
    """The same words mean a rift between states and a break between groups."""
    assert pairs(page("Portugal cut ties with Spain."), "opposes")
    assert pairs(page("The Amber Front cut ties with the Vale Brigades."), "split_from")


def test_a_mention_of_several_makes_several(page: Paged) -> None:
    """ "Both groups" attacked is two attacks, and a truce they signed is between the two."""
    one = page("The Amber Front met the Vale Brigades. Both groups attacked Lisbon. The two groups clashed.")
    assert {subject.referent for subject, _ in pairs(one, "attacks")} == {0, 1}
    ((first, second),) = pairs(one, "opposes")
    assert (first.referent, second.referent) == (0, 1)


def test_a_groups_own_words_speak_for_it(page: Paged) -> None:
    """What the group's propaganda threatens, the group threatens."""
    ((subject, _),) = pairs(page("The Amber Front's propaganda threatens the Vale Brigades."), "threatens")
    assert subject.text == "Amber Front"


def test_those_who_act_together_are_named(page: Paged) -> None:
    """Doing the same thing in one sentence is doing it together only where each is called by name."""
    assert pairs(page("The Amber Front and the Vale Brigades attacked Lisbon."), "acts_with")
    assert pairs(page("Students and workers attacked Lisbon."), "acts_with") == []
