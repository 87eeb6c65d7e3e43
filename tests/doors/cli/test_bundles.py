"""`bundle make` and `bundle verify`, and a bundle opened elsewhere."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Cli = Callable[..., Result]


def test_a_bundle_is_made_verified_and_opened(cli: Cli, ledger: Path, tmp_path: Path) -> None:
    """What one ledger put in, another holds after the import."""
    path, other = tmp_path / "case.zip", tmp_path / "other.db"
    assert cli("bundle", "make", "--to", path, "--ledger", ledger).exit_code == 0
    found = cli("bundle", "verify", path)
    assert (found.exit_code, "whole" in found.stdout) == (0, True)
    assert cli("import", path, "--ledger", other).exit_code == 0
    lines = [cli("claims", "--ledger", one, "-f", "jsonl").stdout for one in (ledger, other)]
    assert lines[0] == lines[1]


def test_a_bundle_that_was_changed_is_not_whole(cli: Cli, ledger: Path, tmp_path: Path) -> None:
    """The exit code and the words say so."""
    path = tmp_path / "case.zip"
    assert cli("bundle", "make", "--to", path, "--ledger", ledger).exit_code == 0
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("data/more.txt", "x")
    result = cli("bundle", "verify", path, "-f", "jsonl")
    assert (result.exit_code, json.loads(result.stdout)["whole"]) == (1, False)
    assert "NOT whole" in cli("bundle", "verify", path).stdout
