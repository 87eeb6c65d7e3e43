"""Kinship: two reports with access of their own to one speaker at one occasion count as one origin."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reportedly.analysis.derivation.shelf import Shelf
from reportedly.analysis.derivation.stance import attitude_of
from reportedly.model.derivation import Derivation, Kinship, Signal, SignalKind
from reportedly.model.ids import DocumentId
from reportedly.model.sourcing import MarkKind, Sourcing, WordKind

_DIFFER = 0.4
OWN = 0.4
"""Both must be this likely to have access of their own."""
MOST_HOURS = 60.0
LEAST_SHOWN = 0.1
_BASE, _SPEAKER, _NAMED, _UNNAMED = -3.2, 2.6, 1.6, 2.0
_OCCASION, _SHARED, _DENIES = 0.6, 3.6, -2.0
"""Log-odds set by hand: labelled stories have too few such pairs to fit them."""


def kinships_of(
    shelf: Shelf,
    derivations: Mapping[DocumentId, Derivation],
    near: Mapping[DocumentId, Sequence[DocumentId]],
) -> tuple[Kinship, ...]:
    """Give pairs of reports that likely heard the same speaker at the same occasion."""
    pairs = ((later, id_) for later, earlier in near.items() for id_ in earlier)
    return tuple(_kinships(shelf, derivations, pairs))


def _kinships(
    shelf: Shelf,
    derivations: Mapping[DocumentId, Derivation],
    pairs: "Iterable[tuple[DocumentId, DocumentId]]",
) -> Iterator[Kinship]:
    for ends in pairs:
        apart = shelf.moments[ends[0]][0] - shelf.moments[ends[1]][0]
        has_access = all(derivations[one].own_access >= OWN for one in ends)
        if has_access and apart.total_seconds() / 3600 <= MOST_HOURS:
            later, earlier = (shelf.report(one) for one in ends)
            if (
                later.publisher != earlier.publisher
                and (kin := _kinship(shelf, later, earlier)).p >= LEAST_SHOWN
            ):
                yield kin


def _kinship(shelf: Shelf, later: Sourcing, earlier: Sourcing) -> Kinship:
    told = next(_speakers(later, earlier), None) or next(_unnamed(later, earlier), None)
    signals = [*([told] if told else []), *_occasion(later, earlier), *_shared(shelf, later, earlier)]
    signals.extend(_denials(later, earlier))
    log_odds = _BASE + sum(one.weight for one in signals)
    return Kinship(later.document, earlier.document, 1 / (1 + math.exp(-log_odds)), tuple(signals))


def _speakers(later: Sourcing, earlier: Sourcing) -> Iterator[Signal]:
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
                weight = _SPEAKER if name in spoken else _NAMED
                yield Signal(SignalKind.SPEAKER, says, weight, here, there)
                return


def _occasion(later: Sourcing, earlier: Sourcing) -> Iterator[Signal]:
    mine, theirs = later.marked(MarkKind.ACCESS), earlier.marked(MarkKind.ACCESS)
    if mine and theirs:
        says = "both say that they were told"
        yield Signal(SignalKind.ACCESS, says, _OCCASION, (mine[0].span,), (theirs[0].span,))


def _unnamed(later: Sourcing, earlier: Sourcing) -> Iterator[Signal]:
    theirs = {mark.span.text.casefold().split()[-1]: mark.span for mark in earlier.marked(MarkKind.UNNAMED)}
    for mark in later.marked(MarkKind.UNNAMED):
        there = theirs.get(mark.span.text.casefold().split()[-1])
        if there is not None:
            says = f"the same unnamed source: {mark.span.text}"
            yield Signal(SignalKind.UNNAMED, says, _UNNAMED, (mark.span,), (there,))
            return


def _shared(shelf: Shelf, later: Sourcing, earlier: Sourcing) -> Iterator[Signal]:
    mine, theirs = shelf.weights[later.document], shelf.weights[earlier.document]
    shared = sum(weight for key, weight in mine.items() if key in theirs)
    share = shared / max(1.0, min(sum(mine.values()), sum(theirs.values())))
    yield Signal(SignalKind.PARAPHRASE, f"{share:.0%} of what they tell is the same", _SHARED * share)


def _denials(later: Sourcing, earlier: Sourcing) -> Iterator[Signal]:
    mine, theirs = later.marked(MarkKind.DENIAL), earlier.marked(MarkKind.DENIAL)
    if abs(attitude_of(later).denies - attitude_of(earlier).denies) >= _DIFFER:
        spans = tuple(mark.span for mark in (*mine, *theirs)[:1])
        yield Signal(
            SignalKind.PROPOSITION,
            "one of them denies",
            _DENIES,
            spans if mine else (),
            () if mine else spans,
        )
