"""Laws of the threat model: what it promises is held by tests that are there."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PAGE = ROOT / "docs" / "explanation" / "threat-model.md"
TEST = re.compile(r"`(?P<path>tests/[\w/]+\.py)::(?P<name>\w+)`")
TEXT = PAGE.read_text(encoding="utf-8")
NAMED = sorted({(match["path"], match["name"]) for match in TEST.finditer(TEXT)})


@cache
def held_by(path: str) -> frozenset[str]:
    """Give the names of the tests that a file holds."""
    file = ROOT / path
    tree = ast.parse(file.read_text(encoding="utf-8")) if file.is_file() else ast.Module([], [])
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    return frozenset(one.name for one in functions if one.name.startswith("test_"))


@pytest.mark.parametrize(("path", "name"), NAMED)
def test_every_test_that_it_names_is_there(path: str, name: str) -> None:
    """A control whose test was renamed or taken out is no longer promised."""
    assert name in held_by(path)


def control_rows() -> list[list[str]]:
    """Give the rows of the tables of controls: what holds, and what proves it."""
    tables = re.findall(r"^\| control \| test \|\n\|[-|]+\|\n((?:\|.*\n)+)", TEXT, re.MULTILINE)
    rows = [row for table in tables for row in table.splitlines()]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]


def test_every_control_names_a_test() -> None:
    """No sentence about what holds stands on words alone."""
    rows = control_rows()
    assert len(rows) >= 30
    assert [control for control, proof in rows if not TEST.search(proof)] == []


def test_every_attacker_has_what_is_not_defended() -> None:
    """A threat model without gaps is an advertisement."""
    sections = re.split(r"^## ", TEXT, flags=re.MULTILINE)[3:]
    silent = [one.splitlines()[0] for one in sections if not re.search(r"[Nn]ot defended|withstands", one)]
    assert silent == []
