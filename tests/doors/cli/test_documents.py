"""`documents` and `document`."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Cli = Callable[..., Result]


def test_documents_are_listed_newest_first(cli: Cli, ledger: Path) -> None:
    """Each with its outlet and how many claims it holds."""
    records = [
        json.loads(line) for line in cli("documents", "--ledger", ledger, "-f", "jsonl").stdout.splitlines()
    ]
    assert [record["published"] for record in records] == ["2015-05-14", "2015-03-07"]
    assert (
        len(cli("documents", "--since", "2015-04-01", "--ledger", ledger, "-f", "jsonl").stdout.splitlines())
        == 1
    )


def test_a_document_is_shown_with_its_claims_numbered(cli: Cli, ledger: Path) -> None:
    """The words of each claim carry its number; what is kept for review is counted."""
    (first, _) = json.loads(cli("documents", "--ledger", ledger, "-f", "json").stdout)
    text = " ".join(cli("document", first["id"], "--ledger", ledger).stdout.split())
    assert "«1 The Red Hill Front reportedly backs" in text
    assert "1 claim; 1 more for review below 0.5; 0 rejects" in text
    types = [
        json.loads(line)["type"]
        for line in cli("document", first["id"], "--ledger", ledger, "-f", "jsonl").stdout.splitlines()
    ]
    assert types == ["document", "claim"]
