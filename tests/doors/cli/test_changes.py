"""`changes`."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import Result

from reportedly.doors.cli.changes import read_moment
from reportedly.model.errors import UsageError

Cli = Callable[..., Result]


def test_changes_are_listed_with_their_reasons(cli: Cli, ledger: Path) -> None:
    """Each change stands under what changed, with its origins and the claims that make it."""
    text = " ".join(cli("changes", "--since", "2015-05-01", "--ledger", ledger).stdout.split())
    assert "Only the reporting" in text
    assert "denied" in text
    assert "what is denied may be old" in text
    (record,) = json.loads(cli("changes", "--since", "2015-05-01", "--ledger", ledger, "-f", "json").stdout)
    assert (record["kind"], record["cause"]) == ("denied", "reporting")


def test_nothing_new_is_told_plainly(cli: Cli, ledger: Path) -> None:
    """A window in which nothing came out has no changes, and says what was compared."""
    result = cli("changes", "--since", "2016-01-01", "--actor", "Nobody Example", "--ledger", ledger)
    assert "nothing changed" in result.stdout
    assert "no such name" in result.stderr


def test_the_record_can_be_compared_instead(cli: Cli, ledger: Path) -> None:
    """By record, all that this ledger came to hold since then is new to it."""
    words = ("changes", "--since", "2000-01-01T10:00", "--by", "record", "--limit", "1", "--ledger", ledger)
    result = cli(*words)
    assert "new relation" in result.stdout
    assert "what this ledger held" in " ".join(result.stderr.split())


def test_a_day_is_read_as_a_whole() -> None:
    """A bare day begins at midnight and ends at its last moment; a time is a time."""
    assert read_moment("2015-05-14", "--since") == datetime(2015, 5, 14, tzinfo=UTC)
    assert read_moment("2015-05-14", "--until", ends=True).hour == 23
    assert read_moment("2015-05-14T09:30+02:00", "--since") == datetime(2015, 5, 14, 7, 30, tzinfo=UTC)
    with pytest.raises(UsageError, match="--since yesterday"):
        read_moment("yesterday", "--since")
