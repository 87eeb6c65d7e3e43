"""Times and places that must meet before claims are in tension."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from reportedly.analysis.tensions import are_at_one_time, distance_km, load_tensions
from reportedly.model.claims import Period, Place
from reportedly.model.spans import Span
from reportedly.model.terms import Predicate
from tests.reporting import a_report, says

SPAN = Span(0, 1, "x")


def on(published: str | None, when: Period | None = None):
    """Give a claim of a report of a day."""
    return says(a_report(str(published), published=published or ""), when=when)


def test_events_that_do_not_meet_are_of_two_times_however_close_the_reports() -> None:
    """When it is said to have happened stands before when it was reported."""
    then = on("2024-02-01", Period(SPAN, date(2019, 1, 1), date(2019, 12, 31)))
    now = on("2024-02-01", Period(SPAN, date(2023, 1, 1), None))
    assert not are_at_one_time(then, now, 180)
    assert are_at_one_time(now, on("2024-02-02"), 180)


@given(st.dates(date(2000, 1, 1), date(2030, 1, 1)), st.dates(date(2000, 1, 1), date(2030, 1, 1)))
def test_reports_are_of_one_time_within_the_window_whichever_came_first(first, second) -> None:
    """The order of two reports plays no part."""
    one, other = on(first.isoformat()), on(second.isoformat())
    assert are_at_one_time(one, other, 30) == are_at_one_time(other, one, 30)
    assert are_at_one_time(one, other, 30) == (abs((first - second).days) <= 30)


def test_undated_reports_are_of_no_time() -> None:
    """What has no date stands against nothing."""
    assert not are_at_one_time(on(None), on("2024-02-01"), 180)


def test_distance_is_that_on_the_globe() -> None:
    """A degree along the equator is about 111 km; a place without a point is nowhere far."""
    one, other = (Place(SPAN, "A", lat=0.0, lon=0.0), Place(SPAN, "B", lat=0.0, lon=1.0))
    assert 110 < distance_km(one, other) < 112
    assert distance_km(one, Place(SPAN, "C")) == 0.0


def test_the_shipped_table_knows_allies_that_fight() -> None:
    """Order of the two relations plays no part, and each says how both can be so."""
    tensions = load_tensions()
    rule = tensions.between(Predicate.ATTACKS, Predicate.ALLIED_WITH)
    assert rule == tensions.between(Predicate.ALLIED_WITH, Predicate.ATTACKS)
    assert rule is not None
    assert rule.unless
    assert tensions.between(Predicate.SUPPORTS, Predicate.ALLIED_WITH) is None
