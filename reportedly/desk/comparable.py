"""What days are compared with where a ledger is too large to load: all that was said of the same two ends."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportedly.analysis.timing import Window
from reportedly.analysis.turns import STAYS
from reportedly.ledger.answers import ClaimView
from reportedly.ledger.keys import mark_of
from reportedly.ledger.queries import ClaimQuery
from reportedly.model.claims import Argument, Claim
from reportedly.model.identity import Identities

if TYPE_CHECKING:
    from reportedly.desk.desk import Desk

MOST_FRESH = 400
"""Claims of the window that are compared with what was said before: the newest."""
MOST_STAYS = 1000
"""Earlier claims on where the same actors were said to be: the newest."""


@dataclass(frozen=True, slots=True)
class Comparable:
    """Claims to compare a window with what came before it."""

    said: tuple[ClaimView, ...]
    """Newest publication first."""
    is_complete: bool
    """Whether all claims of the window are among them."""


def comparable_claims(desk: "Desk", window: Window, actors: Sequence[str]) -> Comparable:
    """Give the newest claims published in a window, and all earlier ones that they can change anything of.

    What two ends are said to be to each other is compared with all that was ever said of the two; where an
    actor is said to be, with where it was said to be before.
    """
    asked = ClaimQuery(min_score=desk.min_score)
    within = replace(asked, published_since=window.since, published_until=window.until)
    fresh = desk.claims(replace(within, limit=MOST_FRESH + 1), actors=actors)
    first = fresh[:MOST_FRESH]
    if not first:
        return Comparable((), is_complete=True)
    known, until = desk.decisions.identities(None), replace(asked, published_until=window.until)
    earlier = desk.claims(replace(until, pairs=frozenset(pairs_of((one.claim for one in first), known))))
    movers = frozenset(
        mark for one in first if one.claim.predicate in STAYS for mark in _marks(one.claim.subject, known)
    )
    stays = [
        view
        for predicate in (sorted(STAYS) if movers else ())
        for view in desk.claims(replace(until, actors=movers, predicate=predicate, limit=MOST_STAYS))
    ]
    said = {one.claim.id: one for one in (*first, *earlier, *stays)}
    ordered = sorted(said.values(), key=lambda one: (one.document.id, one.shown.spans[0].start, one.claim.id))
    ordered.sort(key=lambda one: one.document.published or "", reverse=True)
    return Comparable(tuple(ordered), is_complete=len(fresh) <= MOST_FRESH)


def pairs_of(claims: Iterable[Claim], known: Identities) -> Iterator[tuple[str, str]]:
    """Yield both ends of each claim, as a query asks for them, by every id that people judged to be one."""
    for one in claims:
        for subject in _marks(one.subject, known):
            for other in _marks(one.object, known):
                yield subject, other


def _marks(end: Argument, known: Identities) -> Iterable[str]:
    return {mark_of(end)} if end.entity is None else set(known.all_of(end.entity))
