"""`what-if`, as people type it."""

from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Cli = Callable[..., Result]


def test_what_falls_without_a_publisher(cli: Cli, ledger: Path) -> None:
    """Each finding is told before and after."""
    words = ("what-if", "--without", "The Fictional Courier", "--ledger", ledger)
    text = " ".join(cli(*words).stdout.split())
    assert "without publisher The Fictional Courier: 1 claim in 1 report go" in text
    assert "falls Red Hill Front supports Salt League" in text
    assert cli("what-if", "--without", "nobody", "--ledger", ledger).exit_code == 2
