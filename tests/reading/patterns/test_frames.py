"""Laws of frames: the vocabulary of predicates says what it means, and errors in it are named."""

import pytest

from reportedly.model.errors import VocabularyError
from reportedly.model.terms import PLACED, SYMMETRIC, Predicate
from reportedly.model.vocabulary import Table, load_vocabulary
from reportedly.reading.lexicon import load_lexicon
from reportedly.reading.patterns.frames import PREDICATES_FILE, STRUCTURES, Frame, load_frames, read_frames


def shipped() -> list[Frame]:
    """Give every frame that ships."""
    frames = load_frames()
    tables = (frames.verbs, frames.nouns, frames.isa, frames.words)
    return [*(one for table in tables for row in table.values() for one in row), *frames.structures.values()]


def arranged(*rows: dict[str, object]) -> Table:
    """Give a vocabulary of the structures it must have, with more frames before them."""
    structures: list[dict[str, object]] = [
        {"predicate": "part_of", "structure": name, "subject": ["head"], "object": ["of"]}
        for name in sorted(STRUCTURES)
    ]
    return {"frame": [*rows, *structures]}


GOOD: dict[str, object] = {
    "predicate": "attacks",
    "verbs": "zap zip+up",
    "subject": ["agent"],
    "object": ["patient"],
}


def test_every_predicate_has_frames() -> None:
    """No predicate is defined and never read."""
    assert {frame.predicate for frame in shipped()} == set(Predicate)


def test_frames_of_two_together_are_symmetric() -> None:
    """Slots that fill both ends at once stand only in frames whose ends can change places."""
    paired = [one for one in shipped() if {"together", "holder_pair"} & {*one.subject, *one.object}]
    assert paired
    assert {one.predicate for one in paired} <= SYMMETRIC


def test_only_placed_predicates_want_places() -> None:
    """A frame whose object is a place slot states a predicate about places."""
    wrong = [one for one in shipped() if one.object == ("place",) and one.predicate not in PLACED]
    assert wrong == []


def test_lists_of_the_lexicon_stand_for_their_words() -> None:
    """ "roles" is every role noun; heads of state are kept for what is no membership."""
    isa = load_frames().isa
    assert "roles" not in isa
    assert all(
        any(one.predicate is Predicate.MEMBER_OF for one in isa[role]) for role in load_lexicon().roles
    )


def test_an_entry_is_read_as_written() -> None:
    """Lemmas trigger the frame; what follows a plus is a particle."""
    frames = read_frames(arranged({**GOOD, "kind": "raid", "groups": True, "needs": "a b"}))
    (zap,) = frames.verbs["zap"]
    (zip_up,) = frames.verbs["zip"]
    assert (zap.particle, zip_up.particle) == (None, "up")
    assert (zap.predicate, zap.subject, zap.object) == (Predicate.ATTACKS, ("agent",), ("patient",))
    assert (zap.kind, zap.groups, zap.person, zap.needs) == ("raid", True, False, {"a", "b"})


def without(key: str) -> dict[str, object]:
    """Give the good entry without a key."""
    return {name: value for name, value in GOOD.items() if name != key}


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ({**GOOD, "predicate": "flies"}, r"frame 1 \(flies\): 'flies' is not a valid Predicate; use one of"),
        (without("predicate"), r"frame 1 \(None\): 'None' is not a valid Predicate"),
        (without("verbs"), r"frame 1 \(attacks\): nothing triggers it; give it one of verbs, nouns"),
        (without("subject"), r"frame 1 \(attacks\): `subject` and `object` must each name a slot"),
        ({**GOOD, "object": []}, r"frame 1 \(attacks\): `subject` and `object`"),
        ({**GOOD, "object": "patient"}, r"frame 1 \(attacks\): 'object' must be a list of strings"),
        ({**GOOD, "verbs": ""}, r"frame 1 \(attacks\): 'verbs' must be words"),
        ({**GOOD, "verbs": ["zap"]}, r"frame 1 \(attacks\): 'verbs' must be words"),
        ({**GOOD, "persons": True}, r"frame 1 \(attacks\): 'persons' must be left out: no such key"),
        ({**GOOD, "groups": "yes"}, r"frame 1 \(attacks\): 'groups' must be true or false"),
        ({**GOOD, "structure": "heap"}, r"frame 1 \(attacks\): structure 'heap' is unknown"),
        ({**GOOD, "structure": "based"}, r"frame 3 \(part_of\): structure 'based' .* there already"),
    ],
)
def test_a_wrong_entry_is_named(row: dict[str, object], told: str) -> None:
    """The error names file, frame and what to write instead."""
    with pytest.raises(VocabularyError, match=rf"vocabulary file {PREDICATES_FILE}, {told}"):
        read_frames(arranged(row))


def test_a_missing_structure_is_named() -> None:
    """Each arrangement that the rules know has its frame."""
    with pytest.raises(VocabularyError, match=rf"{PREDICATES_FILE}: no frame for structure 'actor_in_place'"):
        read_frames({"frame": [GOOD]})


def test_no_entry_lists_a_word_twice() -> None:
    """A word listed twice in one entry is a slip."""
    rows = load_vocabulary(PREDICATES_FILE)["frame"]
    assert isinstance(rows, list)
    for row in rows:
        for form in ("verbs", "nouns", "isa", "words", "needs", "needs_word"):
            words = str(row.get(form, "")).split()
            assert len(words) == len(set(words)), (row["predicate"], form)
