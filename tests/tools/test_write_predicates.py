"""Laws of the reference of predicates."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from reportedly.model.terms import Predicate
from reportedly.model.vocabulary import load_vocabulary
from reportedly.reading.lexicon import load_lexicon
from reportedly.reading.patterns.frames import load_frames

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    """Give the tool as a module."""
    spec = importlib.util.spec_from_file_location("write_predicates", ROOT / "tools" / "write_predicates.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def page() -> str:
    """Give the page as it stands."""
    return (ROOT / "docs" / "reference" / "predicates.md").read_text(encoding="utf-8")


def test_the_page_is_what_the_vocabulary_says(tool: ModuleType) -> None:
    """A change of vocabulary without the page fails: run tools/write_predicates.py."""
    assert tool.main(["--check"]) == 0


def test_a_stale_page_is_told(tool: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Checking changes nothing and says no; writing makes it say yes."""
    monkeypatch.setattr(tool, "ROOT", tmp_path)
    monkeypatch.setattr(tool, "PAGE", tmp_path / "reference" / "predicates.md")
    assert tool.main(["--check"]) == 1
    assert tool.main([]) == 0
    assert tool.main(["--check"]) == 0


@pytest.mark.parametrize("predicate", Predicate)
def test_every_predicate_is_documented(predicate: Predicate) -> None:
    """Each has a row with what it covers, and a section with the forms that state it."""
    text = page()
    row = re.search(rf"^\| \[`{predicate}`\]\(#{predicate}\) \|(?P<cells>.*)\|$", text, re.M)
    assert row is not None
    assert all(cell.strip() for cell in row["cells"].split("|"))
    section = text.partition(f"\n## {predicate}\n")[2].partition("\n## ")[0]
    assert section.strip().startswith("- ")


def test_every_trigger_stands_in_the_reference() -> None:
    """What a reader looks up is there, but for the lists of roles and offices, which are named."""
    frames = load_frames()
    listed = load_lexicon().roles | load_lexicon().offices
    triggers = {*frames.verbs, *frames.nouns, *frames.isa, *frames.words} - listed
    text = page()
    assert [word for word in triggers if not re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text)] == []


def test_the_vocabulary_covers_the_predicates_and_no_others() -> None:
    """One line of meaning for each predicate."""
    covers = load_vocabulary("predicates.toml")["covers"]
    assert isinstance(covers, dict)
    assert list(covers) == [predicate.value for predicate in Predicate]
