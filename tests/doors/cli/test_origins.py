"""`origins`."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from tests.tracing import ORIGIN, PARAPHRASE

Cli = Callable[..., Result]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder of two reports, one made from the other."""
    for name, head, text in (
        ("a.txt", "Outlet: Pellucid News\nPublished: 2024-03-04T08:00:00Z", ORIGIN),
        ("b.txt", "Outlet: Evening Lantern\nPublished: 2024-03-04T18:00:00Z", PARAPHRASE),
    ):
        (tmp_path / name).write_text(f"{head}\nTitle: At the mill\n\n{text}\n", encoding="utf-8")
    return tmp_path


def test_a_folder_is_traced_without_keeping(cli: Cli, folder: Path) -> None:
    """The record of a folder is one JSON object, and nothing is kept."""
    call = cli("origins", folder, "--no-keep", "--no-claims", "-f", "json")
    documents = {Path(one["source"]).name: one for one in json.loads(call.stdout)["documents"]}
    assert documents["a.txt"]["own_access"] > 0.5
    assert Path(documents["b.txt"]["parents"][0]["source"]).name == "a.txt"


def test_the_table_says_from_whom_how_surely_and_why(cli: Cli, folder: Path) -> None:
    """A person sees the link, its probability and its signs, and that it is no certainty."""
    text = " ".join(cli("origins", folder, "--no-keep", "--no-claims").stdout.split())
    assert "from Pellucid News" in text
    assert "it names Pellucid News as its source" in text
    assert "a person can" in text


def test_rows_can_be_written_line_by_line(cli: Cli, folder: Path) -> None:
    """Each possible origin is a row."""
    lines = cli("origins", folder, "--no-keep", "--no-claims", "-f", "jsonl").stdout.splitlines()
    assert {json.loads(line)["type"] for line in lines} == {"derivation"}


def test_a_ledger_is_traced_as_a_whole(cli: Cli, ledger: Path) -> None:
    """Without a path, everything that the ledger holds is traced."""
    record = json.loads(cli("origins", "--ledger", ledger, "-f", "json").stdout)
    assert record["documents"]
    assert all(one["claims"] for one in record["propositions"] if one["predicate"])
