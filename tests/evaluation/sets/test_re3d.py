"""Laws of measuring relations between organisations."""

import json
from pathlib import Path

from evaluation.sets.re3d import DIRECTED, LEAST_SCORES, PREDICATES, End, Relation, measure, says
from evaluation.sets.results import Skipped
from reportedly.model.claims import Claim
from reportedly.model.terms import PLACED, Predicate
from reportedly.reading.reader import Reader
from tests.building import a_claim, a_document

TEXT = "The Amber Front attacked the Vale Brigades on Monday. The Harrow Council met in the town."


def end_of(claim: Claim, side: str) -> End:
    """Give their mark on one end of a claim."""
    argument = claim.subject if side == "subject" else claim.object
    return End(*argument.span.offsets, argument.name.lower())


def test_no_predicate_is_two_of_their_relations() -> None:
    """A claim counts once, and never for a place."""
    mapped = [predicate for predicates in PREDICATES.values() for predicate in predicates]
    assert len(mapped) == len(set(mapped))
    assert not set(mapped) & PLACED


def test_only_directed_relations_mind_the_way_round() -> None:
    """Who fights whom is the same either way; a part is not its whole."""
    for predicate, kind in ((Predicate.SUPPORTS, "AlliesOf"), (Predicate.PART_OF, "BelongsTo")):
        claim = a_claim(a_document(), predicate)
        subject, object_ = end_of(claim, "subject"), end_of(claim, "object")
        assert says(claim, Relation(kind, subject, object_))
        assert says(claim, Relation(kind, object_, subject)) is (kind not in DIRECTED)
        assert not says(claim, Relation("FightingAgainst", subject, object_))


def test_a_set_that_is_not_here_is_skipped_with_a_reason(reader: Reader, sets: Path) -> None:
    """No figure is better than a figure of nothing."""
    assert isinstance(measure(reader), Skipped)


def _mark(words: str) -> dict[str, object]:
    start = TEXT.index(words)
    return {"begin": start, "end": start + len(words), "type": "Organisation", "value": words}


def _relation(kind: str, source: str, target: str) -> dict[str, object]:
    row: dict[str, object] = {"type": kind, "source": source, "target": target, "confidence": 1}
    for side, words in (("source", source), ("target", target)):
        row |= {f"{side}Begin": TEXT.index(words), f"{side}End": TEXT.index(words) + len(words)}
    return row


def test_relations_found_and_missed_are_counted(reader: Reader, sets: Path) -> None:
    """Recall counts their relations, precision our claims between their organisations."""
    names = ("The Amber Front", "Vale Brigades", "Harrow Council")
    relations = [
        _relation("FightingAgainst", "Vale Brigades", "The Amber Front"),
        _relation("AlliesOf", "Vale Brigades", "Harrow Council"),
        _relation("CoLocated", "Vale Brigades", "Harrow Council"),
    ]
    row = {"id": "a", "text": TEXT, "entities": [_mark(name) for name in names], "relations": relations}
    (sets / "re3d").mkdir()
    (sets / "re3d" / "re3d.jsonl").write_text(json.dumps(row), encoding="utf-8")
    found = measure(reader)
    assert not isinstance(found, Skipped)
    figures = found[0].figures
    assert figures["FightingAgainst_recall_at_0.0"] == figures["FightingAgainst_precision_at_0.0"] == 1.0
    assert figures["recall_at_0.0"] == 0.5
    recalls = [figures[f"recall_at_{least}"] for least in LEAST_SCORES]
    assert recalls == sorted(recalls, reverse=True)
    assert [case.expected for case in found[0].wrong] == ["vale brigades AlliesOf harrow council"]
