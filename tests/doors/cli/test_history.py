"""`history`."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Cli = Callable[..., Result]


def words(result: Result) -> str:
    """Give what was printed, in one line."""
    return " ".join(result.stdout.split())


def test_a_relation_is_told_with_its_turns(cli: Cli, triangle: Path) -> None:
    """When it is said of, how it turned, and by which claims."""
    text = words(cli("history", "Red Hill Front", "Salt League", "--ledger", triangle))
    assert "Salt League allied with Red Hill Front said of 2024-01-05, in 1 report; no end told" in text
    assert "closes nothing" in text


def test_two_names_mean_what_is_between_them(cli: Cli, triangle: Path) -> None:
    """One name gives all its relations, two only those between them."""
    one = json.loads(cli("history", "Salt League", "--ledger", triangle, "-f", "json").stdout)
    two = json.loads(cli("history", "Salt League", "Copper Guard", "--ledger", triangle, "-f", "json").stdout)
    assert (len(one), len(two)) == (2, 1)
    assert two[0]["turns"][0]["kind"] == "opened"


def test_a_stretch_without_a_turn_tells_nothing(cli: Cli, triangle: Path) -> None:
    """Only relations that turned in these days."""
    asked = cli("history", "Salt League", "--since", "2025-01-01", "--ledger", triangle)
    assert "no relations" in words(asked)
