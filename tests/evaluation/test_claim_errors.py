"""Laws of listing what went wrong with claims."""

from dataclasses import replace

import pytest

from evaluation.claim_errors import described, wrong_cases
from evaluation.gold import GoldClaim, GoldDocument
from evaluation.reading import load_reader, read_gold
from reportedly.reading.reader import Reader

TEXT = "The Amber Front attacked the Vale Brigades on Monday."
RIGHT = GoldClaim(
    predicate="attacks",
    subject=frozenset({"amber front"}),
    object=frozenset({"vale brigades"}),
    polarity=frozenset({"affirmed"}),
    certainty=frozenset({"certain"}),
    status=frozenset({"past", "ongoing", "unspecified"}),
    quote="attacked the Vale Brigades",
    optional=False,
)


@pytest.fixture(scope="module")
def reader() -> Reader:
    """Give the rules."""
    return load_reader(["patterns"])


def _kinds(reader: Reader, *claims: GoldClaim) -> list[str]:
    document = GoldDocument("a", TEXT, claims)
    ((gold, read),) = read_gold(reader, [document])
    return [case.kind for case in wrong_cases(gold, read, 0.0)]


def test_what_is_right_is_not_listed(reader: Reader) -> None:
    """A list of errors holds errors only."""
    assert _kinds(reader, RIGHT) == []


def test_every_difference_is_listed_with_its_reason(reader: Reader) -> None:
    """Missed, not annotated and misread, each in words that tell what to mend."""
    other = replace(RIGHT, predicate="opposes")
    assert _kinds(reader, other) == [
        "missed: its two ends are joined by attacks",
        "not annotated: these two have another predicate",
    ]
    turned = replace(RIGHT, subject=RIGHT.object, object=RIGHT.subject)
    assert _kinds(reader, turned) == [
        "missed: read the wrong way round",
        "not annotated: these two the other way round",
    ]
    hedged = replace(RIGHT, certainty=frozenset({"hedged"}), evidence=frozenset({"video"}))
    assert _kinds(reader, hedged) == [
        "misread: certainty, stronger than the text",
        "misread: evidence, video not seen",
    ]
    absent = replace(RIGHT, subject=frozenset({"salt league"}), object=frozenset({"reed guard"}))
    assert "missed: neither end is in a claim" in _kinds(reader, RIGHT, absent)


def test_an_optional_proposition_may_be_missed(reader: Reader) -> None:
    """What only one of two readers saw is no error when it is not read."""
    absent = replace(RIGHT, subject=frozenset({"salt league"}), optional=True)
    assert _kinds(reader, RIGHT, absent) == []


def test_cases_quote_the_text_and_say_what_was_expected(reader: Reader) -> None:
    """Whoever reads the list sees the words, the annotation and what was read, without opening a file."""
    document = GoldDocument("a", TEXT, (replace(RIGHT, status=frozenset({"planned"})),))
    ((gold, read),) = read_gold(reader, [document])
    (case,) = wrong_cases(gold, read, 0.0)
    assert case.words in TEXT
    assert case.expected == described(gold.claims[0])
    assert case.read.startswith("Amber Front attacks Vale Brigades")
    assert case.where == "a"
