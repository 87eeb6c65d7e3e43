"""`rejects` and `runs`."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Cli = Callable[..., Result]


def test_rejects_are_listed_by_reason(cli: Cli, ledger: Path) -> None:
    """What was refused says why, in words."""
    text = cli("rejects", "--ledger", ledger).stdout
    assert "quote not found" in text
    assert json.loads(cli("rejects", "--ledger", ledger, "-f", "jsonl").stdout)["reason"] == "quote_not_found"
    assert cli("rejects", "--reason", "duplicate", "--ledger", ledger, "-f", "jsonl").stdout == ""


def test_runs_are_listed(cli: Cli, ledger: Path) -> None:
    """A run says when, by what, and what it brought."""
    (record,) = json.loads(cli("runs", "--ledger", ledger, "-f", "json").stdout)
    assert (record["documents"], record["claims"], record["rejects"]) == (2, 3, 1)
    assert "made@1" in cli("runs", "--ledger", ledger).stdout
