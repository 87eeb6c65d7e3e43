"""Finding: what the network makes of a page, before the words around each pair are asked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from reportedly.model.pages import Page
from reportedly.model.terms import PLACED, SYMMETRIC, ActorKind, Predicate
from reportedly.reading.learned.arrange import arrange, place_candidates
from reportedly.reading.learned.candidates import Candidate, find_candidates, find_pairs
from reportedly.reading.learned.features import features_of
from reportedly.reading.learned.network import Floats, Judged, Network
from reportedly.reading.learned.pieces import Window, find_windows
from reportedly.reading.learned.roles import Roles, roles_of
from reportedly.reading.learned.words import WordPieces

PREDICATES = tuple(Predicate)
WEAKEST = 0.08
"""Least probability of a predicate that is drafted."""

LEAST_ARGUMENT = 0.01
"""Least probability of being an argument of anything, for a candidate to be paired."""

_PLACES = frozenset({ActorKind.PLACE, ActorKind.STATE})
_NEEDS_PLACE = PLACED - {Predicate.CONTROLS}


@dataclass(frozen=True, slots=True)
class Found:
    """A pair with what the network makes of it."""

    predicate: Predicate
    subject: Candidate
    object: Candidate
    probability: float
    denied: float
    """Probability that the words deny it."""
    certainty: Floats
    """(3,): possible, hedged, certain."""
    status: Floats
    """(4,): past, ongoing, planned, unspecified."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A page as the network sees it."""

    found: tuple[Found, ...]
    """In the order of the text."""
    roles: Roles
    """Of each token, by place in `ROLES`."""


def see(page: Page, network: Network, spelling: WordPieces) -> Seen:
    """Give the likely pairs of a page and the roles of its words."""
    windows = find_windows(page, spelling)
    if not windows:
        return Seen((), np.zeros(len(page.parse), dtype=np.int64))
    states = network.states(windows)
    roles = roles_of(page, windows, network.roles(states))
    return Seen(tuple(_pairs(page, network, windows, states)), roles)


def _pairs(page: Page, network: Network, windows: Sequence[Window], states: Floats) -> Iterator[Found]:
    candidates = find_candidates(page)
    likely = _likely(network, windows, candidates, states)
    pairs = [(i, j) for i, j in find_pairs(page, candidates) if i in likely and j in likely]
    if not pairs:
        return
    features = [features_of(page, candidates, i, j) for i, j in pairs]
    arranged = arrange(windows, candidates, pairs, features)
    judged = network.judge(states, arranged)
    row_of = {pairs[n]: row for row, n in enumerate(arranged.kept)}
    drafted = np.any(judged.predicate[:, 1:] >= WEAKEST, axis=1)
    for (i, j), row in row_of.items():
        turned = row_of.get((j, i))
        if not drafted[row] and (turned is None or not drafted[turned]):
            continue
        if turned is None or i < j:
            yield from _found(judged, (row, turned), (candidates[i], candidates[j]), frozenset(PREDICATES))
        else:
            directed = frozenset(PREDICATES) - SYMMETRIC
            yield from _found(judged, (row, turned), (candidates[i], candidates[j]), directed)


def _likely(
    network: Network, windows: Sequence[Window], candidates: Sequence[Candidate], states: Floats
) -> frozenset[int]:
    """Give which candidates could be an argument of anything."""
    spans, owners = place_candidates(windows, candidates)
    if not owners:
        return frozenset()
    chances = network.arguments(states, spans)
    return frozenset(k for k, chance in zip(owners, chances, strict=True) if chance >= LEAST_ARGUMENT)


def _found(
    judged: Judged,
    rows: tuple[int, int | None],
    ends: tuple[Candidate, Candidate],
    wanted: frozenset[Predicate],
) -> Iterator[Found]:
    """Yield what one pair is judged to be; of the two orders of a symmetric predicate the likelier counts."""
    row, turned = rows
    for at, predicate in enumerate(PREDICATES, 1):
        probability = float(judged.predicate[row, at])
        if predicate in SYMMETRIC and turned is not None:
            probability = max(probability, float(judged.predicate[turned, at]))
        placed = predicate not in _NEEDS_PLACE or ends[1].kind in _PLACES
        if predicate in wanted and probability >= WEAKEST and placed:
            denied = float(judged.polarity[row, 1])
            yield Found(predicate, *ends, probability, denied, judged.certainty[row], judged.status[row])
