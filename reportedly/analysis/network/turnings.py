"""Turnings: two actors said to stand together who are later said to stand apart, or the other way round.

A turning is told only where the days give an order: the last that is said of one sign is over before the
first of the other begins. Where they overlap, both are said at once, and the bond shows both signs.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportedly.analysis.network.histories import History
from reportedly.analysis.network.signs import Sign, sign_of
from reportedly.analysis.placing import Days, Placed, in_time
from reportedly.analysis.propositions import Proposition
from reportedly.model.findings import Finding, Method, resting_on

METHOD = Method("turnings", "1", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Turning(Finding):
    """A change of sign between two actors."""

    before: Placed
    """The last claim of the former sign."""
    after: Placed
    """The first claim of the latter."""
    proposition: Proposition
    """What the first claim of the latter sign says."""

    @property
    def sign(self) -> Sign:
        """The sign that it turns to."""
        return sign_of(self.proposition.predicate)

    @property
    def days(self) -> Days:
        """Between the last that is said of the one sign and the first of the other."""
        return Days(self.before.days.last, self.after.days.last)


Signed = tuple[Placed, Proposition]


def turnings(every: Iterable[History]) -> tuple[Turning, ...]:
    """Give every change of sign, by pair of actors and then in order."""
    pairs: dict[tuple[str, ...], list[Signed]] = {}
    for history in every:
        one = history.proposition
        if sign_of(one.predicate) is not Sign.NEITHER:
            pair = tuple(sorted((one.subject.key, one.object.key)))
            said = [placed for episode in history.episodes for placed in episode.said]
            pairs.setdefault(pair, []).extend((placed, one) for placed in said)
    return tuple(turning for _, signed in sorted(pairs.items()) for turning in _turnings(signed))


def _turnings(signed: Iterable[Signed]) -> Iterator[Turning]:
    before: Signed | None = None
    for placed, one in sorted(signed, key=lambda pair: (*in_time(pair[0].days), pair[0].id)):
        if before is not None and _turns(before, (placed, one)):
            yield Turning(
                method=METHOD,
                claims=resting_on([before[0].id, placed.id]),
                before=before[0],
                after=placed,
                proposition=one,
            )
        before = (placed, one)


def _turns(before: Signed, after: Signed) -> bool:
    signs = {sign_of(one.predicate) for _, one in (before, after)}
    return len(signs) == 2 and before[0].days.is_before(after[0].days)
