"""Laws of the minimal pairs: the file is whole, and says of each text what a careful reader says."""

import json
from collections import Counter

from evaluation.challenges.cases import PAIRS, Pattern, load_cases
from reportedly.model.terms import Certainty, Polarity, Predicate, Status, VoiceKind, VoiceLevel

CLOSED = {
    "polarity": {one.value for one in Polarity},
    "certainty": {one.value for one in Certainty},
    "status": {one.value for one in Status},
}
CASES = load_cases()
PATTERNS: list[Pattern] = [pattern for case in CASES for pattern in (*case.expected, *case.forbidden)]


def test_every_pair_has_two_cases_side_by_side() -> None:
    """A pair is two texts that differ, one behind the other, about one phenomenon."""
    assert len(CASES) >= 420
    for one, other in zip(CASES[::2], CASES[1::2], strict=True):
        assert (one.pair, one.phenomenon) == (other.pair, other.phenomenon)
        assert one.text != other.text
    assert set(Counter(case.pair for case in CASES).values()) == {2}
    assert len({case.id for case in CASES}) == len(CASES)


def test_every_case_asks_for_something() -> None:
    """A case without a claim expected or forbidden would always be right."""
    assert all(case.expected or case.forbidden for case in CASES)


def test_values_are_of_the_closed_sets() -> None:
    """Predicates, stances and voice kinds are the contract's."""
    assert {pattern.predicate for pattern in PATTERNS} <= {one.value for one in Predicate}
    kinds = {pattern.voice[0] for pattern in PATTERNS if pattern.voice is not None}
    assert kinds <= {one.value for one in VoiceKind}
    for name, closed in CLOSED.items():
        assert {value for pattern in PATTERNS for value in pattern.attributes[name]} <= closed


def test_numbers_and_levels_are_of_the_contract() -> None:
    """A number, weapon or level that is asked for is one that a record can carry."""
    assert {name for pattern in PATTERNS for name in pattern.qualifiers} <= {"killed", "wounded", "weapon"}
    assert {pattern.level for pattern in PATTERNS} <= {None, *(one.value for one in VoiceLevel)}


def test_expected_claims_name_both_ends() -> None:
    """What is expected is one claim, not any; a forbidden one may be left open."""
    assert all(want.subject and want.object for case in CASES for want in case.expected)


def test_lines_hold_the_fields_told() -> None:
    """Each line has the same fields, and nothing besides."""
    for line in PAIRS.read_text(encoding="utf-8").splitlines():
        assert set(json.loads(line)) == {"id", "pair", "phenomenon", "text", "expected", "forbidden"}
