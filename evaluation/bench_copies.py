"""How fast copies are found among many texts, and how well: prints figures as JSON.

    python -m evaluation.bench_copies [texts]

The texts are drawn words under the footers of invented outlets; some are copies of others, whole, trimmed, in
part or reworded, so it is known what should be found.
"""

import json
import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import quantiles

from reportedly.documents.copies.boilerplate import find_boilerplate, known_to
from reportedly.documents.copies.index import Index, copies
from reportedly.documents.copies.prints import winnow
from reportedly.model.ids import DocumentId

SEED = 20150226
WORDS = 400
OUTLETS = 200
LEAST_CONTAINED = 0.1
"""Texts that share less are not reported as copies here."""
KINDS = {"whole": 0.05, "trimmed": 0.05, "partial": 0.05, "reworded": 0.05}
"""Share of each kind of copy among all texts."""
REWORDED = 0.15
"""Share of words that a reworded copy exchanges: every seventh or so."""
ASKED = 200

_LETTERS = "bdfgklmnprstvz"
_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Made:
    """A text with what is known of it."""

    number: int
    outlet: str
    text: str
    kind: str | None
    """None for a text of its own."""
    family: frozenset[int]
    """The texts of their own that any of its words are from."""


def make(count: int, seed: int = SEED) -> Iterator[Made]:
    """Yield so many texts; copies are of earlier ones."""
    chance = random.Random(seed)  # noqa: S311 - a fixed draw, nothing secret
    words, weights = _vocabulary(chance)
    footers = [chance.choices(words, cum_weights=weights, k=20) for _ in range(OUTLETS)]
    own: list[tuple[int, str]] = []
    for number in range(count):
        outlet = chance.randrange(OUTLETS)
        drawn = chance.choices(words, cum_weights=weights, k=WORDS)
        kind = chance.choices([*KINDS, None], [*KINDS.values(), 1 - sum(KINDS.values())])[0] if own else None
        family = frozenset({number})
        if kind is None:
            own.append((number, " ".join(drawn)))
        else:
            parent, text = chance.choice(own)
            drawn = copy_out(text.split(), drawn, kind, chance)
            family = frozenset({parent, number} if kind == "partial" else {parent})
        text = " ".join(drawn) + "\n\n" + " ".join(footers[outlet])
        yield Made(number, f"Outlet {outlet}", text, kind, family)


def copy_out(parent: list[str], own: list[str], kind: str, chance: random.Random) -> list[str]:
    """Give the words of a copy of some kind; `own` are words to put around it or in it."""
    if kind == "whole":
        return parent
    if kind == "trimmed":
        return parent[: int(len(parent) * chance.uniform(0.3, 0.8))]
    if kind == "partial":
        length = chance.randint(60, 120)
        start, at = chance.randrange(len(parent) - length), chance.randrange(len(own))
        return [*own[:at], *parent[start : start + length], *own[at : len(own) - length]]
    exchanged = zip(parent, own, strict=False)
    return [other if chance.random() < REWORDED else word for word, other in exchanged]


def run(count: int) -> dict[str, float]:
    """Give seconds, memory, recall by kind of copy and precision over so many texts."""
    made = list(make(count))
    names = [DocumentId(f"text-{one.number}") for one in made]
    clock, work = time.perf_counter(), time.process_time()
    prints = [winnow(one.text).hashes for one in made]
    winnowed = time.process_time()
    index = Index()
    index.add_all(zip(names, prints, strict=True))
    boilerplate = find_boilerplate((one.outlet, hashes) for one, hashes in zip(made, prints, strict=True))
    built = time.process_time()
    asked = [
        (name, hashes, known_to(boilerplate, one.outlet))
        for name, hashes, one in zip(names, prints, made, strict=True)
    ]
    found = list(copies(index, asked, least_contained=LEAST_CONTAINED))
    done = time.process_time()
    pairs = {(int(here[5:]), int(there.document[5:])) for here, there in found}
    return {
        "texts": count,
        "seconds": time.perf_counter() - clock,
        "work_seconds": done - work,
        "winnow_work_seconds": winnowed - work,
        "index_work_seconds": built - winnowed,
        "search_work_seconds": done - built,
        **_ask(index, count),
        **_quality(made, pairs),
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        / (1e6 if sys.platform == "darwin" else 1024),
    }


def _ask(index: Index, count: int) -> dict[str, float]:
    """Give how long a new text takes against all, from its words on."""
    new = [one.text for one in make(ASKED, SEED + count)]
    waited, worked = [], []
    for text in new:
        clock, work = time.perf_counter(), time.process_time()
        index.candidates(winnow(text).hashes)
        worked.append(1000 * (time.process_time() - work))
        waited.append(1000 * (time.perf_counter() - clock))
    return {
        "new_text_p95_ms": quantiles(waited, n=20)[-1],
        "new_text_work_p95_ms": quantiles(worked, n=20)[-1],
    }


def _quality(made: list[Made], pairs: set[tuple[int, int]]) -> dict[str, float]:
    by_text: dict[int, set[int]] = {}
    for here, there in pairs:
        by_text.setdefault(here, set()).add(there)
    held, found = Counter[str](), Counter[str]()
    for one in made:
        if one.kind is not None:
            held[one.kind] += 1
            found[one.kind] += min(one.family) in by_text.get(one.number, set())
    right = sum(bool(made[here].family & made[there].family) for here, there in pairs)
    recall = {f"recall_{kind}": found[kind] / held[kind] for kind in KINDS if held[kind]}
    return {**recall, "precision": right / len(pairs) if pairs else 1.0, "pairs": len(pairs)}


def _vocabulary(chance: random.Random) -> tuple[list[str], list[float]]:
    """Give words with cumulative weights: few are very common, as in any language."""
    drawn = {
        "".join(chance.choice(_LETTERS) + chance.choice(_VOWELS) for _ in range(chance.randint(1, 4)))
        for _ in range(30_000)
    }
    words = sorted(drawn)
    chance.shuffle(words)
    total, weights = 0.0, []
    for place in range(len(words)):
        total += 1 / (place + 3)
        weights.append(total)
    return words, weights


def main() -> None:
    """Measure at the size that the command line names and print the figures."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    print(json.dumps({key: round(value, 4) for key, value in run(count).items()}, indent=2))


if __name__ == "__main__":
    main()
