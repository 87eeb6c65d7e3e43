"""Indicators: which signs of a scenario were seen, by how many origins, and where silence means nothing.

There is no probability here, and no score of a scenario: a sign is seen or not, and each leads to claims.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cached_property

from reportedly.analysis.baseline import LEAST_BASELINE, Record
from reportedly.analysis.cases import Case, Matcher, Meanings
from reportedly.analysis.deltas import Share
from reportedly.analysis.dossier import Dossier
from reportedly.analysis.origins import Count
from reportedly.analysis.rates import rise_chance
from reportedly.analysis.scenarios import Follow, Indicator, Points, Scenario
from reportedly.analysis.sightings import Stretches, share_reaching
from reportedly.analysis.subjects import countries_of
from reportedly.analysis.timing import Window, report_day, seen_day
from reportedly.ledger.answers import ClaimView
from reportedly.model.findings import Finding, Method, resting_on
from reportedly.model.folding import fold_bare
from reportedly.model.ids import DocumentId

METHOD = Method("indicators", "1", "Grabo 2002, Anticipating Surprise, for indicators and their limits")
UNUSUAL = 0.05
"""A count above what is usual must be so rare by chance; a sign is to be looked at, so that less will do than
for a rise that is announced."""


class SignState(StrEnum):
    """How an indicator stands; in the order of what to look at first."""

    INDEPENDENT = "independently seen"
    ONCE = "seen once"
    STALE = "stale"
    """It was seen, too long ago to count."""
    NO_COVERAGE = "no coverage"
    """Too few report from there for silence to mean anything, or did before, to say what is usual."""
    NOT_SEEN = "not seen"
    """Not seen, or not beyond what is usual, though others report from there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen(Finding):
    """Where an indicator was seen: within its expiry, or else before."""

    origins: Count
    first: date
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Covered(Finding):
    """Who reported from the ground of a case within the expiry, on anything."""

    origins: int
    """By the likeliest links; `claims` has one claim of each report."""
    publishers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Watch:
    """One indicator of one case. What is not seen rests on no claim: this is no finding, but can hold two."""

    indicator: Indicator
    window: Window
    """The days within the expiry."""
    state: SignState
    why: tuple[str, ...]
    seen: Seen | None
    coverage: Covered | None


@dataclass(frozen=True, slots=True)
class Row:
    """One case of a scenario with all its indicators, in the order of the file."""

    scenario: Scenario
    case: Case
    watches: tuple[Watch, ...]

    def signs(self, points: Points) -> int:
        """Give how many indicators that point this way are seen now."""
        now = {SignState.INDEPENDENT, SignState.ONCE}
        return sum(1 for one in self.watches if one.state in now and one.indicator.points is points)


@dataclass(frozen=True)
class Lookout:
    """A record looked at from one day: nothing published later is seen."""

    dossier: Dossier
    day: date

    @cached_property
    def known(self) -> Dossier:
        """What was published by then; reports without a date are left out."""
        by_then = self.dossier.by_day(self.day)
        return replace(by_then, said=tuple(one for one in by_then.said if report_day(one) is not None))

    @cached_property
    def record(self) -> Record:
        """Its claims by actor and place, and the draws of who copied whom."""
        return Record(self.known, Stretches(self.day, 1, 1))

    @cached_property
    def _records(self) -> dict[Stretches, Record]:
        return {}

    def within(self, days: int, number: int = 1) -> Record:
        """Give the same record cut into windows of so many days; asked again, the same one."""
        stretches = Stretches(self.day, days, number)
        if stretches not in self._records:
            record = Record(self.known, stretches)
            # Draws and indexes do not depend on the windows, and are dear.
            for name in ("roots", "ground", "likely_roots"):
                record.__dict__[name] = getattr(self.record, name)
            self._records[stretches] = record
        return self._records[stretches]

    @cached_property
    def _covers(self) -> "dict[tuple[Stretches, frozenset[DocumentId]], Covered | None]":
        return {}

    def covered(self, record: Record, ground: frozenset[DocumentId]) -> Covered | None:
        """Give who of the reports of some ground came out in the last window; cases share their ground."""
        key = record.stretches, ground
        if key not in self._covers:
            self._covers[key] = _covered(record, ground)
        return self._covers[key]


