"""`activity`."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Cli = Callable[..., Result]


def test_subjects_are_listed_in_origins(cli: Cli, ledger: Path) -> None:
    """The list says what is counted, and marks windows that nobody reported from."""
    result = cli("activity", "--reports", "1", "--until", "2015-05-31", "--ledger", ledger)
    assert "Red Hill Front" in result.stdout
    assert "not calm" in " ".join(result.stderr.split())


def test_one_subject_is_shown_window_by_window(cli: Cli, ledger: Path) -> None:
    """A named group has its series, its coverage and its claims."""
    words = ("activity", "--actor", "red hill front", "--until", "2015-05-31", "--ledger", ledger)
    text = cli(*words).stdout
    assert "nobody reported from there" in text
    assert "claims " in text
    (record,) = json.loads(cli(*words, "-f", "json").stdout)
    assert record["claims"]
    assert len(record["series"]) == 13


def test_a_place_nobody_tells_of_is_an_error_with_a_way_out(cli: Cli, ledger: Path) -> None:
    """Nothing said of a place is not calm there: the answer says that nothing is on record."""
    result = cli("activity", "--place", "Nowhere", "--ledger", ledger)
    assert result.exit_code == 4
    assert "Nowhere" in result.stderr


def test_too_high_a_bar_is_told(cli: Cli, ledger: Path) -> None:
    """With nothing in so many reports, the way out is named."""
    assert "--reports 1" in cli("activity", "--reports", "9", "--ledger", ledger).stdout
