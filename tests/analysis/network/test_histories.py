"""How relations open, change and close."""

from collections.abc import Sequence
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from reportedly.analysis.network.histories import History, TurnKind, histories, history_record
from reportedly.analysis.placing import Axis, Days
from reportedly.analysis.propositions import propositions
from reportedly.ledger.answers import ClaimView
from reportedly.model.terms import Polarity, Predicate, Status
from tests.reporting import a_report, says

FRONT, LEAGUE = "Red Hill Front", "Salt League"


def told(
    day: str,
    predicate: Predicate = Predicate.ALLIED_WITH,
    polarity: Polarity = Polarity.AFFIRMED,
    status: Status = Status.ONGOING,
) -> ClaimView:
    """Give a claim of a report of a day."""
    report = a_report(f"{day} {predicate} {polarity} {status}", published=day)
    return says(report, FRONT, predicate, LEAGUE, polarity=polarity, status=status)


TOLD = st.builds(
    told,
    st.sampled_from(["2024-01-05", "2024-02-05", "2024-02", "2024-03-05", "2024-04-05", "2025"]),
    st.sampled_from([Predicate.ALLIED_WITH, Predicate.SPLIT_FROM, Predicate.SUPPORTS]),
    st.sampled_from(Polarity),
    st.sampled_from(Status),
)


def history_of(said: Sequence[ClaimView], axis: Axis = Axis.EVENT) -> History:
    """Give the history of what the first claim says."""
    every = histories(propositions(said), axis)
    return next(one for one in every if one.proposition.predicate is said[0].claim.predicate)


def kinds(found: History) -> list[TurnKind]:
    """Give the kinds of its turns."""
    return [turn.kind for turn in found.turns]


def test_a_relation_opens_once() -> None:
    """What is said again changes nothing, and moves the last that is said of it."""
    found = history_of([told("2024-01-05"), told("2024-03-05")])
    assert kinds(found) == [TurnKind.OPENED]
    (episode,) = found.episodes
    assert episode.extent == Days(date(2024, 1, 5), date(2024, 3, 5))
    assert episode.closed is None


def test_a_denial_contests_and_does_not_close() -> None:
    """What is said and what is denied stand side by side from then on."""
    found = history_of([told("2024-01-05"), told("2024-02-05", polarity=Polarity.DENIED)])
    assert kinds(found) == [TurnKind.OPENED, TurnKind.CONTESTED]
    assert found.episodes[0].closed is None


def test_what_is_only_denied_never_opened() -> None:
    """A denial alone makes no stretch in which it held."""
    found = history_of([told("2024-02-05", polarity=Polarity.DENIED)])
    assert (kinds(found), found.episodes) == ([TurnKind.DENIED], ())


def test_a_split_ends_an_alliance() -> None:
    """And what is said of it later renews it."""
    said = [told("2024-01-05"), told("2024-02-05", Predicate.SPLIT_FROM), told("2024-03-05")]
    found = history_of(said)
    assert kinds(found) == [TurnKind.OPENED, TurnKind.SPLIT, TurnKind.RENEWED]
    assert [one.closed for one in found.episodes] == [Days(None, date(2024, 2, 5)), None]


def test_a_denied_or_planned_split_ends_nothing() -> None:
    """Only a split that is said to be so closes."""
    for split in (
        told("2024-02-05", Predicate.SPLIT_FROM, Polarity.DENIED),
        told("2024-02-05", Predicate.SPLIT_FROM, status=Status.PLANNED),
    ):
        assert history_of([told("2024-01-05"), split]).episodes[0].closed is None


def test_a_split_ends_no_help() -> None:
    """Who leaves a league can still be helped by it."""
    found = history_of([told("2024-01-05", Predicate.SUPPORTS), told("2024-02-05", Predicate.SPLIT_FROM)])
    assert kinds(found) == [TurnKind.OPENED]


def test_what_is_told_as_past_had_ended_by_its_report() -> None:
    """Without a time of its own, it is not said when it held, but that it is over."""
    found = history_of([told("2024-01-05"), told("2024-03-05", status=Status.PAST)])
    assert kinds(found) == [TurnKind.OPENED, TurnKind.OVER]
    assert found.episodes[0].closed == Days(None, date(2024, 3, 5))
    assert len(found.unplaced) == 1


def test_an_act_told_in_the_past_is_not_over() -> None:
    """News of an attack is told in the past."""
    found = history_of([told("2024-01-05", Predicate.ATTACKS, status=Status.PAST)], Axis.REPORT)
    assert kinds(found) == [TurnKind.OPENED]


def test_a_plan_opens_nothing() -> None:
    """What is urged or intended is told as planned, and opens when somebody says it is so."""
    said = [told("2024-01-05", status=Status.PLANNED), told("2024-02-05")]
    assert kinds(history_of(said, Axis.REPORT)) == [TurnKind.PLANNED, TurnKind.OPENED]


@given(st.lists(TOLD, min_size=1, max_size=12), st.sampled_from(Axis))
def test_stretches_hold_the_days_of_their_claims(said: list[ClaimView], axis: Axis) -> None:
    """A claim lies in its stretch; stretches follow one another; every closed one is followed by a turn."""
    for found in histories(propositions(said), axis):
        for episode in found.episodes:
            assert all(episode.extent.covers(one.days) for one in episode.said)
        assert all(one.closed is not None for one in found.episodes[:-1])
        closing = {TurnKind.OVER, TurnKind.SPLIT}
        closed = [one for one in found.episodes if one.closed is not None]
        assert sum(turn.kind in closing for turn in found.turns) == len(closed)
        assert {one.id for one in found.unplaced} <= set(found.claims)


@given(st.lists(TOLD, min_size=1, max_size=12), st.sampled_from(Axis))
def test_the_order_of_claims_does_not_matter(said: list[ClaimView], axis: Axis) -> None:
    """The same claims give the same turns."""
    one = {history_record(each)["predicate"]: kinds(each) for each in histories(propositions(said), axis)}
    turned = histories(propositions(said[::-1]), axis)
    assert one == {history_record(each)["predicate"]: kinds(each) for each in turned}