def watch(scenario: Scenario, lookout: Lookout, meanings: Meanings, *, live: bool = False) -> tuple[Row, ...]:
    """Give each case of a scenario that a sign was ever seen of, those with most signs for it first.

    A scenario that names its actors or places has a case in any event, so that silence can be told.

    Args:
        live: leave out cases that no report within an expiry tells of, unless the scenario names its own.
    """
    matcher = Matcher(scenario, meanings, lookout.known.same)
    cases: dict[object, Case] = {}
    found: dict[object, dict[str, list[ClaimView]]] = {}
    for view in lookout.known.standing:
        for indicator in scenario.indicators:
            for case in matcher.cases(view, indicator) if matcher.fits(view, indicator) else ():
                kept = cases.setdefault(case.key, case)
                cases[case.key] = max(kept, case, key=lambda one: (len(one.label), one.label))
                by_indicator = found.setdefault(case.key, {})
                by_indicator.setdefault(indicator.id, []).append(view)
    if not cases and (named := _named_case(scenario, meanings)) is not None:
        cases, found = {named.key: named}, {named.key: {}}
    named_here = bool(scenario.actors or scenario.places)
    rows = (
        Row(scenario, case, tuple(_watches(case, found[key], scenario, lookout)))
        for key, case in cases.items()
        if not live or named_here or _is_live(found[key], scenario, lookout.day)
    )
    return tuple(sorted(rows, key=_rank))


def _is_live(found: dict[str, list[ClaimView]], scenario: Scenario, day: date) -> bool:
    """Tell whether any sign was told of within its expiry, by whomever."""
    expiry = {one.id: one.expiry_days for one in scenario.indicators}
    return any(
        seen is not None and (day - seen).days < expiry[id_]
        for id_, said in found.items()
        for seen in map(seen_day, said)
    )


def _named_case(scenario: Scenario, meanings: Meanings) -> Case | None:
    if not scenario.actors and not scenario.places and scenario.follow is not Follow.ALL:
        return None
    keys = tuple(key for name in scenario.actors for key in sorted(meanings.get(name, {fold_bare(name)})))
    place = fold_bare(scenario.places[0]) if scenario.places else None
    return Case(" – ".join((*scenario.actors, *scenario.places)) or scenario.title, keys, place)


def _watches(
    case: Case, found: dict[str, list[ClaimView]], scenario: Scenario, lookout: Lookout
) -> Iterator[Watch]:
    ground = _ground_of(case, lookout)
    for indicator in scenario.indicators:
        yield _Watching(indicator, lookout, ground).watch(found.get(indicator.id, []))


def _ground_of(case: Case, lookout: Lookout) -> frozenset[DocumentId]:
    """Give the reports from the place of a case, or of its actors and the countries they are told of."""
    ground = lookout.record.ground
    if case.place is not None:
        return frozenset(view.claim.document for view in ground.by_place.get(case.place, ()))
    if not case.actors:
        return frozenset(ground.publishers)
    own = [view for key in case.actors for view in ground.by_actor.get(key, ())]
    named = frozenset(view.claim.document for view in own)
    return named.union(*(ground.reports_from[one] for one in countries_of(own)))


