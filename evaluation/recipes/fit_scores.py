"""Fit the weights that turn a rule's draft into a score.

    python -m evaluation.recipes.fit_scores [--write]

Target: the probability that a careful reader would find the claim, that is, that an annotated proposition
of the document has the same predicate, arguments and polarity and is not more guarded. Logistic regression
with an L2 penalty on the named features of `reportedly.reading.patterns.scores`, fitted by Newton steps on
annotated documents that are not held back; the penalty is chosen and the calibration measured by five-fold
cross-validation over documents. Annotations: made by language models under a guide, checked by script, not
by people; see the data statement in `docs/explanation/scores.md`. Nothing of the texts is kept
but counts of features.
"""

import argparse
import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from evaluation.gold import GoldDocument, match_of
from evaluation.heldback import is_held_back
from evaluation.placed import annotated_documents
from evaluation.reading import load_reader, read_gold
from evaluation.tables import between_marks
from reportedly.desk.plugins import BUILT_IN
from reportedly.model.claims import Reject
from reportedly.model.records import Record, claim_record
from reportedly.model.terms import Certainty
from reportedly.reading.grounding import ground
from reportedly.reading.patterns.extractor import patterns
from reportedly.reading.patterns.scores import SCORES_FILE

MIN_COUNT = 4
"""Features seen less often say nothing and are left out."""

PAGE = Path("docs/explanation/scores.md")
LABELS = {
    "drafts": "drafts that their words bear out",
    "right": "share of them that is right",
    "penalty": "L2 penalty",
    "log_loss": "log loss",
    "calibration_error": "expected calibration error, ten bins",
    "kept_at_half": "drafts kept at 0.5",
    "precision_at_half": "share of the kept that is right",
}
PENALTIES = (0.3, 1.0, 3.0, 10.0)
FOLDS = 5
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Drafted:
    """Drafts of all documents with whether each was right."""

    features: list[tuple[str, ...]]
    right: Floats
    fold: NDArray[np.int64]


def collect(documents: list[GoldDocument]) -> Drafted:
    """Give features and labels of every draft of the rules that its words bear out."""
    features: list[tuple[str, ...]] = []
    right: list[float] = []
    fold: list[int] = []
    rules = patterns()
    for k, (gold, read) in enumerate(read_gold(load_reader((BUILT_IN,)), documents)):
        for draft in rules.read(read.page):
            grounded = ground(read.page, draft, rules.signature)
            if isinstance(grounded, Reject):
                continue
            for claim in grounded:
                features.append(draft.features)
                right.append(
                    float(is_right(claim_record(read.page.document, claim.claim, claim.shown), gold))
                )
                fold.append(k % FOLDS)
    return Drafted(features, np.array(right), np.array(fold))


def is_right(record: Record, gold: GoldDocument) -> bool:
    """Tell whether a record says a gold proposition with its polarity, no more strongly."""
    match = match_of(record, gold.claims)
    if match is None or record["polarity"] not in match.polarity:
        return False
    allowed = max(Certainty(value).strength for value in match.certainty)
    return Certainty(str(record["certainty"])).strength <= allowed


def fitting_documents() -> list[GoldDocument]:
    """Give all annotated documents, those held back left out."""
    return [one for one in annotated_documents() if not is_held_back(one.name)]


def vocabulary(features: list[tuple[str, ...]]) -> list[str]:
    """Give the features seen often enough, in order."""
    counts = Counter(name for row in features for name in row)
    return sorted(name for name, count in counts.items() if count >= MIN_COUNT)


def matrix(features: list[tuple[str, ...]], names: list[str]) -> Floats:
    """Give the 0/1 matrix of drafts by features, a column of ones first."""
    at = {name: k + 1 for k, name in enumerate(names)}
    table = np.zeros((len(features), len(names) + 1))
    table[:, 0] = 1.0
    for row, present in enumerate(features):
        for name in present:
            if name in at:
                table[row, at[name]] = 1.0
    return table


