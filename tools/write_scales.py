"""Write docs/reference/scales.md: every closed set of the claim record, and the scales of weighing.

The sets come from `reportedly/model/terms.py`, the scales from `reportedly/vocabulary/grades.toml`. Run
`python tools/write_scales.py` to write the page, with `--check` to be told whether it is up to date.
"""

import ast
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from keep_page import keep_page

from reportedly.model.vocabulary import Table, load_vocabulary, table_list

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "reference" / "scales.md"
TERMS = ROOT / "reportedly" / "model" / "terms.py"
FILE = "grades.toml"
ELSEWHERE = {"Predicate": "[Predicates](predicates.md) has a section on each."}
"""Sets that have a page of their own."""
HEAD = f"""# Scales and closed sets

Every value that a record can hold where it does not hold free text, and the scales of weighing. What they are
for is told in [what the scales mean](../explanation/what-the-scales-mean.md). This page is written by
`python tools/write_scales.py` from `reportedly/model/terms.py` and `reportedly/vocabulary/{FILE}`.
"""


def text_of(statement: ast.stmt) -> str:
    """Give the string that a statement is; empty for any other statement."""
    value = statement.value if isinstance(statement, ast.Expr) else None
    return " ".join(str(value.value).split()) if isinstance(value, ast.Constant) else ""


def values(statement: ast.ClassDef) -> Iterator[tuple[str, str]]:
    """Yield the values of a closed set, each with what it means where that is written."""
    for one, below in pairwise([*statement.body, ast.Pass()]):
        if isinstance(one, ast.Assign) and isinstance(one.value, ast.Constant):
            yield str(one.value.value), text_of(below)


def closed_set(statement: ast.ClassDef) -> str:
    """Give the part on one closed set: a table if its values are explained, else a line."""
    found = list(values(statement))
    if statement.name in ELSEWHERE:
        shown = ", ".join(f"`{value}`" for value, _ in found) + f".\n\n{ELSEWHERE[statement.name]}"
    elif any(means for _, means in found):
        shown = "\n".join(
            ["| value | meaning |", "|---|---|", *(f"| `{value}` | {means} |" for value, means in found)]
        )
    else:
        shown = ", ".join(f"`{value}`" for value, _ in found) + "."
    return f"### {statement.name}\n\n{ast.get_docstring(statement)}\n\n{shown}"


def closed_sets(source: str) -> Iterator[str]:
    """Yield the part on each closed set that a module makes, in its order."""
    for statement in ast.parse(source).body:
        if isinstance(statement, ast.ClassDef):
            yield closed_set(statement)


def grades(table: Table, name: str) -> str:
    """Give the table of one scale of grades."""
    rows = [f"| {row['grade']} | {row['name']} | {row['meaning']} |" for row in table_list(table, name, FILE)]
    return "\n".join(["| grade | name | meaning |", "|---|---|---|", *rows])


def likelihoods(table: Table) -> Iterator[str]:
    """Yield each yardstick of likelihood: its terms in percent, and the span that each grade gives."""
    for row in table_list(table, "likelihood", FILE):
        terms, spans = row["terms"], row["spans"]
        if not isinstance(terms, list) or not isinstance(spans, dict):
            raise TypeError(f"{FILE}: a likelihood needs `terms` and `spans`")
        yield f"### {row['name']}\n\nAsked for with `--likelihood {row['id']}`. Source: {row['source']}."
        lines = [f"| {term['name']} | {term['low']} to {term['high']} |" for term in terms]
        yield "\n".join(["| term | percent |", "|---|---|", *lines])
        given = [f"| {grade} | {low} to {high} |" for grade, (low, high) in spans.items()]
        yield "\n".join(["| grade of what is said | span |", "|---|---|", *given])


def reasons(table: Table) -> str:
    """Give the reasons that hold confidence back."""
    held = table["holds_back"]
    if not isinstance(held, dict):
        raise TypeError(f"{FILE}: [holds_back] must be a table of reasons")
    return "\n".join(f"- {says}" for says in held.values())


def write_page(source: str, table: Table) -> str:
    """Give the page for the source of the closed sets and the vocabulary of grades."""
    parts = [HEAD, "## The claim record", *closed_sets(source)]
    parts += ["## Grades of a publisher", "Given by people only.", grades(table, "reliability")]
    parts += [
        "## Grades of what is said",
        "Worked out by rules, which never give 1.",
        grades(table, "credibility"),
    ]
    parts += ["## Confidence", "Low, moderate or high. What holds it back:", reasons(table)]
    parts += [
        "## Likelihood",
        "Never given unless asked for, and then as a span of words.",
        *likelihoods(table),
    ]
    return "\n\n".join(part.strip() for part in parts) + "\n"


def main(words: list[str]) -> int:
    """Write the page, or with `--check` tell whether it is up to date; give the exit code."""
    page = write_page(TERMS.read_text(encoding="utf-8"), load_vocabulary(FILE))
    return keep_page(PAGE, page, words, "not what the source says; run `python tools/write_scales.py`")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
