"""Fetching at the command line: refusals are told with their exit codes, and nothing goes out unasked."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from reportedly.doors.cli.main import app


def run(tmp_path: Path, *words: str) -> tuple[int, str]:
    """Give the exit code and everything that was printed."""
    done = CliRunner().invoke(app, ["--ledger", str(tmp_path / "case.db"), *words])
    return done.exit_code, done.output


@pytest.fixture(autouse=True)
def _plain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REPORTEDLY_OFFLINE", raising=False)
    monkeypatch.delenv("REPORTEDLY_FETCH_PERMIT", raising=False)


def test_offline_is_told(tmp_path: Path) -> None:
    """Both commands refuse, and nothing is made."""
    (tmp_path / "s.toml").write_text(
        '[[source]]\nname = "a"\nkind = "page"\naddress = "https://harbour-wire.example/"\n'
    )
    for words in (("fetch", "https://harbour-wire.example/"), ("watch", str(tmp_path / "s.toml"), "--once")):
        code, printed = run(tmp_path, *words, "--offline")
        assert code == 3
        assert "offline: nothing is fetched" in " ".join(printed.split())
    assert not (tmp_path / "case.db.custody").exists()


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1/", "http://169.254.169.254/", "file:///etc/passwd", "http://[::1]/"]
)
def test_a_forbidden_address_is_told(tmp_path: Path, url: str) -> None:
    """The line says which address and why; as a record it says the same."""
    code, printed = run(tmp_path, "fetch", url)
    assert code == 3
    assert printed.startswith("failed")
    code, printed = run(tmp_path, "fetch", url, "--format", "jsonl")
    record = json.loads(printed)
    assert (record["type"], record["state"], record["document"]) == ("visit", "failed", None)
    assert record["trouble"]


def test_a_wrong_file_of_sources_is_told(tmp_path: Path) -> None:
    """The error names the file, with the exit code of a wrong vocabulary."""
    code, printed = run(tmp_path, "watch", str(tmp_path / "none.toml"), "--once")
    assert code == 5
    assert "none.toml" in "".join(printed.split())


def test_addresses_come_from_the_line_and_from_a_file(tmp_path: Path) -> None:
    """Each is told; a file without any, or no address at all, is told with its way out."""
    (tmp_path / "list.txt").write_text("# mine\nhttp://127.0.0.1/2\n")
    (tmp_path / "empty.txt").write_text("nothing\n")
    code, printed = run(tmp_path, "fetch", "http://127.0.0.1/1", "--from", str(tmp_path / "list.txt"))
    assert code == 3
    assert "127.0.0.1/1" in printed
    assert "127.0.0.1/2" in printed
    assert run(tmp_path, "fetch")[0] == 2
    code, printed = run(tmp_path, "fetch", "--from", str(tmp_path / "empty.txt"))
    assert code == 3
    assert "no address" in " ".join(printed.split())
