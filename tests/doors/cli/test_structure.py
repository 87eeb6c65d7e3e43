"""`structure`."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Cli = Callable[..., Result]


def words(result: Result) -> str:
    """Give what was printed, in one line."""
    return " ".join(result.stdout.split())


def test_brokers_come_with_their_doubt(cli: Cli, triangle: Path) -> None:
    """On a graph of three the measure says little, and the screen says so."""
    text = words(cli("structure", "--ledger", triangle))
    assert "Only 3 actors: on so small a graph these say little" in text
    assert "1.00 (0.00 to 1.00) ?" in text
    assert "together: Copper Guard; Red Hill Front; Salt League" in text
    assert "2 bonds, and 1 that part" in text


def test_records_name_method_and_claims(cli: Cli, triangle: Path) -> None:
    """Every measure leads to claims."""
    records = json.loads(cli("structure", "--ledger", triangle, "-f", "json").stdout)
    assert {one["type"] for one in records} == {"broker", "community"}
    assert all(one["claims"] and "@" in one["method"] for one in records)


def test_nothing_to_describe(cli: Cli, triangle: Path) -> None:
    """A stretch without bonds has no structure."""
    asked = cli("structure", "--since", "2030-01-01", "--ledger", triangle)
    assert "no bonds between named actors" in words(asked)
