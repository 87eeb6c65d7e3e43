"""Write docs/reference/python-names.md: the public names of `reportedly.desk`, from their docstrings.

Run `python tools/write_python_names.py` to write it, with `--check` to be told whether it is up to date.
Source is read and not run, so that the page is the same with every version of Python and of our dependencies.
"""

import ast
import inspect
import re
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import groupby, pairwise
from pathlib import Path

from keep_page import keep_page

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "reference" / "python-names.md"
HEAD = """# Python names

The {count} public names of `reportedly.desk`, by the module that they are made in, with their docstrings.
Import them from `reportedly.desk`: where they are made may change. How to use them is in the
[Python API](python-api.md).
This page is written by `python tools/write_python_names.py`.
"""
SECTION = re.compile(r"^(Args|Returns|Yields|Raises|Errors):(.*)$", re.M)
ENTRY = re.compile(r"^ {4}(?P<name>[\w*, ]+): (?P<says>.*(?:\n {8}.*)*)", re.M)

Definition = ast.ClassDef | ast.FunctionDef


@cache
def tree_of(module: str) -> ast.Module:
    """Give the syntax tree of one of our modules."""
    path = ROOT.joinpath(*module.split("."))
    found = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    return ast.parse(found.read_text(encoding="utf-8"))


def statement_of(module: str, name: str) -> tuple[ast.stmt, str]:
    """Give the statement that makes a name, and the docstring that stands in it or below it.

    Raises: LookupError, if neither the module nor one that it brings the name from makes it.
    """
    for statement, below in pairwise([*tree_of(module).body, ast.Pass()]):
        if isinstance(statement, Definition) and statement.name == name:
            return statement, ast.get_docstring(statement) or ""
        if name in targets(statement):
            return statement, text_of(below)
    if name in imported_from(module):
        return statement_of(imported_from(module)[name], name)
    raise LookupError(f"{module} makes no {name}")


def targets(statement: ast.stmt) -> list[str]:
    """Give the names that an assignment sets; none for anything else."""
    if isinstance(statement, ast.Assign):
        return [one.id for one in statement.targets if isinstance(one, ast.Name)]
    if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
        return [statement.target.id]
    return []


def text_of(statement: ast.stmt) -> str:
    """Give the string that a statement is, cleaned; empty for any other statement."""
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
        value = statement.value.value
        return inspect.cleandoc(value) if isinstance(value, str) else ""
    return ""


def section(module: str, called: str, public: str) -> str:
    """Give the part of the page on one name."""
    statement, says = statement_of(module, called)
    parts = [f"### `{public}`"]
    if isinstance(statement, ast.ClassDef):
        parts += [f"*{kind_of(statement)}*", prose(says), *members(module, statement)]
    elif isinstance(statement, ast.FunctionDef):
        parts += [fenced(signature(statement)), prose(says)]
    else:
        parts += [f"`{ast.unparse(statement)}`", prose(says)]
    return "\n\n".join(part for part in parts if part)


def kind_of(statement: ast.ClassDef) -> str:
    """Tell what kind of class this is, for a reader."""
    bases = {ast.unparse(base) for base in statement.bases}
    if bases & {"Enum", "StrEnum", "IntEnum"}:
        return "closed set"
    if "NamedTuple" in bases:
        return "named tuple"
    marks = " ".join(ast.unparse(mark) for mark in statement.decorator_list)
    return "frozen value" if "dataclass" in marks else "class"


def members(module: str, statement: ast.ClassDef) -> Iterator[str]:
    """Yield a class's table of fields or values, then the list of its methods, inherited ones too."""
    fields = [(one, text_of(below)) for one, below in pairwise([*statement.body, ast.Pass()]) if targets(one)]
    rows = [row_of(one, says) for one, says in fields if not targets(one)[0].startswith("_")]
    if rows:
        yield "\n".join(["| name | what it is | meaning |", "|---|---|---|", *rows])
    methods = {one.name: one for holder in lineage(module, statement) for one in methods_of(holder)}
    if lines := [method_line(one) for _, one in sorted(methods.items())]:
        yield "\n".join(lines)


