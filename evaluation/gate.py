"""The gate: figures held against floors that nothing lowers by itself.

    python -m evaluation.gate             # measures the six documents, those held back, and the quick sets
    python -m evaluation.gate --written   # holds the figures that `make evaluate` has just written

Exits with 1 and names each figure that is under its floor, and with 0 and a reason where there is nothing
here to measure.
"""

import argparse
import json
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from evaluation.evaluate import OUT, Figures, measure_some
from evaluation.evaluate import as_json as claims_json
from evaluation.reading import TOGETHER, load_reader
from evaluation.sets import measured_of
from evaluation.sets.report import as_json as sets_json

FLOORS = Path(__file__).with_name("floors.toml")
SHIPPED = "shipped"
"""The choice of all installed extractors, whichever these are."""

QUICK = ("group_names", "re3d", "events")
"""Sets that are measured in seconds; the others are held when all are measured."""

Tree = Mapping[str, object]


def load_floors(path: Path = FLOORS) -> Tree:
    """Give the floors: as the figures, with `at_least` or `at_most` below each figure."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def fallen(figures: Tree, floors: Tree, path: tuple[str, ...] = ()) -> Iterator[str]:
    """Yield a sentence for each figure that is measured here and under its floor."""
    for name, below in floors.items():
        value = figures.get(_choice(name, figures))
        here = (*path, name)
        if isinstance(value, int | float) and isinstance(below, Mapping):
            yield from _under(here, value, below)
        elif isinstance(value, Mapping) and isinstance(below, Mapping):
            yield from fallen(value, below, here)


def _choice(name: str, figures: Tree) -> str:
    if name != SHIPPED:
        return name
    return TOGETHER if TOGETHER in figures else next(iter(figures), name)


def _under(path: Sequence[str], value: float, limit: Tree) -> Iterator[str]:
    what = f"{', '.join(path[:-1])}: {path[-1]}"
    least, most = limit.get("at_least"), limit.get("at_most")
    if isinstance(least, float) and value < least:
        yield f"{what} is {value:.3f}, its floor {least}"
    if isinstance(most, float) and value > most:
        yield f"{what} is {value:.3f}, its ceiling {most}"


def measure() -> Tree:
    """Give the figures of the fewer documents and of the quick sets, as far as they are here."""
    claims: Figures = measure_some()
    reader = load_reader()
    sets = sets_json([one for name in QUICK for one in measured_of(name, reader)])
    return {**claims_json(claims), **with_sets(sets)}


def written(folder: Path = OUT) -> Tree:
    """Give the figures as they were last written."""
    kept = [
        json.loads((folder / name).read_text(encoding="utf-8")) if (folder / name).exists() else {}
        for name in ("quality.json", "sets.json")
    ]
    return {**kept[0], **with_sets(kept[1])}


def with_sets(sets: Mapping[str, Mapping[str, Mapping[str, object]]]) -> dict[str, Tree]:
    """Give the figures of the labelled sets under one name, without what they are made of."""
    if not sets:
        return {}
    figures = {
        name: {choice: row["figures"] for choice, row in by_choice.items()}
        for name, by_choice in sets.items()
    }
    return {"sets": figures}


def main(arguments: Sequence[str] | None = None) -> int:
    """Hold the figures against the floors; give the exit code."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.gate")
    parser.add_argument("--written", action="store_true", help="hold the figures as last written")
    figures = written() if parser.parse_args(arguments).written else measure()
    if not figures:
        print("gate: skipped, nothing to measure here (REPORTEDLY_GOLD, REPORTEDLY_EVALUATION)")
        return 0
    troubles = list(fallen(figures, load_floors()))
    for trouble in troubles:
        print(f"gate: {trouble}")
    print("gate: fell" if troubles else "gate: all floors held")
    return int(bool(troubles))


if __name__ == "__main__":
    sys.exit(main())
