"""Laws of stance cues: each word does its one thing, from where it stands."""

from collections.abc import Callable

import pytest

from reportedly.model.pages import Page, Parse
from reportedly.model.terms import CueKind
from reportedly.reading.cues import load_cues
from reportedly.reading.stance_cues import cues_above, cues_beside, question_marks


def beside(parse: Parse, word: str, *, own: bool = True) -> dict[str, CueKind]:
    found = cues_beside(parse, parse.words.index(word), load_cues(), own=own)
    return {parse.words[cue.token]: cue.kind for cue in found}


@pytest.mark.parametrize(
    ("text", "node", "expected"),
    [
        ("The rebels reportedly attacked the town.", "attacked", {"reportedly": CueKind.HEDGE}),
        ("The rebels did not attack the town.", "attack", {"not": CueKind.NEGATION}),
        ("The rebels might attack the town.", "attack", {"might": CueKind.POSSIBILITY}),
        ("The rebels will attack the town.", "attack", {"will": CueKind.PLAN}),
        ("The rebels once held the town.", "held", {"once": CueKind.PAST}),
        ("The rebels no longer hold the town.", "hold", {"longer": CueKind.PAST}),
        ("The rebels not only attacked but burned the town.", "attacked", {}),
        ("Police left if the rebels attacked.", "attacked", {"if": CueKind.CONDITION}),
        ("Police asked whether the rebels attacked.", "attacked", {"whether": CueKind.POSSIBILITY}),
        ("The former leader left.", "leader", {"former": CueKind.PAST}),
        ("Police feared planned attacks there.", "attacks", {"planned": CueKind.PLAN}),
        ("The rebels attacked the town.", "attacked", {}),
    ],
)
def test_words_beside(page: Callable[..., Page], text: str, node: str, expected: dict[str, CueKind]) -> None:
    """A modifier of a node hedges, denies, plans or ends what the node says."""
    assert beside(page(text).parse, node) == expected


@pytest.mark.parametrize(
    ("text", "above", "label", "expected"),
    [
        ("Police denied that rebels attacked.", "denied", "ccomp", CueKind.DENIAL),
        ("Police ruled out that rebels attacked.", "ruled", "ccomp", CueKind.DENIAL),
        ("Rebels failed to attack.", "failed", "xcomp", CueKind.NEGATION),
        ("Rebels vowed to attack.", "vowed", "xcomp", CueKind.PLAN),
        ("Rebels are believed to attack.", "believed", "xcomp", CueKind.HEDGE),
        ("Police said that rebels attacked.", "said", "ccomp", None),
        ("Police said that rebels attacked.", "said", "nsubj", None),
        ("Rebels plotted an attack.", "plotted", "dobj", CueKind.PLAN),
        ("Rebels denied it.", "denied", "nsubj", None),
        ("Allegations of ties grew.", "Allegations", "prep", CueKind.HEDGE),
        ("Plans for attacks grew.", "Plans", "prep", CueKind.PLAN),
        ("Rebels are unlikely to attack.", "unlikely", "xcomp", CueKind.NEGATION),
        ("Rebels are ready to attack.", "ready", "xcomp", CueKind.PLAN),
    ],
)
def test_words_above(
    page: Callable[..., Page], text: str, above: str, label: str, expected: CueKind | None
) -> None:
    """What governs a clause says how it stands; what stands beside it, as its subject does, says nothing."""
    parse = page(text).parse
    found = list(cues_above(parse, parse.words.index(above), label, load_cues()))
    assert [cue.kind for cue in found] == ([] if expected is None else [expected])


@pytest.mark.parametrize(
    ("text", "node", "expected"),
    [
        ("Police mocked the so-called attack on the town.", "attack", {"called": CueKind.HEDGE}),
        ("Police met the self-styled leader.", "leader", {"styled": CueKind.HEDGE}),
        ("The rebels bought rifles in order to attack the town.", "attack", {"attack": CueKind.PLAN}),
        ("There is no doubt that they left.", "doubt", {}),
    ],
)
def test_phrases_beside(
    page: Callable[..., Page], text: str, node: str, expected: dict[str, CueKind]
) -> None:
    """Two words can do what one does, and "no doubt" denies the doubt alone."""
    assert beside(page(text).parse, node) == expected


@pytest.mark.parametrize(
    ("text", "above", "label", "expected"),
    [
        ("The rebels were trained to attack the town.", "trained", "xcomp", CueKind.PLAN),
        ("Police foiled a plot by the rebels to bomb the town.", "foiled", "advcl", CueKind.PLAN),
        ("The rebels used to lead the town.", "used", "xcomp", CueKind.PAST),
        ("There is much doubt that the rebels left.", "doubt", "acl", CueKind.POSSIBILITY),
        ("There is no doubt that the rebels left.", "doubt", "acl", None),
    ],
)
def test_what_readies_and_what_doubts(
    page: Callable[..., Page], text: str, above: str, label: str, expected: CueKind | None
) -> None:
    """Training for an attack makes none; a doubt leaves its content open unless there is none."""
    parse = page(text).parse
    found = list(cues_above(parse, parse.words.index(above), label, load_cues()))
    assert [cue.kind for cue in found] == ([] if expected is None else [expected])


def test_a_question_mark_is_its_sentences_own(page: Callable[..., Page]) -> None:
    """A question asks its own sentence only."""
    parse = page("Who attacked? The rebels left.").parse
    assert [cue.kind for cue in question_marks(parse, 1)] == [CueKind.QUESTION]
    assert list(question_marks(parse, parse.words.index("left"))) == []
