"""`weigh`, `contradictions`, `what-if`, `decide` and `publisher grade`, as people type them."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Cli = Callable[..., Result]
BY = ("--by", "Ada", "--why", "ten of ten held up")


def test_scales_stand_apart_and_nothing_is_confirmed(cli: Cli, ledger: Path) -> None:
    """Grade, spread and confidence are three lines, and the denial is one of them."""
    text = " ".join(cli("weigh", "--ledger", ledger).stdout.split())
    assert "6 truth cannot be judged" in text
    assert "published by F" in text
    assert "denied by" in text
    assert "nothing here is confirmed" in text
    (record,) = json.loads(cli("weigh", "--ledger", ledger, "-f", "json").stdout)
    assert record["likelihood"] is None
    assert record["information"]["grade"] == 6
    assert record["claims"]


def test_likelihood_is_a_span_on_a_named_scale_and_only_if_asked(cli: Cli, ledger: Path) -> None:
    """Once the outlet is graded, there is something to judge by."""
    assert cli("publisher", "grade", "The Fictional Courier", "A", *BY, "--ledger", ledger).exit_code == 0
    text = " ".join(cli("weigh", "--likelihood", "phia", "--ledger", ledger).stdout.split())
    assert "unlikely to likely or probable (PHIA probability yardstick: 25-75 %)" in text


def test_a_denial_is_listed_with_both_sides(cli: Cli, ledger: Path) -> None:
    """Who says it and who denies it, each with a claim to look up."""
    text = " ".join(cli("contradictions", "--ledger", ledger).stdout.split())
    assert "denied Red Hill Front supports Salt League" in text
    (record,) = json.loads(cli("contradictions", "--ledger", ledger, "-f", "json").stdout)
    assert [len(side["claims"]) for side in record["sides"]] == [1, 1]


def test_what_falls_without_a_publisher(cli: Cli, ledger: Path) -> None:
    """Each finding is told before and after."""
    words = ("what-if", "--without", "The Fictional Courier", "--ledger", ledger)
    text = " ".join(cli(*words).stdout.split())
    assert "without publisher The Fictional Courier: 1 claim in 1 report go" in text
    assert "falls Red Hill Front supports Salt League" in text
    assert cli("what-if", "--without", "nobody", "--ledger", ledger).exit_code == 2


def test_a_decision_is_made_listed_and_taken_back(cli: Cli, ledger: Path) -> None:
    """What was undone is gone from the list, and still there with --all."""
    made = json.loads(
        cli("publisher", "grade", "Northern Fiction", "C", *BY, "--ledger", ledger, "-f", "json").stdout
    )
    assert "is graded C" in cli("decisions", "--ledger", ledger).stdout
    assert cli("decide", "undo", made[0]["id"], *BY, "--ledger", ledger).exit_code == 0
    assert "nothing decided" in cli("decisions", "--ledger", ledger).stdout
    assert "undone by Ada" in " ".join(cli("decisions", "--all", "--ledger", ledger).stdout.split())


def test_a_decision_needs_a_name_and_a_reason(cli: Cli, ledger: Path) -> None:
    """Nobody decides in silence."""
    assert cli("decide", "same", "Red Hill Front", "Salt League", "--ledger", ledger).exit_code == 2


def test_publishers_are_listed_with_their_grades(cli: Cli, ledger: Path) -> None:
    """Everyone starts at F, and that is said to be no judgement."""
    text = " ".join(cli("publishers", "--ledger", ledger).stdout.split())
    assert "The Fictional Courier" in text
    assert "nobody here has judged it" in text
    assert "in no file" in cli("publishers", "The Fictional Courier", "--ledger", ledger).stdout
    assert cli("publishers", "Nobody", "--ledger", ledger).exit_code == 4
