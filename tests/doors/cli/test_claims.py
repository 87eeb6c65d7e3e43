"""`claims`, `search` and `show`."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Cli = Callable[..., Result]

LISTED = """\
2015-05-14  Northern Fiction  Red Hill Front denies ties to Salt League
  ________  Red Hill Front NOT supports  denied             Ada Example
            Salt League

2015-03-07  The Fictional Courier  Red Hill Front denies ties to Salt League
  ________  Red Hill Front supports      hedged             Ada Example
            Salt League
"""


def masked(text: str) -> str:
    """Give the lines without trailing blanks, and with a line for each id."""
    lines = (line.rstrip() for line in text.splitlines())
    return "\n".join(
        f"  ________{line[10:]}" if line[:2] == "  " and line[2:3].strip() else line for line in lines
    )


def test_a_list_says_what_how_firmly_and_who_says_so(cli: Cli, ledger: Path) -> None:
    """A denial is visible without colour, and every claim stands with its voice."""
    result = cli("claims", "--ledger", ledger)
    assert result.exit_code == 0
    assert masked(result.stdout) == LISTED.rstrip()
    assert "what is said, not what is so" in result.stderr


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ([], 2),
        (["--min-score", "0"], 3),
        (["--actor", "salt league"], 2),
        (["--actor", "Nobody"], 0),
        (["--predicate", "attacks", "--min-score", "0"], 1),
        (["--certainty", "hedged"], 1),
        (["--polarity", "denied"], 1),
        (["--voice", "named"], 2),
        (["--publisher", "northern fiction"], 1),
        (["--since", "2015-04-01"], 1),
        (["--until", "2015-04-01"], 1),
        (["--text", "reportedly backs"], 2),
        (["--limit", "1"], 1),
    ],
)
def test_conditions_narrow_the_list(cli: Cli, ledger: Path, words: list[str], count: int) -> None:
    """Each condition does what its help says."""
    result = cli("claims", "--ledger", ledger, "--format", "jsonl", *words)
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) == count


def test_search_looks_for_words(cli: Cli, ledger: Path) -> None:
    """All the words must stand in quotes or names."""
    assert len(json.loads(cli("search", "Salt", "backs", "--ledger", ledger, "-f", "json").stdout)) == 2
    assert "no claim fits" in cli("search", "nowhere", "--ledger", ledger).stderr


def test_a_claim_is_shown_in_its_words(cli: Cli, ledger: Path) -> None:
    """Voices, marks, score and its meaning, the other reading and why this one is shown."""
    (record,) = json.loads(cli("claims", "--certainty", "hedged", "--ledger", ledger, "-f", "json").stdout)
    result = cli("show", record["id"][:14], "--ledger", ledger)
    assert result.exit_code == 0
    text = " ".join(result.stdout.split())
    assert "The [Red Hill Front] {reportedly} backs the [Salt League]" in text
    for words in (
        "Ada Example (named)",
        "nothing about truth",
        "also read",
        "score is the best of 2",
        record["id"],
    ):
        assert words in text
    assert "confirm" not in text


def test_an_id_that_is_not_there_is_told(cli: Cli, ledger: Path) -> None:
    """Exit code 4 and a way out, no traceback."""
    result = cli("show", "claim-zzzz", "--ledger", ledger)
    assert (result.exit_code, result.stdout) == (4, "")
    assert "error: claim-zzzz" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_day_that_is_none_is_told(cli: Cli, ledger: Path) -> None:
    """Exit code 2, with the form to write."""
    result = cli("claims", "--since", "May", "--ledger", ledger)
    assert result.exit_code == 2
    assert "2015-05-14" in result.stderr


def test_what_can_never_fit_is_told(cli: Cli, ledger: Path) -> None:
    """Days in the wrong order, an empty name and an unknown one are not passed off as silence."""
    swapped = cli("claims", "--since", "2016-01-01", "--until", "2015-01-01", "--ledger", ledger)
    assert (swapped.exit_code, "swap" in swapped.stderr) == (2, True)
    empty = cli("claims", "--actor", " ", "--ledger", ledger)
    assert (empty.exit_code, "empty" in empty.stderr) == (2, True)
    assert "no such name" in cli("claims", "--actor", "Nobody At All", "--ledger", ledger).stderr


def test_a_wrong_word_is_refused_without_jargon(cli: Cli, ledger: Path) -> None:
    """The refusal gives the word and those that there are."""
    refused = cli("claims", "--certainty", "sure", "--ledger", ledger)
    assert (refused.exit_code, "Value error" in refused.stderr) == (2, False)
    assert "'sure' is not one of" in refused.stderr
