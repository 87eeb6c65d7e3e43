"""Lists of what went wrong, in the texts' own words: for reading here, never for keeping in the project."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from evaluation.sets.results import Case

ERRORS = Path("build/errors")
"""Where the lists go: a folder that version control ignores, as the words belong to others."""


def write_errors(name: str, cases: Sequence[Case], folder: Path = ERRORS) -> Path:
    """Write the list of one set and give its path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name.replace(' ', '-')}.txt"
    path.write_text("\n".join(lines(name, cases)) + "\n", encoding="utf-8")
    return path


def lines(name: str, cases: Iterable[Case]) -> Iterator[str]:
    """Yield the lines of a list: the kinds, commonest first, and under each its cases."""
    ordered = sorted(cases, key=lambda case: case.kind)
    by_kind = {kind: list(group) for kind, group in groupby(ordered, key=lambda case: case.kind)}
    kinds = sorted(by_kind, key=lambda kind: (-len(by_kind[kind]), kind))
    yield f"{name}: {len(ordered)} wrong"
    yield from (f"{len(by_kind[kind]):>7}  {kind}" for kind in kinds)
    for kind in kinds:
        yield from ("", f"== {kind} ({len(by_kind[kind])})")
        for case in by_kind[kind]:
            yield from _case(case)


def _case(case: Case) -> Iterator[str]:
    yield f"{case.where + ': ' if case.where else ''}“{case.words}”"
    if case.expected:
        yield f"    expected: {case.expected}"
    if case.read:
        yield f"    read:     {case.read}"
