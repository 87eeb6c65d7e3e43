"""Laws of the rules that drafts of matrices go by."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.analysis.hypotheses import Mark
from reportedly.analysis.hypotheses_draft import TESTS
from reportedly.analysis.hypotheses_rules import FULL, load_rules
from reportedly.model.errors import VocabularyError

RULES = load_rules()
labels = st.fixed_dictionaries(
    {},
    optional={kind: st.sampled_from(sorted(weights)) for kind, weights in RULES.weights.items()},
)


def test_only_inconsistency_counts() -> None:
    """Agreement and silence have no points: much evidence agrees with much."""
    assert dict(RULES.points) == {"I": 1, "II": 2}


@given(labels)
def test_the_weakest_label_alone_decides(given_labels: dict[str, str]) -> None:
    """Labels are ranks: they are never multiplied, so no row weighs less than its weakest label says."""
    weights = [RULES.weights[kind][label] for kind, label in given_labels.items()]
    assert RULES.weight(given_labels) == min(weights, default=FULL)
    assert Fraction(1, 4) <= RULES.weight(given_labels) <= FULL


def test_what_cannot_be_judged_weighs_full() -> None:
    """F and 6 are no bad marks."""
    assert RULES.weight({"publisher": "F", "information": "6"}) == FULL


def test_every_sign_is_a_known_test_with_marks_of_the_scale() -> None:
    """A rule that names no test, no role or no mark of the scale could never be followed."""
    roles = {template.role for template in RULES.templates}
    assert [sign.when for sign in RULES.signs] == list(TESTS)
    for sign in RULES.signs:
        assert set(sign.marks) <= roles
        assert all(Mark(mark) and reason for mark, reason in sign.marks.values())


def test_agreement_of_those_who_gain_tells_nothing_against_a_plant() -> None:
    """What a party, an opponent or nobody in particular says is never held against its being planted."""
    for sign in RULES.signs:
        if sign.when in ("own_words", "opponent", "unnamed"):
            assert sign.marks["planted"][0] not in RULES.points


def test_broken_rules_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of rules that lacks a part names it."""
    import reportedly.analysis.hypotheses_rules as rules  # noqa: PLC0415

    monkeypatch.setattr(rules, "load_vocabulary", lambda _: {"weight": {}, "points": {}})
    with pytest.raises(VocabularyError, match="'lasting' must be a table"):
        load_rules()
