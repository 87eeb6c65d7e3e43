"""The house's measures: functions that fit the eye, files that hold one idea, names that say something."""

import ast
import re
import statistics
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("reportedly", "evaluation", "tools")
MEDIAN_LINES, HIGH_LINES, MOST_LINES = 10, 40, 50
HIGH_SHARE = 0.95
MOST_FILE_LINES = 300
MOST_PARAMETERS = 7
BANNED = frozenset({"data", "info", "item", "utils", "helpers", "manager"})

# A base class of another house gives these methods their names.
FOREIGN = frozenset({"handle_data"})  # html.parser.HTMLParser

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Sized:
    """A function with its measures."""

    where: str
    lines: int
    parameters: int


def python_files() -> list[Path]:
    """Give every Python file that is held to the measures."""
    return sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))


def code_lines(function: Function, source: list[str]) -> int:
    """Count the lines of a function's body that are code: no docstring, blank line or comment."""
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    if not body:
        return 0
    lines = source[body[0].lineno - 1 : body[-1].end_lineno]
    return sum(1 for line in lines if line.strip() and not line.strip().startswith("#"))


def parameters(function: Function) -> int:
    """Count the parameters of a function, without `self` and `cls`."""
    arguments = function.args
    named = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    stars = [one for one in (arguments.vararg, arguments.kwarg) if one is not None]
    return len([one for one in named if one.arg not in {"self", "cls"}]) + len(stars)


@cache
def functions() -> tuple[Sized, ...]:
    """Give every function with its measures."""
    return tuple(sized for path in python_files() for sized in _sized(path))


def _sized(path: Path) -> Iterator[Sized]:
    """Yield the functions of one file."""
    text = path.read_text(encoding="utf-8")
    source = text.splitlines()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, Function):
            where = f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
            yield Sized(where, code_lines(node, source), parameters(node))


def test_the_median_function_is_short() -> None:
    """Half of all functions have ten lines of code or fewer."""
    assert statistics.median(function.lines for function in functions()) <= MEDIAN_LINES


def test_nineteen_functions_in_twenty_fit_forty_lines() -> None:
    """Long functions are the exception."""
    lengths = sorted(function.lines for function in functions())
    assert lengths[int(HIGH_SHARE * (len(lengths) - 1))] <= HIGH_LINES


def test_no_function_is_longer_than_fifty_lines() -> None:
    """What does not fit a screen is two functions."""
    assert [(one.where, one.lines) for one in functions() if one.lines > MOST_LINES] == []


def test_no_function_has_more_than_seven_parameters() -> None:
    """More than seven things to pass are one thing without a name."""
    assert [(one.where, one.parameters) for one in functions() if one.parameters > MOST_PARAMETERS] == []


def test_no_file_is_longer_than_three_hundred_lines() -> None:
    """One file, one idea."""
    lengths = [
        (str(path.relative_to(ROOT)), len(path.read_text("utf-8").splitlines())) for path in python_files()
    ]
    assert [(name, lines) for name, lines in lengths if lines > MOST_FILE_LINES] == []


def words_of(name: str) -> set[str]:
    """Give the words of a name, from snake and camel case."""
    return {word.lower() for word in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)}


def defined_names(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield every name that a file gives to something: functions, classes, parameters, variables, fields."""
    for node in ast.walk(tree):
        if isinstance(node, Function | ast.ClassDef):
            yield node.lineno, node.name
        elif isinstance(node, ast.arg):
            yield node.lineno, node.arg
        elif isinstance(node, ast.Name | ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield node.lineno, node.id if isinstance(node, ast.Name) else node.attr


def is_banned(name: str) -> bool:
    """Tell whether a name holds a word that names nothing."""
    return name not in FOREIGN and bool(words_of(name) & BANNED)


def test_no_name_is_empty_of_meaning() -> None:
    """A name says which one it is; words that fit everything name nothing."""
    wrong = [str(path.relative_to(ROOT)) for path in python_files() if words_of(path.stem) & BANNED]
    for path in python_files():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        named = [(line, name) for line, name in defined_names(tree) if is_banned(name)]
        wrong += [f"{path.relative_to(ROOT)}:{line} {name}" for line, name in named]
    assert wrong == []


def test_the_counter_counts_code_only() -> None:
    """Docstrings, comments and blank lines cost nothing."""
    text = 'def read():\n    """Doc.\n\n    More.\n    """\n    # why\n    one = 1\n\n    return one\n'
    function = ast.parse(text).body[0]
    assert isinstance(function, ast.FunctionDef)
    assert code_lines(function, text.splitlines()) == 2


def test_names_are_split_into_their_words() -> None:
    """Part of a longer word is not the word: `metadata` is a name of its own."""
    assert words_of("claim_info") & BANNED
    assert words_of("HTTPManager") & BANNED
    assert not words_of("metadata") & BANNED
