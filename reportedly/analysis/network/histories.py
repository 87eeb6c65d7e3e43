"""Histories: how a relation opens, is contested, is told as over or ends in a split, in the order of days.

A denial contests a relation and does not close it. A relation closes where a report tells of it as past, or
of a split between its two ends; that it is no longer mentioned closes nothing.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reportedly.analysis.network.relations import days_record, end_record
from reportedly.analysis.network.signs import ENDED_BY_SPLIT, sign_of
from reportedly.analysis.placing import ALL_DAYS, Axis, Days, Placed, in_time, place_all
from reportedly.analysis.propositions import Proposition
from reportedly.model.findings import Finding, Method, resting_on
from reportedly.model.ids import ClaimId
from reportedly.model.moments import published_days
from reportedly.model.records import Value
from reportedly.model.terms import SYMMETRIC, Predicate

METHOD = Method("histories", "1", "after the intervals of Allen 1983; closing rules are our own")


class TurnKind(StrEnum):
    """What changes in what is said of a relation."""

    PLANNED = "planned"
    """It is said to be planned or urged, and nobody has said that it is so."""
    OPENED = "opened"
    """It is said to be so for the first time."""
    DENIED = "denied"
    """It is denied before anyone has said it."""
    CONTESTED = "contested"
    """What is said and what is denied stand side by side from here on."""
    OVER = "over"
    """A report tells of it as past."""
    SPLIT = "split"
    """One end is said to have split from the other."""
    RENEWED = "renewed"
    """It is said to be so after it was told as over."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One change, within the days that it can have come about."""

    kind: TurnKind
    days: Days
    by: tuple[Placed, ...]
    """The claims that make it; those that stand on the very same days make it together."""

    @property
    def claims(self) -> tuple[ClaimId, ...]:
        """The ids of those claims."""
        return resting_on([one.id for one in self.by])


@dataclass(frozen=True, slots=True)
class Episode:
    """A stretch in which a relation is said to hold."""

    opened: Days
    """It is said to have been so by these days: of all days given, those that are over first."""
    last: Days
    """The latest days it is said of."""
    closed: Days | None
    """The days within which it is said to have ended; None while nobody says so."""
    said: tuple[Placed, ...]

    @property
    def extent(self) -> Days:
        """All days that it is said of."""
        whole = self.opened
        for one in self.said:
            whole = whole.span(one.days)
        return whole


@dataclass(frozen=True, slots=True, kw_only=True)
class History(Finding):
    """What is said of one relation over time."""

    proposition: Proposition
    axis: Axis
    turns: tuple[Turn, ...]
    episodes: tuple[Episode, ...]
    denied: tuple[Placed, ...]
    unplaced: tuple[Placed, ...]
    """Claims that stand nowhere in this time."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What one claim does to a relation, and when."""

    days: Days
    closes: bool
    by: Placed


def histories(every: Sequence[Proposition], axis: Axis) -> tuple[History, ...]:
    """Give the history of each proposition, in the order given."""
    splits = splits_of(every)
    return tuple(history(one, axis, splits.get(_pair(one), ())) for one in every)


def history(proposition: Proposition, axis: Axis, splits: Iterable[Proposition] = ()) -> History:
    """Give how a proposition is said to have come and gone.

    Args:
        splits: splits between its two ends; those that do not end it count nothing.
    """
    placed = place_all(proposition.said, axis)
    closers = [one for split in splits if ends(split, proposition) for one in place_all(split.said, axis)]
    marks = sorted(marks_of(placed, closers), key=lambda mark: (*in_time(mark.days), mark.closes, mark.by.id))
    fold = Fold()
    for mark in marks:
        fold.take(mark)
    return History(
        method=METHOD,
        claims=resting_on([one.id for one in placed] + [one for turn in fold.turns for one in turn.claims]),
        proposition=proposition,
        axis=axis,
        turns=tuple(fold.turns),
        episodes=tuple(fold.episodes()),
        denied=tuple(one for one in placed if one.is_denial and one.is_placed),
        unplaced=tuple(one for one in placed if not one.is_placed),
    )


def splits_of(every: Iterable[Proposition]) -> Mapping[tuple[str, ...], tuple[Proposition, ...]]:
    """Give the splits among propositions by the pair that they part."""
    found: dict[tuple[str, ...], tuple[Proposition, ...]] = {}
    for one in every:
        if one.predicate is Predicate.SPLIT_FROM:
            found[_pair(one)] = (*found.get(_pair(one), ()), one)
    return found


def ends(split: Proposition, proposition: Proposition) -> bool:
    """Tell whether a split ends a relation: a mutual one, or one by which the leaver was the other's."""
    if proposition.predicate not in ENDED_BY_SPLIT or _pair(split) != _pair(proposition):
        return False
    return proposition.predicate in SYMMETRIC or split.subject.key == proposition.subject.key


