"""What measuring a labelled set gives: figures with intervals, kinds of errors, and a few wrong cases."""

import os
import random
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import numpy as np

SEED = 7
DRAWS = 1000
QUOTED = 12
"""Wrong cases that are shown on the screen at most; all are in the error lists."""

CASE_CHARS = 220
"""Characters of a wrong case on the screen."""

QUOTE_CHARS = 600
"""Characters of a wrong case in the error lists."""

ANY = "any"
"""The choice of extractors where it makes no difference, as no claims are read."""

Counts = Mapping[str, float]
Summary = Callable[[Counts], dict[str, float]]
Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Measured:
    """Figures of one set."""

    name: str
    documents: int
    figures: Mapping[str, float]
    intervals: Mapping[str, tuple[float, float]]
    """95 % bootstrap interval over documents, for each figure."""
    counts: Mapping[str, float]
    """What the figures are made of."""
    errors: Mapping[str, int] = field(default_factory=dict)
    """How many cases went wrong in which way."""
    sample: str = "all documents"
    """Which documents were measured."""
    wrong: tuple["Case", ...] = ()
    """The wrong cases in the set's own words: for reading here, not for keeping in the project."""
    choice: str = ANY
    """Which extractors read."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A set that is not here."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Case:
    """One case that went wrong."""

    kind: str
    """In which way."""
    words: str
    """The text's own words."""
    expected: str = ""
    """What the labels say of them; empty where the kind says it all."""
    read: str = ""
    """What was read instead; empty where nothing was."""
    where: str = ""
    """The document."""

    def line(self) -> str:
        """Give the case in a line for the screen."""
        return f"{self.kind}: {self.words[:CASE_CHARS]}"


class Cases:
    """The cases that went wrong, each with its words, by kind."""

    def __init__(self) -> None:
        self.kinds: Counter[str] = Counter()
        self.listed: list[Case] = []

    def add(self, kind: str, words: str, *, expected: str = "", read: str = "", where: str = "") -> None:
        """Keep one wrong case."""
        self.kinds[kind] += 1
        quoted = " ".join(words.split())[:QUOTE_CHARS]
        self.listed.append(Case(kind, quoted, expected, read, where))


def some(cases: Iterable[Case], most: int = QUOTED) -> list[Case]:
    """Give at most so many cases, taking turns among the kinds."""
    by_kind: dict[str, list[Case]] = {}
    for case in cases:
        by_kind.setdefault(case.kind, []).append(case)
    turns = [kept[at] for at in range(most) for kept in by_kind.values() if at < len(kept)]
    return turns[:most]


def set_folder(name: str) -> Path:
    """Give the folder of a set; `$REPORTEDLY_EVALUATION` names its parent."""
    return Path(os.environ.get("REPORTEDLY_EVALUATION", "../shared/evaluation")) / name


def absent(name: str, path: Path) -> Skipped | None:
    """Give why a set cannot be measured here, or None where its file or folder is here."""
    if path.exists():
        return None
    return Skipped(
        name, f"no {path.name} in {name}/ here; set REPORTEDLY_EVALUATION to the folder of the sets"
    )


def drawn(things: Sequence[Thing], most: int) -> list[Thing]:
    """Give at most so many, drawn with a fixed seed, in their own order."""
    if len(things) <= most:
        return list(things)
    chance = random.Random(SEED)  # noqa: S311 - a fixed seed, for the same sample every time
    return [things[at] for at in sorted(chance.sample(range(len(things)), most))]


def sample_note(taken: int, whole: int, measured_of_them: int | None = None) -> str:
    """Say which documents were taken, and how many of them could not be measured."""
    note = "all documents" if taken == whole else f"{taken} of {whole} documents, drawn with seed {SEED}"
    lost = 0 if measured_of_them is None else taken - measured_of_them
    return f"{note}; {lost} left out, as cleaning changed or refused their text" if lost else note


def ratio(part: float, whole: float) -> float:
    """Give part / whole, 0 where there is no whole."""
    return part / whole if whole else 0.0


def scores(right: float, found: float, gold: float, prefix: str = "") -> dict[str, float]:
    """Give precision, recall and F1 under names that begin with `prefix`."""
    precision, recall = ratio(right, found), ratio(right, gold)
    f1 = ratio(2 * precision * recall, precision + recall)
    return {f"{prefix}precision": precision, f"{prefix}recall": recall, f"{prefix}f1": f1}


def total(rows: Iterable[Counts]) -> dict[str, float]:
    """Give the sums of the counts of all rows."""
    summed: dict[str, float] = {}
    for row in rows:
        for key, value in row.items():
            summed[key] = summed.get(key, 0) + value
    return dict(sorted(summed.items()))


def intervals(rows: Sequence[Counts], summary: Summary) -> dict[str, tuple[float, float]]:
    """Give the 95 % bootstrap interval of each figure over rows, the same every time; none without rows."""
    if not rows:
        return {}
    keys = sorted({key for row in rows for key in row})
    table = np.array([[row.get(key, 0.0) for key in keys] for row in rows])
    weights = np.random.default_rng(SEED).multinomial(len(rows), [1 / len(rows)] * len(rows), DRAWS)
    drawn_figures = [summary(dict(zip(keys, sums, strict=True))) for sums in (weights @ table).tolist()]
    bounds = {}
    for figure in summary(total(rows)):
        values = sorted(figures[figure] for figures in drawn_figures)
        bounds[figure] = values[int(0.025 * DRAWS)], values[int(0.975 * DRAWS) - 1]
    return bounds


def measured(
    name: str, rows: Sequence[Counts], summary: Summary, cases: Cases, sample: str, *, choice: str = ANY
) -> Measured:
    """Give the figures of a set from the counts of its documents."""
    counts = total(rows)
    kinds = dict(cases.kinds.most_common())
    figures, bounds = summary(counts), intervals(rows, summary)
    return Measured(name, len(rows), figures, bounds, counts, kinds, sample, tuple(cases.listed), choice)
