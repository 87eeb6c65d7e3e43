"""Confidence: how good the ground for a judgement is, with every reason that holds it back.

It says nothing of how likely the thing is: much can be known of what is unlikely, and little of the likely.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from reportedly.analysis.ground import Ground
from reportedly.analysis.standards import load_standards
from reportedly.model.findings import resting_on
from reportedly.model.ids import ClaimId
from reportedly.model.terms import Access, Certainty, VoiceKind


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason as a sentence, with the claims that it comes from."""

    says: str
    claims: tuple[ClaimId, ...]


class Level(StrEnum):
    """How good the ground is."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Confidence:
    """A level, and what holds it back."""

    level: Level
    reasons: tuple[Reason, ...]


def confidence_in(ground: Ground) -> Confidence:
    """Give how good the ground of a proposition is."""
    words = load_standards().holds_back
    claims = resting_on([one.claim.id for one in ground.standing.affirming]) or resting_on(
        [one.claim.id for one in ground.proposition.said]
    )
    reasons = tuple(Reason(words[name], claims) for name, holds in _HOLDS_BACK.items() if holds(ground))
    return Confidence(_level(len(reasons), ground.affirming.low), reasons)


def _level(reasons: int, origins: int) -> Level:
    limits = load_standards().limits
    if reasons <= limits["high_most"] and origins >= limits["high_origins"]:
        return Level.HIGH
    if reasons <= limits["moderate_most"] and origins >= limits["moderate_origins"]:
        return Level.MODERATE
    return Level.LOW


def _few(ground: Ground) -> bool:
    return ground.affirming.low < load_standards().limits["moderate_origins"]


def _wide(ground: Ground) -> bool:
    return ground.affirming.high - ground.affirming.low >= load_standards().limits["wide"]


def _absent(ground: Ground) -> bool:
    return bool(ground.origins) and all(one.is_absent for one in ground.origins)


def _unknown(ground: Ground) -> bool:
    return not any(load_standards().is_known_record(one.grade.grade) for one in ground.origins)


def _parties(ground: Ground) -> bool:
    graded = [one for one in ground.origins if load_standards().is_known_record(one.grade.grade)]
    return bool(graded) and all(one.interest is not None for one in graded)


def _described(ground: Ground) -> bool:
    access = [evidence.access for one in ground.standing.affirming for evidence in one.shown.evidence]
    return bool(access) and Access.SEEN not in access


def _no_evidence(ground: Ground) -> bool:
    return not any(one.shown.evidence for one in ground.standing.affirming)


def _unnamed(ground: Ground) -> bool:
    kinds = {one.shown.voices[-1].kind for one in ground.standing.affirming if one.shown.voices}
    return bool(kinds) and kinds <= {VoiceKind.UNNAMED, VoiceKind.DOCUMENT}


def _hedged(ground: Ground) -> bool:
    stances = {one.shown.stance.certainty for one in ground.standing.affirming}
    return bool(stances) and Certainty.CERTAIN not in stances


def _untraced(ground: Ground) -> bool:
    return not ground.is_traced


def _denied(ground: Ground) -> bool:
    return bool(ground.denials)


_HOLDS_BACK: Mapping[str, Callable[[Ground], bool]] = {
    "few_origins": _few,
    "untraced": _untraced,
    "wide_range": _wide,
    "absent_roots": _absent,
    "unknown_record": _unknown,
    "party_publishers": _parties,
    "only_described": _described,
    "no_evidence": _no_evidence,
    "unnamed_voices": _unnamed,
    "hedged_words": _hedged,
    "denied": _denied,
}
"""By name in the vocabulary: what can hold confidence back."""