@dataclass(frozen=True)
class _Watching:
    """One indicator of one case, looked at from one day."""

    indicator: Indicator
    lookout: Lookout
    ground: frozenset[DocumentId]
    """The reports that would have told."""

    @cached_property
    def record(self) -> Record:
        """The record cut into windows as long as the expiry, as many as the baseline has, and the last."""
        days = self.indicator.expiry_days
        return self.lookout.within(days, self.indicator.baseline_days // days + 1)

    def watch(self, said: Sequence[ClaimView]) -> Watch:
        """Give how the indicator stands, given every claim in which it was ever seen."""
        stretches = self.record.stretches
        window = stretches.window(stretches.number)
        seen = self.record.seen(said)
        origins = self.record.counts(seen)
        # What only copies what was told before the window is no new sign.
        dated = ((view, seen_day(view)) for view in said if origins[-1].likeliest)
        now = [view for view, day in dated if day is not None and window.has(day)]
        coverage = self.lookout.covered(self.record, self.ground)
        state, why = self._state(said, now, coverage)
        shown = now or ([] if self.indicator.baseline_days else said)
        return Watch(self.indicator, window, state, why, self._seen(shown, origins[-1]), coverage)

    def _state(
        self, said: Sequence[ClaimView], now: Sequence[ClaimView], coverage: Covered | None
    ) -> tuple[SignState, tuple[str, ...]]:
        if now:
            return self._usual(said) or self._firmness(said)
        heard = 0 if coverage is None else coverage.origins
        covered = heard >= self.indicator.coverage
        told = f"origins from there within {self.indicator.expiry_days} days: {heard}"
        days = [day for view in said if (day := seen_day(view)) is not None]
        if days and not self.indicator.baseline_days:
            note = told if covered else f"{told}; {self.indicator.coverage} wanted: nobody may have looked"
            return SignState.STALE, (f"last seen on {max(days)}", note)
        if covered:
            return SignState.NOT_SEEN, (told,)
        return SignState.NO_COVERAGE, (f"{told}; {self.indicator.coverage} wanted",)

    def _firmness(self, said: Sequence[ClaimView]) -> tuple[SignState, tuple[str, ...]]:
        seen, stretches = self.record.seen(said), self.record.stretches
        share = Share(share_reaching(seen, self.record.roots, stretches, self.indicator.threshold))
        reports = len({one.document for one in seen if one.place == stretches.number})
        wanted = f"{self.indicator.threshold} or more origins in {share.share * 100:.0f} % of the draws"
        why = (f"reports: {reports}; {wanted}",)
        return (SignState.INDEPENDENT if share.is_likely else SignState.ONCE), why

    def _usual(self, said: Sequence[ClaimView]) -> tuple[SignState, tuple[str, ...]] | None:
        """Give that so many are usual, or that nothing says what is; None if they are more than that."""
        if not self.indicator.baseline_days:
            return None
        counts = self.record.counts(self.record.seen(said))
        earlier = zip(counts[:-1], self.record.coverage.origins(self.ground)[:-1], strict=True)
        before = [count.likeliest for count, told in earlier if told]
        now = f"origins: {counts[-1].likeliest}"
        wanted = min(LEAST_BASELINE, len(counts) - 1)
        if len(before) < wanted or not before:
            lack = f"{len(before)} of {len(counts) - 1} stretches before have a report from there"
            return SignState.NO_COVERAGE, (f"{now}; but only {lack}: nothing says what is usual",)
        if rise_chance(counts[-1].low, before) < UNUSUAL:
            return None
        usual = f"{now}, where {sum(before) / len(before):.1f} are usual in {self.indicator.expiry_days} days"
        return SignState.NOT_SEEN, (usual,)

    def _seen(self, said: Sequence[ClaimView], now: Count) -> Seen | None:
        """Give the claims in which it is seen; where that was before the window, with all their origins."""
        days = [day for view in said if (day := seen_day(view)) is not None]
        if not days:
            return None
        whole = self.lookout.within((self.lookout.day - min(days)).days + 1)
        origins = now if now.likeliest else whole.counts(whole.seen(said))[-1]
        claims = resting_on([view.claim.id for view in said])
        return Seen(method=METHOD, claims=claims, origins=origins, first=min(days), last=max(days))


def _covered(record: Record, ground: frozenset[DocumentId]) -> Covered | None:
    there = sorted(one for one in ground if record.issued.get(one) == record.stretches.number)
    if not there:
        return None
    return Covered(
        method=METHOD,
        claims=resting_on([record.ground.evidence[one] for one in there]),
        origins=record.coverage.origins(ground)[-1],
        publishers=tuple(sorted({record.ground.publishers[one] for one in there})),
    )


def _rank(row: Row) -> tuple[int, int, int, str]:
    stale = sum(1 for one in row.watches if one.state is SignState.STALE)
    return -row.signs(Points.FOR), -row.signs(Points.AGAINST), -stale, row.case.label
