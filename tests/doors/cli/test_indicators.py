"""`indicators`."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Cli = Callable[..., Result]

MINE = """
[scenario]
id = "mine"
title = "A tie of my own"
about = "Made up."
follow = "pair"

[[indicator]]
id = "help"
observable = "one helps the other"
diagnostic_for = "a tie"
predicates = ["supports"]
"""


def test_the_shipped_scenarios_are_watched(cli: Cli, ledger: Path) -> None:
    """A sign that is seen stands under its case, with what it is a sign of and its claims."""
    result = cli("indicators", "--as-of", "2015-05-20", "--ledger", ledger)
    text = " ".join(result.stdout.split())
    assert "Red Hill Front → Salt League" in text
    assert "seen once: the one is said to support the other" in text
    assert "Signs are no probabilities" in " ".join(result.stderr.split())


def test_a_file_of_ones_own_is_read(cli: Cli, ledger: Path) -> None:
    """A user's scenario gives records like the shipped ones."""
    Path("mine.toml").write_text(MINE, encoding="utf-8")
    words = ("indicators", "--scenario", "mine.toml", "--as-of", "2015-05-20", "--ledger", ledger)
    (record,) = json.loads(cli(*words, "-f", "json").stdout)
    assert (record["scenario"], record["indicator"], record["state"]) == ("mine", "help", "seen once")
    assert record["claims"]


def test_a_wrong_file_is_told_with_its_line(cli: Cli, ledger: Path) -> None:
    """The error names file, line, entry and what would be right."""
    Path("mine.toml").write_text(MINE.replace("supports", "suports"), encoding="utf-8")
    result = cli("indicators", "--scenario", "mine.toml", "--ledger", ledger)
    assert result.exit_code == 5
    text = " ".join(result.stderr.split())
    assert "mine.toml, line 8, indicator 'help'" in text
    assert "did you mean 'supports'" in text


def test_what_is_stale_is_shown_when_asked_for(cli: Cli, ledger: Path) -> None:
    """Years later nothing is seen; the stale cases are counted, and shown with --stale."""
    result = cli(
        "indicators", "-s", "alliance", "-s", "sponsorship", "--as-of", "2020-01-01", "--ledger", ledger
    )
    assert "no sign" in result.stdout
    assert "--stale" in result.stderr
    shown = cli("indicators", "--stale", "--as-of", "2020-01-01", "--ledger", ledger).stdout
    assert "stale: the one is said to support" in " ".join(shown.split())


def test_a_place_nobody_reports_from_lacks_coverage(cli: Cli, ledger: Path) -> None:
    """A named country is a case even if nothing was ever told of it, and silence there means nothing."""
    words = ("indicators", "-s", "escalation", "--place", "XA", "--as-of", "2015-05-20", "--ledger", ledger)
    assert "no coverage: more-attacks" in cli(*words).stdout
