"""The file of rules: read whole or refused with the place that is wrong."""

from pathlib import Path

import pytest
from alerting import RULES, write_rules

from reportedly.model.errors import VocabularyError
from reportedly.products.alerts.rules_file import load_rules


def test_a_rule_speaks_through_every_channel_unless_it_names_some(tmp_path: Path) -> None:
    """`channels` narrows, and is not needed."""
    rules = load_rules(write_rules(tmp_path))
    assert [rules.channels_of(one) for one in rules.rules] == [("feed", "box")]
    named = load_rules(
        write_rules(tmp_path, RULES.replace('name = "ties"', 'name = "ties"\nchannels = ["box"]'))
    )
    assert named.channels_of(named.rules[0]) == ("box",)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("", "it needs a"),
        (RULES.replace('name = "box"', 'name = "feed"'), "two channels are called 'feed'"),
        (RULES.replace('name = "ties"', 'name = "ties"\nchannels = ["bx"]'), "no channel is called 'bx'"),
        (RULES.replace('name = "ties"', 'name = "ties"\nkinds = ["denid"]'), "did you mean 'denied'"),
        (RULES + "\n[[channel]]\n", "channel 3: `kind` must be there"),
        ("news = 1\n" + RULES, "'news' is no key here"),
        ("x = [", "not valid TOML"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(tmp_path: Path, written: str, words: str) -> None:
    """Nothing is guessed: a file that is wrong anywhere is not used."""
    with pytest.raises(VocabularyError, match=words):
        load_rules(write_rules(tmp_path, written))


def test_a_secret_in_the_file_is_warned_of(tmp_path: Path) -> None:
    """The warning names the channel, and not the secret."""
    hook = '\n[[channel]]\nname = "h"\nkind = "webhook"\nurl = "https://x.example/"\nsecret = "very-hidden"\n'
    (warning,) = load_rules(write_rules(tmp_path, RULES + hook)).warnings
    assert "channel 'h'" in warning
    assert "very-hidden" not in warning
    assert load_rules(write_rules(tmp_path)).warnings == ()


def test_scenario_files_are_found_beside_the_rules(tmp_path: Path) -> None:
    """A shipped scenario goes by its name, a file by its path from there."""
    rule = '\n[[rule]]\nname = "s"\nwatch = "indicators"\nscenarios = ["mine.toml", "alliance"]\n'
    rules = load_rules(write_rules(tmp_path, RULES + rule))
    assert rules.rules[1].scenarios == (str(tmp_path / "mine.toml"), "alliance")
