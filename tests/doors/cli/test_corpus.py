"""`corpus`: reports to tables, tables to a ledger."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Cli = Callable[..., Result]
TEXT = (
    "Title: {0}\nPublisher: Made-up Wire\n\nBoko Haram has pledged allegiance to Islamic State, {0} said.\n"
)


def test_a_folder_is_read_compared_and_kept(cli: Cli, tmp_path: Path) -> None:
    """Each command says in a line what it made, and where."""
    reports, out = tmp_path / "reports", tmp_path / "out"
    reports.mkdir()
    for name in ("Ada", "Bo"):
        (reports / f"{name}.txt").write_text(TEXT.format(name), encoding="utf-8")
    read = cli("corpus", "read", reports, "--to", out, "--extractor", "patterns")
    assert read.exit_code == 0, read.stderr
    assert "2 documents" in read.stdout
    found = cli("corpus", "copies", out, "--to", out, "--format", "json")
    assert json.loads(found.stdout)[0]["texts"] == 2
    origins = cli("corpus", "origins", out, "--to", out)
    assert "compared by words alone" in " ".join(origins.stdout.split())
    kept = cli("corpus", "keep", out, "--ledger", tmp_path / "x.db")
    assert kept.exit_code == 0
    assert "2 documents" in kept.stderr


def test_a_report_of_no_use_makes_the_call_partial(cli: Cli, tmp_path: Path) -> None:
    """The exit code says that something was left out."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(TEXT.format("Ada"), encoding="utf-8")
    (tmp_path / "in" / "b.txt").write_text("", encoding="utf-8")
    made = cli("corpus", "copies", tmp_path / "in", "--to", tmp_path / "out")
    assert made.exit_code == 8
    assert "1 input of no use" in made.stdout


def test_an_engine_that_is_not_installed_is_named(cli: Cli, tmp_path: Path) -> None:
    """With those that are."""
    made = cli("corpus", "copies", tmp_path, "--to", tmp_path / "out", "--engine", "loom")
    assert made.exit_code == 2
    assert "loom" in made.stderr
