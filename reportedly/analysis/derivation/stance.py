"""How a whole report stands to the story it belongs to: whether it takes back, denies, or passes on."""

from dataclasses import dataclass
from functools import lru_cache

from reportedly.model.sourcing import Mark, MarkKind, Sourcing

HEAD_SENTENCES = 5
DENIALS_FULL = 3
OUTRIGHT_SENTENCES = 3
OUTRIGHT = ("deni", "deny", "reject", "refut", "false", "rebut")
OUTRIGHT_COUNTS = 1.5
"""A report that opens with a denial is one, whatever else it says."""

PLAIN = 0.5
"""How far the marks of denial of two reports must be apart for one to deny what the other says."""


@dataclass(frozen=True, slots=True)
class Attitude:
    """How a report stands to what others reported, each in [0, 1]."""

    retracts: float
    denies: float
    official: float


@lru_cache(maxsize=2048)
def attitude_of(report: Sourcing) -> Attitude:
    """Give how a report stands to what others reported, by its words."""
    retractions = report.marked(MarkKind.RETRACTION)
    head = [one for one in retractions if one.sentence < HEAD_SENTENCES]
    return Attitude(
        retracts=min(1.0, (len(head) + 0.5 * (len(retractions) - len(head))) / 2),
        denies=_denies(report),
        official=min(1.0, len(report.marked(MarkKind.OFFICIAL)) / 2),
    )


def _denies(report: Sourcing) -> float:
    strength = 0.0
    for mark in report.marked(MarkKind.DENIAL):
        sentence = report.sentences[mark.sentence]
        is_outright = mark.sentence < OUTRIGHT_SENTENCES and mark.span.text.casefold().startswith(OUTRIGHT)
        strength += OUTRIGHT_COUNTS if is_outright else 0.0
        strength += 1.0 if sentence.in_headline else 0.75 if mark.sentence < HEAD_SENTENCES else 0.5
    return min(1.0, strength / DENIALS_FULL)


def marks_outside(report: Sourcing, footer: frozenset[int], *kinds: MarkKind) -> tuple[Mark, ...]:
    """Give marks of some kinds that are not in the outlet's footer."""
    return tuple(one for one in report.marked(*kinds) if one.sentence not in footer)


def stances(mine: float, theirs: float) -> str:
    """Give in words whether one of two reports plainly denies what the other says."""
    if theirs - mine >= PLAIN:
        return "the other denies or takes back what this says"
    if mine - theirs >= PLAIN:
        return "it denies or takes back what the other says"
    return "neither plainly denies what the other says"
