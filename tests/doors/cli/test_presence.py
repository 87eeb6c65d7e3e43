"""`presence`."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Cli = Callable[..., Result]


def words(result: Result) -> str:
    """Give what was printed, in one line."""
    return " ".join(result.stdout.split())


def test_bases_are_told_with_their_days_and_moves(cli: Cli, triangle: Path) -> None:
    """Where, when, how finely, by whom; and that two bases one after another are a move."""
    text = words(cli("presence", "Red Hill Front", "--ledger", triangle))
    assert "2024-04-05 based in Greyford (not found on the map) 1 report" in text
    records = json.loads(cli("presence", "Red Hill Front", "--ledger", triangle, "-f", "json").stdout)
    assert [one["type"] for one in records] == ["stay", "stay"]


def test_a_stretch_narrows_it(cli: Cli, triangle: Path) -> None:
    """Only stays that can be of these days."""
    asked = ("presence", "Red Hill Front", "--until", "2024-04-30", "--ledger", triangle, "-f", "json")
    assert [one["place"] for one in json.loads(cli(*asked).stdout)] == ["Greyford"]


def test_an_actor_that_is_nowhere(cli: Cli, triangle: Path) -> None:
    """Nothing said is told as nothing said."""
    assert "no claim shown says where" in words(cli("presence", "Salt League", "--ledger", triangle))