def marks_of(placed: Iterable[Placed], closers: Iterable[Placed] = ()) -> Iterator[Mark]:
    """Yield what each claim does to a relation, in no order.

    A claim that stands nowhere opens nothing, but if it tells of an end, that had come by its report.
    """
    for one in placed:
        if one.is_placed:
            yield Mark(one.days, False, one)
        if one.is_over:
            yield from _closing(one, closing_days(one))
    for one in closers:
        if not one.is_denial and not one.is_planned:
            yield from _closing(one, one.days if one.is_placed else closing_days(one))


def closing_days(over: Placed) -> Days:
    """Give when what a claim tells of as past can have ended: by the day of its report at the latest."""
    published = published_days(over.view.document.published)
    if published is None:
        return over.days
    return Days(over.days.first, max(over.days.earliest, published[1]))


def _closing(by: Placed, days: Days) -> Iterator[Mark]:
    if days != ALL_DAYS:
        yield Mark(days, True, by)


def history_record(found: History) -> dict[str, Value]:
    """Give a history as plain JSON."""
    one = found.proposition
    return {
        "type": "history",
        "subject": end_record(one.subject),
        "predicate": one.predicate.value,
        "object": end_record(one.object),
        "sign": sign_of(one.predicate).value,
        "by": found.axis.value,
        "episodes": [_episode_record(episode) for episode in found.episodes],
        "turns": [
            {"kind": turn.kind.value, "days": days_record(turn.days), "claims": list(turn.claims)}
            for turn in found.turns
        ],
        "denied": [placed.id for placed in found.denied],
        "unplaced": [placed.id for placed in found.unplaced],
        "claims": list(found.claims),
        "method": found.method.signature,
    }


def _episode_record(episode: Episode) -> Value:
    return {
        "opened": days_record(episode.opened),
        "last_said_of": days_record(episode.last),
        "closed": None if episode.closed is None else days_record(episode.closed),
        "claims": [placed.id for placed in episode.said],
    }


class Fold:
    """Takes marks in the order of days, and keeps the turns and episodes they make."""

    def __init__(self) -> None:
        self.turns: list[Turn] = []
        self._made: list[tuple[list[Placed], Days | None]] = []
        self._denied = False
        self._contested = False

    @property
    def is_open(self) -> bool:
        """Whether the relation is said to hold by the marks taken so far."""
        return bool(self._made) and self._made[-1][1] is None

    def episodes(self) -> Iterator[Episode]:
        """Yield the stretches in which it is said to hold."""
        for said, closed in self._made:
            yield Episode(said[0].days, said[-1].days, closed, tuple(said))

    def take(self, mark: Mark) -> None:
        """Take the next mark."""
        if mark.closes:
            self._close(mark)
        elif mark.by.is_denial:
            self._deny(mark)
        elif mark.by.is_planned:
            if not self._made:
                self._turn(TurnKind.PLANNED, mark)
        else:
            self._affirm(mark)

    def _affirm(self, mark: Mark) -> None:
        if self.is_open:
            self._made[-1][0].append(mark.by)
        else:
            self._turn(TurnKind.RENEWED if self._made else TurnKind.OPENED, mark)
            self._made.append(([mark.by], None))
        if self._denied and not self._contested:
            self._contest(mark)
        self._join(mark, {TurnKind.OPENED, TurnKind.RENEWED})

    def _deny(self, mark: Mark) -> None:
        if self._made and not self._contested:
            self._contest(mark)
        elif not self._denied:
            self._turn(TurnKind.DENIED, mark)
        else:
            self._join(mark, {TurnKind.DENIED, TurnKind.CONTESTED})
        self._denied = True

    def _contest(self, mark: Mark) -> None:
        self._contested = True
        self._turn(TurnKind.CONTESTED, mark)

    def _close(self, mark: Mark) -> None:
        kind = TurnKind.OVER if mark.by.is_over else TurnKind.SPLIT
        if self.is_open:
            self._made[-1] = (self._made[-1][0], mark.days)
            self._turn(kind, mark)
        else:
            self._join(mark, {kind})

    def _turn(self, kind: TurnKind, mark: Mark) -> None:
        self.turns.append(Turn(kind, mark.days, (mark.by,)))

    def _join(self, mark: Mark, kinds: set[TurnKind]) -> None:
        """Let a claim that stands on the days of the last turn of these kinds make it too."""
        for place, turn in reversed(list(enumerate(self.turns))):
            if turn.kind in kinds:
                if turn.days == mark.days and mark.by not in turn.by:
                    self.turns[place] = Turn(turn.kind, turn.days, (*turn.by, mark.by))
                return


def _pair(one: Proposition) -> tuple[str, ...]:
    return tuple(sorted((one.subject.key, one.object.key)))
