"""More or less than usual, and whether anyone would tell."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from reportedly.analysis.baseline import Activity, ActivityState, Record, activities, activity_of
from reportedly.analysis.retractions import Retractions
from reportedly.analysis.sightings import Stretches
from reportedly.analysis.subjects import Subject, SubjectKind, actors_in, place_called, places_in
from reportedly.ledger.answers import ClaimView
from reportedly.model.claims import Place
from reportedly.model.derivation import Derivation
from reportedly.model.spans import Span
from reportedly.model.terms import Predicate, Status
from tests.reporting import a_dossier, a_report, copied, entity, says

UNTIL = date(2024, 12, 31)
STRETCHES = Stretches(UNTIL, 30, 7)
THERE = Place(Span(0, 8, "Northford"), "Northford", "XA", "North Example")
FRONT = Subject(SubjectKind.ACTOR, "Red Hill Front", frozenset({entity("Red Hill Front")}))


def tells(window: int, number: int, subject: str = "Red Hill Front", **more: object) -> list[ClaimView]:
    """Give so many reports of attacks, each by an outlet of its own, published so many windows back."""
    day = UNTIL - timedelta(days=30 * window + 15)
    return [
        says(
            a_report(f"{subject}{window}-{one}", f"Paper {one}", day.isoformat()),
            subject,
            Predicate.ATTACKS,
            where=(THERE,),
            **more,  # type: ignore[arg-type]
        )
        for one in range(number)
    ]


def front(*groups: list[ClaimView], derivations: tuple[Derivation, ...] = ()) -> Activity:
    """Give the Front's activity in the last of seven windows."""
    dossier = a_dossier(*(view for group in groups for view in group), derivations=derivations)
    found = activity_of(FRONT, Record(dossier, STRETCHES))
    assert found is not None
    return found


def steady(subject: str = "Red Hill Front", number: int = 2) -> list[ClaimView]:
    """Give as many reports in each of the six windows before the last."""
    return [view for window in range(1, 7) for view in tells(window, number, subject)]


def test_silence_where_others_report_is_quiet() -> None:
    """Nothing of the Front, while others tell of other things from there."""
    found = front(steady(), steady("Amber Guard"), tells(0, 2, "Amber Guard"))
    assert found.state is ActivityState.QUIET_COVERED
    assert found.usual == 2


def test_silence_where_nobody_reports_is_no_calm() -> None:
    """Nothing of the Front, and nothing from there at all."""
    assert front(steady(), steady("Amber Guard")).state is ActivityState.QUIET_UNCOVERED


@given(st.lists(st.integers(0, 6), min_size=7, max_size=7), st.integers(1, 6))
def test_silence_without_coverage_is_never_calm(counts: list[int], others: int) -> None:
    """Whatever was before, a window from which nobody reports is never quiet, usual or falling."""
    reports = [tells(window + 1, count) for window, count in enumerate(counts[:6])]
    found = front(tells(6, 1), *reports, [v for w in range(1, 7) for v in tells(w, others, "Amber Guard")])
    assert found.state is ActivityState.QUIET_UNCOVERED


def test_far_fewer_reporters_than_usual_are_no_coverage() -> None:
    """One report where twelve are usual does not show that anyone looked."""
    found = front(steady(), steady("Amber Guard", 12), tells(0, 1, "Amber Guard"))
    assert found.state is ActivityState.QUIET_UNCOVERED


def test_many_more_origins_are_a_rise_and_many_copies_are_none() -> None:
    """Twelve origins where two are usual rise; twelve copies of one report are one origin."""
    last = tells(0, 12)
    assert front(steady(), last).state is ActivityState.RISING
    copies = tuple(copied(view.document, last[0].document, 1.0) for view in last[1:])
    assert front(steady(), last, derivations=copies).state is ActivityState.USUAL


def test_more_of_everything_is_no_rise() -> None:
    """Six times as much of the Front among six times as much from there is a matter of reporting."""
    alike = (steady("Amber Guard"), tells(0, 12, "Amber Guard"))
    found = front(steady(), tells(0, 12), *alike)
    assert found.state is ActivityState.USUAL
    assert "everything" in found.why[0]


