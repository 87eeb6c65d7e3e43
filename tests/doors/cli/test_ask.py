"""`ask`."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Cli = Callable[..., Result]
WORDS = "who denies that Red Hill Front supports Salt League?"


def test_an_answer_shows_how_it_was_understood_and_its_words(cli: Cli, ledger: Path) -> None:
    """The question as understood comes first; each claim is numbered, with quote, outlet and day."""
    text = cli("ask", WORDS, "--ledger", ledger).stdout
    assert max(map(len, text.splitlines())) <= 80
    flat = " ".join(text.split())
    assert "understood as Who denies that Red Hill Front supports Salt League" in flat
    assert "[1] “The Red Hill Front reportedly backs the Salt League" in flat
    assert "Northern Fiction, 2015-05-14" in flat
    assert "Cannot be told:" in flat
    assert "ask-denials@1" in flat


def test_words_need_no_quotation_marks(cli: Cli, ledger: Path) -> None:
    """A question typed as words is the question typed as one text."""
    assert (
        cli("ask", *WORDS.split(), "--ledger", ledger).stdout == cli("ask", WORDS, "--ledger", ledger).stdout
    )


def test_a_record_holds_the_claims_in_full(cli: Cli, ledger: Path) -> None:
    """As JSON, an answer holds its claims as the claim record has them, with spans."""
    (record,) = json.loads(cli("ask", WORDS, "--ledger", ledger, "--format", "json").stdout)
    assert record["question"] == "denials"
    assert record["claims"][0]["spans"][0]["text"].startswith("The Red Hill Front")
    assert cli("ask", WORDS, "--ledger", ledger, "--format", "csv").exit_code == 0


def test_what_is_not_understood_is_refused(cli: Cli, ledger: Path) -> None:
    """A question that is not understood is a slip of the call, told with what can be asked."""
    result = cli("ask", "is", "it", "true?", "--ledger", ledger)
    assert result.exit_code == 2
    assert "not understood" in result.stderr
    assert "ask --list" in result.stderr
    assert cli("ask", "--ledger", ledger).exit_code == 2


def test_questions_can_be_listed(cli: Cli, ledger: Path) -> None:
    """The list has each question with its arguments; as records, with its wordings."""
    assert "ask first STATEMENT" in cli("ask", "--list", "--ledger", ledger).stdout
    records = json.loads(cli("ask", "--list", "--ledger", ledger, "--format", "json").stdout)
    assert len(records) == 12
    assert all(one["wordings"] for one in records)


def test_an_empty_answer_says_what_was_looked_at(cli: Cli, ledger: Path) -> None:
    """Nothing on record is told as that, not as a denial."""
    flat = " ".join(cli("ask", "who supports Copper Guard", "--ledger", ledger).stdout.split())
    assert "Nothing on record speaks of it." in flat
    assert "0 claims in 0 reports" in flat
