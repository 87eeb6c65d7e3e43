"""Changes of sign."""

from datetime import date

from reportedly.analysis.network.histories import histories
from reportedly.analysis.network.signs import Sign
from reportedly.analysis.network.turnings import Turning, turnings
from reportedly.analysis.placing import Axis, Days
from reportedly.analysis.propositions import propositions
from reportedly.ledger.answers import ClaimView
from reportedly.model.terms import Predicate
from tests.reporting import a_report, says


def told(day: str, predicate: Predicate) -> ClaimView:
    """Give a claim of a report of a day."""
    return says(a_report(f"{day} {predicate}", published=day), predicate=predicate)


def turned(*said: ClaimView, axis: Axis = Axis.REPORT) -> tuple[Turning, ...]:
    """Give the changes of sign in what is said."""
    return turnings(histories(propositions(said), axis))


def test_allies_who_fight_have_turned() -> None:
    """The change lies between the last that is said of the one sign and the first of the other."""
    said = told("2024-01-05", Predicate.ALLIED_WITH), told("2024-03-05", Predicate.ATTACKS)
    (one,) = turned(*said)
    assert (one.sign, one.days) == (Sign.APART, Days(date(2024, 1, 5), date(2024, 3, 5)))
    assert set(one.claims) == {each.claim.id for each in said}


def test_days_that_overlap_turn_nothing() -> None:
    """What is said of one month and of a day in it is said at once."""
    assert turned(told("2024-03", Predicate.ALLIED_WITH), told("2024-03-05", Predicate.ATTACKS)) == ()


def test_talks_turn_nothing() -> None:
    """Talking draws neither together nor apart."""
    talks = told("2024-02-05", Predicate.NEGOTIATES_WITH)
    assert turned(told("2024-01-05", Predicate.ATTACKS), talks) == ()
