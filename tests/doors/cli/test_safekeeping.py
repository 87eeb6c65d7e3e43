"""`verify`, `backup` and `restore`."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import Result

from reportedly.ledger.store import Ledger
from reportedly.model.decisions import DecisionKind, Verdict

Cli = Callable[..., Result]


@pytest.fixture
def decided(tmp_path: Path) -> Path:
    """Give a ledger that holds a decision."""
    path = tmp_path / "decided.db"
    verdict = Verdict(kind=DecisionKind.GRADE, about=("Courier", ""), value="B", reason="read it", by="Ada")
    with Ledger.open(path) as ledger:
        ledger.decide(verdict)
    return path


def test_a_sound_ledger_ends_with_zero_and_its_seal(cli: Cli, decided: Path) -> None:
    """The seal is there to be noted, in the table and in the record."""
    result = cli("verify", "--ledger", decided)
    assert result.exit_code == 0
    assert "is what was recorded" in " ".join(result.stdout.split())
    (record,) = json.loads(cli("verify", "--ledger", decided, "--quick", "--format", "json").stdout)
    assert record["seal"] in result.stdout
    assert cli("verify", "--ledger", decided, "--seal", record["seal"]).exit_code == 0
    assert cli("verify", "--ledger", decided, "--seal", "0123456789ab").exit_code == 4


def test_a_changed_ledger_ends_with_four_and_the_place(cli: Cli, decided: Path) -> None:
    """What was changed is named; the way out is a copy."""
    with closing(sqlite3.connect(decided)) as raw, raw:
        raw.execute("DROP TRIGGER decisions_not_updated")
        raw.execute("UPDATE decisions SET value = 'A'")
    result = cli("verify", "--ledger", decided)
    assert result.exit_code == 4
    assert "decision 1" in result.stdout
    assert "restore FILE" in result.stdout


def test_a_copy_and_back(cli: Cli, decided: Path, tmp_path: Path) -> None:
    """What `backup` writes, `restore` takes, also where no ledger is."""
    copy, other = tmp_path / "copy.db", tmp_path / "other.db"
    assert "and checked" in " ".join(cli("backup", copy, "--ledger", decided).stdout.split())
    assert cli("backup", copy, "--ledger", decided).exit_code == 4
    result = cli("restore", copy, "--ledger", other)
    assert result.exit_code == 0
    assert "is the copy now" in " ".join(result.stdout.split())
    assert cli("verify", "--ledger", other).exit_code == 0
