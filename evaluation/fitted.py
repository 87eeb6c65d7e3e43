"""Which documents of the public sets something was fitted on, so that they can be left out of figures."""

import json
from pathlib import Path

from evaluation.gold import GOLD
from evaluation.heldback import is_held_back

PLACED = Path(__file__).with_name("placed")
"""Our annotations of public texts, part of the project; `evaluation.placed` reads them."""


def fitted_sources(name: str, folder: Path = PLACED) -> frozenset[str]:
    """Give the documents of a set that something is fitted on, by their names there.

    They are those of `placed_documents` and of the training documents that are not held back.
    """
    placed = folder / f"{name}.jsonl"
    lines = placed.read_text(encoding="utf-8").splitlines() if placed.is_file() else ()
    rows = map(json.loads, lines)
    ours = [row["source"] for row in rows if not is_held_back(row["name"])]
    listed = GOLD / "train" / "SOURCES.tsv"
    table = listed.read_text(encoding="utf-8").splitlines()[1:] if listed.is_file() else ()
    others = (line.split("\t")[:2] for line in table)
    theirs = [source.split(":", 1)[1] for document, source in others if _is_fitted(document, source, name)]
    return frozenset((*ours, *theirs))


def _is_fitted(document: str, source: str, name: str) -> bool:
    return source.startswith(f"{name}:") and not is_held_back(document)