def test_a_fall_needs_that_others_still_report() -> None:
    """One origin where twelve are usual is a fall, unless everybody fell silent alike."""
    others = steady("Amber Guard", 12)
    before = steady(number=12)
    assert front(before, tells(0, 1), others, tells(0, 12, "Amber Guard")).state is ActivityState.FALLING
    assert front(before, tells(0, 1), others, tells(0, 1, "Amber Guard")).state is ActivityState.USUAL


@given(st.lists(st.integers(0, 5), min_size=7, max_size=7), st.integers(0, 6), st.data())
def test_a_copy_changes_no_state(counts: list[int], after: int, draw: st.DataObject) -> None:
    """A report made from another, in whatever later window, leaves state and counts as they were."""
    reports = [view for window, count in enumerate(counts) for view in tells(window, count)] or tells(6, 1)
    parent = draw.draw(st.sampled_from(reports))
    published = min(UNTIL, date.fromisoformat(str(parent.document.published)) + timedelta(days=30 * after))
    copy = a_report("copy", "Copying Herald", published.isoformat())
    again = says(copy, predicate=Predicate.ATTACKS, where=(THERE,))
    without = front(reports)
    with_copy = front(reports, [again], derivations=(copied(copy, parent.document, 1.0),))
    assert [bar.origins for bar in with_copy.series] == [bar.origins for bar in without.series]
    assert with_copy.state is without.state


def test_plans_denials_and_background_are_no_activity() -> None:
    """Only what is told as done or going on counts."""
    planned = tells(0, 12, status=Status.PLANNED)
    assert front(steady(), planned).state is ActivityState.QUIET_COVERED


def test_what_has_no_baseline_says_so() -> None:
    """Two reports of something never told before are neither many nor few."""
    assert front(tells(0, 2)).state is ActivityState.NO_BASELINE


def test_later_reports_are_not_seen() -> None:
    """A report after the last day changes nothing, though its event lies before."""
    assert front(steady(), tells(-3, 20)).series == front(steady()).series


def test_places_and_groups_are_followed_and_persons_are_not() -> None:
    """Countries, provinces and groups are listed; a subject never told of has no finding."""
    said = [*steady(), *tells(0, 12)]
    record = Record(a_dossier(*said), STRETCHES)
    names = {one.name for one in (*actors_in(said, {}), *places_in(said))}
    assert names == {"Red Hill Front", "Salt League", "XA", "North Example"}
    found = activities([FRONT, place_called("xa")], record, reports=3)
    assert [one.state for one in found] == [ActivityState.RISING, ActivityState.RISING]
    assert activity_of(place_called("Nowhere"), record) is None


def test_a_lasting_rise_is_dated() -> None:
    """A rate that changed for good is told with its day and both rates."""
    low = [view for window in range(4, 7) for view in tells(window, 1)]
    high = [view for window in range(4) for view in tells(window, 15)]
    (change,) = front(low, high).changes
    assert change.since == STRETCHES.window(4).since
    assert (change.before, change.after) == (1, 15)


def test_each_window_has_the_claims_that_are_seen_in_it() -> None:
    """Every claim that is counted at all is in one window, also a copy that is no origin of its own."""
    views = [*steady(), *tells(0, 3)]
    series = front(views).series
    assert [len(bar.claims) for bar in series] == [2] * 6 + [3]
    told = [claim for bar in series for claim in bar.claims]
    assert sorted(told) == sorted(view.claim.id for view in views)


def test_the_band_is_where_a_count_is_nothing_rare() -> None:
    """A rise is above it, and without a baseline there is none."""
    found = front(steady(), tells(0, 12))
    assert found.band is not None
    assert found.band[1] < found.series[-1].origins.low
    assert found.state is ActivityState.RISING
    assert front(tells(0, 2)).band is None


def test_what_was_taken_back_is_no_activity() -> None:
    """A window whose one report was withdrawn is as quiet as one without it."""
    gone, *others = (*tells(0, 1), *steady("Amber Guard"))
    back = Retractions(noted={gone.claim.document: "Ada"})
    whole = a_dossier(*steady(), gone, *others)
    counts = [
        activity_of(FRONT, Record(dossier, STRETCHES)).series[-1].origins.likeliest  # type: ignore[union-attr]
        for dossier in (whole, replace(whole, retractions=back))
    ]
    assert counts == [1, 0]
