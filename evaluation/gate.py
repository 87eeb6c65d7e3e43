"""The gate: figures held against floors that nothing lowers by itself.

    python -m evaluation.gate

Measures the annotated documents, exits with 1 and names each figure that is under its floor, and with 0 and
a reason where the documents are not here.
"""

import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from evaluation.evaluate import Figures, measure_all

FLOORS = Path(__file__).with_name("floors.toml")


def load_floors(path: Path = FLOORS) -> Mapping[str, object]:
    """Give the floors: set → readings → figure → `at_least` or `at_most`."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def fallen(figures: Figures, floors: Mapping[str, object]) -> Iterator[str]:
    """Yield a sentence for each figure that is measured here and under its floor."""
    for name, readings in floors.items():
        for kind, limits in _table(readings).items():
            row = figures.get(name, {}).get(kind)
            for figure, limit in _table(limits).items():
                value = None if row is None else row.values.get(figure)
                if value is not None:
                    yield from _under(f"{name}, {kind}: {figure}", value, _table(limit))


def _under(what: str, value: float, limit: Mapping[str, object]) -> Iterator[str]:
    least, most = limit.get("at_least"), limit.get("at_most")
    if isinstance(least, float) and value < least:
        yield f"{what} is {value:.3f}, its floor {least}"
    if isinstance(most, float) and value > most:
        yield f"{what} is {value:.3f}, its ceiling {most}"


def _table(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def main() -> int:
    """Measure and hold against the floors; give the exit code."""
    figures = measure_all()
    if not figures:
        print("gate: skipped, no annotated documents here (REPORTEDLY_GOLD)")
        return 0
    troubles = list(fallen(figures, load_floors()))
    for trouble in troubles:
        print(f"gate: {trouble}")
    print("gate: fell" if troubles else "gate: all floors held")
    return int(bool(troubles))


if __name__ == "__main__":
    sys.exit(main())
