"""Laws of folding claims into propositions."""

from evaluation.propositions import propositions
from reportedly.model.records import Record, Value


def _record(subject: str, object_: str, /, **changes: Value) -> Record:
    ends = {
        side: {"name": name, "text": f"{name} men", "aliases": []}
        for side, name in (("subject", subject), ("object", object_))
    }
    said = {"predicate": "supports", "polarity": "affirmed", "certainty": "certain", "status": "past"}
    return {**said, **ends, **changes}


def test_a_proposition_said_twice_counts_once_at_its_most_committed() -> None:
    """Two readings of one proposition are one, and the stronger decides how it is scored."""
    said = [_record("amber front", "vale", certainty="hedged", score=0.9), _record("Amber Front", "vale")]
    (one,) = propositions(said)
    assert (one.certainty, one.score) == ("certain", 0.9)


def test_all_forms_of_its_claims_are_offered() -> None:
    """A proposition is called by what any of its claims calls its ends."""
    other: Value = {"name": "amber front", "text": "the fighters", "aliases": ["AF"]}
    (one,) = propositions([_record("amber front", "vale"), _record("", "vale", subject=other)])
    assert {"amber front", "amber front men", "fighters", "af"} <= one.subject


def test_polarity_and_direction_make_another_proposition() -> None:
    """A denial is not the statement it denies, and the supporter is not the supported; allies are alike."""
    assert len(propositions([_record("a1", "b1"), _record("a1", "b1", polarity="denied")])) == 2
    assert len(propositions([_record("a1", "b1"), _record("b1", "a1")])) == 2
    allied = [_record(*ends, predicate="allied_with") for ends in (("a1", "b1"), ("b1", "a1"))]
    assert len(propositions(allied)) == 1


def test_a_claim_without_an_end_says_nothing() -> None:
    """What has no name and no words cannot be matched, and is not counted."""
    nameless: Value = {"name": None, "text": "", "aliases": None}
    assert propositions([_record("a1", "b1", subject=nameless)]) == []
