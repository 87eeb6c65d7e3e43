"""Laws of measuring hedged sentences."""

import json
from pathlib import Path

from evaluation.sets.hedges import TYPES, cue_counts, measure, words_of_hedging
from evaluation.sets.results import Measured, Skipped
from reportedly.reading.cues import load_cues
from reportedly.reading.reader import Reader


def test_a_set_that_is_not_here_is_skipped_with_a_reason(reader: Reader, sets: Path) -> None:
    """No figure is better than a figure of nothing."""
    found = measure(reader)
    assert isinstance(found, Skipped)
    assert "REPORTEDLY_EVALUATION" in found.reason


def test_hedged_and_plain_sentences_are_told_apart(reader: Reader, sets: Path) -> None:
    """A sentence with a cue in force is called hedged; counts go by sentence and by type of cue."""
    probable = next(iter(TYPES))
    rows = [
        ("The Amber Front may have left the town.", [probable]),
        ("The Amber Front left the town.", []),
        ("The Vale Brigades stayed there.", [probable]),
    ]
    lines = [
        json.dumps({"doc": "a", "text": text, "cues": [{"type": t} for t in types]}) for text, types in rows
    ]
    (sets / "hedges").mkdir()
    (sets / "hedges" / "wikipedia.jsonl").write_text("\n".join(lines), encoding="utf-8")
    found = measure(reader)
    assert isinstance(found, Measured)
    assert (found.figures["precision"], found.figures["recall"]) == (1.0, 0.5)
    assert found.figures["recall_probable"] == 0.5
    assert sum(found.errors.values()) == 1


def test_the_words_are_those_that_ship() -> None:
    """Hedging by words knows the cues' own words, not the set's."""
    assert {"may", "possibly", "if"} & words_of_hedging(load_cues())


def test_cues_are_met_by_a_word_they_share() -> None:
    """Theirs may mark a phrase where ours marks a word; each side is counted by its own cues."""
    theirs = [frozenset({"is", "believed"}), frozenset({"may"})]
    assert cue_counts(theirs, [frozenset({"believed"}), frozenset({"likely"})]) == {
        "cues": 2,
        "cues_met": 1,
        "our_cues": 2,
        "our_cues_right": 1,
    }
