"""Twins: one thing told once and read twice, with an end as a whole phrase and as a name within it.

"A Turkish court freed X" yields the court and Turkey, "strikes on Example targets" the targets and Example. A
careful reader finds one claim there. The better-scored reading stands; the other is kept with the score that
such readings have: of 118 in the training documents that are not held back, 25 had an annotation of
their own.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from reportedly.model.claims import Argument, Claim, ReadClaim
from reportedly.model.spans import Span
from reportedly.model.terms import SYMMETRIC
from reportedly.model.vocabulary import load_vocabulary

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
    kept: dict[tuple[str, str], list[ReadClaim]] = {}
    lowered: set[int] = set()
    for k in ranked:
        key = (read[k].claim.predicate.value, read[k].shown.stance.polarity.value)
        if any(_repeats(read[k].claim, other.claim) for other in kept.get(key, ())):
            lowered.add(k)
        else:
            kept.setdefault(key, []).append(read[k])
    return tuple(_lowered(one) if k in lowered else one for k, one in enumerate(read))


def _length(claim: Claim) -> int:
    return sum(len(end.span.text) for end in (claim.subject, claim.object))


def _repeats(one: Claim, other: Claim) -> bool:
    """Tell whether two claims of one predicate have the same words for their ends, or words within them."""
    orders = [(other.subject, other.object)]
    if one.predicate in SYMMETRIC:
        orders.append((other.object, other.subject))
    return any(_are_twins((one.subject, one.object), ends) for ends in orders)


def _are_twins(ends: tuple[Argument, Argument], others: Iterable[Argument]) -> bool:
    pairs = list(zip(ends, others, strict=True))
    same = [one.name == other.name for one, other in pairs]
    return not all(same) and all(_is_one(one, other) for one, other in pairs)


def _is_one(one: Argument, other: Argument) -> bool:
    """Tell whether two arguments are the same words, or one of them the phrase that the other stands in."""
    if one.span == other.span:
        return one.name == other.name
    inner, outer = sorted((one, other), key=lambda end: len(end.span.text))
    return _is_within(inner.span, outer.span) and not _is_part(outer.span.text)


def _is_within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _is_part(phrase: str) -> bool:
    """Tell whether a phrase names a part that acts by itself: "Example branches", "an Example cell"."""
    return phrase.rpartition(" ")[2].lower() in _parts()


@cache
def _parts() -> frozenset[str]:
    names = load_vocabulary("nouns.toml").get("names")
    return frozenset(str(names.get("acting_parts", "")).split()) if isinstance(names, dict) else frozenset()


def _lowered(one: ReadClaim) -> ReadClaim:
    readings = (
        replace(reading, score=SHARE * reading.score, rule=f"{reading.rule}; a twin, {reading.score:.2f}")
        for reading in one.readings
    )
    return replace(one, readings=tuple(readings))
