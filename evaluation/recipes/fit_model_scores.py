"""Measure the scores of a language model that is set up: the share of its claims that is right, by predicate.

    python -m evaluation.recipes.fit_model_scores   # prints a table for its settings

It is asked about the annotated documents that are not held back; kept answers are not asked for again.
A claim is right if an annotated one has the same predicate and ends, the same polarity, and is not more
guarded. The share of a predicate is drawn to that of all: one that was seen twice says little.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Mapping

from evaluation.claims import count
from evaluation.gold import GOLD, OWN_GOLD, GoldClaim, gold_documents
from evaluation.heldback import is_held_back
from evaluation.reading import load_reader, read_gold, records_of, spent_by
from reportedly.desk.workshop import LANGUAGE_MODEL
from reportedly.model.errors import ReportedlyError
from reportedly.model.records import Record
from reportedly.model.terms import Predicate

DRAWN = 10.0
"""Claims that the share of all counts for, beside those seen of a predicate."""

Seen = Mapping[str, tuple[int, int]]
"""How many claims were made and how many of them were right, by predicate."""


def seen_in(records: Iterable[Record], gold: Iterable[GoldClaim]) -> dict[str, tuple[int, int]]:
    """Give how many claims of one document were made and how many were right, by predicate."""
    said, annotated = list(records), list(gold)
    found: dict[str, tuple[int, int]] = {}
    for predicate in sorted({str(record["predicate"]) for record in said}):
        counts = count(
            [record for record in said if record["predicate"] == predicate],
            [claim for claim in annotated if claim.predicate == predicate],
        )
        found[predicate] = counts["said"], counts["said"] - counts["misleading"]
    return found


def shares(seen: Seen) -> dict[str, float]:
    """Give the share that is right, by predicate, and of all as `default`; 0.5 where nothing was seen."""
    made, right = (sum(pair[place] for pair in seen.values()) for place in (0, 1))
    default = right / made if made else 0.5
    drawn = {name: (ok + DRAWN * default) / (n + DRAWN) for name, (n, ok) in sorted(seen.items())}
    return {"default": default, **drawn}


def table(scores: Mapping[str, float]) -> str:
    """Give scores as settings have them."""
    return "\n".join(["[scores]", *(f"{name} = {score:.2f}" for name, score in scores.items())])


def main() -> int:
    """Measure and print."""
    made: Counter[str] = Counter()
    right: Counter[str] = Counter()
    folders = [folder for folder in (GOLD, GOLD / "train", OWN_GOLD) if folder.is_dir()]
    documents = [one for folder in folders for one in gold_documents(folder) if not is_held_back(one.name)]
    try:
        reader = load_reader([LANGUAGE_MODEL])
        for gold, read in read_gold(reader, documents):
            for predicate, (n, ok) in seen_in(records_of(read), gold.claims).items():
                made[predicate] += n
                right[predicate] += ok
    except ReportedlyError as error:
        print(f"given up: {error}")
        return error.exit_code
    print(table(shares({one.value: (made[one], right[one]) for one in Predicate if made[one]})))
    print(f"# {sum(made.values()):,} claims in {len(documents):,} documents; {spent_by(reader)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
