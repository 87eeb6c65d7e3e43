"""`purge` and `purged`: told before it is done, done when it is meant, and named for ever."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Cli = Callable[..., Result]
REPORT = (
    "Title: A denial\nPublisher: Northern Fiction\nDate: 2015-03-08\n\nAl-Shabaab denied attacking Kenya.\n"
)


@pytest.fixture
def held(cli: Cli, tmp_path: Path) -> tuple[Path, str, Path]:
    """Give a ledger of one report, the report's id, and its file."""
    path, report = tmp_path / "held.db", tmp_path / "report.txt"
    report.write_text(REPORT, encoding="utf-8")
    assert cli("read", report, "--ledger", path, "--extractor", "patterns").exit_code == 0
    (found,) = json.loads(cli("documents", "--ledger", path, "--format", "json").stdout)
    return path, found["id"], report


def test_the_whole_way_from_a_dry_run_to_reading_again(cli: Cli, held: tuple[Path, str, Path]) -> None:
    """Nothing goes without --yes, a name and a reason; then it is gone, listed, refused and let back in."""
    path, id_, report = held
    asked = ("purge", "--document", id_, "--ledger", path)
    dry = " ".join(cli(*asked).stdout.split())
    assert "nothing was removed" in dry
    assert "beyond the reach" in dry
    assert cli(*asked, "--yes").exit_code == 2
    assert b"Al-Shabaab denied" in path.read_bytes()
    done = cli(*asked, "--yes", "--by", "Ada Example", "--why", "asked to")
    assert done.exit_code == 0, done.output
    assert b"Al-Shabaab denied" not in path.read_bytes()
    (stone,) = json.loads(cli("purged", "--ledger", path, "--format", "json").stdout)
    assert (stone["document"], stone["by"], stone["why"]) == (id_, "Ada Example", "asked to")
    sound = cli("verify", "--ledger", path)
    assert sound.exit_code == 0
    assert "1 document purged, by Ada Example (1)" in " ".join(sound.stdout.split())
    again = cli("read", report, "--ledger", path, "--extractor", "patterns")
    assert again.exit_code != 0
    assert "purged on" in again.output
    assert cli("read", report, "--ledger", path, "--extractor", "patterns", "--purged-too").exit_code == 0


def test_a_purge_of_nothing_said_is_refused(cli: Cli, held: tuple[Path, str, Path], tmp_path: Path) -> None:
    """A slip must not mean everything; a rule file stands alone."""
    path, id_, _ = held
    assert cli("purge", "--ledger", path).exit_code == 2
    rules = tmp_path / "retention.toml"
    rules.write_text(
        '[[rule]]\nname = "old"\nwhy = "a year is enough"\nolder_than_days = 0\n', encoding="utf-8"
    )
    assert cli("purge", "--rule", rules, "--document", id_, "--ledger", path).exit_code == 2
    records = json.loads(cli("purge", "--rule", rules, "--ledger", path, "--format", "json").stdout)
    assert [(one["document"], one["rule"], one["why"]) for one in records] == [
        (id_, "old", "a year is enough")
    ]
