"""Fit what the extractors' own scores mean, alone and together.

    python -m evaluation.recipes.fit_joint [--reader small|large] [--write]

On documents that neither extractor was fitted on (`evaluation.heldback`), each proposition that either of
them drafts is right or wrong as `fit_scores` has it. Two logistic fits follow: of the network's log-odds
alone (two numbers, kept in its card), and of the own scores together (`reportedly.claims.joint`). Each size
of the network has both of its own: the small one's weights lie in the vocabulary, the large one's in its
package. What a finding in a brief text means is fitted on the minimal pairs beside them: what both found and
nobody listed is left out there, what one alone found and nobody listed is wrong. Figures are from leaving out
one fifth of the documents at a time, and of documents only.
"""

import argparse
import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from evaluation.challenges.cases import Case, load_cases
from evaluation.challenges.score import capture_of, fits
from evaluation.gold import GoldDocument
from evaluation.heldback import is_held_back
from evaluation.placed import annotated_documents
from evaluation.reading import LARGE_NAME, load_reader, read_gold
from evaluation.recipes.fit_scores import FOLDS, Floats, calibration_error, fit, is_right, log_loss
from reportedly.claims.joint import (
    WEIGHTS_FILE,
    Proposition,
    best_scores,
    brevity_of,
    features_of,
    log_odds,
    name_of,
    proposition_of,
)
from reportedly.desk.readers import LARGE, PLACE, SMALL
from reportedly.documents.clean import clean
from reportedly.model.claims import ReadClaim
from reportedly.model.records import Record, claim_record

RULES = "patterns"
PENALTY = 1.0
_STEPS = 40
FORBIDDEN = 3
"""How often a forbidden reading counts: texts misled that many times as often when unseen."""


@dataclass(frozen=True, slots=True)
class Place:
    """What one size of the network is called, and where its numbers are kept."""

    network: str
    card: Path
    joint: Path

    @property
    def names(self) -> tuple[str, str]:
        """The extractors that the joint score is about."""
        return (RULES, self.network)


_LARGE = Path("packages/reportedly-large-reader/reportedly_large_reader/weights")
PLACES = {
    SMALL: Place(
        PLACE,
        Path("reportedly/reading/learned/weights/card.json"),
        Path("reportedly/vocabulary") / WEIGHTS_FILE,
    ),
    LARGE: Place(LARGE_NAME, _LARGE / "card.json", _LARGE / WEIGHTS_FILE),
}


@dataclass(frozen=True, slots=True)
class Judged:
    """One proposition of a document: own scores by extractor, and whether a reader found it."""

    scores: Mapping[str, float]
    right: bool
    fold: int
    brevity: float = 0.0
    paired: bool = False
    """Whether it is of a minimal pair."""


def held_back_documents() -> list[GoldDocument]:
    """Give the annotated documents that nothing is fitted on but this."""
    return [one for one in annotated_documents() if is_held_back(one.name)]


def judge(documents: Sequence[GoldDocument], names: Sequence[str]) -> Iterator[Judged]:
    """Yield the propositions that either extractor drafts, with own scores before any joint one."""
    reader = load_reader(names)
    for k, (gold, page) in enumerate(read_gold(reader, documents)):
        scores = best_scores(page.read)
        said: dict[tuple[str, ...], list[ReadClaim]] = {}
        for one in page.read:
            said.setdefault(proposition_of(one), []).append(one)
        for key, claims in said.items():
            best = max(claims, key=lambda one: (one.shown.score, name_of(one.shown.extractor)))
            right = is_right(claim_record(page.page.document, best.claim, best.shown), gold)
            yield Judged(scores[key], right, k % FOLDS, brevity_of(len(page.page.parse)))


def judge_pairs(names: Sequence[str]) -> Iterator[Judged]:
    """Yield the propositions of minimal pairs that are right or wrong, what is forbidden several times."""
    cases = load_cases()
    places = {pair: k for k, pair in enumerate(dict.fromkeys(case.pair for case in cases))}
    pages = load_reader(names).read(clean(capture_of(case)) for case in cases)
    for case, page in zip(cases, pages, strict=True):
        scores = best_scores(page.read)
        found: dict[tuple[Proposition, str], list[bool | None]] = {}
        for one in page.read:
            record = claim_record(page.page.document, one.claim, one.shown)
            key = (proposition_of(one), str(record["polarity"]))
            found.setdefault(key, []).append(_is_expected(case, record))
        for (said, _), verdicts in found.items():
            known = [one for one in verdicts if one is not None]
            if not known and len(scores[said]) > 1:
                continue
            right = any(known)
            again = 1 if right or not known else FORBIDDEN
            fold, brevity = places[case.pair] % FOLDS, brevity_of(len(page.page.parse))
            yield from [Judged(scores[said], right, fold, brevity, paired=True)] * again


def _is_expected(case: Case, record: Record) -> bool | None:
    """Tell whether a record is expected or forbidden, None where it is neither."""
    if any(fits(record, pattern) for pattern in case.expected):
        return True
    return False if any(fits(record, pattern) for pattern in case.forbidden) else None


