"""`import`: what `export` wrote, taken back."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Cli = Callable[..., Result]


def test_what_was_exported_comes_back_equal(cli: Cli, ledger: Path, tmp_path: Path) -> None:
    """Exported, imported and exported again, the two files are one and the same."""
    first, again, other = tmp_path / "a.jsonl", tmp_path / "b.jsonl", tmp_path / "other.db"
    assert cli("export", "--everything", "--to", first, "--ledger", ledger).exit_code == 0
    assert cli("import", first, "--ledger", other).exit_code == 0
    assert cli("export", "--everything", "--to", again, "--ledger", other).exit_code == 0
    assert again.read_bytes() == first.read_bytes()
    repeated = cli("import", first, "--ledger", other)
    assert "0 claims new" in " ".join(repeated.stderr.split())


def test_a_line_that_quotes_what_is_not_there_is_left_out(cli: Cli, ledger: Path, tmp_path: Path) -> None:
    """A changed quote is refused with its line; the rest comes in."""
    path, other = tmp_path / "a.jsonl", tmp_path / "other.db"
    assert cli("export", "--everything", "--to", path, "--ledger", ledger).exit_code == 0
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    at = next(no for no, one in enumerate(records) if one["type"] == "claim")
    records[at]["spans"][0]["text"] = "words of someone else"
    path.write_text("".join(json.dumps(one) + "\n" for one in records), encoding="utf-8")
    result = cli("import", path, "--ledger", other)
    assert result.exit_code == 8
    assert f"{path.name}:{at + 1}" in result.stderr
    assert "does not stand at" in " ".join(result.stderr.split())


def test_a_file_that_is_not_there_is_named(cli: Cli, tmp_path: Path) -> None:
    """A slip in a name is told plainly."""
    assert cli("import", tmp_path / "none.jsonl").exit_code == 3


def test_of_a_bundle_that_was_changed_nothing_is_taken(cli: Cli, ledger: Path, tmp_path: Path) -> None:
    """Lines that were taken out of it leave no trace in the others; its manifest tells."""
    path, fewer, other = tmp_path / "a.zip", tmp_path / "b.zip", tmp_path / "other.db"
    assert cli("bundle", "make", "--to", path, "--ledger", ledger).exit_code == 0
    with zipfile.ZipFile(path) as whole, zipfile.ZipFile(fewer, "w") as harmed:
        for name in whole.namelist():
            content = whole.read(name)
            kept = (
                b"".join(content.splitlines(keepends=True)[:-1]) if name == "data/claims.jsonl" else content
            )
            harmed.writestr(name, kept)
    result = cli("import", fewer, "--ledger", other)
    assert result.exit_code == 3
    assert "data/claims.jsonl: was changed" in " ".join(result.stderr.split())
    assert not other.exists()
    assert cli("import", path, "--ledger", other).exit_code == 0


def test_bytes_that_are_no_utf8_cost_their_line_only(cli: Cli, ledger: Path, tmp_path: Path) -> None:
    """Also behind a byte order mark, as editors on Windows write it; part of it is no success in silence."""
    path, other = tmp_path / "a.jsonl", tmp_path / "other.db"
    assert cli("export", "--everything", "--to", path, "--ledger", ledger).exit_code == 0
    first, *rest = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"\xef\xbb\xbf" + first + b'{"type": "claim", "id": "\xe9"}\n' + b"".join(rest))
    result = cli("import", path, "--ledger", other)
    assert result.exit_code == 8
    words = " ".join(result.stderr.split())
    assert "a.jsonl:2: bytes in it are no UTF-8" in words
    assert "1 lines left out" in words


def test_many_lines_that_are_left_out_are_counted_and_can_be_listed(cli: Cli, tmp_path: Path) -> None:
    """The first twenty are told, the rest counted; a file has them all, and never the one imported."""
    path, other, listing = tmp_path / "a.jsonl", tmp_path / "other.db", tmp_path / "left.txt"
    path.write_text('{"type": "clam"}\n' * 300, encoding="utf-8")
    result = cli("import", path, "--ledger", other)
    assert result.exit_code == 3
    assert result.stderr.count("a clam is nothing") == 20
    assert "280 more; add --left-out FILE" in result.stderr
    listed = cli("import", path, "--ledger", other, "--left-out", listing)
    assert listed.exit_code == 3
    lines = listing.read_text(encoding="utf-8").splitlines()
    assert len(lines) == 300
    assert f"{path.name}:300: a clam" in lines[-1]
    assert cli("import", path, "--ledger", other, "--left-out", path).exit_code == 2
    assert cli("import", path, "--ledger", other, "--left-out", tmp_path).exit_code == 2
