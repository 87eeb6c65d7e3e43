"""Weights: what each feature adds to the log-odds of an option, and the probabilities they make."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from reportedly.analysis.derivation.options import Option
from reportedly.model.errors import VocabularyError
from reportedly.model.vocabulary import vocabulary_folder

WEIGHTS_FILE = "derivation-weights.json"
KINSHIP_FILE = "kinship-weights.json"


@dataclass(frozen=True, slots=True)
class Weights:
    """What each feature adds, by name; one that is missing adds nothing."""

    by_feature: Mapping[str, float]

    def utility(self, option: Option) -> float:
        """Give what an option's features add up to."""
        return sum(self.by_feature.get(name, 0.0) * value for name, value in option.features.items())

    def probabilities(self, options: Sequence[Option]) -> list[float]:
        """Give the probability of each of the options that a report has; they sum to one."""
        return softmax([self.utility(one) for one in options])


def softmax(utilities: Sequence[float]) -> list[float]:
    """Give probabilities in proportion to the exponentials; none for no utilities."""
    if not utilities:
        return []
    top = max(utilities)
    raised = [math.exp(one - top) for one in utilities]
    total = sum(raised)
    return [one / total for one in raised]


@cache
def shipped_weights() -> Weights:
    """Give the weights that ship with us.

    Raises: VocabularyError, if their file is missing or broken.
    """
    return _weights(WEIGHTS_FILE)


@cache
def kinship_weights() -> Weights:
    """Give the weights of what makes two reports kin, that ship with us.

    Raises: VocabularyError, if their file is missing or broken.
    """
    return _weights(KINSHIP_FILE)


def _weights(name: str) -> Weights:
    try:
        held = json.loads((vocabulary_folder() / name).read_text(encoding="utf-8"))
        return Weights({str(name): float(value) for name, value in held["weights"].items()})
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise VocabularyError(f"vocabulary file {name}: broken ({error}); reinstall") from error
