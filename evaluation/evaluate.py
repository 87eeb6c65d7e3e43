"""Measure the reading: `make evaluate`.

Claims on the annotated documents, at the default score and at every score. What cannot be measured because
its texts are not here is said and skipped. Figures go to `docs/reference/quality.json` and, as a table, to
`docs/reference/quality.md` and the README.
"""

import json
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from evaluation.claims import count, interval, summary
from evaluation.gold import GOLD, GoldDocument, gold_documents
from evaluation.reading import load_reader, read_gold
from evaluation.tables import between_marks
from reportedly.model.claims import REVIEW_BELOW
from reportedly.model.records import Record, claim_record
from reportedly.reading.reader import Reader, ReadPage

OUT = Path("docs/reference")
SETS = {"six documents": GOLD, "training documents": GOLD / "train"}
SHOWN = (
    "precision",
    "recall",
    "f1",
    "over_claiming",
    "stronger_than_text",
    "polarity",
    "certainty",
    "status",
)
HEAD = """# How well it reads

Written by `make evaluate`. `shown` are the readings scored 0.5 or more, `all` every reading; what a score
is, and how the rules and their scores were made, is in [scores](../explanation/scores.md). The annotations
were made by language models following a guide and checked by script, not by people. The six documents were
annotated twice; the rules were developed on half of the training documents and their scores fitted on all
of them, so that the second set of figures flatters. Intervals are from a bootstrap over documents.

"""


@dataclass(frozen=True, slots=True)
class Row:
    """Figures of one set of documents, for one choice of readings."""

    values: Mapping[str, float]
    low: float
    high: float
    """95 % interval of F1."""


Figures = Mapping[str, Mapping[str, Row]]
"""Set → `shown` or `all` → figures."""


def records_of(read: ReadPage, least: float) -> list[Record]:
    """Give the claim records of a page whose reading scores at least so much."""
    return [
        claim_record(read.page.document, claim.claim, claim.shown)
        for claim in read.read
        if claim.shown.score >= least
    ]


def measure(reader: Reader, documents: list[GoldDocument]) -> dict[str, Row]:
    """Give the figures of a set at the default score and at every score."""
    started = time.perf_counter()
    read = list(read_gold(reader, documents))
    words = sum(len(document.text.split()) for document in documents)
    speed = words / (time.perf_counter() - started)
    found: dict[str, Row] = {}
    for name, least in (("shown", REVIEW_BELOW), ("all", 0.0)):
        rows = [count(records_of(page, least), gold.claims) for gold, page in read]
        figures = summary(sum(rows, Counter()))
        low, high = interval(rows)
        values = {figure: round(figures[figure], 3) for figure in SHOWN}
        found[name] = Row({**values, "words_a_second": round(speed)}, round(low, 3), round(high, 3))
    return found


def measure_all() -> Figures:
    """Give the figures of every set that is here."""
    here = {name: folder for name, folder in SETS.items() if folder.is_dir()}
    if not here:
        return {}
    reader = load_reader()
    return {name: measure(reader, list(gold_documents(folder))) for name, folder in here.items()}


def table(figures: Figures) -> str:
    """Give the figures as a Markdown table."""
    shown = ("precision", "recall", "over_claiming", "stronger_than_text", "polarity", "certainty", "status")
    names = [figure.replace("_", " ") for figure in shown]
    lines = ["| set | readings | F1 (95 %) | " + " | ".join(names) + " |", "|---" * (len(names) + 3) + "|"]
    for name, kinds in figures.items():
        for kind, row in kinds.items():
            cells = " | ".join(f"{row.values[figure]:.2f}" for figure in shown)
            f1 = f"{row.values['f1']:.2f} ({row.low:.2f}–{row.high:.2f})"
            lines.append(f"| {name} | {kind} | {f1} | {cells} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Measure what can be measured here and write the figures."""
    figures = measure_all()
    if not figures:
        print("skipped: no annotated documents here; set REPORTEDLY_GOLD to their folder")
        return
    OUT.mkdir(parents=True, exist_ok=True)
    kept = {
        name: {kind: {**row.values, "f1_interval": [row.low, row.high]} for kind, row in kinds.items()}
        for name, kinds in figures.items()
    }
    (OUT / "quality.json").write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    (OUT / "quality.md").write_text(HEAD + table(figures), encoding="utf-8")
    readme = Path("README.md")
    readme.write_text(
        between_marks(readme.read_text(encoding="utf-8"), "quality", table(figures)), encoding="utf-8"
    )
    print(table(figures))


if __name__ == "__main__":
    main()
