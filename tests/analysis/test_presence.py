"""Where actors are said to be."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from reportedly.analysis.placing import Axis, Days
from reportedly.analysis.presence import Apart, Site, move_record, presences, stay_record
from reportedly.analysis.propositions import propositions
from reportedly.ledger.answers import ClaimView
from reportedly.model.claims import Place
from reportedly.model.spans import Span
from reportedly.model.terms import ActorKind, Polarity, Precision, Predicate, Status
from tests.reporting import a_report, says

TOWNS = {"Greyford": ("XA", "North"), "Saltmouth": ("XB", "South"), "Lowbridge": ("XA", "North")}


def told(
    town: str = "Greyford",
    day: str = "2024-01-05",
    predicate: Predicate = Predicate.BASED_IN,
    polarity: Polarity = Polarity.AFFIRMED,
    status: Status = Status.ONGOING,
) -> ClaimView:
    """Give a claim that an invented group is in an invented town."""
    country, admin1 = TOWNS[town]
    span = Span(40, 40 + len(town), town)
    place = Place(span, town, country, admin1, 1.0, 2.0, Precision.TOWN, 5.0)
    report = a_report(f"{town} {day} {predicate} {polarity} {status}", published=day)
    return says(report, predicate=predicate, object=town, polarity=polarity, status=status, where=(place,))


TOLD = st.builds(
    told,
    st.sampled_from(sorted(TOWNS)),
    st.sampled_from(["2024-01-05", "2024-02", "2024-03-05"]),
    st.sampled_from([Predicate.BASED_IN, Predicate.OPERATES_IN, Predicate.MOVES_TO]),
    st.sampled_from(Polarity),
    st.sampled_from(Status),
)


def test_a_stay_has_days_place_and_voices() -> None:
    """Where, how finely known, from when to when it is said of, and by whom."""
    (found,) = presences(propositions([told(), told(day="2024-03-05")]))
    (stay,) = found.stays
    assert stay.extent == Days(date(2024, 1, 5), date(2024, 3, 5))
    assert (stay.site.precision, stay.site.country) == (Precision.TOWN, "XA")
    assert (stay.reports, stay.speakers) == (2, ("Fictional Courier",))
    assert stay_record(stay)["precision"] == "town"


def test_two_bases_at_different_times_are_a_move() -> None:
    """First there, then elsewhere."""
    (found,) = presences(propositions([told(), told("Saltmouth", "2024-03-05")]))
    (move,) = found.moves
    assert (move.kind, move.earlier.site.name, move.later.site.name) == (Apart.MOVED, "Greyford", "Saltmouth")
    assert set(move.claims) == {*move.earlier.claims, *move.later.claims}
    assert move_record(move)["kind"] == "moved"


def test_two_bases_on_the_same_days_are_a_conflict() -> None:
    """Reports disagree, or the group has two; neither is chosen."""
    (found,) = presences(propositions([told(), told("Saltmouth")]))
    assert [one.kind for one in found.moves] == [Apart.CONFLICT]


def test_bases_without_a_time_are_in_no_order() -> None:
    """What stands nowhere in time is neither a move nor a conflict."""
    (found,) = presences(propositions([told(), told("Saltmouth", status=Status.PAST)]))
    assert [one.kind for one in found.moves] == [Apart.UNDATED]


def test_a_town_and_its_country_do_not_disagree() -> None:
    """Somewhere in a country, and in a town of it, can be one place; two towns cannot."""
    country = Site("Example Land", "XA", None, Precision.COUNTRY)
    province = Site("North", "XA", "North", Precision.PROVINCE)
    town = Site("Greyford", "XA", "North", Precision.TOWN)
    assert country.may_hold(town)
    assert province.may_hold(town)
    assert not province.may_hold(Site("Saltmouth", "XA", "South", Precision.TOWN))
    assert not town.may_hold(Site("Lowbridge", "XA", "North", Precision.TOWN))
    assert Site("the border", None, None, Precision.UNKNOWN).may_hold(town)


def test_active_in_two_places_is_no_move() -> None:
    """A group can be active in many places; only bases are compared."""
    said = [told(town, predicate=Predicate.OPERATES_IN) for town in TOWNS]
    assert presences(propositions(said))[0].moves == ()


def test_nobody_is_followed() -> None:
    """Where a person is to be found is not put together."""
    view = told()
    person = replace(view.claim.subject, kind=ActorKind.PERSON)
    assert presences(propositions([replace(view, claim=replace(view.claim, subject=person))])) == ()


@given(st.lists(TOLD, min_size=1, max_size=10), st.sampled_from(Axis))
def test_a_stay_holds_the_days_of_its_claims(said: list[ClaimView], axis: Axis) -> None:
    """All that say it lie within its days, and what is only denied has none."""
    for found in presences(propositions(said), axis):
        for stay in found.stays:
            affirmed = [one for one in stay.placed if one.is_placed and not one.is_denial]
            assert (stay.extent is None) is (not affirmed)
            assert all(stay.extent is not None and stay.extent.covers(one.days) for one in affirmed)
            assert set(stay.claims) == {one.id for one in stay.placed}