def fit(table: Floats, right: Floats, penalty: float) -> Floats:
    """Give the weights of penalised logistic regression, the bias unpenalised, by Newton's method."""
    weights = np.zeros(table.shape[1])
    ridge = np.full(table.shape[1], penalty)
    ridge[0] = 1e-6
    for _ in range(40):
        guess = 1.0 / (1.0 + np.exp(-table @ weights))
        gradient = table.T @ (guess - right) + ridge * weights
        hessian = (table * (guess * (1 - guess))[:, None]).T @ table + np.diag(ridge)
        step = np.linalg.solve(hessian, gradient)
        weights -= step
        if np.abs(step).max() < 1e-6:
            break
    return weights


def cross_validated(drafted: Drafted, penalty: float) -> Floats:
    """Give each draft's probability from weights fitted without its fold."""
    guessed = np.zeros(len(drafted.right))
    for fold in range(FOLDS):
        train = drafted.fold != fold
        rows = [row for row, keep in zip(drafted.features, train, strict=True) if keep]
        names = vocabulary(rows)
        weights = fit(matrix(rows, names), drafted.right[train], penalty)
        held = [row for row, keep in zip(drafted.features, train, strict=True) if not keep]
        guessed[~train] = 1.0 / (1.0 + np.exp(-matrix(held, names) @ weights))
    return guessed


def log_loss(right: Floats, guessed: Floats) -> float:
    """Give the mean negative log-likelihood."""
    sure = np.clip(guessed, 1e-6, 1 - 1e-6)
    return float(-(right * np.log(sure) + (1 - right) * np.log(1 - sure)).mean())


def calibration_error(right: Floats, guessed: Floats, bins: int = 10) -> float:
    """Give the expected calibration error over equal-width bins (Naeini et al., AAAI 2015)."""
    at = np.minimum((guessed * bins).astype(int), bins - 1)
    parts = [(at == b) for b in range(bins) if (at == b).any()]
    return float(sum(part.mean() * abs(right[part].mean() - guessed[part].mean()) for part in parts))


def figures_table(report: Mapping[str, float]) -> str:
    """Give the figures of a fit as the table that the page on scores shows."""
    rows = [f"| {LABELS[name]} | {value} |" for name, value in report.items()]
    return "\n".join(["", "| figure | value |", "|---|---|", *rows, ""])


def main() -> None:
    """Fit, report by cross-validation, and with `--write` keep the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="write the weights into the vocabulary")
    arguments = parser.parse_args()
    drafted = collect(fitting_documents())
    tried = {penalty: cross_validated(drafted, penalty) for penalty in PENALTIES}
    best = min(tried, key=lambda penalty: log_loss(drafted.right, tried[penalty]))
    names = vocabulary(drafted.features)
    weights = fit(matrix(drafted.features, names), drafted.right, best)
    kept = tried[best] >= 0.5
    report = {
        "drafts": len(drafted.right),
        "right": round(float(drafted.right.mean()), 4),
        "penalty": best,
        "log_loss": round(log_loss(drafted.right, tried[best]), 4),
        "calibration_error": round(calibration_error(drafted.right, tried[best]), 4),
        "kept_at_half": int(kept.sum()),
        "precision_at_half": round(float(drafted.right[kept].mean()), 4),
    }
    print(json.dumps(report))
    if arguments.write:
        shown = {name: round(float(weight), 3) for name, weight in zip(names, weights[1:], strict=True)}
        fitted = {"about": report, "bias": round(float(weights[0]), 4), "weights": shown}
        path = Path("reportedly/vocabulary") / SCORES_FILE
        path.write_text(json.dumps(fitted, indent=0, sort_keys=True) + "\n", encoding="utf-8")
        page = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(between_marks(page, "fit", figures_table(report)), encoding="utf-8")


if __name__ == "__main__":
    main()
