"""Rules: read from tables, with what is left out as wide as is wise."""

from pathlib import Path

import pytest

from reportedly.analysis.causes import Cause
from reportedly.analysis.indicators import SignState
from reportedly.model.errors import VocabularyError
from reportedly.model.terms import Predicate
from reportedly.products.alerts.rules import FOLLOWED, Rule, read_rule
from reportedly.products.alerts.tables import Fields


def read(**table: object) -> Rule:
    """Give the rule of a table."""
    return read_rule(Fields({"name": "r", **table}, "rules.toml, rule 1"), Path("here"))


def test_what_is_left_out_is_wide_but_not_everything() -> None:
    """Our own readings, and who belongs to what, are told only to those who ask."""
    rule = read()
    assert Cause.READING not in rule.causes
    assert Predicate.MEMBER_OF not in FOLLOWED
    assert read(causes=["reading"]).causes == {Cause.READING}
    assert read(watch="indicators").states == {SignState.ONCE, SignState.INDEPENDENT}
    assert read(watch="indicators", states=["stale"]).states == {SignState.STALE}


def test_a_rule_has_no_keys_of_the_other_kind() -> None:
    """What would have no effect is refused."""
    with pytest.raises(VocabularyError, match="'kinds' is no key here"):
        read(watch="indicators", kinds=["denied"])
    with pytest.raises(VocabularyError, match="'states' is no key here"):
        read(states=["stale"])
