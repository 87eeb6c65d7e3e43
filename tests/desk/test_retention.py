"""Retention rules: read in full or refused, with the rule and the field named."""

from pathlib import Path

import pytest

from reportedly.desk.retention import RetentionRule, load_rules
from reportedly.model.errors import VocabularyError

RULE = '[[rule]]\nname = "posts"\nwhy = "kept a year"\nolder_than_days = 365\n'


def written(tmp_path: Path, text: str) -> Path:
    """Give a file of rules."""
    path = tmp_path / "retention.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_rule_says_what_goes_when_and_why(tmp_path: Path) -> None:
    """Every field is taken as it stands."""
    more = 'counted_from = "published"\npublishers = ["Made-up Wire"]\nkeep_reviewed = true\n'
    assert load_rules(written(tmp_path, RULE + more)) == (
        RetentionRule(
            name="posts",
            why="kept a year",
            older_than_days=365,
            counted_from="published",
            publishers=("Made-up Wire",),
            keep_reviewed=True,
        ),
    )


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("", "holds no rules"),
        ("[[rule", "are no retention rules"),
        ('[[rule]]\nname = "a"\nolder_than_days = 3', "needs a name and a why"),
        ('[[rule]]\nname = "a"\nwhy = "b"', "would take everything"),
        (RULE + "older = 3", "older means nothing"),
        (RULE.replace("365", "-1"), "number of days"),
        (RULE.replace("365", "true"), "number of days"),
        (RULE + 'publishers = "one"', "list of names"),
        (RULE + 'counted_from = "birth"', "read or published"),
        (RULE + RULE, "one name"),
    ],
)
def test_a_rule_that_is_not_understood_removes_nothing(tmp_path: Path, text: str, trouble: str) -> None:
    """A slip in a rule that deletes must never be guessed at."""
    with pytest.raises(VocabularyError, match=trouble):
        load_rules(written(tmp_path, text))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """The path is in the message."""
    with pytest.raises(VocabularyError, match=r"nowhere\.toml"):
        load_rules(tmp_path / "nowhere.toml")
