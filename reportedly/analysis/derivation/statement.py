"""The statement: the sentence in which a report puts what its group of reports is about, and how surely.

Words that most reports of the group have, and few texts elsewhere, tell what it is about.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.analysis.derivation.shelf import Shelf
from reportedly.analysis.derivation.stance import attitude_of
from reportedly.model.sourcing import Sentence, Sourcing, Word, WordKind
from reportedly.model.terms import Certainty

SHARE_POWER = 1.5
NAMES_COUNT = 2.0
"""A matter is who did what: names count more than other words."""
LATER_COSTS = 0.2
"""What each sentence further down costs: what a report is about stands near its top."""
AFTERTHOUGHT_WORDS = 6
"""A next sentence of at most so many words belongs to the statement: "It may be."."""
MAIN_SHARE = 0.7
"""Names that weigh so much of what the heaviest does are what the matter is about."""
REST_SHARE = 0.3
"""A sentence with so much of the best one's matter may be the other half of it."""
BROUGHT_SHARE = 0.4
"""It must bring in so much of these names: half of who did what to whom."""
TAKES_BACK = 0.5
DENIES = 0.7


@dataclass(frozen=True, slots=True)
class Statement:
    """What a report says on the matter of its group."""

    sentence: Sentence
    certainty: Certainty
    headline: Sentence | None
    """Its headline, where that speaks of the matter too."""


def is_affirming(report: Sourcing) -> bool:
    """Tell whether a report, by its words, says what it tells rather than denying or taking it back."""
    attitude = attitude_of(report)
    return attitude.retracts < TAKES_BACK and attitude.denies < DENIES


def matter_of(shelf: Shelf, group: Sequence[Sourcing]) -> dict[str, float]:
    """Give what each telling stem of a group of reports weighs for the matter that they have in common."""
    held = Counter(key for one in group for key in shelf.weights[one.document])
    names = {word.key for one in group for word in one.words if word.kind is WordKind.NAME}
    weights: dict[str, float] = {}
    for one in group:
        for key, weight in shelf.weights[one.document].items():
            counted = weight * (held[key] / len(group)) ** SHARE_POWER * (NAMES_COUNT if key in names else 1)
            weights[key] = max(weights.get(key, 0.0), counted)
    return weights


def statement_of(shelf: Shelf, report: Sourcing, matter: Mapping[str, float]) -> Statement | None:
    """Give the sentence of a report's body that has most of the matter; None if none has any."""
    scores = _scores(shelf, report, matter)
    body = {at: score for at, score in scores.items() if not report.sentences[at].in_headline}
    if not body or max(body.values()) <= 0:
        return None
    best = max(body, key=lambda at: (body[at], -at))
    headline = next((at for at in scores if report.sentences[at].in_headline and scores[at] > 0), None)
    certain = _certainty(report, best)
    rest = _rest_of(report, matter, body, best)
    if rest is not None and _certainty(report, rest).strength < certain.strength:
        best, certain = rest, _certainty(report, rest)
    return Statement(
        report.sentences[best],
        certain,
        None if headline is None else report.sentences[headline],
    )


def _rest_of(
    report: Sourcing, matter: Mapping[str, float], body: Mapping[int, float], best: int
) -> int | None:
    """Give the sentence that brings in who did it, where the best one tells only what was done."""
    names = {word.key for word in report.words if word.kind is WordKind.NAME}
    heaviest = max((matter.get(key, 0.0) for key in names), default=0.0)
    main = {key for key in names if matter.get(key, 0.0) >= MAIN_SHARE * heaviest}
    told = {word.key for word in report.words if word.sentence == best}
    brought = {
        at: sum(matter[key] for key in (main - told) & {w.key for w in report.words if w.sentence == at})
        for at, score in body.items()
        if at != best and score >= REST_SHARE * body[best]
    }
    at = max(brought, key=lambda one: (brought[one], -one), default=None)
    least = BROUGHT_SHARE * sum(matter[key] for key in main)
    return at if at is not None and brought[at] > least else None


def _scores(shelf: Shelf, report: Sourcing, matter: Mapping[str, float]) -> dict[int, float]:
    keys: dict[int, set[str]] = {}
    for word in report.words:
        keys.setdefault(word.sentence, set()).add(word.key)
    footer = shelf.footers[report.document]
    return {
        at: sum(matter.get(key, 0.0) for key in found) / (1 + LATER_COSTS * at)
        for at, found in keys.items()
        if at not in footer
    }


def _certainty(report: Sourcing, at: int) -> Certainty:
    certainty = report.sentences[at].certainty
    after = report.sentences[at + 1 : at + 2]
    if after and len(after[0].span.text.split()) <= AFTERTHOUGHT_WORDS:
        return min(certainty, after[0].certainty, key=lambda one: one.strength)
    return certainty


def main_names(group: Sequence[Sourcing], matter: Mapping[str, float]) -> tuple[str, ...]:
    """Give the names that a group of reports is most about, as the first of them writes them."""
    found: dict[str, str] = {}
    for one in group:
        for words in _runs(one):
            keys = tuple(word.key for word in words)
            weight = sum(matter.get(key, 0.0) for key in keys)
            found.setdefault(" ".join(word.span.text for word in words), str(weight))
    ranked = sorted(found, key=lambda name: (-float(found[name]), name))
    chosen: list[str] = []
    for name in ranked:
        if not any(set(name.split()) & set(other.split()) for other in chosen):
            chosen.append(name)
    return tuple(chosen[:2])


def _runs(report: Sourcing) -> list[tuple[Word, ...]]:
    runs: list[list[Word]] = []
    last = -2
    for at, word in enumerate(report.words):
        is_name = word.kind is WordKind.NAME and not report.sentences[word.sentence].in_headline
        if is_name and at == last + 1 and runs:
            runs[-1].append(word)
        elif is_name:
            runs.append([word])
        last = at if is_name else last
    return [tuple(run[:4]) for run in runs]
