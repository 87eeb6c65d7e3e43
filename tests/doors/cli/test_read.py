"""`read`: the whole way from a file to the ledger."""

import csv
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from tests.modelling import a_claim, a_reply, saying, serving

Cli = Callable[..., Result]

REPORT = (
    "Title: Two pledges\nPublisher: Made-up Wire\nDate: 2015-03-07\n\n"
    "Boko Haram has pledged allegiance to Islamic State, a spokesman said on Monday.\n"
)


@pytest.fixture
def report(cli: Cli) -> Path:
    """Give a report in the folder that the program runs in."""
    path = Path("report.txt").resolve()
    path.write_text(REPORT, encoding="utf-8")
    return path


def test_a_report_is_read_kept_and_read_once(cli: Cli, report: Path) -> None:
    """The summary says what was found; the second time it says that it was read before."""
    first = cli("read", report, "--ledger", "x.db")
    assert first.exit_code == 0
    assert "1 report read: 1 claim" in first.stdout
    assert "kept in x.db" in first.stdout
    again = cli("read", report, "--ledger", "x.db")
    assert "read before" in again.stdout
    assert len(cli("claims", "--ledger", "x.db", "-f", "jsonl").stdout.splitlines()) == 1


def test_no_keep_prints_records_and_stores_nothing(cli: Cli, report: Path) -> None:
    """Document, claims and rejects as CLAIMS has them, and no file is made."""
    lines = cli("read", report, "--no-keep").stdout.splitlines()
    types = [json.loads(line)["type"] for line in lines]
    assert types[:2] == ["document", "claim"]
    assert set(types[2:]) <= {"reject"}
    assert not Path("reportedly.db").exists()
    rows = list(csv.DictReader(io.StringIO(cli("read", report, "--no-keep", "--format", "csv").stdout)))
    assert [row["object"] for row in rows] == ["Islamic State"]


def test_standard_input_is_read(cli: Cli) -> None:
    """A report can be piped in."""
    result = cli("read", "-", "--no-keep", stdin=REPORT)
    assert json.loads(result.stdout.splitlines()[0])["source"] == "-"


def test_part_of_a_batch_that_cannot_be_read_ends_with_eight(cli: Cli, report: Path) -> None:
    """The rest is read and kept; each trouble is told by name."""
    Path("empty.txt").write_text("", encoding="utf-8")
    result = cli("read", "nowhere.txt", "empty.txt", report, "--ledger", "x.db")
    assert result.exit_code == 8
    assert "skipped: nowhere.txt" in result.stderr
    assert "skipped: empty.txt" in result.stderr
    assert "2 inputs could not be read" in " ".join(result.stdout.split())


def test_nothing_read_ends_with_the_code_of_the_trouble(cli: Cli) -> None:
    """If no input could be read, the exit code says why."""
    assert cli("read", "nowhere.txt", "--ledger", "x.db").exit_code == 3


def test_a_lower_score_shows_more_and_keeps_the_same(cli: Cli, report: Path) -> None:
    """The score decides what is shown, never what is kept."""
    high = cli("read", report, "--min-score", "1", "--ledger", "x.db")
    told = " ".join(high.stdout.split())
    assert re.search(r"1 report read: 0 claims; [1-9]\d* more below 1, for review", told)
    assert len(cli("claims", "--ledger", "x.db", "-f", "jsonl").stdout.splitlines()) == 1


def test_a_missing_parser_is_told_with_the_way_out(cli: Cli, report: Path) -> None:
    """Exit code 6, and the command that installs it."""
    result = cli("read", report, "--parser", "no_such_parser", "--ledger", "x.db")
    assert result.exit_code == 6
    assert "pip install" in result.stderr


def test_a_reader_that_stops_listening_stops_us_quietly(cli: Cli, report: Path) -> None:
    """`| head` ends the program without a traceback."""
    program = [sys.executable, "-c", "from reportedly.doors.cli.main import run; run()"]
    words = ["read", *[str(report)] * 40, "--no-keep"]
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run([*program, *words], stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert done.returncode == 141
    assert done.stderr == b""


def test_a_language_model_is_asked_by_name_kept_and_replayed(
    cli: Cli, report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it says gets in like any other draft, what it took is told, and offline its kept answers count."""
    said = {
        "predicate": "pledged_to",
        "subject": "Boko Haram",
        "object": "Islamic State",
        "quote": "Boko Haram has pledged allegiance to Islamic State",
        "words": "pledged allegiance",
        "status": "unspecified",
    }
    with serving(saying(a_reply(a_claim(**said), a_claim(**said | {"polarity": "denied"})))) as service:
        monkeypatch.setenv("REPORTEDLY_LLM_URL", service.url)
        monkeypatch.setenv("REPORTEDLY_LLM_MODEL", "invented-1")
        assert cli("read", report, "--no-keep").exit_code == 0
        assert service.asked == []
        named = ("read", report, "--ledger", "x.db", "--extractor", "llm")
        first = cli(*named)
        assert first.exit_code == 0, first.output
        assert "1 report read: 1 claim" in first.stdout
        assert "answers asked for: 1, from those kept: 0; tokens: 1,000 in, 200 out" in first.stderr
    assert len(list(Path("x.db.answers").glob("*/*.json"))) == 1
    again = cli(*named, "--offline", "--again")
    assert again.exit_code == 0, again.output
    assert "answers asked for: 0, from those kept: 1" in again.stderr
    rejects = cli("rejects", "--ledger", "x.db", "--format", "jsonl").stdout
    assert json.loads(rejects.splitlines()[0])["reason"] == "denial_unfounded"
    assert "--jobs 2" in cli(*named, "--jobs", "2").stderr


def test_many_lines_that_are_skipped_are_counted_and_can_be_listed(cli: Cli, tmp_path: Path) -> None:
    """As `import` does it: the first twenty are told, a file has them all, and never the one that is read."""
    path, listing = tmp_path / "a.jsonl", tmp_path / "left.txt"
    path.write_text("no json\n" * 300, encoding="utf-8")
    result = cli("read", path, "--ledger", "x.db")
    assert result.exit_code == 3
    assert result.stderr.count("is not valid JSON") == 20
    assert "280 more; add --left-out FILE" in result.stderr
    assert cli("read", path, "--ledger", "x.db", "--left-out", listing).exit_code == 3
    lines = listing.read_text(encoding="utf-8").splitlines()
    assert len(lines) == 300
    assert "line 300 is not valid JSON" in lines[-1]
    assert cli("read", path, "--ledger", "x.db", "--left-out", path).exit_code == 2
    assert path.read_text(encoding="utf-8").startswith("no json")
