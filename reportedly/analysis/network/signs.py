"""Signs: whether a relation draws its two ends together or apart."""

from enum import StrEnum

from reportedly.model.terms import Predicate


class Sign(StrEnum):
    """Whether a relation draws its two ends together or apart."""

    TOGETHER = "+"
    APART = "-"
    NEITHER = "."
    BOTH = "±"
    """Of two actors who are said to stand together by some words and apart by others."""


APART = frozenset(
    {
        Predicate.OPPOSES,
        Predicate.ATTACKS,
        Predicate.DETAINS,
        Predicate.THREATENS,
        Predicate.SPLIT_FROM,
    }
)
NEITHER = frozenset(
    {
        Predicate.NEGOTIATES_WITH,
        Predicate.BASED_IN,
        Predicate.OPERATES_IN,
        Predicate.MOVES_TO,
        Predicate.CONTROLS,
    }
)
ENDED_BY_SPLIT = frozenset(
    {
        Predicate.ALLIED_WITH,
        Predicate.PART_OF,
        Predicate.PLEDGED_TO,
        Predicate.MERGED_WITH,
        Predicate.MEMBER_OF,
    }
)
"""What a split between two actors ends; help given by one to the other may go on."""


def sign_of(predicate: Predicate) -> Sign:
    """Give the sign of what a predicate says."""
    if predicate in APART:
        return Sign.APART
    return Sign.NEITHER if predicate in NEITHER else Sign.TOGETHER
