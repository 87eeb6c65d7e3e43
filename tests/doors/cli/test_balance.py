"""`balance`."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Cli = Callable[..., Result]


def words(result: Result) -> str:
    """Give what was printed, in one line."""
    return " ".join(result.stdout.split())


def test_a_strained_triad_names_its_hinges(cli: Cli, triangle: Path) -> None:
    """Which three strain, and that each bond hangs on one claim."""
    text = words(cli("balance", "--ledger", triangle))
    assert "1 triad: 0 balanced, 1 strained" in text
    assert "frustration: 1 of 3 bonds would have to be otherwise" in text
    assert text.count("hangs on one claim") >= 3
    assert "a hypothesis, not a law" in text


def test_balance_at_a_moment(cli: Cli, triangle: Path) -> None:
    """Before the enmity is reported, there is no triad."""
    found = json.loads(cli("balance", "--at", "2024-02-10", "--ledger", triangle, "-f", "json").stdout)
    assert [one["type"] for one in found] == ["frustration"]
    found = json.loads(cli("balance", "--at", "2024-03-10", "--ledger", triangle, "-f", "json").stdout)
    assert [one["type"] for one in found] == ["triad", "frustration"]


def test_balanced_triads_are_shown_when_asked_for(cli: Cli, triangle: Path) -> None:
    """An actor in no triad has none to show."""
    asked = ("balance", "--all", "--actor", "Nobody Known", "--ledger", triangle, "-f", "json")
    assert [one["type"] for one in json.loads(cli(*asked).stdout)] == ["frustration"]
