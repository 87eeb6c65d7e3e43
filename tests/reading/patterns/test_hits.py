"""Laws of hits: where a frame counts as filled."""

from collections.abc import Callable

import pytest

from reportedly.model.pages import Page
from reportedly.model.terms import SYMMETRIC
from reportedly.reading.patterns.frames import load_frames
from reportedly.reading.patterns.hits import find_hits

Paged = Callable[..., Page]


def rules(page: Page) -> set[str]:
    """Give the rules that hit, with their predicates."""
    return {f"{hit.frame.predicate}:{hit.rule}" for hit in find_hits(page, load_frames())}


HITS = [
    ("The Amber Front attacked the Vale Brigades.", "attacks:verb:attack:agent>patient"),
    ("The Amber Front's attack on the Vale Brigades failed.", "attacks:noun:attack:poss>on"),
    ("The Amber Front, a rival of the Vale Brigades, left.", "opposes:isa:rival:self>of"),
    ("The Amber Front is active in Lisbon.", "operates_in:adjective:active:agent>place"),
    ("The Lisbon-based Amber Front left.", "based_in:adjective:based:head>prefix"),
    ("The Amber Front's Tomas Arrel left.", "member_of:belonging:poss:head>poss"),
    ("The Amber Front in Lisbon grew.", "operates_in:actor_in_place:in:head>place"),
    (
        "The Harrow Council network, including the Amber Front, grew.",
        "part_of:example:including:including>head",
    ),
    ("The Amber Front and the Vale Brigades clashed.", "opposes:verb:clash:together"),
    ("The talks between the Amber Front and the Vale Brigades failed.", "negotiates_with:noun:talk:between"),
]


@pytest.mark.parametrize(("text", "rule"), HITS)
def test_a_hit_names_its_rule(page: Paged, text: str, rule: str) -> None:
    """Form, trigger and slots tell how a claim was read, one rule for each form."""
    assert rule in rules(page(text))


CONDITIONS = [
    ("The Amber Front blew up the bridge.", "The Amber Front blew the whistle.", "attacks:verb:blow"),
    (
        "The Amber Front held Tomas Arrel hostage.",
        "The Amber Front held Tomas Arrel dear.",
        "detains:verb:hold",
    ),
    (
        "The Amber Front cut ties with the Vale Brigades.",
        "The Amber Front cut bread with the Vale Brigades.",
        "split_from:verb:cut",
    ),
]


@pytest.mark.parametrize(("filled", "unfilled", "rule"), CONDITIONS)
def test_a_frame_with_a_condition_wants_it_met(page: Paged, filled: str, unfilled: str, rule: str) -> None:
    """A particle, an object or a word that a frame asks for must stand there."""
    assert any(one.startswith(rule) for one in rules(page(filled)))
    assert not any(one.startswith(rule) for one in rules(page(unfilled)))


def test_a_bargain_is_struck_not_attacked(page: Paged) -> None:
    """A verb that carries a deal hits nobody; the same verb with another object does."""
    bargain, blow = page("The Amber Front struck a deal."), page("The Amber Front struck the bridge.")
    assert not any(one.startswith("attacks:") for one in rules(bargain))
    assert any(one.startswith("attacks:verb:strike") for one in rules(blow))


def test_hits_lie_within_one_sentence(page: Paged) -> None:
    """A frame is filled from the words of its own sentence, by one word twice only for "both groups"."""
    one = page(
        "The Amber Front attacked the Vale Brigades. The Harrow Council denied it. Both groups "
        "signed a truce there."
    )
    hits = list(find_hits(one, load_frames()))
    assert hits
    for hit in hits:
        places = {one.parse.sentence_of[token] for token in (hit.trigger, hit.subject, hit.object)}
        assert len(places) == 1
        assert hit.subject != hit.object or hit.frame.predicate in SYMMETRIC


@pytest.mark.parametrize(
    ("text", "moves"),
    [
        ("The Amber Front returned to Lisbon.", True),
        ("The Amber Front moved its headquarters to Lisbon.", True),
        ("The Amber Front returned two prisoners to Lisbon.", False),
    ],
)
def test_who_brings_somebody_back_does_not_move(page: Paged, text: str, *, moves: bool) -> None:
    """A verb of going with an object moves that, unless it is its subject's own."""
    assert any(rule.startswith("moves_to") for rule in rules(page(text))) is moves
