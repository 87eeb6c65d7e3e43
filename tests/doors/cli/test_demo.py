"""`demo`: the first thing a person sees."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Cli = Callable[..., Result]


def test_the_demo_shows_counts_a_network_and_a_claim(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    """It reads the bundled case into a ledger of its own, and says what to try next."""
    monkeypatch.setenv("REPORTEDLY_LEDGER", "work.db")
    result = cli("demo")
    assert result.exit_code == 0
    for words in (
        "18 reports",
        "5 outlets",
        "Who is said to stand how to whom",
        "says who",
        "What to try next",
    ):
        assert words in result.stdout
    assert Path("demo.db").exists()
    assert not Path("work.db").exists()
    assert "The sample goes into demo.db." in " ".join(result.stderr.split())
    assert "name another file with --into" in " ".join(result.stderr.split())


def test_the_demo_claims_no_truth(cli: Cli) -> None:
    """Counts are of reports and voices; nothing is called confirmed, and no line is wider than the screen."""
    text = cli("demo").stdout
    assert "never what is so" in " ".join(text.split())
    assert not re.search(r"confirm(?!s anything)", text)
    commands = [line for line in text.splitlines() if line.startswith("  reportedly")]
    assert all(len(line) <= 80 for line in text.splitlines() if line not in commands)
    assert commands
