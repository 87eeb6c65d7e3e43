"""Scores of claim records against annotated documents, by the contract's rules.

Within a document, claims with the same predicate, arguments and polarity are one proposition, read at its
most committed. Matching is one to one; a gold proposition that only one of two readers saw neither helps
nor hurts. Intervals are from a bootstrap over documents with a fixed seed.
"""

import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from evaluation.gold import GoldClaim, fits, names_of
from reportedly.model.folding import fold_bare
from reportedly.model.records import Record
from reportedly.model.terms import SYMMETRIC, Certainty

DRAWS = 1000
Counts = Counter[str]


def propositions(records: Iterable[Record]) -> list[Record]:
    """Give one record for each proposition of a document, the most committed one."""
    kept: dict[tuple[str, ...], Record] = {}
    for record in records:
        key = _key(record)
        held = kept.get(key)
        if held is None or _strength(record) > _strength(held):
            kept[key] = record
    return list(kept.values())


def _key(record: Record) -> tuple[str, ...]:
    ends = [fold_bare(str(_field(record, end, "name"))) for end in ("subject", "object")]
    if record["predicate"] in SYMMETRIC:
        ends.sort()
    return (str(record["predicate"]), *ends, str(record["polarity"]))


def _field(record: Record, end: str, name: str) -> object:
    argument = record[end]
    return argument.get(name) if isinstance(argument, dict) else None


def _strength(record: Record) -> int:
    return Certainty(str(record["certainty"])).strength


def match(records: Sequence[Record], gold: Sequence[GoldClaim]) -> list[tuple[int, int]]:
    """Pair records with gold one to one: required before optional, agreeing polarity before differing."""
    pairs: list[tuple[int, int]] = []
    used: set[int] = set()
    taken: set[int] = set()
    for optional in (False, True):
        for agree in (True, False):
            for i, record in enumerate(records):
                j = None if i in taken else _partner(record, gold, used, optional=optional, agree=agree)
                if j is not None:
                    pairs.append((i, j))
                    used.add(j)
                    taken.add(i)
    return pairs


def _partner(
    record: Record, gold: Sequence[GoldClaim], used: set[int], *, optional: bool, agree: bool
) -> int | None:
    for j, claim in enumerate(gold):
        if j in used or claim.optional is not optional or not fits(record, claim):
            continue
        if not agree or record["polarity"] in claim.polarity:
            return j
    return None


def count(records: Sequence[Record], gold: Sequence[GoldClaim]) -> Counts:
    """Give the counts of one document, for adding up over documents."""
    said = [
        record
        for record in propositions(records)
        if names_of(record["subject"]) and names_of(record["object"])
    ]
    pairs = match(said, gold)
    neutral = sum(gold[j].optional for _, j in pairs)
    counts: Counts = Counter(
        predicted=len(said) - neutral,
        gold=sum(not claim.optional for claim in gold),
        matched=len(pairs) - neutral,
        pairs=len(pairs),
        said=len(said),
    )
    matched = {i for i, _ in pairs}
    counts["misleading"] = len(said) - len(matched)
    for i, j in pairs:
        counts.update(_attributes(said[i], gold[j]))
    return counts


def _attributes(record: Record, gold: GoldClaim) -> Counts:
    flipped = record["polarity"] not in gold.polarity
    allowed = max(Certainty(value).strength for value in gold.certainty)
    stronger = _strength(record) > allowed
    return Counter(
        misleading=int(flipped or stronger),
        stronger=int(stronger),
        polarity=int(not flipped),
        certainty=int(record["certainty"] in gold.certainty),
        status=int(record["status"] in gold.status),
    )


def summary(counts: Mapping[str, int]) -> dict[str, float]:
    """Give precision, recall, F1, over-claiming rate and the accuracies on matched propositions."""
    precision = _ratio(counts["matched"], counts["predicted"])
    recall = _ratio(counts["matched"], counts["gold"])
    return {
        "precision": precision,
        "recall": recall,
        "f1": _ratio(2 * precision * recall, precision + recall),
        "over_claiming": _ratio(counts["misleading"], counts["said"]),
        "stronger_than_text": _ratio(counts["stronger"], counts["pairs"]),
        "polarity": _ratio(counts["polarity"], counts["pairs"]),
        "certainty": _ratio(counts["certainty"], counts["pairs"]),
        "status": _ratio(counts["status"], counts["pairs"]),
    }


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def interval(rows: Sequence[Counts], figure: str = "f1", *, seed: int = 7) -> tuple[float, float]:
    """Give the 95 % bootstrap interval of a figure over documents."""
    chance = random.Random(seed)  # noqa: S311 - a fixed seed, for the same interval every time
    drawn = sorted(summary(sum((chance.choice(rows) for _ in rows), Counter()))[figure] for _ in range(DRAWS))
    return drawn[int(0.025 * DRAWS)], drawn[int(0.975 * DRAWS) - 1]
