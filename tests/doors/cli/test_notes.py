"""`note add`, `list` and `withdraw`, and where notes are shown."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Cli = Callable[..., Result]
REPORT = (
    "Title: A pledge\nPublisher: Made-up Wire\nDate: 2015-03-08\n\n"
    "Boko Haram has pledged allegiance to Islamic State.\n"
)


def test_a_note_is_shown_with_what_it_is_about_until_it_is_withdrawn(cli: Cli, tmp_path: Path) -> None:
    """In the list, with the claim and with the report; the note says whose words it carries."""
    path, report = tmp_path / "held.db", tmp_path / "report.txt"
    report.write_text(REPORT, encoding="utf-8")
    assert cli("read", report, "--ledger", path, "--extractor", "patterns").exit_code == 0
    claim = json.loads(cli("claims", "--ledger", path, "--format", "json").stdout)[0]
    said = ("--words", "Not so.", "--said-by", "Islamic State", "--source", "letter")
    who = ("--why", "they asked", "--by", "Ada Example", "--ledger", path)
    assert cli("note", "add", claim["id"], "reply", *said, *who).exit_code == 0
    assert cli("note", "add", claim["id"], "rumour", *said, *who).exit_code == 2
    for asked in (
        ("show", claim["id"]),
        ("document", claim["document"]["id"]),
        ("claims",),
        ("note", "list"),
    ):
        shown = cli(*asked, "--ledger", path)
        assert "Not so." in shown.output, asked
    (note,) = json.loads(cli("note", "list", claim["id"], "--ledger", path, "--format", "json").stdout)
    assert (note["said_by"], note["by"]) == ("Islamic State", "Ada Example")
    (record,) = json.loads(cli("show", claim["id"], "--ledger", path, "--format", "json").stdout)
    assert record["notes"] == [note]
    assert cli("note", "withdraw", note["id"], *who).exit_code == 0
    assert "nothing noted" in cli("note", "list", "--ledger", path).stdout
