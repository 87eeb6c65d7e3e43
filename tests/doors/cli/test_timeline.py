"""`timeline`."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Cli = Callable[..., Result]


def words(result: Result) -> str:
    """Give what was printed, in one line."""
    return " ".join(result.stdout.split())


def test_entries_stand_in_their_order(cli: Cli, triangle: Path) -> None:
    """Each with its days, its kind and how it is said."""
    records = json.loads(cli("timeline", "--ledger", triangle, "-f", "json").stdout)
    assert [one["days"]["first"] for one in records] == [f"2024-0{n}-05" for n in range(1, 6)]
    assert {one["kind"] for one in records} == {"opened"}
    assert all(one["claims"] and one["method"] for one in records)


def test_a_stretch_and_an_actor_narrow_it(cli: Cli, triangle: Path) -> None:
    """Only what can lie in these days, of this actor."""
    asked = ("timeline", "--actor", "Salt League", "--since", "2024-02-01", "--ledger", triangle)
    assert len(json.loads(cli(*asked, "-f", "json").stdout)) == 1
    assert "Salt League opposes Copper Guard 1 report" in words(cli(*asked))


def test_nothing_was_on_record_before_it_was_recorded(cli: Cli, triangle: Path) -> None:
    """As of a past day the ledger knows what it held then."""
    assert (
        json.loads(cli("timeline", "--as-of", "2020-01-01", "--ledger", triangle, "-f", "json").stdout) == []
    )
    assert "nothing in the claims shown" in words(
        cli("timeline", "--as-of", "2020-01-01", "--ledger", triangle)
    )
