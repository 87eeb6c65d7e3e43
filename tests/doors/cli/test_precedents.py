"""`precedents`."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Cli = Callable[..., Result]
ASKED = ("precedents", "Red Hill Front", "supports", "Salt League")


def test_cases_are_shown_with_reasons_and_as_records(cli: Cli, ledger: Path) -> None:
    """Table and records say the same cases; the table says what is unknown and that nothing is forecast."""
    shown = cli(*ASKED, "--ledger", ledger, "-n", 2)
    text = " ".join(shown.stdout.split())
    assert "said by 1 claim, denied by 1" in text
    assert "no rate and no forecast" in text
    assert "? common enemy" in text
    records = json.loads(cli(*ASKED, "--ledger", ledger, "-n", 2, "-f", "json").stdout)
    assert len(records) == 2
    assert " ".join(str(records[0]["case"]).replace("_", " ").split()) in text
    assert all(len(line) <= 80 for line in shown.stdout.splitlines())


def test_a_wrong_question_is_told_with_the_way_out(cli: Cli, ledger: Path) -> None:
    """Exit codes are those of the words of the call, and of what the ledger lacks."""
    assert cli("precedents", "--ledger", ledger).exit_code == 2
    assert cli("precedents", "Nobody", "supports", "No One", "--ledger", ledger).exit_code == 4


def test_a_wrong_table_of_ones_own_is_told(cli: Cli, ledger: Path, tmp_path: Path) -> None:
    """A file that does not fit is named."""
    table = tmp_path / "t.toml"
    table.write_text('[[precedent]]\nid = "x"\n', encoding="utf-8")
    failed = cli(*ASKED, "--ledger", ledger, "--table", table)
    assert failed.exit_code == 5
    assert "t.toml" in failed.stderr
