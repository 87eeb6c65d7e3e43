"""Laws of measuring event codes."""

import json
from pathlib import Path

from evaluation.sets.events import CODES, DENIED, codes_of, measure, read_events
from evaluation.sets.results import Skipped
from reportedly.model.claims import ReadClaim
from reportedly.model.terms import Predicate
from reportedly.reading.reader import Reader
from tests.building import a_claim, a_document, a_reading

RECORD = {
    "id": "a",
    "event": "FIGHT",
    "text": "The Amber Front attacked the Vale Brigades on Monday.",
    "source": [{"actorText": "Amber Front"}],
    "target": [{"actorText": "Vale Brigades"}],
}
NO_EVENT = {
    Predicate.PLEDGED_TO,
    Predicate.PART_OF,
    Predicate.SPLIT_FROM,
    Predicate.MERGED_WITH,
    Predicate.MEMBER_OF,
    Predicate.BASED_IN,
    Predicate.OPERATES_IN,
}


def test_every_predicate_is_mapped_or_is_no_event() -> None:
    """No predicate is forgotten by the mapping."""
    assert set(CODES) | NO_EVENT == set(Predicate)
    assert not set(CODES) & NO_EVENT


def test_a_claim_has_the_codes_of_its_predicate() -> None:
    """What is affirmed is the event; ties without an event have no code."""
    document = a_document()
    for predicate in Predicate:
        said = a_claim(document, predicate)
        assert codes_of(ReadClaim(said, (a_reading(said, document),))) == CODES.get(predicate, frozenset())
    assert not DENIED - {"REJECT"}


def test_only_records_between_two_with_a_code_that_is_mapped_count() -> None:
    """Two sources without a target are the two; one actor alone, or a protest, is left out."""
    alone = RECORD | {"target": ""}
    pair = RECORD | {"source": [{"actorText": "Amber Front"}, {"actorText": "Vale Brigades"}], "target": None}
    found = list(read_events([RECORD, alone, pair, RECORD | {"event": "PROTEST"}]))
    assert [(event.first, event.second) for event in found] == [
        (frozenset({"Amber Front"}), frozenset({"Vale Brigades"}))
    ] * 2


def test_agreement_is_over_records_that_are_matched(reader: Reader, sets: Path) -> None:
    """A record that no claim is about says nothing of the mapping; the other two agree or do not."""
    rows = [
        RECORD,
        RECORD | {"id": "b", "event": "AID"},
        RECORD | {"id": "c", "source": [{"actorText": "Monday"}]},
    ]
    (sets / "events").mkdir()
    (sets / "events" / "plover_gold_records.txt").write_text(json.dumps(rows), encoding="utf-8")
    found = measure(reader)
    assert not isinstance(found, Skipped)
    assert found[0].counts == {"records": 3, "matched": 2, "agreed": 1}
    assert found[0].figures["agreement"] == 0.5
    assert found[0].errors == {"AID read as attacks": 1, "not matched: FIGHT": 1}


def test_a_set_that_is_not_here_is_skipped_with_a_reason(reader: Reader, sets: Path) -> None:
    """No figure is better than a figure of nothing."""
    assert isinstance(measure(reader), Skipped)
