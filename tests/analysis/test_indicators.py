"""Signs seen once, independently, stale, not at all, or where nobody looks."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from reportedly.analysis.indicators import Lookout, Row, SignState, watch
from reportedly.analysis.scenarios import Follow, Indicator, Points, Scenario
from reportedly.ledger.answers import ClaimView
from reportedly.model.claims import Period, Place
from reportedly.model.derivation import Derivation
from reportedly.model.spans import Span
from reportedly.model.terms import Certainty, Polarity, Predicate
from tests.reporting import a_dossier, a_report, cites, copied, entity, says

DAY = date(2024, 6, 1)
THERE = Place(Span(0, 9, "Northford"), "Northford", "XA", "North Example")
HELP = Indicator(
    id="help",
    observable="one helps the other",
    diagnostic_for="a tie",
    predicates=frozenset({Predicate.SUPPORTS}),
    expiry_days=60,
)
DENIED = replace(HELP, id="denied", polarity=Polarity.DENIED, points=Points.AGAINST)
TIE = Scenario(
    id="tie", title="A tie", about="Two act as one.", follow=Follow.PAIR, indicators=(HELP, DENIED)
)
FIRST = a_report("first", published="2024-05-10")
SECOND = a_report("second", "Invented Gazette", "2024-05-20")
OLD = a_report("old", published="2023-05-10")
LATER = a_report("later", "Made-up Post", "2024-06-02")
OTHER = a_report("other", "Made-up Post", "2024-05-25")


def rows(
    *said: ClaimView, scenario: Scenario = TIE, derivations: tuple[Derivation, ...] = (), day: date = DAY
) -> tuple[Row, ...]:
    """Give the cases of a scenario on a day."""
    meanings = {"Red Hill Front": frozenset({entity("Red Hill Front")})}
    return watch(scenario, Lookout(a_dossier(*said, derivations=derivations), day), meanings)


def state(*said: ClaimView, **more: object) -> SignState:
    """Give how the first sign of the first case stands."""
    return rows(*said, **more)[0].watches[0].state  # type: ignore[arg-type]


def test_one_report_is_seen_once_and_two_origins_independently() -> None:
    """Only a second origin makes a sign independently seen; its copy does not, and even odds do not."""
    assert state(says(FIRST)) is SignState.ONCE
    assert state(says(FIRST), says(SECOND)) is SignState.INDEPENDENT
    for odds in (1.0, 0.5):
        assert state(says(FIRST), says(SECOND), derivations=(copied(SECOND, FIRST, odds),)) is SignState.ONCE
    absent = (cites(FIRST, "an unseen paper", 1.0), cites(SECOND, "An unseen paper", 1.0))
    assert state(says(FIRST), says(SECOND), derivations=absent) is SignState.ONCE


def test_a_sign_goes_stale_and_its_copy_does_not_renew_it() -> None:
    """What was seen too long ago is stale, though somebody prints it once more."""
    assert state(says(OLD)) is SignState.STALE
    assert state(says(OLD), says(FIRST), derivations=(copied(FIRST, OLD, 1.0),)) is SignState.STALE


def test_an_old_event_newly_told_is_no_new_sign() -> None:
    """A report of today about help years ago leaves the sign stale."""
    past = Period(Span(0, 4, "then"), date(2019, 1, 1), date(2019, 1, 2))
    assert state(says(FIRST, when=past)) is SignState.STALE


def test_silence_means_something_only_where_others_report() -> None:
    """What is not seen of two who are written of is not seen; of whom nobody writes, there is no coverage."""
    (row,) = rows(says(FIRST))
    assert row.watches[1].state is SignState.NOT_SEEN
    assert row.watches[1].coverage is not None
    named = replace(TIE, actors=("Red Hill Front",))
    (nobody,) = rows(says(OTHER, "Amber Guard"), scenario=named)
    assert {one.state for one in nobody.watches} == {SignState.NO_COVERAGE}
    assert all(one.seen is None and one.coverage is None for one in nobody.watches)


def test_a_stale_sign_says_whether_anyone_looked() -> None:
    """Stale for want of reports is told apart from stale while others report from there."""
    (alone,) = rows(says(OLD))
    assert "nobody may have looked" in alone.watches[0].why[1]
    (covered,) = rows(says(OLD), says(OTHER, predicate=Predicate.ATTACKS))
    assert covered.watches[0].why[1] == "origins from there within 60 days: 1"


def test_a_copy_is_no_coverage() -> None:
    """An outlet that prints an old report again shows nothing of today."""
    (row,) = rows(says(OLD), says(FIRST), derivations=(copied(FIRST, OLD, 1.0),))
    assert row.watches[1].state is SignState.NO_COVERAGE


def test_cases_without_news_can_be_left_out() -> None:
    """With `live` only what some report within an expiry tells of is worked out, besides what is named."""
    lookout = Lookout(a_dossier(says(OLD), says(FIRST, "Amber Guard")), DAY)
    assert [row.case.label for row in watch(TIE, lookout, {}, live=True)] == ["Amber Guard – Salt League"]
    named = replace(TIE, actors=("Red Hill Front",))
    assert len(watch(named, lookout, {}, live=True)) == 1


SAID = st.lists(
    st.builds(
        says,
        st.sampled_from([FIRST, SECOND, OLD, LATER, OTHER]),
        st.sampled_from(["Red Hill Front", "Amber Guard"]),
        st.sampled_from([Predicate.SUPPORTS, Predicate.ATTACKS]),
        polarity=st.sampled_from(Polarity),
        certainty=st.sampled_from(Certainty),
        where=st.sampled_from([(), (THERE,)]),
    ),
    max_size=6,
    unique_by=lambda view: view.claim.id,
)


@given(SAID)
def test_nothing_later_than_its_day_is_seen(said: list[ClaimView]) -> None:
    """A lookout of a day gives the same with and without what came out afterwards."""
    before = [view for view in said if view.document is not LATER]
    assert rows(*said) == rows(*before)


@given(SAID)
def test_every_seen_sign_leads_to_claims(said: list[ClaimView]) -> None:
    """What is seen or stale names its claims; what is not seen names those that show that others report."""
    ids = {view.claim.id for view in said}
    for row in rows(*said):
        for one in row.watches:
            if one.state in {SignState.ONCE, SignState.INDEPENDENT, SignState.STALE}:
                assert one.seen is not None
                assert set(one.seen.claims) <= ids
            elif one.state is SignState.NOT_SEEN:
                assert one.coverage is not None
                assert set(one.coverage.claims) <= ids


@given(SAID)
def test_a_copy_changes_no_state(said: list[ClaimView]) -> None:
    """A report made from another leaves every sign as it was."""
    copy = a_report("copy", "Copying Herald", "2024-05-30")
    again = [
        says(
            copy,
            view.claim.subject.name,
            view.claim.predicate,
            polarity=view.shown.stance.polarity,
            certainty=view.shown.stance.certainty,
            where=view.shown.where,
        )
        for view in said
        if view.document is FIRST
    ]
    derivation = copied(copy, FIRST, 1.0)

    def states(found: tuple[Row, ...]) -> list[tuple[str, list[SignState]]]:
        return sorted((row.case.label, [one.state for one in row.watches]) for row in found)

    assert states(rows(*said, *again, derivations=(derivation,))) == states(rows(*said))


def test_more_than_usual_is_needed_where_there_is_a_baseline() -> None:
    """Two attacks where two are usual are not seen; twelve are."""
    attacks = replace(HELP, id="attacks", predicates=frozenset({Predicate.ATTACKS}), expiry_days=30)
    more = replace(TIE, follow=Follow.COUNTRY, indicators=(replace(attacks, baseline_days=120),))

    def month(number: int, count: int) -> list[ClaimView]:
        reports = (a_report(f"{number}-{one}", f"Paper {one}", f"2024-0{number}-15") for one in range(count))
        return [says(one, predicate=Predicate.ATTACKS, where=(THERE,)) for one in reports]

    usual = [view for number in range(1, 5) for view in month(number, 2)]
    assert state(*usual, *month(5, 2), scenario=more) is SignState.NOT_SEEN
    assert state(*usual, *month(5, 12), scenario=more) is SignState.INDEPENDENT
    assert state(*usual, scenario=more) is SignState.NO_COVERAGE
    assert state(*month(5, 12), scenario=more) is SignState.NO_COVERAGE
    (row,) = rows(*usual, *month(5, 2), scenario=more)
    assert row.case.label == "XA"
    assert row.watches[0].seen is not None
