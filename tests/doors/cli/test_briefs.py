"""`brief` and `lint-brief`."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Cli = Callable[..., Result]


def test_a_brief_is_written_and_checked(cli: Cli, ledger: Path, tmp_path: Path) -> None:
    """From a name to a cited brief, and from an edit to the rule that it breaks."""
    path = tmp_path / "brief.md"
    assert cli("brief", "--about", "Red Hill Front", "--to", path, "--ledger", ledger).exit_code == 0
    assert "no rule is broken" in cli("lint-brief", path, "--ledger", ledger).stdout
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("## Gaps\n", "## Gaps\n\nIt is confirmed.\n"), encoding="utf-8")
    result = cli("lint-brief", path, "--ledger", ledger, "-f", "jsonl")
    assert result.exit_code == 1
    rules = {json.loads(line)["rule"] for line in result.stdout.splitlines()}
    assert rules == {"uncited", "called-fact"}


def test_a_brief_must_be_about_something(cli: Cli, ledger: Path, tmp_path: Path) -> None:
    """Neither or both of --about and --claim is an error that says so; so is an ending that is no format."""
    assert cli("brief", "--ledger", ledger).exit_code == 2
    assert cli("brief", "--about", "x", "--claim", "y", "--ledger", ledger).exit_code == 2
    wrong = cli("brief", "--about", "Red Hill Front", "--to", tmp_path / "b.docx", "--ledger", ledger)
    assert (wrong.exit_code, (tmp_path / "b.docx").exists()) == (2, False)


def test_a_brief_that_is_not_there_is_named(cli: Cli, ledger: Path) -> None:
    """A slip in a file's name is told plainly."""
    assert cli("lint-brief", "none.md", "--ledger", ledger).exit_code == 3


def test_the_next_brief_says_what_changed_since_the_last(cli: Cli, ledger: Path, tmp_path: Path) -> None:
    """A brief in a file is kept on record; the next on the same has the section, unless nobody wants it."""
    about = ("brief", "--about", "Red Hill Front", "--ledger", ledger)
    assert "What changed" not in cli(*about).stdout
    assert cli(*about, "--to", tmp_path / "a.html").exit_code == 0
    assert "## What changed since" in cli(*about).stdout
    assert "What changed" not in cli(*about, "--since", "never").stdout
    assert "## What changed since 01 May 2015" in cli(*about, "--since", "2015-05-01").stdout
