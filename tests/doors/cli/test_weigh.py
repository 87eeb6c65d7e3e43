"""`weigh` and `contradictions`, as people type them."""

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
    assert "goes back to F" in text
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
