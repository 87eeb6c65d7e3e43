"""The same picture elsewhere: which pictures have prints so close that they are one, or may be.

Two pictures are compared by their prints, one as it is and without its border, the other also mirrored and
turned. The nearest pair counts. How near is near enough was measured on made pictures: see
`evaluation/bench_pictures.py` and docs/explanation/pictures.md.
Source: Facebook, "The TMK+PDQF Video-Hashing Algorithm and the PDQ Image-Hashing Algorithm" (2019): copies
differ by up to 31 of 256 bits.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.model.media import LEAST_DETAIL, SAME_BITS, KeptMedia, MediaFacts, MediaId, Print

PERHAPS = 44
"""Up to here it may be the same picture, changed more; a person must look."""

Bits = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Likeness:
    """Another picture that is the same or nearly so."""

    media: MediaId
    distance: int
    """Bits of 256 that differ in the nearest pair of prints; 0 for the same bytes."""
    how: str
    """`same bytes`, or how the nearest prints were made: `whole`, `trimmed mirrored`; in films, where."""

    @property
    def is_sure(self) -> bool:
        """Whether it is near enough to be called the same; otherwise it may be."""
        return self.distance <= SAME_BITS


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for."""

    id: MediaId
    facts: MediaFacts


def is_comparable(facts: MediaFacts) -> bool:
    """Tell whether there are prints, of a picture with enough in it."""
    return bool(facts.prints) and (facts.detail or 0) >= LEAST_DETAIL


def find_alike(wanted: Wanted, held: Iterable[KeptMedia], most: int = PERHAPS) -> tuple[Likeness, ...]:
    """Give the pictures that are the same as one, or may be, the nearest first.

    Args:
        held: what is looked through; the same bytes are found whatever they are of.
        most: bits that may differ.
    """
    found: list[Likeness] = []
    others: list[KeptMedia] = []
    for one in held:
        if one.id == wanted.id:
            found.append(Likeness(one.id, 0, "same bytes"))
        elif is_comparable(one.facts):
            others.append(one)
    if is_comparable(wanted.facts) and others:
        found += _near(wanted.facts, others, most)
    return tuple(sorted(found, key=lambda one: (one.distance, one.media)))


def _near(facts: MediaFacts, others: Sequence[KeptMedia], most: int) -> Iterable[Likeness]:
    """Yield those near enough: all turns of what is wanted, against the others as they are."""
    upright = [
        (place, one) for place, other in enumerate(others) for one in other.facts.prints if one.is_upright
    ]
    places = np.array([place for place, _ in upright])
    distances = _distances(facts.prints, [one.bits for _, one in upright])
    nearest_turn = distances.argmin(axis=0)
    nearest = distances.min(axis=0)
    best: dict[int, Likeness] = {}
    for at in np.flatnonzero(nearest <= most):
        place = int(places[at])
        how = _how(facts.prints[int(nearest_turn[at])], upright[int(at)][1])
        found = Likeness(others[place].id, int(nearest[at]), how)
        if place not in best or found.distance < best[place].distance:
            best[place] = found
    return best.values()


def _how(ours: Print, theirs: Print) -> str:
    """Give how the nearest prints were made, and where in the other film."""
    return ours.of if theirs.moment is None else f"{ours.of}, {theirs.moment} into the other film"


def _distances(ours: Sequence[Print], theirs: Sequence[bytes]) -> NDArray[np.int64]:
    """Give how many bits each pair differs by: ours down, theirs across."""
    held = _matrix(theirs)
    return np.array(
        [np.bitwise_count(held ^ _matrix([one.bits])).sum(axis=1, dtype=np.int64) for one in ours]
    )


def _matrix(prints: Sequence[bytes]) -> Bits:
    return np.frombuffer(b"".join(prints), dtype=np.uint8).reshape(len(prints), -1)
