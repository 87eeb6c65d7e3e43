"""The house plan: which room may import which, without exceptions.

A room imports `reportedly.model` and the room before it. `desk` may import every room; `doors` and `engines`
import `desk` and `model`; `model` imports nothing else of ours. `vocabulary`, `sample` and `web` hold data,
not modules: they are read as package files, so nothing imports them.
"""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "reportedly"
ROOMS = ("sources", "documents", "reading", "claims", "ledger", "analysis", "products")
DATA = ("vocabulary", "sample", "web")
EXCEPTIONS: frozenset[tuple[str, str]] = frozenset()

ALLOWED: dict[str, frozenset[str]] = {
    "model": frozenset(),
    "desk": frozenset({"model", *ROOMS}),
    "doors": frozenset({"model", "desk"}),
    "engines": frozenset({"model", "desk"}),
    **{room: frozenset({"model", *ROOMS[max(0, place - 1) : place]}) for place, room in enumerate(ROOMS)},
}
ENTRY_ROOMS = {
    "reportedly.sources": "sources",
    "reportedly.extractors": "reading",
    "reportedly.exporters": "products",
    "reportedly.engines": "engines",
}


def modules() -> list[Path]:
    """Give every module of the package."""
    return sorted(PACKAGE.rglob("*.py"))


def room_of(path: Path) -> str:
    """Give the room a module is in: the folder, or the module at the top (`desk`); the package itself is a
    door."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return "doors" if parts[0] in {"__main__", "__init__"} else parts[0]


def imported(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield every module that a file imports, at the top, lazily or by name, with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = "." * node.level + (node.module or "")
            yield from ((node.lineno, f"{base}.{alias.name}") for alias in node.names)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from ((node.lineno, name) for name in named_module(node.value))


def named_module(text: str) -> Iterator[str]:
    """Yield the module that a string names: `reportedly.room.module`, with or without `:attribute`."""
    parts = text.partition(":")[0].split(".")
    if parts[0] != "reportedly" or len(parts) < 3 or not all(part.isidentifier() for part in parts):
        return
    yield ".".join(parts)


def room_named(name: str) -> str | None:
    """Give the room of a dotted name, None where it is not of ours."""
    parts = name.split(".")
    return parts[1] if parts[0] == "reportedly" and len(parts) > 1 else None


def arrows() -> Iterator[tuple[Path, int, str, str]]:
    """Yield each import between rooms: file, line, from, to."""
    for path in modules():
        here = room_of(path)
        for line, name in imported(ast.parse(path.read_text(encoding="utf-8"))):
            there = room_named(name)
            if there is not None and there not in {here, "__version__"}:
                yield path, line, here, there


def test_a_room_imports_the_model_and_the_room_before_it() -> None:
    """Arrows run along the row of rooms and nowhere else."""
    wrong = [
        f"{path.relative_to(ROOT)}:{line}: {here} imports {there}"
        for path, line, here, there in arrows()
        if there not in ALLOWED.get(here, frozenset()) and (here, there) not in EXCEPTIONS
    ]
    assert wrong == []


def test_the_list_of_exceptions_is_empty() -> None:
    """A plan with exceptions is two plans."""
    assert frozenset() == EXCEPTIONS


def test_every_folder_and_module_at_the_top_is_in_the_plan() -> None:
    """Nothing is built beside the house."""
    top = {path.stem for path in PACKAGE.iterdir() if path.suffix == ".py"}
    top |= {path.name for path in PACKAGE.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert top - {"__init__", "__main__"} <= {*ALLOWED, *DATA}


@pytest.mark.parametrize("folder", DATA)
def test_data_folders_hold_no_code(folder: str) -> None:
    """Vocabulary is data: a person can change it without knowing Python, and nothing can import it."""
    assert list((PACKAGE / folder).rglob("*.py")) == []


def test_imports_are_absolute() -> None:
    """A relative import hides which room it reaches into."""
    relative = [
        f"{path.relative_to(ROOT)}:{line}"
        for path in modules()
        for line, name in imported(ast.parse(path.read_text(encoding="utf-8")))
        if name.startswith(".")
    ]
    assert relative == []


def test_nothing_needs_the_doors() -> None:
    """Doors can be taken out: no other module names them, so everything above still imports."""
    assert [f"{path.relative_to(ROOT)}:{line}" for path, line, _, there in arrows() if there == "doors"] == []


def test_entry_points_stand_in_their_rooms() -> None:
    """Scripts are doors, extractors stand in reading, exporters in products; each names a module."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    points = [("doors", target) for target in project.get("scripts", {}).values()]
    for group, targets in project.get("entry-points", {}).items():
        points += [(ENTRY_ROOMS[group], target) for target in targets.values()]
    wrong = [target for room, target in points if room_named(target.partition(":")[0]) != room]
    missing = [target for _, target in points if not _module_file(target).is_file()]
    assert wrong == []
    assert missing == []


def _module_file(target: str) -> Path:
    """Give the file of the module that an entry point names."""
    path = ROOT.joinpath(*target.partition(":")[0].split("."))
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


def test_the_parser_of_imports_sees_lazy_and_named_ones() -> None:
    """An import in a function, under a condition or by a string counts like any other."""
    source = (
        "def late():\n    from reportedly.ledger import store\n    if 1:\n        import reportedly.doors\n"
        "import_module('reportedly.analysis.origins')\nload('reportedly.products.formats:csv')\n"
    )
    names = {room_named(name) for _, name in imported(ast.parse(source))}
    assert names >= {"ledger", "doors", "analysis", "products"}
