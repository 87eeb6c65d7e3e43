"""The joint score: what several extractors together say of how likely a claim is to be found in its text.

Each reading keeps how it was read; its score becomes the probability that a careful reader would find the
claim, given what each of the extractors we know made of the same proposition anywhere in the document, and
which of them found nothing. The weights are few and fitted on documents that neither extractor was fitted on
(`evaluation/recipes/fit_joint.py`). Readings by extractors that the weights do not know keep their own score.
"""

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources.abc import Traversable

from reportedly.claims.twins import with_twins_lowered
from reportedly.model.claims import Argument, ReadClaim, Reading
from reportedly.model.folding import fold_bare
from reportedly.model.terms import SYMMETRIC
from reportedly.model.vocabulary import vocabulary_folder

WEIGHTS_FILE = "joint-scores.json"
_SURE = 1e-4
BRIEF = 100
"""Words and marks from which a text is not brief."""

STANDING = 0.35
"""Own score from which a reading stands by itself, so that all of the document may speak for it."""

Proposition = tuple[str, ...]
Scores = Mapping[str, float]
"""Best own score by the extractor's name; none for one that did not find the proposition."""


@dataclass(frozen=True, slots=True)
class Joint:
    """Weights of a logistic model, by feature; `names` are the extractors that it is about."""

    names: tuple[str, ...]
    """The one that reads by rules first."""
    weights: Mapping[str, float]
    brevity: float = 0.0
    """Of the text that is read, see `brevity_of`."""

    def probability(self, scores: Scores) -> float:
        """Give the probability in (0, 1) for the own scores of some or all of the extractors."""
        features = features_of(scores, self.names, self.brevity)
        total = sum(self.weights.get(name, 0.0) * value for name, value in features)
        return 1.0 / (1.0 + math.exp(-total))


def brevity_of(words: int) -> float:
    """Give how brief a text of so many words and marks is: 1 for a bare word, 0 from `BRIEF` on.

    A reader takes up nearly all that two lines say, and of a long report what it is about.
    """
    return max(0.0, 1.0 - words / BRIEF)


def features_of(scores: Scores, names: Sequence[str], brevity: float = 0.0) -> tuple[tuple[str, float], ...]:
    """Give the features of own scores: log-odds of each, who found nothing, and whether all agree.

    What the first extractor found in a brief text counts apart, by itself and together with the others.
    """
    found: list[tuple[str, float]] = [("bias", 1.0)]
    for name in names:
        score = scores.get(name)
        found.append((f"without {name}", 1.0) if score is None else (name, log_odds(score)))
    together = all(name in scores for name in names)
    if together:
        found.append(("together", 1.0))
    if names[0] in scores:
        found.append(("brief together" if together else "brief alone", brevity))
    return tuple(found)


def log_odds(score: float) -> float:
    """Give the log-odds of a probability, kept finite."""
    sure = min(max(score, _SURE), 1 - _SURE)
    return math.log(sure / (1 - sure))


@cache
def load_joint(folder: Traversable | None = None) -> Joint | None:
    """Give the weights that lie in a folder, or None where none do.

    Args:
        folder: of a reader that has weights of its own; None for the vocabulary, with the shipped ones.
    """
    path = (vocabulary_folder() if folder is None else folder) / WEIGHTS_FILE
    if not path.is_file():
        return None
    kept = json.loads(path.read_text(encoding="utf-8"))
    return Joint(tuple(map(str, kept["names"])), {str(k): float(v) for k, v in kept["weights"].items()})


def with_joint_scores(
    read: Sequence[ReadClaim], ran: Iterable[str], joint: Joint | None = None, *, words: int = BRIEF
) -> tuple[ReadClaim, ...]:
    """Give the claims with joint scores, where every extractor that the weights are about has run.

    Of claims that tell one thing twice the better-scored keeps its score, see `twins`.

    Args:
        ran: signatures of the extractors that read the document.
        joint: None for the shipped weights.
        words: words and marks of the document.
    """
    weights = load_joint() if joint is None else joint
    if weights is None or not set(weights.names) <= {name_of(signature) for signature in ran}:
        return tuple(read)
    weights = replace(weights, brevity=brevity_of(words))
    told: dict[Proposition, list[ReadClaim]] = {}
    for one in read:
        told.setdefault(proposition_of(one), []).append(one)
    own = best_scores(read)
    places = [(one, proposition_of(one)) for one in read]
    return with_twins_lowered([_rescored(one, weights, own[said], told[said]) for one, said in places])


def best_scores(read: Iterable[ReadClaim]) -> dict[Proposition, dict[str, float]]:
    """Give for each proposition of a document the best own score by extractor."""
    found: dict[Proposition, dict[str, float]] = {}
    for one in read:
        scores = found.setdefault(proposition_of(one), {})
        for reading in one.readings:
            name = name_of(reading.extractor)
            scores[name] = max(scores.get(name, 0.0), reading.score)
    return found


def proposition_of(one: ReadClaim) -> Proposition:
    """Give what is spoken of, wherever in the document: predicate and both actors."""
    ends = [_key(one.claim.subject), _key(one.claim.object)]
    if one.claim.predicate in SYMMETRIC:
        ends.sort()
    return (one.claim.predicate.value, *ends)


def _key(argument: Argument) -> str:
    return argument.entity or fold_bare(argument.name)


def name_of(signature: str) -> str:
    """Give an extractor's name without its version."""
    return signature.partition("@")[0]


def _rescored(one: ReadClaim, joint: Joint, anywhere: Scores, told: Sequence[ReadClaim]) -> ReadClaim:
    """Give a claim with joint scores; a weak reading is not raised by what other words of its text say.

    Args:
        told: the claims of the same proposition, this one among them.
    """
    beside = (other for other in told if _shares_words(one, other))
    near = best_scores(beside)[proposition_of(one)] if one.shown.score < STANDING else anywhere
    return replace(
        one,
        readings=tuple(
            _with_score(reading, joint, anywhere if reading.score >= STANDING else near)
            for reading in one.readings
        ),
    )


def _shares_words(one: ReadClaim, other: ReadClaim) -> bool:
    spans = [span for reading in other.readings for span in reading.spans]
    return any(span.overlaps(known) for reading in one.readings for span in reading.spans for known in spans)


def _with_score(reading: Reading, joint: Joint, known: Scores) -> Reading:
    name = name_of(reading.extractor)
    if name not in joint.names:
        return reading
    heard = {other: known[other] for other in joint.names if other in known}
    together = joint.probability({**heard, name: reading.score})
    alone = f"{reading.rule}; alone {reading.score:.2f}"
    return replace(reading, score=together, rule=alone)
