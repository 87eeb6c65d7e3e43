"""Laws of roles: who does what to whom, through passives, relative clauses, control and coordination."""

from collections.abc import Callable

import pytest

from reportedly.model.pages import Parse
from reportedly.reading.patterns.roles import agents, is_passive, patients, subjects

AMBER, VALE, HARROW = "Amber Front", "Vale Brigades", "Harrow Council"

Telling = Callable[[str], set[tuple[str, str, str]]]

DIRECTIONS = {
    "relative subject": (
        "The Amber Front, which attacked the Vale Brigades, left the town.",
        {(AMBER, VALE)},
    ),
    "relative object": ("The Vale Brigades, which the Amber Front attacked, left the town.", {(AMBER, VALE)}),
    "relative passive": (
        "The Vale Brigades, which were attacked by the Amber Front, left the town.",
        {(AMBER, VALE)},
    ),
    "accused": (
        "The Harrow Council accused the Amber Front of attacking the Vale Brigades.",
        {(AMBER, VALE)},
    ),
    "kept from it": (
        "The Harrow Council stopped the Amber Front from attacking the Vale Brigades.",
        {(AMBER, VALE)},
    ),
    "was accused": ("The Amber Front was accused of attacking the Vale Brigades.", {(AMBER, VALE)}),
    "coordinated subjects": (
        "The Amber Front and the Harrow Council attacked the Vale Brigades.",
        {(AMBER, VALE), (HARROW, VALE)},
    ),
    "coordinated objects": (
        "The Amber Front attacked the Harrow Council and the Vale Brigades.",
        {(AMBER, VALE), (AMBER, HARROW)},
    ),
    "including": (
        "The Amber Front attacked groups including the Harrow Council and the Vale Brigades.",
        {(AMBER, VALE), (AMBER, HARROW)},
    ),
    "such as": (
        "The Amber Front attacked groups such as the Harrow Council and the Vale Brigades.",
        {(AMBER, VALE), (AMBER, HARROW)},
    ),
    "shared object": ("The Amber Front attacked and bombed the Vale Brigades.", {(AMBER, VALE)}),
    "shared subject": ("The Amber Front left the town and attacked the Vale Brigades.", {(AMBER, VALE)}),
    "claimed": ("The Amber Front said it attacked the Vale Brigades.", {(AMBER, VALE)}),
}


@pytest.mark.parametrize("construction", DIRECTIONS)
def test_the_attacker_is_found_through_the_sentence(told: Telling, construction: str) -> None:
    """Who attacks whom survives relative clauses, control, coordination and examples; nobody else attacks."""
    text, expected = DIRECTIONS[construction]
    assert {(who, whom) for predicate, who, whom in told(text) if predicate == "attacks"} == expected


def words(parse: Parse, heads: tuple[int, ...]) -> list[str]:
    """Give the words of some heads."""
    return [parse.words[head] for head in heads]


def test_a_verb_with_its_subject_and_object(written: Callable[..., Parse]) -> None:
    """The subject acts, the object is acted on, and those coordinated with them too."""
    parse = written(
        ("Ambers", "PROPN", "NNPS", "nsubj", 3),
        ("and", "CCONJ", "CC", "cc", 0),
        ("Harrows", "PROPN", "NNPS", "conj", 0),
        ("attacked", "VERB", "VBD", "ROOT", 3),
        ("Vales", "PROPN", "NNPS", "dobj", 3),
    )
    assert not is_passive(parse, 3)
    assert words(parse, agents(parse, 3)) == ["Ambers", "Harrows"]
    assert words(parse, patients(parse, 3)) == ["Vales"]


def test_a_passive_turns_the_roles(written: Callable[..., Parse]) -> None:
    """The grammatical subject is acted on; who stands behind "by" acts."""
    parse = written(
        ("Vales", "PROPN", "NNPS", "nsubjpass", 2),
        ("were", "AUX", "VBD", "auxpass", 2),
        ("attacked", "VERB", "VBN", "ROOT", 2),
        ("by", "ADP", "IN", "agent", 2),
        ("Ambers", "PROPN", "NNPS", "pobj", 3),
    )
    assert is_passive(parse, 2)
    assert words(parse, agents(parse, 2)) == ["Ambers"]
    assert words(parse, patients(parse, 2)) == words(parse, subjects(parse, 2)) == ["Vales"]


