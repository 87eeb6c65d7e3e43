"""`export`."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Cli = Callable[..., Result]


def test_an_export_writes_a_file_and_never_over_one(cli: Cli, ledger: Path, tmp_path: Path) -> None:
    """A file that is there stays, unless --force says otherwise."""
    path = tmp_path / "claims.csv"
    assert cli("export", "--format", "csv", "--to", path, "--ledger", ledger).exit_code == 0
    assert len(list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))) == 2
    again = cli("export", "--format", "csv", "--to", path, "--ledger", ledger)
    assert (again.exit_code, "--force" in again.stderr) == (2, True)
    assert cli("export", "-f", "csv", "--force", "--to", path, "--ledger", ledger).exit_code == 0
    lines = cli("export", "--polarity", "denied", "--ledger", ledger).stdout.splitlines()
    records = [json.loads(line) for line in lines]
    assert [one["polarity"] for one in records if one["type"] == "claim"] == ["denied"]


def test_an_unknown_format_is_answered_with_those_there_are(cli: Cli, ledger: Path) -> None:
    """A slip shows the right names."""
    result = cli("export", "--format", "yaml", "--ledger", ledger)
    assert result.exit_code == 2
    assert "jsonl" in result.stderr
    assert cli("export", "--format", "table", "--ledger", ledger).exit_code == 2


def test_the_ending_of_a_file_names_its_format(cli: Cli, ledger: Path, tmp_path: Path) -> None:
    """A .csv holds CSV without being told; an ending that names no format holds lines of JSON."""
    for name, start in (("a.csv", "id,"), ("a.json", "["), ("a.txt", '{"type"')):
        assert cli("export", "--to", tmp_path / name, "--ledger", ledger).exit_code == 0
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)
    assert "folder" in cli("export", "--to", tmp_path, "--ledger", ledger).stderr
