"""Laws of measuring how surely a perpetrator is named."""

import json
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from evaluation.sets.muc4 import confidence_of, measure
from evaluation.sets.muc4_labels import Confidence
from evaluation.sets.results import Skipped
from reportedly.model.claims import Evidence, ReadClaim, Stance, Voice
from reportedly.model.spans import Span
from reportedly.model.terms import Certainty, EvidenceKind, VoiceKind
from reportedly.reading.reader import Reader
from tests.building import a_claim, a_document, a_reading


def claim(certainty: Certainty, kind: VoiceKind, evidence: EvidenceKind | None) -> ReadClaim:
    """Give a claim with such a certainty, innermost voice and evidence."""
    document = a_document()
    said = a_claim(document)
    reading = replace(
        a_reading(said, document),
        stance=Stance(certainty=certainty),
        voices=(Voice(VoiceKind.PUBLISHER), Voice(kind, name="Salt League")),
        evidence=() if evidence is None else (Evidence(evidence, Span(0, 3, "Red")),),
    )
    return ReadClaim(said, (reading,))


def test_every_claim_has_one_of_their_values() -> None:
    """Whatever its certainty, voices and evidence, a claim is mapped."""
    for one in product(Certainty, VoiceKind, (None, *EvidenceKind)):
        assert confidence_of(claim(*one)) in Confidence


@pytest.mark.parametrize(
    ("certainty", "kind", "value"),
    [
        (Certainty.CERTAIN, VoiceKind.UNNAMED, Confidence.FACT),
        (Certainty.HEDGED, VoiceKind.ORGANISATION, Confidence.AUTHORITIES),
        (Certainty.HEDGED, VoiceKind.UNNAMED, Confidence.ACCUSED),
        (Certainty.POSSIBLE, VoiceKind.ORGANISATION, Confidence.POSSIBLE),
    ],
)
def test_certainty_and_voice_decide(certainty: Certainty, kind: VoiceKind, value: Confidence) -> None:
    """What is certain is fact; who suspects tells one suspicion from the other."""
    assert confidence_of(claim(certainty, kind, None)) is value


def test_owning_up_comes_before_certainty() -> None:
    """A claim of responsibility, or the group's own voice, is an admission however it is hedged."""
    taken = claim(Certainty.HEDGED, VoiceKind.UNNAMED, EvidenceKind.CLAIM_OF_RESPONSIBILITY)
    assert confidence_of(taken) is Confidence.CLAIMED
    own = claim(Certainty.CERTAIN, VoiceKind.GROUP, None)
    voice = Voice(VoiceKind.GROUP, name=own.claim.subject.name)
    spoken = ReadClaim(own.claim, (replace(own.shown, voices=(voice,)),))
    assert confidence_of(spoken) is Confidence.CLAIMED
    assert confidence_of(own) is Confidence.FACT


def test_a_set_that_is_not_here_is_skipped_with_a_reason(reader: Reader, sets: Path) -> None:
    """No figure is better than a figure of nothing."""
    assert isinstance(measure(reader), Skipped)


def test_covered_and_right_are_counted_apart(reader: Reader, sets: Path) -> None:
    """An organisation that no claim has do harm is not covered; optional and nameless labels do not count."""
    label = {"doc": "a", "type": ["ATTACK"], "stage": ["ACCOMPLISHED"], "perp_individual": ["*"]}
    rows = [
        label | {"org": ["AMBER FRONT"], "confidence": "REPORTED AS FACT", "optional": False},
        label | {"org": ["HARROW COUNCIL"], "confidence": "POSSIBLE", "optional": False},
        label | {"org": ["VALE BRIGADES"], "confidence": "POSSIBLE", "optional": True},
        label | {"org": ["-"], "confidence": "POSSIBLE", "optional": False},
    ]
    folder = sets / "muc4"
    folder.mkdir()
    text = "The Amber Front attacked the Vale Brigades on Monday.\nThe Harrow Council met in the town.\n"
    for half, labels in (("dev", rows), ("train", [])):
        lines = "\n".join(map(json.dumps, labels))
        (folder / f"{half}_orgconf.jsonl").write_text(lines, encoding="utf-8")
        (folder / f"{half}_docs.jsonl").write_text(json.dumps({"doc": "a", "text": text}), encoding="utf-8")
    found = measure(reader)
    assert not isinstance(found, Skipped)
    rules = found[0]
    assert (rules.choice, rules.counts["labels"]) == ("rules", 2)
    assert (rules.figures["coverage"], rules.figures["accuracy"]) == (0.5, 1.0)
    assert (rules.figures["slot_precision"], rules.figures["slot_recall"]) == (1.0, 0.5)
    assert {(case.words.rstrip("."), case.where) for case in rules.wrong} == {
        ("The Harrow Council met in the town", "a")
    }


def test_a_perpetrator_of_nobody_elses_costs_the_slot_precision(reader: Reader, sets: Path) -> None:
    """Reading harm into a document without an incident is an error that accuracy on labels does not see."""
    folder = sets / "muc4"
    folder.mkdir()
    text = "The Amber Front Party attacked the Vale Brigades on Monday.\n"
    for half in ("dev", "train"):
        (folder / f"{half}_orgconf.jsonl").write_text("", encoding="utf-8")
        (folder / f"{half}_docs.jsonl").write_text(json.dumps({"doc": "a", "text": text}), encoding="utf-8")
    found = measure(reader)
    assert not isinstance(found, Skipped)
    assert found[0].counts == {"slot found": 1}
    assert found[0].errors == {"slot: no perpetrator of theirs": 1}