def row_of(statement: ast.stmt, says: str) -> str:
    """Give the table row of a field or of a value of a closed set."""
    what = statement.annotation if isinstance(statement, ast.AnnAssign) else getattr(statement, "value", None)
    shown = ast.unparse(what).replace("|", "\\|") if what else ""
    return f"| `{targets(statement)[0]}` | `{shown}` | {' '.join(says.split())} |"


def lineage(module: str, statement: ast.ClassDef) -> Iterator[ast.ClassDef]:
    """Yield the classes of ours that a class is made of, the most general first, itself last."""
    for base in statement.bases:
        if isinstance(base, ast.Name) and (found := imported_from(module).get(base.id, module)):
            known = found.startswith("reportedly.") and base.id in defined(found)
            if known and isinstance(inner := statement_of(found, base.id)[0], ast.ClassDef):
                yield from lineage(found, inner)
    yield statement


@cache
def imported_from(module: str) -> Mapping[str, str]:
    """Give the module that each imported name of a module comes from."""
    brought = [one for one in ast.walk(tree_of(module)) if isinstance(one, ast.ImportFrom)]
    return {alias.asname or alias.name: one.module or "" for one in brought for alias in one.names}


def defined(module: str) -> set[str]:
    """Give the names of the classes that a module makes."""
    return {one.name for one in tree_of(module).body if isinstance(one, ast.ClassDef)}


def methods_of(statement: ast.ClassDef) -> Iterator[ast.FunctionDef]:
    """Yield the public methods and properties of a class itself, and how it is made if that is written."""
    for one in statement.body:
        if isinstance(one, ast.FunctionDef) and (not one.name.startswith("_") or one.name == "__init__"):
            yield one


def method_line(method: ast.FunctionDef) -> str:
    """Give the line of the list on one method or property."""
    says = ast.get_docstring(method) or ""
    marks = {ast.unparse(mark) for mark in method.decorator_list}
    called = method.name if marks & {"property", "cached_property"} else signature(method, bound=True)
    given = (
        f" → `{ast.unparse(method.returns)}`"
        if marks & {"property", "cached_property"} and method.returns
        else ""
    )
    return f"- `{called}`{given}: {nested(says)}"


def signature(function: ast.FunctionDef, *, bound: bool = False) -> str:
    """Give a function's name with its arguments and what it gives."""
    arguments = ast.unparse(function.args)
    if bound:
        arguments = re.sub(r"^(self|cls)(, |$)", "", arguments)
    returns = (
        f" -> {ast.unparse(function.returns)}" if function.returns and function.name != "__init__" else ""
    )
    return f"{function.name}({arguments}){returns}"


def fenced(code: str) -> str:
    """Give code as a block."""
    return f"```python\n{code}\n```"


def prose(says: str) -> str:
    """Give a docstring as Markdown, its arguments as a list."""
    head, *rest = SECTION.split(says)
    parts = [head.strip()]
    for title, inline, body in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
        entries = [f"- `{m['name'].strip()}`: {' '.join(m['says'].split())}" for m in ENTRY.finditer(body)]
        parts.append(
            f"{title}: {inline.strip()}".rstrip() + ("" if entries else f" {' '.join(body.split())}".rstrip())
        )
        parts.append("\n".join(entries))
    return "\n\n".join(part for part in parts if part)


def nested(says: str) -> str:
    """Give a docstring as the text of a list's entry."""
    return "\n".join(f"  {line}".rstrip() for line in prose(says).splitlines()).strip()


def write_page() -> str:
    """Give the page for the public names of the desk."""
    from reportedly import desk  # noqa: PLC0415 - found on the path of this clone

    where = {name: desk._WHERE[name] for name in desk.__all__}
    by_module = sorted(
        where, key=lambda name: (not where[name][0].startswith("reportedly.desk"), where[name], name)
    )
    parts = [HEAD.format(count=len(where))]
    for module, names in groupby(by_module, key=lambda name: where[name][0]):
        parts += [f"## `{module}`", prose(ast.get_docstring(tree_of(module)) or "")]
        parts += [section(*where[name], name) for name in names]
    return "\n\n".join(part.strip() for part in parts) + "\n"


def main(words: list[str]) -> int:
    """Write the page, or with `--check` tell whether it is up to date; give the exit code."""
    trouble = "not what the source says; run `python tools/write_python_names.py`"
    return keep_page(PAGE, write_page(), words, trouble)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
