"""Answers as text."""

import re
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Cli = Callable[..., Result]


def test_a_claim_is_quoted_once(cli: Cli, ledger: Path) -> None:
    """A claim that several sentences rest on is quoted under the first and numbered under all."""
    text = cli("ask", "origins", "Red Hill Front supports Salt League", "--ledger", ledger).stdout
    quoted = re.findall(r"^\s+\[(\d+)\] “", text, re.MULTILINE)
    assert quoted == ["1", "2"]
    assert len(re.findall(r"\[1\]", text)) > 1


def test_quotes_can_be_left_out(cli: Cli, ledger: Path) -> None:
    """Without quotes the sentences still name their claims by number."""
    text = cli(
        "ask", "origins", "Red Hill Front supports Salt League", "--quotes", "0", "--ledger", ledger
    ).stdout
    assert "backs the Salt League" not in text
    assert "[1]" in text
