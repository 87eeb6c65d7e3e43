"""`network`."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Cli = Callable[..., Result]


def test_relations_show_doubt_denial_and_voices(cli: Cli, ledger: Path) -> None:
    """Two reports that quote one person are one voice, and the denial is not hidden by the count."""
    text = " ".join(cli("network", "--ledger", ledger).stdout.split())
    assert "said in 1 report (1 hedged), denied in 1, 1 voice" in text
    assert "no count here confirms anything" in text
    (record,) = json.loads(cli("network", "--ledger", ledger, "-f", "json").stdout)
    assert (record["reports"], record["voices"], record["denied"]) == (2, 1, 1)


def test_relations_in_few_reports_can_be_left_out(cli: Cli, ledger: Path) -> None:
    """A threshold on reports hides the rest."""
    assert json.loads(cli("network", "--reports", "3", "--ledger", ledger, "-f", "json").stdout) == []
    assert "no relations" in cli("network", "--reports", "3", "--ledger", ledger).stdout
