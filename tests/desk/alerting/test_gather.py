"""Gathering: rules over two states of a real ledger, with persons left out and origins counted."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from alerting import keep_report, write_rules

from reportedly.desk import Desk
from reportedly.desk.alerting.gather import Gathering
from reportedly.desk.alerting.looking import BEFORE_ALL
from reportedly.model.terms import Certainty, Polarity
from reportedly.products.alerts.alert import Alert
from reportedly.products.alerts.rules import Rule
from reportedly.products.alerts.rules_file import load_rules

NOW = datetime(2024, 6, 3, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give a ledger of two reports by two outlets."""
    path = tmp_path / "case.db"
    for source in ("a.txt", "b.txt"):
        keep_report(path, source)
    return path


def found(path: Path, **changes: object) -> list[Alert]:
    """Give the alerts of one rule over everything that a ledger holds."""
    rules = load_rules(write_rules(path.parent))
    rule: Rule = replace(rules.rules[0], **changes)  # type: ignore[arg-type]
    with Desk(path) as desk:
        until = desk.position()[1]
        assert until is not None
        gathering = Gathering(
            desk, replace(rules, rules=(rule,)), BEFORE_ALL, until, NOW - timedelta(days=9), NOW
        )
        every = list(gathering.alerts())
    assert all(channels == ("feed", "box") for _, channels in every)
    return [alert for alert, _ in every]


def test_an_alert_has_all_claims_and_a_range_of_origins(path: Path) -> None:
    """Two outlets with one text are two reports, and most likely one origin."""
    (alert,) = found(path)
    assert len(alert.claims) == 2
    assert alert.cause == "unknown"
    assert alert.origins.startswith("independent origins that affirm it: ")
    assert (alert.rules, alert.severity) == (("ties",), ("look today",))


def test_actors_go_by_any_spelling_and_rules_by_origins(path: Path) -> None:
    """A rule for others, or for more origins than there are, tells nothing."""
    assert found(path, actors=("red hill front",))
    assert not found(path, actors=("Copper Guard",))
    assert not found(path, places=("Greyford",))
    assert not found(path, origins=3)


def test_denials_are_counted_by_those_who_deny(path: Path) -> None:
    """Origins of a denial are not those of what it denies."""
    keep_report(path, "c.txt", polarity=Polarity.DENIED, certainty=Certainty.CERTAIN, voice=None)
    denial = next(one for one in found(path) if one.kind == "denied")
    assert denial.origins == "independent origins that deny it: 1"


def test_persons_are_masked_until_two_accept(path: Path) -> None:
    """The voice is a named person: her name comes with the second approval, not before."""
    (alert,) = found(path)
    assert all("Ada" not in one.told for one in alert.quotes)
    with Desk(path) as desk:
        for claim in alert.claims:
            for reviewer in ("one", "two"):
                desk.reviews.decide(claim, "accept", why="read", by=reviewer)
    (alert,) = found(path)
    assert all("citing Ada Example" in one.told for one in alert.quotes)
