"""Baseline: whether there is more or less of an actor or a place than usual, and whether anyone would tell.

What is counted is origins, not articles. Silence where nobody reports is no calm, and more of one thing where
there is more of everything is no rise.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from itertools import pairwise

from reportedly.analysis.coverage import Coverage
from reportedly.analysis.dossier import Dossier
from reportedly.analysis.origins import Count, Sampler, likeliest_parents, root_of
from reportedly.analysis.rates import change_points, fall_chance, rise_chance, share_chance, usual_range
from reportedly.analysis.sightings import (
    Roots,
    Sighting,
    Stretches,
    claims_by_window,
    count_origins,
    sightings,
)
from reportedly.analysis.subjects import Beat, Ground, Subject, SubjectKind, beat_of, ground_of, is_activity
from reportedly.analysis.timing import Window, report_day, seen_day
from reportedly.ledger.answers import ClaimView
from reportedly.model.findings import Finding, Method, resting_on
from reportedly.model.ids import ClaimId, DocumentId

METHOD = Method(
    "baseline", "1", "Poisson rates (Przyborowski and Wilenski 1940); Bayesian blocks (Scargle et al. 2013)"
)
DRAWS = 100
RARE = 0.01
"""What comes up less often than this by chance counts as a rise or fall."""

LEAST_BASELINE = 3
"""Windows with coverage that a baseline needs."""


class ActivityState(StrEnum):
    """How the last window stands to those before; in the order of what to look at first."""

    RISING = "rising"
    FALLING = "falling"
    QUIET_UNCOVERED = "quiet without coverage"
    """Nothing is told, and nobody, or far fewer than usual, told anything from there: it may be anything."""
    QUIET_COVERED = "quiet with coverage"
    """Nothing is told, by publishers that told other things from there."""
    NO_BASELINE = "no baseline"
    """There is something, and too little before to say what is usual."""
    USUAL = "usual"


@dataclass(frozen=True, slots=True)
class Bar:
    """One window of a series."""

    window: Window
    origins: Count
    others: int
    """Origins of other reports on the same ground, by day of publication and likeliest links."""
    is_covered: bool
    """Whether anyone reported from there at all, on this or anything else."""
    claims: tuple[ClaimId, ...]
    """Claims seen in it, first day first; none of them may be an origin of its own."""


@dataclass(frozen=True, slots=True)
class RateChange:
    """A day from which on there was another rate of origins to a window."""

    since: date
    before: float
    after: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity(Finding):
    """How much is told of a subject in the last window, against what is usual."""

    subject: Subject
    state: ActivityState
    why: tuple[str, ...]
    series: tuple[Bar, ...]
    """In the order of time; the last is the one in question."""
    usual: float | None
    """Mean origins to a window before, over those with coverage; None without a baseline."""
    band: tuple[int, int] | None
    """The least and the most origins that would be nothing rare now; None without a baseline."""
    publishers: tuple[str, ...]
    """Who reported from there in the last window, on this or anything else."""
    beat: str
    """Which other reports are taken for coverage."""
    changes: tuple[RateChange, ...]
    undated: int
    """Reports on it that have no date and count nowhere."""


@dataclass(frozen=True)
class Record:
    """The claims of a dossier, cut into windows; who copied whom is drawn once for all subjects."""

    dossier: Dossier
    stretches: Stretches

    @cached_property
    def roots(self) -> Roots:
        """The root of every report, in each draw."""
        documents = list(dict.fromkeys(one.claim.document for one in self.dossier.said))
        return Sampler(self.dossier.derivations, self.dossier.kinships, DRAWS).roots(documents)

    @cached_property
    def ground(self) -> Ground:
        """The claims by whom and where they tell of."""
        return ground_of(self.dossier.said, self.dossier.same)

    @cached_property
    def issued(self) -> dict[DocumentId, int]:
        """The window in which each report with a date came out, whatever it tells of."""
        days = {one.claim.document: report_day(one) for one in self.dossier.said}
        places = ((one, self.stretches.place(day)) for one, day in days.items() if day is not None)
        return {one: place for one, place in places if place is not None}

    @cached_property
    def likely_roots(self) -> dict[DocumentId, str]:
        """The root of every report by the likeliest links: enough to tell who reports at all."""
        parents = likeliest_parents(self.dossier.derivations.values())
        chosen = {one: None if parent is None else parent.key for one, parent in parents.items()}
        return {one: root_of(one, chosen) for one in self.issued}

    @cached_property
    def coverage(self) -> Coverage:
        """The reports in the order of their windows, to count the origins of any of them."""
        return Coverage(self.issued, self.likely_roots, self.stretches.number)

    @cached_property
    def latest(self) -> tuple[DocumentId, ...]:
        """The reports that came out in the last window."""
        return tuple(one for one, place in self.issued.items() if place == self.stretches.number)

    def seen(self, said: Iterable[ClaimView]) -> tuple[Sighting, ...]:
        """Give which reports tell of these claims in which window."""
        return sightings(said, self.dossier.same, self.stretches.place)

    def counts(self, seen: Sequence[Sighting]) -> tuple[Count, ...]:
        """Give the independent origins in each window, in the order of time."""
        return count_origins(seen, self.roots, self.stretches)


def activity_of(subject: Subject, record: Record) -> Activity | None:
    """Give how much is told of a subject in the last window against the others; None if nothing ever was."""
    last = record.stretches.window(record.stretches.number)
    every = record.ground.about(subject)
    fallen = record.dossier.fallen
    said = [view for view in every if is_activity(view) and view.claim.id not in fallen]
    days = {view.claim.id: day for view in said if (day := seen_day(view)) is not None}
    past = [view for view in said if days.get(view.claim.id, date.max) <= last.until]
    if not past:
        return None
    beat = beat_of(subject, record.ground)
    series = _series(every, past, beat, record)
    before = [bar.origins.likeliest for bar in series[:-1] if bar.is_covered]
    state, why = _state(series)
    latest = max(days[view.claim.id] for view in past)
    shown = [view for view in past if days[view.claim.id] >= min(latest, last.since)]
    return Activity(
        method=METHOD,
        claims=resting_on([view.claim.id for view in shown]),
        subject=subject,
        state=state,
        why=(*why, *(() if last.has(latest) else (f"last told of on {latest}",))),
        series=series,
        usual=_mean(before),
        band=usual_range(before, RARE) if len(before) >= LEAST_BASELINE else None,
        publishers=_heard(beat, every, record),
        beat=beat.what,
        changes=_rate_changes(series),
        undated=len({view.claim.document for view in said if report_day(view) is None}),
    )


def activities(subjects: Iterable[Subject], record: Record, *, reports: int = 1) -> tuple[Activity, ...]:
    """Give the activity of each subject that so many reports tell of, what to look at first in front."""
    ground = record.ground
    told = [one for one in subjects if len({v.claim.document for v in ground.about(one)}) >= reports]
    found = [found for one in told if (found := activity_of(one, record)) is not None]
    return tuple(sorted(found, key=_rank))


def _series(
    every: Sequence[ClaimView], said: Sequence[ClaimView], beat: Beat, record: Record
) -> tuple[Bar, ...]:
    own = record.counts(record.seen(said))
    others = record.coverage.origins(beat.documents)
    told = record.coverage.origins(beat.documents.union(view.claim.document for view in every))
    claims = claims_by_window(said, record.stretches)
    return tuple(
        Bar(record.stretches.window(place), first, other, any_ > 0, tuple(claims.get(place, ())))
        for place, (first, other, any_) in enumerate(zip(own, others, told, strict=True), 1)
    )


def _heard(beat: Beat, own: Sequence[ClaimView], record: Record) -> tuple[str, ...]:
    told = {view.claim.document for view in own}
    heard = (one for one in record.latest if one in told or one in beat.documents)
    return tuple(sorted({record.ground.publishers[one] for one in heard}))


def _state(series: Sequence[Bar]) -> tuple[ActivityState, tuple[str, ...]]:
    now, before = series[-1], [bar for bar in series[:-1] if bar.is_covered]
    if not now.origins.likeliest:
        return _quiet(now, before)
    if len(before) < LEAST_BASELINE:
        why = f"only {len(before)} of {len(series) - 1} windows before have a report on this or from there"
        return ActivityState.NO_BASELINE, (why,)
    counts = [bar.origins.likeliest for bar in before]
    if (chance := rise_chance(now.origins.low, counts)) < RARE:
        return _moved(now, before, ActivityState.RISING, chance)
    if (chance := fall_chance(now.origins.high, counts)) < RARE:
        return _moved(now, before, ActivityState.FALLING, chance)
    return ActivityState.USUAL, ("so many come up by chance as well",)


def _moved(
    now: Bar, before: Sequence[Bar], state: ActivityState, chance: float
) -> tuple[ActivityState, tuple[str, ...]]:
    """Give a rise or fall, unless all reporting from there rose or fell alike."""
    others = [bar.others for bar in before]
    counts = sum(bar.origins.likeliest for bar in before)
    if state is ActivityState.RISING:
        alike = rise_chance(now.others, others) < RARE
        share = share_chance(now.origins.low, now.others, counts, sum(others))
    else:
        alike = fall_chance(now.others, others) < RARE
        share = share_chance(now.others, now.origins.high, sum(others), counts)
    if alike and share >= RARE:
        much = "more" if state is ActivityState.RISING else "less"
        return ActivityState.USUAL, (f"{much} of it, but {much} of everything is reported from there",)
    return state, (f"by chance so in {_percent(chance)} of windows, at the cautious end of the range",)


def _quiet(now: Bar, before: Sequence[Bar]) -> tuple[ActivityState, tuple[str, ...]]:
    others = [bar.others for bar in before]
    if not now.others:
        return ActivityState.QUIET_UNCOVERED, ("nobody reported from there at all",)
    if fall_chance(now.others, others) < RARE:
        return ActivityState.QUIET_UNCOVERED, ("far fewer than usual report from there",)
    told = f"other origins from there in the window: {now.others}"
    if len(before) < LEAST_BASELINE:
        return ActivityState.QUIET_COVERED, (told,)
    chance = fall_chance(now.origins.high, [bar.origins.likeliest for bar in before])
    return ActivityState.QUIET_COVERED, (told, f"so quiet by chance in {_percent(chance)} of windows")


def _mean(before: Sequence[int]) -> float | None:
    return sum(before) / len(before) if len(before) >= LEAST_BASELINE else None


def _rate_changes(series: Sequence[Bar]) -> tuple[RateChange, ...]:
    """Give where the rate changed, over the windows with coverage: what nobody saw is no low rate."""
    bars = [bar for bar in series if bar.is_covered]
    counts = [bar.origins.likeliest for bar in bars]
    cuts = (0, *change_points(counts), len(counts))
    rates = [sum(counts[a:b]) / (b - a) for a, b in pairwise(cuts) if b > a]
    return tuple(
        RateChange(bars[cut].window.since, rates[place], rates[place + 1])
        for place, cut in enumerate(cuts[1:-1])
    )


def _percent(chance: float) -> str:
    return "under 0.1 %" if chance < 0.001 else f"{chance:.1%}".replace("%", " %")


def _rank(one: Activity) -> tuple[int, int, bool, str]:
    told = sum(bar.origins.likeliest for bar in one.series)
    return (
        list(ActivityState).index(one.state),
        -told,
        one.subject.kind is SubjectKind.PLACE,
        one.subject.name,
    )
