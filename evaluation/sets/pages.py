"""Main text of real news pages (the public article-extraction benchmark by Zyte).

Mapping. Theirs: the article's text as a person copied it. Ours: the text of the page without its title. Words
are compared as multisets, singly and in runs of four as the benchmark's authors do; precision and recall are
means over pages and F1 is of these means.
"""

import gzip
import json
from collections.abc import Mapping

from evaluation.html_text import SHINGLE_WORDS, extract_text, measure_overlap
from evaluation.sets.results import (
    Cases,
    Counts,
    Measured,
    Skipped,
    absent,
    measured,
    ratio,
    sample_note,
    set_folder,
)
from reportedly.reading.reader import Reader

NAME = "html"
POOR = 0.9
"""Shares of words below this make a page a wrong case."""


def measure(reader: Reader) -> Measured | Skipped:  # noqa: ARG001 - the sets share one way of being measured
    """Give precision, recall and F1 of words, singly and in runs of four."""
    path = set_folder(NAME) / "ground-truth.json"
    missing = absent(NAME, path)
    if missing is not None:
        return missing
    gold = json.loads(path.read_text(encoding="utf-8"))
    cases = Cases()
    rows = []
    for name, page in gold.items():
        content = gzip.decompress((path.parent / "pages" / f"{name}.html.gz").read_bytes())
        rows.append(count_text(name, extract_text(name, content), page["articleBody"], cases))
    return measured(NAME, rows, summary, cases, sample_note(len(gold), len(gold)))


def count_text(name: str, found: str, expected: str, cases: Cases) -> Mapping[str, float]:
    """Give the counts of one page."""
    counts = {"pages": 1.0}
    for words in SHINGLE_WORDS:
        overlap = measure_overlap(found, expected, words)
        counts[f"precision {words}"], counts[f"recall {words}"] = overlap.precision, overlap.recall
    if counts["recall 1"] < POOR:
        cases.add("text left out", _only_in(expected, found), read=found[:200], where=name)
    if counts["precision 1"] < POOR:
        cases.add("what is not the text taken in", _only_in(found, expected), where=name)
    return counts


def _only_in(one: str, other: str) -> str:
    """Give the lines of one text that the other has not."""
    held = " ".join(other.split())
    return " | ".join(line for line in one.splitlines() if line and " ".join(line.split()) not in held)


def summary(counts: Counts) -> dict[str, float]:
    """Give the figures that counts make."""
    figures: dict[str, float] = {}
    for words, prefix in zip(SHINGLE_WORDS, ("", "runs_of_four_"), strict=True):
        precision, recall = (
            ratio(counts.get(f"{part} {words}", 0), counts.get("pages", 0))
            for part in ("precision", "recall")
        )
        f1 = ratio(2 * precision * recall, precision + recall)
        figures |= {f"{prefix}precision": precision, f"{prefix}recall": recall, f"{prefix}f1": f1}
    return figures