def table(rows: Iterable[Judged], names: Sequence[str]) -> Floats:
    """Give the matrix of features, one row for each proposition."""
    listed = [dict(features_of(row.scores, names, row.brevity)) for row in rows]
    columns = columns_of(names)
    return np.array([[row.get(name, 0.0) for name in columns] for row in listed])


def columns_of(names: Sequence[str]) -> tuple[str, ...]:
    """Give the names of all features, the bias first, which is not penalised."""
    both = features_of(dict.fromkeys(names, 0.5), names)
    alone = features_of({names[0]: 0.5}, names)
    neither = features_of({}, names)
    return tuple(dict.fromkeys(name for name, _ in (*both, *alone, *neither)))


def fit_network(rows: Sequence[Judged], network: str) -> tuple[float, float]:
    """Give slope and offset that turn the network's own log-odds into those of being right."""
    told = (row for row in rows if network in row.scores and not row.paired)
    own = [(log_odds(row.scores[network]), row.right) for row in told]
    features = np.array([[1.0, odds] for odds, _ in own])
    offset, slope = fit(features, np.array([float(right) for _, right in own]), 0.01)
    return float(slope), float(offset)


def _on_scale(row: Judged, network: str, slope: float, offset: float) -> Judged:
    """Give the proposition with the network's score as it will be once its card is written."""
    own = row.scores.get(network)
    if own is None:
        return row
    score = 1.0 / (1.0 + math.exp(-(slope * log_odds(own) + offset)))
    return replace(row, scores={**row.scores, network: score})


def report(rows: Sequence[Judged], names: Sequence[str]) -> tuple[Floats, dict[str, float]]:
    """Give the joint weights of all rows, and the figures of those fitted without each fold.

    Those of brief texts are fitted last, on the pairs, beside what the others say by then.
    """
    documents, pairs = ([row for row in rows if row.paired is paired] for paired in (False, True))
    features, right = table(documents, names), np.array([float(row.right) for row in documents])
    folds = np.array([row.fold for row in documents])
    columns = columns_of(names)
    base = np.array([not name.startswith("brief") for name in columns])
    guessed = np.zeros(len(documents))
    for fold in range(FOLDS):
        weights = fit(features[folds != fold][:, base], right[folds != fold], PENALTY)
        guessed[folds == fold] = 1.0 / (1.0 + np.exp(-features[folds == fold][:, base] @ weights))
    weights = np.zeros(len(columns))
    weights[base] = fit(features[:, base], right, PENALTY)
    if pairs:
        told = table(pairs, names)
        found = np.array([float(row.right) for row in pairs])
        weights[~base] = fit_beside(told[:, ~base], found, told[:, base] @ weights[base])
    return weights, _figures(right, guessed)


def fit_beside(features: Floats, right: Floats, known: Floats) -> Floats:
    """Give the weights of features beside log-odds that are known already, by Newton's method."""
    weights = np.zeros(features.shape[1])
    for _ in range(_STEPS):
        guess = 1.0 / (1.0 + np.exp(-(features @ weights + known)))
        slope = features.T @ (guess - right) + PENALTY * weights
        curve = (features * (guess * (1 - guess))[:, None]).T @ features + PENALTY * np.eye(len(weights))
        weights -= np.linalg.solve(curve, slope)
    return weights


def _figures(right: Floats, guessed: Floats) -> dict[str, float]:
    kept = guessed >= 0.5
    return {
        "propositions": len(right),
        "right": round(float(right.mean()), 4),
        "log_loss": round(log_loss(right, guessed), 4),
        "calibration_error": round(calibration_error(right, guessed), 4),
        "kept_at_half": int(kept.sum()),
        "precision_at_half": round(float(right[kept].mean()), 4) if kept.any() else 0.0,
    }


def main() -> None:
    """Fit, print the figures, and with `--write` keep the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reader", choices=tuple(PLACES), default=SMALL, help="size of the network")
    parser.add_argument("--write", action="store_true", help="write card and weights")
    arguments = parser.parse_args()
    place = PLACES[arguments.reader]
    rows = [*judge(held_back_documents(), place.names), *judge_pairs(place.names)]
    slope, offset = fit_network(rows, place.network)
    rows = [_on_scale(row, place.network, slope, offset) for row in rows]
    weights, figures = report(rows, place.names)
    columns = columns_of(place.names)
    named = {name: round(float(weight), 4) for name, weight in zip(columns, weights, strict=True)}
    print(json.dumps({"slope": slope, "offset": offset, "weights": named, **figures}, indent=1))
    if arguments.write:
        _write(place, slope, offset, {"about": figures, "names": list(place.names), "weights": named})


def _write(place: Place, slope: float, offset: float, joint: Mapping[str, object]) -> None:
    """Keep the joint weights, and in the card the network's scale on top of the one it had."""
    place.joint.write_text(json.dumps(joint, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    card = json.loads(place.card.read_text(encoding="utf-8"))
    card["offset"] = round(slope * card["offset"] + offset, 4)
    card["slope"] = round(slope * card["slope"], 4)
    place.card.write_text(json.dumps(card, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
