"""What is said to have happened, in order."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from reportedly.analysis.chronology import HAPPENED, TURNED, Chronology, chronology, clusters, entry_record
from reportedly.analysis.origins import Count, Sampler
from reportedly.analysis.placing import Axis, Days, place
from reportedly.analysis.propositions import propositions
from reportedly.ledger.answers import ClaimView
from reportedly.model.claims import Period
from reportedly.model.spans import Span
from reportedly.model.terms import Polarity, Predicate, Status, TimePrecision
from tests.reporting import a_dossier, a_report, copied, says


def told(
    first: str | None = "2024-01-05",
    last: str | None = None,
    predicate: Predicate = Predicate.ATTACKS,
    published: str = "2024-05-01",
    polarity: Polarity = Polarity.AFFIRMED,
    status: Status = Status.PAST,
) -> ClaimView:
    """Give a claim of something within days."""
    days = (date.fromisoformat(one) if one else None for one in (first, last or first))
    when = Period(Span(0, 4, "then"), *days, TimePrecision.DAYS) if first else None
    report = a_report(f"{first} {last} {predicate} {published} {polarity} {status}", published=published)
    claim = says(report, predicate=predicate, polarity=polarity, status=status)
    return replace(claim, shown=replace(claim.shown, when=when))


TOLD = st.builds(
    told,
    st.sampled_from([None, "2024-01-05", "2024-01-10", "2024-02-01"]),
    st.sampled_from([None, "2024-02-10", "2024-03-01"]),
    st.sampled_from([Predicate.ATTACKS, Predicate.ALLIED_WITH, Predicate.SPLIT_FROM, Predicate.OPPOSES]),
    st.sampled_from(["2024-03-05", "2024-04", "2024-05-01"]),
    st.sampled_from(Polarity),
    st.sampled_from(Status),
)


def listed(*said: ClaimView, axis: Axis = Axis.EVENT, days: Days | None = None) -> Chronology:
    """Give the chronology of claims."""
    return chronology(propositions(said), axis, days)


def test_reports_of_one_day_are_one_entry() -> None:
    """And a report that only says in which month joins them, within the days that all allow."""
    month = told("2024-01-01", "2024-01-31", published="2024-03-01")
    (entry,) = listed(told(), told(published="2024-04-01"), month).entries
    assert (entry.kind, entry.reports) == (HAPPENED, 3)
    assert entry.days == Days(date(2024, 1, 5), date(2024, 1, 5))


def test_a_wide_time_that_can_mean_several_acts_means_none_of_them() -> None:
    """ "This month" is not made the first attack of the month."""
    month = told("2024-01-01", "2024-01-31", published="2024-03-01")
    entries = listed(told(), told("2024-01-20"), month).entries
    assert [one.reports for one in entries] == [1, 1, 1]


def test_overlapping_days_are_in_no_order() -> None:
    """Each entry says how many are surely before it and with how many it is in no order."""
    month = told("2024-01-01", "2024-01-31", Predicate.THREATENS)
    entries = listed(told("2024-01-05"), month, told("2024-02-05")).entries
    assert [(one.earlier, one.unordered) for one in entries] == [(0, 1), (0, 1), (2, 0)]


def test_copies_add_no_origin() -> None:
    """Two reports of which one is a copy are one origin of an entry."""
    one, other = told(), told(published="2024-05-02")
    derived = copied(other.document, one.document, 1.0)
    dossier = a_dossier(one, other, derivations=(derived,))
    (entry,) = chronology(dossier.propositions, sampler=Sampler(dossier.derivations)).entries
    assert (entry.reports, entry.origins) == (2, Count(1, 1, 1))


def test_by_reporting_time_an_entry_stands_where_it_was_first_reported() -> None:
    """One act that two days' papers tell of is one entry, on the first of them."""
    entries = listed(told(), told(published="2024-05-09"), axis=Axis.REPORT).entries
    assert [one.days for one in entries] == [Days(date(2024, 5, 1), date(2024, 5, 1))]
    assert entries[0].published == Days(date(2024, 5, 1), date(2024, 5, 9))


def test_what_stands_nowhere_is_counted_apart() -> None:
    """A past without a time is in no order with anything, and not lost."""
    told_of = listed(told(None))
    assert (told_of.entries, len(told_of.unplaced)) == ((), 1)
    assert len(listed(told(None), axis=Axis.REPORT).entries) == 1


def test_allies_who_fight_turn() -> None:
    """A change of sign is an entry of its own, with the claims on both sides of it."""
    ally = told("2024-01-05", predicate=Predicate.ALLIED_WITH, status=Status.ONGOING)
    entries = listed(ally, told("2024-03-05")).entries
    (turn,) = [one for one in entries if one.kind == TURNED]
    assert len(turn.claims) == 2


def test_memberships_are_told_of_those_asked_about() -> None:
    """A timeline of groups is no file on people."""
    member = says(a_report("a"), "Ada Example", Predicate.MEMBER_OF)
    every = propositions([member])
    assert chronology(every).entries == ()
    assert chronology(every, named=frozenset({every[0].subject.key})).entries


@given(st.lists(TOLD, max_size=10), st.sampled_from(Axis))
def test_a_list_never_turns_a_certain_order_round(said: list[ClaimView], axis: Axis) -> None:
    """What is surely before stands before, and every other entry is before, after or in no order."""
    entries = listed(*said, axis=axis).entries
    for place_, one in enumerate(entries):
        assert not any(later.days.is_before(one.days) for later in entries[place_:])
        assert one.earlier == sum(other.days.is_before(one.days) for other in entries)
        overlapping = [other for other in entries if other is not one and other.days.overlaps(one.days)]
        assert one.unordered == len(overlapping)


@given(st.lists(TOLD, max_size=10))
def test_the_days_of_a_group_are_in_those_of_each_claim(said: list[ClaimView]) -> None:
    """Nothing is told to be finer than what every claim of it allows, and no claim is in two groups."""
    placed = [one for one in (place(view, Axis.EVENT) for view in said) if one.is_placed]
    groups = clusters(placed)
    assert sorted(one.id for _, members in groups for one in members) == sorted(one.id for one in placed)
    assert all(one.days.covers(days) for days, members in groups for one in members)


@given(st.lists(TOLD, max_size=10), st.sampled_from(Axis))
def test_a_stretch_lists_only_what_can_lie_in_it(said: list[ClaimView], axis: Axis) -> None:
    """Every entry overlaps the days asked about."""
    days = Days(date(2024, 1, 8), date(2024, 3, 10))
    assert all(one.days.overlaps(days) for one in listed(*said, axis=axis, days=days).entries)


def test_the_record_has_both_times() -> None:
    """When it was and when it was said stand side by side."""
    record = entry_record(listed(told()).entries[0])
    assert record["days"] == {"first": "2024-01-05", "last": "2024-01-05"}
    assert record["published"] == {"first": "2024-05-01", "last": "2024-05-01"}


def test_what_is_told_as_past_is_one_entry() -> None:
    """That it once was so is said by the words that tell of its end."""
    entries = listed(told(predicate=Predicate.ALLIED_WITH)).entries
    assert [one.kind for one in entries] == ["over"]
    before = told("2024-01-01", predicate=Predicate.ALLIED_WITH, status=Status.ONGOING)
    both = listed(before, told(predicate=Predicate.ALLIED_WITH)).entries
    assert [one.kind for one in both] == ["opened", "over"]
