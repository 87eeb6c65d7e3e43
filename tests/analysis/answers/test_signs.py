"""Laws of the answer on indicators."""

from datetime import date

from reportedly.analysis.answers.sentences import Told
from reportedly.analysis.answers.signs import which_signs
from reportedly.analysis.indicators import Lookout, watch
from reportedly.analysis.scenarios import Follow, Indicator, Scenario
from reportedly.ledger.answers import ClaimView
from reportedly.model.terms import Predicate
from tests.reporting import a_dossier, a_report, says

HELP = Indicator(
    id="help",
    observable="one helps the other",
    diagnostic_for="a tie",
    predicates=frozenset({Predicate.SUPPORTS}),
    expiry_days=60,
)
TIE = Scenario(id="tie", title="A tie", about="Two act as one.", follow=Follow.PAIR, indicators=(HELP,))


def signs(*said: ClaimView, day: date = date(2024, 3, 1)) -> Told:
    """Give what is told of the signs of a tie on a day."""
    return which_signs(watch(TIE, Lookout(a_dossier(*said), day), {}))


def test_a_sign_that_is_seen_rests_on_its_claims() -> None:
    """A sign is told with the claims in which it was seen."""
    one = says(a_report("one"))
    (told,) = signs(one).sentences
    assert "“one helps the other” is seen once" in told.says
    assert told.claims == (one.claim.id,)


def test_a_sign_too_old_to_count_is_stale() -> None:
    """What was last seen longer ago than its expiry is told as stale, never as gone."""
    (told,) = signs(says(a_report("one")), day=date(2024, 5, 30)).sentences
    assert "has gone stale" in told.says


def test_signs_are_never_summed_up() -> None:
    """An answer on indicators says that it gives no probability."""
    assert any("never summed up" in one for one in signs(says(a_report("one"))).cannot)
    assert signs() == Told(sentences=())
