"""What can be seen of a simulated story, and the derivations that one can conclude from it.

Copies show common words, also with what else was copied from the same text; credits are dropped or wrong;
signs of access are there or not. From the signs, probabilities follow by Bayes' rule, as if each sign spoke
for itself; noise then makes them as wrong as those of a real model can be.
"""

import math
import random
from collections.abc import Mapping
from dataclasses import dataclass

from evaluation.simulation.world import OUTSIDE, Depth, Press, Report, Story
from reportedly.model.derivation import Derivation, Parent
from reportedly.model.ids import DocumentId

WORDS = ("much", "some", "none")
_COPIED: Mapping[Depth | None, tuple[float, float, float]] = {
    Depth.VERBATIM: (0.95, 0.04, 0.01),
    Depth.TRIMMED: (0.8, 0.18, 0.02),
    Depth.PARAPHRASE: (0.02, 0.38, 0.6),
    None: (0.01, 0.07, 0.92),
}
"""How much of the words is in common, by what is between two reports; None for nothing."""
_OUTSIDE_PRIOR, _COPY_PRIOR = 0.1, 0.5


@dataclass(frozen=True, slots=True)
class Noise:
    """How wrong the probabilities are, in log-odds."""

    each: float = 0.0
    """Standard deviation of the error of each report's own access."""
    shared: float = 0.0
    """The same of an error that all reports of a story share."""
    bias: float = 0.0
    """Added to the log-odds of access of its own: more than nothing for a model that misses copies."""
    sharpened: float = 1.0
    """Factor on all log-odds: more than one for a model that is too sure of itself."""


def conclude(story: Story, press: Press, noise: Noise, chance: random.Random) -> dict[DocumentId, Derivation]:
    """Give the derivation of each report of a story as seen through its signs."""
    shared = chance.gauss(0, noise.shared)
    seen = _words(story, chance)
    found = {}
    for place, report in enumerate(story.reports):
        weights = _weights(report, story.reports[:place], seen, press)
        found[report.document] = _derivation(report.document, weights, noise, shared, chance)
    return found


def draw_truth(
    derivations: Mapping[DocumentId, Derivation], chance: random.Random
) -> dict[DocumentId, str | None]:
    """Give parents drawn by the probabilities themselves: against these, they are right by construction."""
    drawn: dict[DocumentId, str | None] = {}
    for document, derivation in derivations.items():
        options = [None, *(parent.key for parent in derivation.parents)]
        shares = [derivation.own_access, *(parent.p for parent in derivation.parents)]
        drawn[document] = chance.choices(options, shares)[0]
    return drawn


def _words(story: Story, chance: random.Random) -> dict[tuple[str, str], str]:
    """Give how much of the words each report has in common with each earlier one."""
    texts: dict[str, str] = {}
    seen: dict[tuple[str, str], str] = {}
    for place, report in enumerate(story.reports):
        copied = report.depth in {Depth.VERBATIM, Depth.TRIMMED}
        # Whatever copies one text word for word has the words of every other such copy.
        texts[report.document] = texts.get(str(report.parent), report.document) if copied else report.document
        for other in story.reports[:place]:
            depth = report.depth if other.document == report.parent else None
            if depth is None and texts[other.document] == texts[report.document]:
                depth = Depth.TRIMMED
            seen[report.document, other.document] = chance.choices(WORDS, _COPIED[depth])[0]
    return seen


def _weights(
    report: Report, earlier: tuple[Report, ...], seen: Mapping[tuple[str, str], str], press: Press
) -> dict[str | None, float]:
    """Give the weight of each possible parent; None stands for access of its own."""
    copying = _COPY_PRIOR if earlier else 0.0
    options: dict[str | None, float] = {None: 1 - copying - _OUTSIDE_PRIOR}
    options[None] *= (0.8 if report.shows_access else 0.2) * _credit(report, None, len(earlier), press)
    without = 0.15 if report.shows_access else 0.85
    for name in (f"{OUTSIDE}source {number}" for number in range(2)):
        options[name] = without * _OUTSIDE_PRIOR / 2 * _credit(report, name, len(earlier), press)
    mixed = _mixed(press)
    for one in earlier:
        words = WORDS.index(seen[report.document, one.document])
        same = 0.95 if one.value == report.value else 0.05 / press.wrong_values
        chance_same = 0.7 if one.value == report.value else 0.3 / press.wrong_values
        factor = mixed[words] / _COPIED[None][words] * same / chance_same
        named = _credit(report, one.document, len(earlier), press)
        options[one.document] = without * copying / len(earlier) * named * factor
    return options


def _mixed(press: Press) -> list[float]:
    shares = {
        Depth.VERBATIM: 1 - press.paraphrased - press.trimmed,
        Depth.TRIMMED: press.trimmed,
        Depth.PARAPHRASE: press.paraphrased,
    }
    return [sum(share * _COPIED[depth][words] for depth, share in shares.items()) for words in range(3)]


def _credit(report: Report, parent: str | None, earlier: int, press: Press) -> float:
    """Give how likely the credit seen is under a parent."""
    if parent is None:
        return press.miscredited / max(1, earlier) if report.credit else 1 - press.miscredited
    if report.credit is None:
        return 1 - press.credited
    return press.credited if report.credit == parent else 0.0


def _derivation(
    document: DocumentId,
    weights: Mapping[str | None, float],
    noise: Noise,
    shared: float,
    chance: random.Random,
) -> Derivation:
    total = sum(weights.values())
    own = min(max(weights[None] / total, 1e-6), 1 - 1e-6)
    odds = noise.sharpened * math.log(own / (1 - own)) + noise.bias + shared + chance.gauss(0, noise.each)
    access = 1 / (1 + math.exp(-odds))
    rest = total - weights[None]
    parents = [
        _parent(key, (1 - access) * weight / rest)
        for key, weight in weights.items()
        if key is not None and weight > 0 and rest > 0
    ]
    ordered = tuple(sorted(parents, key=lambda one: -one.p))
    return Derivation(document, access if ordered else 1.0, ordered)


def _parent(key: str, p: float) -> Parent:
    if key.startswith(OUTSIDE):
        return Parent(None, key.removeprefix(OUTSIDE), p)
    return Parent(DocumentId(key), None, p)
