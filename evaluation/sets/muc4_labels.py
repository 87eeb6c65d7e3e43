"""The labels of MUC-4: which organisation is named as the perpetrator of which incident, and how surely."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from evaluation.fitted import fitted_sources
from evaluation.sets.results import drawn
from reportedly.model.folding import fold_bare
from reportedly.model.terms import Predicate

TRAINING_DOCUMENTS = 400
"""How many of the training documents with labels are measured at most, beside all development documents."""

SAMPLE = (
    f"all development documents, and the training documents with a label, at most {TRAINING_DOCUMENTS}, "
    "without those that something was fitted on"
)
_QUOTED = re.compile(r'"([^"]+)"')


class Confidence(StrEnum):
    """Their five values, most committed first."""

    CLAIMED = "CLAIMED OR ADMITTED"
    FACT = "REPORTED AS FACT"
    AUTHORITIES = "SUSPECTED OR ACCUSED BY AUTHORITIES"
    ACCUSED = "SUSPECTED OR ACCUSED"
    POSSIBLE = "POSSIBLE"


@dataclass(frozen=True, slots=True)
class Label:
    """One organisation of one incident."""

    document: str
    names: frozenset[str]
    """Folded."""
    confidence: Confidence
    predicate: Predicate
    """What the incident would be among our predicates."""
    people: frozenset[str] = frozenset()
    """What the text calls those who did it, folded."""
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Labelled:
    """A document with the organisations of its incidents."""

    text: str
    labels: tuple[Label, ...]
    is_dev: bool


def read_documents(folder: Path) -> dict[str, Labelled]:
    """Give all development documents and the drawn training documents that have a label.

    Documents that something was fitted on are left out.
    """
    fitted = fitted_sources("muc4")
    labels = [*read_labels(folder / "dev_orgconf.jsonl"), *read_labels(folder / "train_orgconf.jsonl")]
    dev, train = (read_texts(folder / f"{half}_docs.jsonl") for half in ("dev", "train"))
    labelled = {label.document for label in labels if not label.optional} - set(dev) - fitted
    names = [*(name for name in dev if name not in fitted), *drawn(sorted(labelled), TRAINING_DOCUMENTS)]
    by_document: dict[str, list[Label]] = {name: [] for name in names}
    for label in labels:
        by_document.get(label.document, []).append(label)
    return {
        name: Labelled({**train, **dev}[name], tuple(kept), name in dev) for name, kept in by_document.items()
    }


def read_labels(path: Path) -> list[Label]:
    """Give the labelled organisations that have a name."""
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    labels = (_label(row) for row in rows)
    return [label for label in labels if label.names]


def _label(row: Mapping[str, list[str]]) -> Label:
    names = frozenset(fold_bare(name) for name in row["org"]) - {""}
    predicate = predicate_of(" ".join(row["type"]), " ".join(row["stage"]))
    quoted = _QUOTED.findall(" ".join(row.get("perp_individual", [])))
    people = frozenset(fold_bare(words) for words in quoted) - {""}
    optional = bool(row["optional"])
    return Label(str(row["doc"]), names, Confidence(str(row["confidence"])), predicate, people, optional)


def predicate_of(kind: str, stage: str) -> Predicate:
    """Give the predicate that an incident of this type and stage would be."""
    if stage == "THREATENED":
        return Predicate.THREATENS
    return Predicate.DETAINS if kind == "KIDNAPPING" else Predicate.ATTACKS


def read_texts(path: Path) -> dict[str, str]:
    """Give the texts of a file of documents, by name."""
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return {row["doc"]: row["text"] for row in rows}