def test_a_passive_without_by_has_no_agent(written: Callable[..., Parse]) -> None:
    """Nobody is blamed for what the text gives to nobody."""
    parse = written(
        ("Vales", "PROPN", "NNPS", "nsubjpass", 2),
        ("were", "AUX", "VBD", "auxpass", 2),
        ("attacked", "VERB", "VBN", "ROOT", 2),
    )
    assert agents(parse, 2) == ()


def test_a_relative_pronoun_stands_for_its_noun(written: Callable[..., Parse]) -> None:
    """Who attacks in "Ambers, who attacked Vales" are the Ambers."""
    parse = written(
        ("Ambers", "PROPN", "NNPS", "ROOT", 0),
        ("who", "PRON", "WP", "nsubj", 2),
        ("attacked", "VERB", "VBD", "relcl", 0),
        ("Vales", "PROPN", "NNPS", "dobj", 2),
    )
    assert words(parse, agents(parse, 2)) == ["Ambers"]


def test_who_is_urged_acts(written: Callable[..., Parse]) -> None:
    """The object of a verb that makes others act is the agent of what they are to do."""
    parse = written(
        ("Harrows", "PROPN", "NNPS", "nsubj", 1),
        ("urged", "VERB", "VBD", "ROOT", 1),
        ("Ambers", "PROPN", "NNPS", "dobj", 1),
        ("to", "PART", "TO", "aux", 4),
        ("attack", "VERB", "VB", "xcomp", 1),
        ("Vales", "PROPN", "NNPS", "dobj", 4),
    )
    assert words(parse, agents(parse, 4)) == ["Ambers"]
    assert words(parse, agents(parse, 1)) == ["Harrows"]


def test_who_is_accused_acts(written: Callable[..., Parse]) -> None:
    """ "Accused them of attacking" makes them the attackers, not who accuses."""
    parse = written(
        ("Harrows", "PROPN", "NNPS", "nsubj", 1),
        ("accused", "VERB", "VBD", "ROOT", 1),
        ("Ambers", "PROPN", "NNPS", "dobj", 1),
        ("of", "ADP", "IN", "prep", 1),
        ("attacking", "VERB", "VBG", "pcomp", 3),
        ("Vales", "PROPN", "NNPS", "dobj", 4),
    )
    assert words(parse, agents(parse, 4)) == ["Ambers"]


def test_verbs_in_a_row_share_what_stands_behind_both(written: Callable[..., Parse]) -> None:
    """In "attacked and burned Vales" both are done to them; in "attacked Vales and burned" only one."""
    both = written(
        ("Ambers", "PROPN", "NNPS", "nsubj", 1),
        ("attacked", "VERB", "VBD", "ROOT", 1),
        ("and", "CCONJ", "CC", "cc", 1),
        ("burned", "VERB", "VBD", "conj", 1),
        ("Vales", "PROPN", "NNPS", "dobj", 1),
    )
    assert words(both, patients(both, 3)) == ["Vales"]
    assert words(both, agents(both, 3)) == ["Ambers"]
    first = written(
        ("Ambers", "PROPN", "NNPS", "nsubj", 1),
        ("attacked", "VERB", "VBD", "ROOT", 1),
        ("Vales", "PROPN", "NNPS", "dobj", 1),
        ("and", "CCONJ", "CC", "cc", 1),
        ("burned", "VERB", "VBD", "conj", 1),
    )
    assert patients(first, 4) == ()


def test_a_tree_in_a_circle_ends(written: Callable[..., Parse]) -> None:
    """Looking up the tree stops even where a broken parse never reaches a root."""
    parse = written(
        ("attacked", "VERB", "VBD", "xcomp", 1),
        ("urged", "VERB", "VBD", "xcomp", 0),
    )
    assert agents(parse, 0) == ()
    assert subjects(parse, 1) == ()
