"""Signs that turned: told when they come into a wanted state, not when a judgement goes to and fro."""

import sys
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from reporting import a_dossier, a_report, copied, says

from reportedly.analysis.indicators import Lookout, Row, SignState, watch
from reportedly.analysis.scenarios import Follow, Indicator, Scenario
from reportedly.ledger.answers import ClaimView
from reportedly.model.terms import Predicate
from reportedly.products.alerts.rules import Rule, Watched
from reportedly.products.alerts.signs import Turn, turned

DAY = date(2024, 2, 5)
SIGN = Indicator(
    id="backing",
    observable="one is said to back the other",
    diagnostic_for="a tie; talk looks the same",
    predicates=frozenset({Predicate.SUPPORTS}),
    expiry_days=30,
)
SCENARIO = Scenario(id="tie", title="A tie", about="They join.", follow=Follow.PAIR, indicators=(SIGN,))
RULE = Rule(name="s", watch=Watched.INDICATORS)
ALL = replace(RULE, states=frozenset(SignState))

ONE, TWO = (says(a_report(name, f"Paper {name}")) for name in "ab")
COPY = copied(a_report("b", "Paper b"), a_report("a", "Paper a"))


def rows(*said: ClaimView, day: date = DAY, derivations: tuple = ()) -> tuple[Row, ...]:  # type: ignore[type-arg]
    """Give how the sign stands by these claims on a day."""
    return watch(SCENARIO, Lookout(a_dossier(*said, derivations=derivations), day), {})


def turns(before: tuple[Row, ...], after: tuple[Row, ...], rule: Rule = RULE) -> list[Turn]:
    """Give what turned."""
    return list(turned(before, after, rule))


def test_a_sign_first_seen_is_told_once() -> None:
    """It turns when it is seen, and not again while it stays so."""
    (turn,) = turns(rows(), rows(ONE))
    assert (turn.before, turn.watch.state, turn.claims) == (None, SignState.ONCE, (ONE.claim.id,))
    assert turns(rows(ONE), rows(ONE)) == []
    assert turns(rows(ONE), rows(ONE, TWO, derivations=(COPY,))) == []


def test_a_second_origin_is_told_and_its_loss_is_not() -> None:
    """Judgements of who copied whom go to and fro; what they take away is no news."""
    (turn,) = turns(rows(ONE), rows(ONE, TWO))
    assert turn.watch.state is SignState.INDEPENDENT
    assert turn.fresh == (TWO.claim.id,)
    assert turns(rows(ONE, TWO), rows(ONE), ALL) == []


def test_a_sign_gone_stale_is_told_if_wanted() -> None:
    """With the claims in which it was last seen."""
    later = DAY + timedelta(days=60)
    assert turns(rows(ONE), rows(ONE, day=later)) == []
    (turn,) = turns(rows(ONE), rows(ONE, day=later), ALL)
    assert (turn.watch.state, turn.claims, turn.fresh) == (SignState.STALE, (ONE.claim.id,), ())
    assert turns(rows(ONE, day=later), rows(ONE, day=later + timedelta(days=1)), ALL) == []


@pytest.mark.parametrize(
    ("changes", "count"), [({"origins": 2}, 0), ({"indicators": frozenset({"x"})}, 0), ({}, 1)]
)
def test_a_rule_narrows(changes: dict[str, object], count: int) -> None:
    """By the low end of origins, and by the names of indicators."""
    assert len(turns(rows(), rows(ONE), replace(RULE, **changes))) == count  # type: ignore[arg-type]
