"""`publishers`, as people type it."""

from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Cli = Callable[..., Result]


def test_publishers_are_listed_with_their_grades(cli: Cli, ledger: Path) -> None:
    """Everyone starts at F, and that is said to be no judgement."""
    text = " ".join(cli("publishers", "--ledger", ledger).stdout.split())
    assert "The Fictional Courier" in text
    assert "nobody here has judged it" in text
    assert "in no file" in cli("publishers", "The Fictional Courier", "--ledger", ledger).stdout
    assert cli("publishers", "Nobody", "--ledger", ledger).exit_code == 4
