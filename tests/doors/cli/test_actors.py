"""`actors` and `actor`."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Cli = Callable[..., Result]


def test_actors_are_listed_with_their_claims(cli: Cli, ledger: Path) -> None:
    """Both ends of the claims appear."""
    records = json.loads(cli("actors", "--ledger", ledger, "-f", "json").stdout)
    assert {record["name"] for record in records} == {"Red Hill Front", "Salt League"}
    assert "Salt League" in cli("actors", "--ledger", ledger).stdout


def test_an_actor_is_shown_with_who_says_so(cli: Cli, ledger: Path) -> None:
    """One that no registry holds is marked as such; said and denied stand together."""
    text = " ".join(cli("actor", "red hill front", "--ledger", ledger).stdout.split())
    assert "known from reports only" in text
    assert "said in 1 report (1 hedged), denied in 1, 1 voice" in text
    assert "voices: Ada Example" in text


def test_nobody_is_told_with_near_names(cli: Cli, ledger: Path) -> None:
    """A misspelt name leads to the right one."""
    result = cli("actor", "Red Hil Front", "--ledger", ledger)
    assert result.exit_code == 4
    assert "red hill front" in result.stderr.lower()
