"""Kinship: two reports with access of their own to one speaker at one occasion count as one origin."""

import math
from collections.abc import Iterator, Mapping, Sequence

from reportedly.analysis.derivation.options import Sign
from reportedly.analysis.derivation.shelf import Shelf
from reportedly.analysis.derivation.stance import attitude_of
from reportedly.analysis.derivation.weights import Weights, kinship_weights
from reportedly.model.derivation import Derivation, Kinship, Signal, SignalKind
from reportedly.model.ids import DocumentId
from reportedly.model.sourcing import MarkKind, Sourcing, WordKind

_DIFFER = 0.4
OWN = 0.4
"""Both must be this likely to have access of their own."""
MOST_HOURS = 60.0
LEAST_SHOWN = 0.1
BASE = "base"
"""The log-odds of kinship where nothing speaks for it."""


def kinships_of(
    shelf: Shelf,
    derivations: Mapping[DocumentId, Derivation],
    near: Mapping[DocumentId, Sequence[DocumentId]],
    weights: Weights | None = None,
) -> tuple[Kinship, ...]:
    """Give pairs of reports that likely heard the same speaker at the same occasion.

    Args:
        weights: None for those that ship with us.
    """
    weigh = weights or kinship_weights()
    pairs = kin_pairs(shelf, derivations, near)
    found = (_kinship(later, earlier, kin_signs(shelf, later, earlier), weigh) for later, earlier in pairs)
    return tuple(one for one in found if one.p >= LEAST_SHOWN)


def kin_pairs(
    shelf: Shelf,
    derivations: Mapping[DocumentId, Derivation],
    near: Mapping[DocumentId, Sequence[DocumentId]],
) -> Iterator[tuple[Sourcing, Sourcing]]:
    """Yield the pairs of reports, the later first, that can be kin: both with access, and near in time."""
    for ends in ((later, id_) for later, earlier in near.items() for id_ in earlier):
        apart = shelf.moments[ends[0]][0] - shelf.moments[ends[1]][0]
        has_access = all(derivations[one].own_access >= OWN for one in ends)
        if has_access and apart.total_seconds() / 3600 <= MOST_HOURS:
            later, earlier = (shelf.report(one) for one in ends)
            if later.publisher != earlier.publisher:
                yield later, earlier


def kin_signs(shelf: Shelf, later: Sourcing, earlier: Sourcing) -> list[Sign]:
    """Give what speaks for and against two reports' having heard one speaker at one occasion."""
    told = next(_speakers(later, earlier), None) or next(_unnamed(later, earlier), None)
    return [
        *([told] if told else []),
        *_occasion(later, earlier),
        *_shared(shelf, later, earlier),
        *_denials(later, earlier),
    ]


def _kinship(later: Sourcing, earlier: Sourcing, signs: Sequence[Sign], weights: Weights) -> Kinship:
    signals = tuple(_signal(one, weights) for one in signs)
    log_odds = weights.by_feature.get(BASE, 0.0) + sum(one.weight for one in signals)
    return Kinship(later.document, earlier.document, 1 / (1 + math.exp(-log_odds)), signals)


def _signal(sign: Sign, weights: Weights) -> Signal:
    weight = sum(weights.by_feature.get(name, 0.0) * value for name, value in sign.features)
    return Signal(sign.kind, sign.says, weight, sign.here, sign.there)


def _speakers(later: Sourcing, earlier: Sourcing) -> Iterator[Sign]:
    """A speaker of the one whom the other names too, wherever it stands."""
    spoken = {one.keys[-1] for one in later.speakers} & {one.keys[-1] for one in earlier.speakers}
    for one, other in ((later, earlier), (earlier, later)):
        for speaker in sorted(one.speakers, key=lambda each: each.keys[-1] not in spoken):
            name = speaker.keys[-1]
            at = next(iter(other.find((name,))), None)
            if at is not None and one.words[one.positions[name][0]].kind is WordKind.NAME:
                spans = (speaker.span,), (other.words[at].span,)
                here, there = spans if one is later else spans[::-1]
                says = f"the same speaker: {speaker.span.text}"
                feature = "spoken" if name in spoken else "named"
                yield Sign(SignalKind.SPEAKER, says, ((feature, 1.0),), here, there)
                return


def _occasion(later: Sourcing, earlier: Sourcing) -> Iterator[Sign]:
    mine, theirs = later.marked(MarkKind.ACCESS), earlier.marked(MarkKind.ACCESS)
    if mine and theirs:
        says = "both say that they were told"
        yield Sign(SignalKind.ACCESS, says, (("told", 1.0),), (mine[0].span,), (theirs[0].span,))


def _unnamed(later: Sourcing, earlier: Sourcing) -> Iterator[Sign]:
    theirs = {mark.span.text.casefold().split()[-1]: mark.span for mark in earlier.marked(MarkKind.UNNAMED)}
    for mark in later.marked(MarkKind.UNNAMED):
        there = theirs.get(mark.span.text.casefold().split()[-1])
        if there is not None:
            says = f"the same unnamed source: {mark.span.text}"
            yield Sign(SignalKind.UNNAMED, says, (("unnamed", 1.0),), (mark.span,), (there,))
            return


def _shared(shelf: Shelf, later: Sourcing, earlier: Sourcing) -> Iterator[Sign]:
    mine, theirs = shelf.weights[later.document], shelf.weights[earlier.document]
    shared = sum(weight for key, weight in mine.items() if key in theirs)
    share = shared / max(1.0, min(sum(mine.values()), sum(theirs.values())))
    says = f"{share:.0%} of what they tell is the same"
    yield Sign(SignalKind.PARAPHRASE, says, (("shared", share),))


def _denials(later: Sourcing, earlier: Sourcing) -> Iterator[Sign]:
    mine, theirs = later.marked(MarkKind.DENIAL), earlier.marked(MarkKind.DENIAL)
    if abs(attitude_of(later).denies - attitude_of(earlier).denies) >= _DIFFER:
        spans = tuple(mark.span for mark in (*mine, *theirs)[:1])
        yield Sign(
            SignalKind.PROPOSITION,
            "one of them denies",
            (("denies", 1.0),),
            spans if mine else (),
            () if mine else spans,
        )
