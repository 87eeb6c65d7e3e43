"""`decide` and `decisions`, as people type them."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Cli = Callable[..., Result]
BY = ("--by", "Ada", "--why", "ten of ten held up")


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


def test_an_accepted_claim_is_published_with_the_reviewers_verdict(
    cli: Cli, ledger: Path, tmp_path: Path
) -> None:
    """From the review to the ClaimReview: nothing goes out without verdict, organisation and url."""
    rows = [json.loads(one) for one in cli("claims", "--ledger", ledger, "-f", "jsonl").stdout.splitlines()]
    persons = {"person"}
    claim = next(one["id"] for one in rows if not persons & {one["subject"]["kind"], one["object"]["kind"]})
    half = cli("decide", "review", claim, "accept", *BY, "--verdict", "unsupported", "--ledger", ledger)
    assert half.exit_code == 2
    assert "organisation and url is missing" in " ".join(half.stderr.split())
    page = ("--organisation", "Invented Fact Desk", "--url", "https://example.org/check")
    made = cli(
        "decide", "review", claim, "accept", *BY, "--verdict", "unsupported", *page, "--ledger", ledger
    )
    assert "published as “unsupported”, Invented Fact Desk" in " ".join(made.stdout.split())
    path = tmp_path / "reviews.json"
    assert cli("export", "-f", "claimreview", "--to", path, "--ledger", ledger).exit_code == 0
    (review,) = json.loads(path.read_text(encoding="utf-8"))["@graph"]
    assert review["reviewRating"]["alternateName"] == "unsupported"
    assert review["author"]["name"] == "Invented Fact Desk"
