"""Twins: one thing told once and read twice, with an end under two descriptions, see `kin`.

"A Turkish court freed X" yields the court and Turkey, "strikes on Example targets" the targets and Example,
a text about Example also its fighters. A careful reader finds one claim there. The better-scored reading
stands; the other is kept with a share of its score. Of 433 propositions with a score of 0.3 or more that
this lowers in 165 annotated documents, none of them held back, 28 were annotated and said by no better
reading.
"""

from collections.abc import Sequence
from dataclasses import replace

from reportedly.claims.kin import Kin, kin_of
from reportedly.model.claims import Argument, Claim, ReadClaim
from reportedly.model.spans import Span
from reportedly.model.terms import SYMMETRIC

SHARE = 0.3
"""What is left of the score of a reading that repeats a better one."""

_LEAST = 0.1
"""Below this score nobody is shown anything, and no twins are looked for."""


def with_twins_lowered(read: Sequence[ReadClaim]) -> tuple[ReadClaim, ...]:
    """Give the claims of one document in their order, those that repeat a better-scored one lowered."""
    ranked = sorted(
        (k for k, one in enumerate(read) if one.shown.score >= _LEAST),
        key=lambda k: (-read[k].shown.score, -_length(read[k].claim), read[k].claim.id),
    )
    kin = kin_of(read)
    kept: dict[tuple[str, str], list[ReadClaim]] = {}
    lowered: set[int] = set()
    for k in ranked:
        key = (read[k].claim.predicate.value, read[k].shown.stance.polarity.value)
        if any(_repeats(read[k], other, kin) for other in kept.get(key, ())):
            lowered.add(k)
        else:
            kept.setdefault(key, []).append(read[k])
    return tuple(_lowered(one) if k in lowered else one for k, one in enumerate(read))


def _length(claim: Claim) -> int:
    return sum(len(end.span.text) for end in (claim.subject, claim.object))


def _repeats(one: ReadClaim, other: ReadClaim, kin: Kin) -> bool:
    """Tell whether two claims of one predicate have the same ends, or kin for one or both of them."""
    claim, held = one.claim, other.claim
    orders = [(held.subject, held.object)]
    if claim.predicate in SYMMETRIC:
        orders.append((held.object, held.subject))
    words = [span for each in (one, other) for reading in each.readings for span in reading.spans]
    return any(_are_twins((claim.subject, claim.object), ends, kin, words) for ends in orders)


def _are_twins(
    ends: tuple[Argument, Argument], others: tuple[Argument, Argument], kin: Kin, words: Sequence[Span]
) -> bool:
    pairs = [(one, other) for one, other in zip(ends, others, strict=True) if one.name != other.name]
    return bool(pairs) and all(kin.are(one, other, words) for one, other in pairs)


def _lowered(one: ReadClaim) -> ReadClaim:
    readings = (
        replace(reading, score=SHARE * reading.score, rule=f"{reading.rule}; a twin, {reading.score:.2f}")
        for reading in one.readings
    )
    return replace(one, readings=tuple(readings))
