"""Pairs of armed-group names, judged by people: one group or not?

Mapping. Their codes: 0 is the same group; 10 to 13 are different groups; 1 is an armed wing, 2 an umbrella
or splinter, 3 a sub-unit, which must not be called the same. Generic names (5), codes that the set's own key
does not explain (4, 6, 8) and negative codes are left out. Ours, from names alone, as no text stands around
them: two names are one group where they fold alike, or where the registry knows an actor by both. Of
`Name (SHORT)` the part before the bracket is asked first, the part within it only where that is unknown, as a
document's own short form follows its long one. A form that the registry calls ambiguous does not count.
"""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from evaluation.sets.results import (
    Cases,
    Counts,
    Measured,
    Skipped,
    absent,
    measured,
    ratio,
    scores,
    set_folder,
)
from reportedly.model.folding import fold_bare
from reportedly.model.registry import Registry
from reportedly.reading.reader import Reader

NAME = "group_names"
SAME, DIFFERENT = frozenset({0}), frozenset({10, 11, 12, 13})
TIES = {1: "wing", 2: "umbrella", 3: "sub_unit"}
_BRACKET = re.compile(r"^(?P<long>.*?)\s*\((?P<short>[^()]+)\)\s*$")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names with the judgement on them."""

    location: str
    left: str
    right: str
    code: int


def measure(reader: Reader) -> Measured | Skipped:
    """Give precision, recall and F1 of "same group", and how many tied groups are called the same."""
    path = set_folder(NAME) / "pairs.csv"
    missing = absent(NAME, path)
    if missing is not None:
        return missing
    cases = Cases()
    by_location: dict[str, list[Pair]] = {}
    for pair in read_pairs(path):
        by_location.setdefault(pair.location, []).append(pair)
    rows = [count_pairs(pairs, reader.maker.registry, cases) for pairs in by_location.values()]
    return measured(NAME, rows, summary, cases, "all judged pairs; a document is a country")


def read_pairs(path: Path) -> Iterator[Pair]:
    """Yield the pairs that have a judgement."""
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            pair = Pair(row["location"], row["name_a"], row["name_b"], int(row["code"]))
            if pair.code in SAME | DIFFERENT | set(TIES):
                yield pair


def count_pairs(pairs: Iterable[Pair], registry: Registry, cases: Cases) -> Counts:
    """Give the counts of the pairs of one country."""
    counts: dict[str, float] = {}
    for pair in pairs:
        same = is_same(pair.left, pair.right, registry)
        gold = TIES.get(pair.code) or ("same" if pair.code in SAME else "different")
        known = all(actors_of(name, registry) for name in (pair.left, pair.right))
        keys = [gold, *([f"{gold}_called_same"] if same else []), *([f"{gold}_both_known"] if known else [])]
        for key in keys:
            counts[key] = counts.get(key, 0) + 1
        if same is not (gold == "same"):
            cases.add(_kind(gold, known=known), f"{pair.left} / {pair.right}")
    return counts


def _kind(gold: str, *, known: bool) -> str:
    if gold != "same":
        return f"called same: {gold}"
    return "same group missed: registry has two actors" if known else "same group missed: not in the registry"


def is_same(left: str, right: str, registry: Registry) -> bool:
    """Tell whether the registry and folding make one group of two names."""
    if {fold_bare(form) for form in forms_of(left)[:1]} & {fold_bare(form) for form in forms_of(right)[:1]}:
        return True
    return bool(actors_of(left, registry) & actors_of(right, registry))


def forms_of(name: str) -> tuple[str, ...]:
    """Give the forms of a name in the order they are asked: long form, then short form in brackets."""
    match = _BRACKET.match(name)
    return (name,) if match is None or not match["long"] else (match["long"], match["short"])


def actors_of(name: str, registry: Registry) -> frozenset[str]:
    """Give the slugs of the actors that a name means, by the first of its forms that is known."""
    for form in forms_of(name):
        known = registry.by_name.get(fold_bare(form), ())
        actors = {actor.slug for actor, used in known if not used.ambiguous}
        if actors:
            return frozenset(actors)
    return frozenset()


def summary(counts: Counts) -> dict[str, float]:
    """Give the figures that counts make."""
    right, wrong = counts.get("same_called_same", 0), counts.get("different_called_same", 0)
    figures = scores(right, right + wrong, counts.get("same", 0))
    figures["same_both_known"] = ratio(counts.get("same_both_known", 0), counts.get("same", 0))
    for tie in TIES.values():
        figures[f"{tie}_called_same"] = ratio(counts.get(f"{tie}_called_same", 0), counts.get(tie, 0))
    return figures
