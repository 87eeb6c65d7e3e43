"""`hypotheses`."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Cli = Callable[..., Result]
NEW = ("hypotheses", "new", "--about", "Red Hill Front", "supports", "Salt League")


def test_a_matrix_is_drafted_edited_weighed_and_exported(cli: Cli, ledger: Path, tmp_path: Path) -> None:
    """From draft to brief: a person's mark changes the ranking, and every format says so."""
    path = tmp_path / "h.toml"
    assert "drafted to" in cli(*NEW, "--to", path, "--ledger", ledger).stderr
    text = path.read_text(encoding="utf-8")
    first = next(line for line in text.splitlines() if line.startswith("cell.H1"))
    edited = first.removesuffix("}") + ', mark = "II", by = "Ada", why = "she asked"}'
    path.write_text(text.replace(first, edited, 1), encoding="utf-8")
    shown = cli("hypotheses", path, "--ledger", ledger)
    assert "a draft until a person" in shown.stdout
    assert "probability" in shown.stdout
    assert all(len(line) <= 80 for line in shown.stdout.splitlines())
    (record,) = json.loads(cli("hypotheses", path, "--ledger", ledger, "-f", "json").stdout)
    assert record["ranking"][-1]["id"] == "H1"
    rows = list(csv.DictReader(io.StringIO(cli("hypotheses", path, "--ledger", ledger, "-f", "csv").stdout)))
    assert rows[0]["mark_H1"] == "II"
    brief = tmp_path / "h.md"
    assert cli("hypotheses", path, "--ledger", ledger, "--to", brief).exit_code == 0
    assert "she asked" not in brief.read_text(encoding="utf-8").split("| row |")[0]
    assert "| II |" in brief.read_text(encoding="utf-8")


def test_without_a_file_the_draft_goes_to_standard_output(cli: Cli, ledger: Path) -> None:
    """A draft can be piped."""
    assert "[[hypothesis]]" in cli(*NEW, "--ledger", ledger).stdout


def test_work_is_not_written_over_and_words_must_fit(cli: Cli, ledger: Path, tmp_path: Path) -> None:
    """An edited file is safe, and options of a draft are refused where a file is weighed."""
    path = tmp_path / "h.toml"
    cli(*NEW, "--to", path, "--ledger", ledger)
    assert cli(*NEW, "--to", path, "--ledger", ledger).exit_code == 2
    assert cli(*NEW, "--to", path, "--force", "--ledger", ledger).exit_code == 0
    assert cli("hypotheses", path, "--claim", "x", "--ledger", ledger).exit_code == 2
    assert cli("hypotheses", tmp_path / "none.toml", "--ledger", ledger).exit_code == 5
    assert cli("hypotheses", path, "--to", tmp_path / "no" / "x.md", "--ledger", ledger).exit_code == 2
