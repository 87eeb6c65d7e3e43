"""The network at a moment and in a stretch of days."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from reportedly.analysis.network.snapshots import Network, When, draw
from reportedly.analysis.placing import Axis, Days
from reportedly.analysis.propositions import propositions
from reportedly.ledger.answers import ClaimView
from reportedly.model.moments import published_days
from reportedly.model.terms import SYMMETRIC, Polarity, Predicate, Status
from tests.reporting import a_report, says

FRONT, LEAGUE = "Red Hill Front", "Salt League"
START = date(2024, 1, 1)


def told(
    day: str,
    predicate: Predicate = Predicate.ALLIED_WITH,
    polarity: Polarity = Polarity.AFFIRMED,
    status: Status = Status.ONGOING,
    ends: tuple[str, str] = (FRONT, LEAGUE),
) -> ClaimView:
    """Give a claim of a report of a day."""
    report = a_report(f"{day} {predicate} {polarity} {status} {ends}", published=day)
    return says(report, ends[0], predicate, ends[1], polarity=polarity, status=status)


def drawn(said: list[ClaimView], when: When) -> Network:
    """Give the network of claims."""
    return draw(propositions(said), when)


TOLD = st.builds(
    told,
    st.sampled_from(["2024-01-05", "2024-02-05", "2024-03-05", "2024-04-05"]),
    st.sampled_from(Predicate),
    st.sampled_from(Polarity),
    st.sampled_from(Status),
    st.permutations([FRONT, LEAGUE, "Copper Guard"]).map(lambda ends: (ends[0], ends[1])),
)
AT = st.integers(0, 150).map(lambda days: START + timedelta(days))


def test_a_relation_stands_until_it_is_told_as_over() -> None:
    """It stands from the day it is said of, between reports too, and not beyond its end."""
    said = [told("2024-01-05"), told("2024-03-05", status=Status.PAST)]
    at = {
        day: bool(drawn(said, When(at=date.fromisoformat(day))).relations)
        for day in ("2024-01-04", "2024-01-05", "2024-02-01", "2024-03-05", "2024-03-06")
    }
    assert list(at.values()) == [False, True, True, False, False]


def test_a_relation_is_not_carried_for_ever() -> None:
    """What nobody has said for longer than is asked is left out; how long is stated, not hidden."""
    said = [told("2024-01-05")]
    assert drawn(said, When(at=date(2024, 2, 4), carried_days=30)).relations
    assert not drawn(said, When(at=date(2024, 2, 5), carried_days=30)).relations


def test_what_is_carried_says_since_when() -> None:
    """A relation that no report says of the day itself is marked, with the last day it is said of."""
    (found,) = drawn([told("2024-01-05")], When(at=date(2024, 2, 1))).relations
    assert found.standing is not None
    assert (found.standing.said, found.standing.last.last) == (False, date(2024, 1, 5))


def test_a_denial_leaves_a_relation_contested() -> None:
    """Both sides are drawn, and counted apart."""
    said = [told("2024-01-05"), told("2024-02-05", polarity=Polarity.DENIED)]
    (found,) = drawn(said, When(at=date(2024, 2, 5))).relations
    assert found.standing is not None
    assert found.standing.contested
    assert (dict(found.said), found.denied) == ({"certain": 1}, 1)


def test_what_stands_nowhere_is_counted_apart() -> None:
    """A past without a time is in no network of a day, and is not lost."""
    network = drawn([told("2024-01-05", Predicate.ATTACKS, status=Status.PAST)], When(at=date(2024, 1, 5)))
    assert (network.relations, len(network.unplaced)) == ((), 1)


@given(st.lists(TOLD, max_size=12), AT)
def test_no_later_report_is_seen_by_reporting_time(said: list[ClaimView], at: date) -> None:
    """By the time of reports, what a day shows is what had been published by then, and later reports change
    nothing."""
    when = When(Axis.REPORT, at=at)
    earlier = [one for one in said if (published_days(one.document.published) or (at, at))[0] <= at]
    network = drawn(said, when)
    known = {one.claim.id for one in earlier}
    assert all(set(one.claims) <= known for one in network.relations)
    assert {one.proposition.key for one in network.relations} == {
        one.proposition.key for one in drawn(earlier, when).relations
    }


@given(st.lists(TOLD, max_size=12), AT, AT, st.sampled_from(Axis))
def test_a_stretch_shows_what_is_of_it(said: list[ClaimView], one: date, other: date, axis: Axis) -> None:
    """Every relation of a stretch of days is of a day in it, and a longer stretch shows no fewer."""
    days = Days(min(one, other), max(one, other))
    network = drawn(said, When(axis, days=days))
    for found in network.relations:
        assert found.standing is not None
        assert found.standing.opened.earliest <= days.latest
    wider = Days(days.first, days.latest + timedelta(30))
    more = drawn(said, When(axis, days=wider))
    assert {each.proposition.key for each in network.relations} <= {
        each.proposition.key for each in more.relations
    }


@given(st.lists(TOLD, max_size=12), AT, st.sampled_from(Axis))
def test_mutual_relations_stand_once(said: list[ClaimView], at: date, axis: Axis) -> None:
    """Whichever of two allies a report names first, they make one relation."""
    found = drawn(said, When(axis, at=at)).relations
    pairs = [
        (one.predicate, frozenset({one.subject.key, one.object.key}))
        for one in found
        if one.predicate in SYMMETRIC
    ]
    assert len(pairs) == len(set(pairs))
