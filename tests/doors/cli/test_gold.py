"""`gold`, and `import --mapping`: annotations of other tools."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Cli = Callable[..., Result]
GOLDEN = Path(__file__).parent.parent.parent / "sources" / "annotations" / "golden"
MAPPING = GOLDEN / "mapping.toml"


def test_annotations_become_lines(cli: Cli, tmp_path: Path) -> None:
    """A .jsonl holds documents, claims and rejects; what came of the corpus is told in a line."""
    path = tmp_path / "gold.jsonl"
    result = cli("gold", GOLDEN, "--mapping", MAPPING, "--to", path)
    assert result.exit_code == 0
    assert "2 texts, 5 claims and 4 rejects" in " ".join(result.stderr.split())
    kinds = [json.loads(line)["type"] for line in path.read_text(encoding="utf-8").splitlines()]
    assert (kinds.count("document"), kinds.count("claim"), kinds.count("reject")) == (2, 5, 4)


def test_a_folder_that_holds_something_is_not_written_over(cli: Cli, tmp_path: Path) -> None:
    """Gold that somebody has worked on is safe unless --force says otherwise."""
    assert cli("gold", GOLDEN, "--mapping", MAPPING, "--to", tmp_path / "gold").exit_code == 0
    assert (tmp_path / "gold" / "docs" / "red-hill.txt").is_file()
    assert cli("gold", GOLDEN, "--mapping", MAPPING, "--to", tmp_path / "gold").exit_code == 2
    assert cli("gold", GOLDEN, "--mapping", MAPPING, "--to", tmp_path / "gold", "--force").exit_code == 0


def test_annotations_are_imported_with_their_mapping(cli: Cli, tmp_path: Path) -> None:
    """A folder is imported; without a mapping the error says what is needed."""
    ledger = tmp_path / "a.db"
    result = cli("import", GOLDEN, "--mapping", MAPPING, "--ledger", ledger)
    assert "5 claims new to the ledger" in " ".join(result.stderr.split())
    bare = cli("import", GOLDEN / "red-hill.ann", "--ledger", ledger)
    assert bare.exit_code == 2
    assert "add --mapping" in " ".join(bare.stderr.split())


def test_gold_has_no_other_format(cli: Cli) -> None:
    """A table would lose the spans: what is asked for in vain is refused, and not passed over."""
    assert cli("gold", GOLDEN, "--mapping", MAPPING, "--format", "csv").exit_code == 2
