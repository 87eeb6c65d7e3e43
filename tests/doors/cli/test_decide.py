"""`decide` and `decisions`, as people type them."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Cli = Callable[..., Result]
BY = ("--by", "Ada", "--why", "ten of ten held up")


def test_a_decision_is_made_listed_and_taken_back(cli: Cli, ledger: Path) -> None:
    """What was undone is gone from the list, and still there with --all."""
    made = json.loads(
        cli("publisher", "grade", "Northern Fiction", "C", *BY, "--ledger", ledger, "-f", "json").stdout
    )
    assert "is graded C" in cli("decisions", "--ledger", ledger).stdout
    assert cli("decide", "undo", made[0]["id"], *BY, "--ledger", ledger).exit_code == 0
    assert "nothing decided" in cli("decisions", "--ledger", ledger).stdout
    assert "undone by Ada" in " ".join(cli("decisions", "--all", "--ledger", ledger).stdout.split())


def test_a_decision_needs_a_name_and_a_reason(cli: Cli, ledger: Path) -> None:
    """Nobody decides in silence."""
    assert cli("decide", "same", "Red Hill Front", "Salt League", "--ledger", ledger).exit_code == 2
