"""Laws of the table of rules."""

from reportedly.reading.time_rules import RULES
from reportedly.reading.time_tokens import cut_tokens


def test_no_rule_matches_nothing() -> None:
    """A rule that could match no tokens would match everywhere."""
    assert [rule.pattern.pattern for rule in RULES if rule.pattern.search("") is not None] == []


def test_no_rule_runs_away_on_a_long_row_of_time_words() -> None:
    """Matching stays quick where every token could belong to a time."""
    kinds = cut_tokens("since the last two years and months or the end of March 2015 to 7 " * 200).kinds
    assert all(sum(1 for _ in rule.pattern.finditer(kinds)) <= len(kinds) for rule in RULES)
