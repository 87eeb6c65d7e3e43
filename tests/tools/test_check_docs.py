"""Laws of the check on the documentation."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

TOOLS = Path(__file__).resolve().parent.parent.parent / "tools"


def load_tool(name: str) -> ModuleType:
    """Give a tool as a module; tools are scripts, not part of the package."""
    spec = importlib.util.spec_from_file_location(f"tool_{name}", TOOLS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


check_docs = load_tool("check_docs")


def page_of(folder: Path, text: str, name: str = "page.md") -> Path:
    """Give a page with this text."""
    page = folder / name
    page.write_text(text, encoding="utf-8")
    return page


def test_a_link_must_lead_to_a_file_and_a_heading(tmp_path: Path) -> None:
    """A missing file and a missing anchor are named; web addresses and links in code are not tried."""
    page_of(tmp_path, "# One\n\n## `read` — two things\n", "other.md")
    text = (
        "[a](other.md) [b](other.md#read--two-things) [c](#here) [d](https://example.org/x) `[e](no.md)`\n"
        "[f](gone.md) [g](other.md#three)\n\n# Here\n\n```text\n[h](never.md)\n```\n"
    )
    troubles = check_docs.broken_links(page_of(tmp_path, text))
    assert [trouble.split(": ")[1] for trouble in troubles] == ["gone.md", "other.md#three"]


def test_headings_of_one_name_get_numbers() -> None:
    """The second of two equal headings has its own anchor."""
    assert check_docs.anchors("# A b\n\n# A b\n") == {"a-b", "a-b-1"}


@pytest.mark.parametrize(
    ("body", "works"),
    [
        ("$ echo one\none\n", True),
        ("$ echo one\ntwo\n", False),
        ("$ printf 'a\\nb\\nc\\n'\na\n...\nc\n", True),
        ("$ printf 'a\\nc\\n'\na\n...\nc\n", True),
        ("$ echo one >&2; echo two\ntwo\none\n", True),
        ("$ exit 3\n", False),
    ],
)
def test_a_console_block_must_print_what_it_shows(tmp_path: Path, body: str, works: bool) -> None:
    """Examples are run and compared, so that they cannot fall behind."""
    page = page_of(tmp_path, f"```console run\n{body}```\n")
    assert (check_docs.run_page(page) == []) is works


def test_blocks_without_the_mark_are_not_run(tmp_path: Path) -> None:
    """An example that shows what fails, or takes long, is left alone."""
    page = page_of(tmp_path, "```python\nraise SystemExit(1)\n```\n\n```python run\nprint(1)\n```\n")
    assert [block.body for block in check_docs.marked_blocks(page)] == ["print(1)\n"]
    assert check_docs.run_page(page) == []
