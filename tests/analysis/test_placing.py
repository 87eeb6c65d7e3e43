"""Where claims stand in time."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from reportedly.analysis.placing import ALL_DAYS, Axis, Basis, Days, in_time, place, place_all
from reportedly.model.claims import Period
from reportedly.model.spans import Span
from reportedly.model.terms import Polarity, Predicate, Status, TimePrecision
from tests.reporting import a_report, says

DAY = st.dates(date(2014, 1, 1), date(2016, 12, 31))
DAYS = st.builds(
    lambda first, last: Days(first, last) if not (first and last and last < first) else Days(last, first),
    st.none() | DAY,
    st.none() | DAY,
)


def a_time(start: date | None, end: date | None) -> Period:
    """Give a time as a text has it."""
    return Period(Span(0, 4, "then"), start, end, TimePrecision.DAYS)


@given(DAYS, DAYS)
def test_days_are_before_after_or_overlapping(one: Days, other: Days) -> None:
    """Of two stretches exactly one is true: this is before, that is before, or they overlap."""
    assert [one.is_before(other), other.is_before(one), one.overlaps(other)].count(True) == 1


@given(DAYS, DAYS)
def test_what_is_before_is_listed_before(one: Days, other: Days) -> None:
    """The order of a list never turns a certain order round."""
    assert not one.is_before(other) or in_time(one) < in_time(other)


@given(DAYS, DAYS)
def test_what_two_stretches_share_lies_in_both(one: Days, other: Days) -> None:
    """The days that both allow are in each, and both are in the days that cover them."""
    assert one.span(other).covers(one)
    assert one.span(other).covers(other)
    if one.overlaps(other):
        assert one.covers(one.meet(other))
        assert other.covers(one.meet(other))


def test_a_claim_stands_where_its_words_put_it() -> None:
    """By the time of events a stated time goes before the day of the report."""
    claim = says(a_report("a"), when=a_time(date(2023, 5, 1), date(2023, 5, 31)))
    assert place(claim, Axis.EVENT).days == Days(date(2023, 5, 1), date(2023, 5, 31))
    assert place(claim, Axis.REPORT).days == Days(date(2024, 2, 1), date(2024, 2, 1))


def test_the_present_of_a_report_is_its_day() -> None:
    """A relation that holds as the report comes out is of that day; an act that is news came by it."""
    held = place(says(a_report("a")), Axis.EVENT)
    assert (held.basis, held.days) == (Basis.PRESENT, Days(date(2024, 2, 1), date(2024, 2, 1)))
    act = place(says(a_report("a"), predicate=Predicate.ATTACKS), Axis.EVENT)
    assert (act.basis, act.days) == (Basis.PRESENT, Days(None, date(2024, 2, 1)))
    assert act.reached == Days(date(2024, 2, 1), date(2024, 2, 1))


def test_an_unknown_time_is_not_the_day_of_publication() -> None:
    """What is told as past, planned or at no time, without a time, stands nowhere by the time of events."""
    for status in (Status.PAST, Status.PLANNED, Status.UNSPECIFIED):
        placed = place(says(a_report("a"), status=status), Axis.EVENT)
        assert (placed.is_placed, placed.days) == (False, ALL_DAYS)
        assert place(says(a_report("a"), status=status), Axis.REPORT).is_placed


def test_what_began_reaches_to_the_report_and_no_further() -> None:
    """ "Since September" ends for us with the report, which cannot tell what came after it."""
    claim = says(a_report("a"), when=a_time(date(2023, 9, 1), None))
    assert place(claim, Axis.EVENT).days == Days(date(2023, 9, 1), date(2024, 2, 1))


def test_a_denial_without_a_time_is_of_every_day_up_to_its_report() -> None:
    """Who says that it was never so says it of every day before."""
    placed = place(says(a_report("a"), polarity=Polarity.DENIED, status=Status.PAST), Axis.EVENT)
    assert (placed.basis, placed.days) == (Basis.DENIED, Days(None, date(2024, 2, 1)))


def test_a_report_without_a_date_stands_nowhere() -> None:
    """Nothing is guessed from the day of reading."""
    undated = says(a_report("a", published=""))
    assert not any(place(undated, axis).is_placed for axis in Axis)


def test_what_stands_nowhere_comes_last() -> None:
    """Claims with days come first, in their order."""
    late, early = says(a_report("a", published="2024-03-01")), says(a_report("b", published="2024-01-01"))
    nowhere = says(a_report("c"), status=Status.PAST)
    ids = [one.view.document.source for one in place_all([nowhere, late, early], Axis.EVENT)]
    assert ids == ["b", "a", "c"]
