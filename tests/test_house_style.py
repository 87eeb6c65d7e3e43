"""The house's style, as far as a machine can see it."""

import ast
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "reportedly"
CODE = ("reportedly", "evaluation", "tools")
MIRRORED_SHARE = 0.9

Function = ast.FunctionDef | ast.AsyncFunctionDef

# The words are cut in two so that this file does not hold what it looks for.
FOLDERS = "|".join(("ho" + "me", "wo" + "rk", "tm" + "p", "ro" + "ot", "Us" + "ers", "private/va" + "r"))
MACHINE_PATH = re.compile(rf"(?<![\w./:-])(?:[A-Z]:\\Users\\|/(?:{FOLDERS})/)[\w.-]*")
HOSTS = ("pypi." + "org", "python" + "hosted.org", "npm" + "js.", "conda." + "anaconda", "proxy.gol" + "ang")
SERVED = (
    *map(re.escape, HOSTS),
    "--(?:extra-)?index" + "-url",
    "registry" + r"\.[a-z]+\.(?:org|io|com|dev)\b",
)
REGISTRY = re.compile("|".join(SERVED))


def python_files(*folders: str) -> list[Path]:
    """Give every Python file of some folders."""
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


@cache
def tree_of(path: Path) -> ast.Module:
    """Give the syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"))


def public_definitions(body: list[ast.stmt]) -> Iterator[Function | ast.ClassDef]:
    """Yield the public functions, classes and methods of a module; dunder methods explain themselves."""
    for node in body:
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from public_definitions(node.body)


def test_everything_public_has_a_docstring() -> None:
    """A public name says in one sentence what you get."""
    wrong = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for path in python_files(*CODE)
        for node in public_definitions(tree_of(path).body)
        if ast.get_docstring(node) is None
    ]
    assert wrong == []


def test_every_module_has_a_docstring() -> None:
    """A file says which idea it holds."""
    paths = [path for path in python_files(*CODE, "tests") if path.read_text(encoding="utf-8").strip()]
    assert [str(path.relative_to(ROOT)) for path in paths if ast.get_docstring(tree_of(path)) is None] == []


def test_nothing_prints_but_the_doors() -> None:
    """Rooms give values; only doors speak to people."""
    wrong = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in python_files("reportedly")
        if path.relative_to(PACKAGE).parts[0] != "doors"
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    ]
    assert wrong == []


def test_no_except_is_bare() -> None:
    """An error that is not named is an error that is hidden."""
    wrong = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in python_files(*CODE, "tests")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.ExceptHandler) and _hides_errors(node)
    ]
    assert wrong == []


def _hides_errors(handler: ast.ExceptHandler) -> bool:
    """Tell whether a handler names nothing, or takes even what ends the program without raising it again."""
    if handler.type is None:
        return True
    takes_all = isinstance(handler.type, ast.Name) and handler.type.id == "BaseException"
    return takes_all and not any(isinstance(node, ast.Raise) for node in ast.walk(handler))


def test_the_program_never_asserts() -> None:
    """Input that does not fit gets an error with a way out; asserts vanish under -O."""
    wrong = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in python_files("reportedly")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Assert)
    ]
    assert wrong == []


def test_every_test_states_its_law() -> None:
    """A test teaches by the sentence at its head."""
    wrong = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for path in python_files("tests")
        for node in ast.walk(tree_of(path))
        if isinstance(node, Function) and node.name.startswith("test_") and ast.get_docstring(node) is None
    ]
    assert wrong == []


def mirrored_modules() -> list[Path]:
    """Give the modules that want a test: not package marks, not migrations, which their upgrade test runs."""
    paths = python_files("reportedly")
    return [
        path for path in paths if path.stem not in {"__init__", "__main__"} and "migrations" not in path.parts
    ]


def test_nine_modules_in_ten_have_a_test_at_their_place() -> None:
    """The test of a module is where you look for it."""
    missing = [path for path in mirrored_modules() if not _test_of(path).is_file()]
    share = 1 - len(missing) / len(mirrored_modules())
    names = [str(path.relative_to(PACKAGE)) for path in missing]
    assert share >= MIRRORED_SHARE, f"{share:.0%} have one; without: {names}"


def _test_of(module: Path) -> Path:
    """Give the place of a module's test."""
    place = module.relative_to(PACKAGE)
    return ROOT / "tests" / place.parent / f"test_{place.name}"


@cache
def tracked_files() -> tuple[Path, ...]:
    """Give the files under version control, or in an unpacked archive all that are not made by tools."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode == 0 and listed.stdout:
        paths = [ROOT / name for name in listed.stdout.decode("utf-8").split("\0") if name]
    else:
        paths = [
            path
            for path in ROOT.rglob("*")
            if not any(p.startswith(".") for p in path.relative_to(ROOT).parts)
        ]
    return tuple(path for path in paths if path.is_file())


def readable_lines(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the numbered lines of a text file; nothing for other files."""
    raw = path.read_bytes()
    if b"\0" not in raw[:8192]:
        yield from enumerate(raw.decode("utf-8", "replace").splitlines(), start=1)


def found_in_files(*patterns: re.Pattern[str]) -> list[str]:
    """Give each place in a tracked file that one of the patterns finds."""
    return [
        f"{path.relative_to(ROOT)}:{number} {match.group()}"
        for path in tracked_files()
        for number, line in readable_lines(path)
        for pattern in patterns
        if (match := pattern.search(line))
    ]


def test_no_file_names_a_machine_or_a_registry() -> None:
    """A clone works anywhere: no file knows whose disk it was written on or which index served it."""
    assert found_in_files(MACHINE_PATH, REGISTRY) == []


def test_the_patterns_find_what_they_are_for() -> None:
    """A path on a disk and an index's host are found; an address with such a word in it is not."""
    assert MACHINE_PATH.search("see /ho" + "me/ada/reports")
    assert MACHINE_PATH.search("(/tm" + "p/x)")
    assert not MACHINE_PATH.search("https://example.org/wo" + "rk/reports")
    assert not MACHINE_PATH.search("src/wo" + "rk/reports")
    assert REGISTRY.search("https://files.python" + "hosted.org/packages")
