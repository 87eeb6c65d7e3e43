"""The words of an alert: attributed, never firmer than any report, and no person's name outside the quote."""

import sys
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from alerting import NOON
from building import a_claim, a_document, a_reading, renamed
from hypothesis import given
from hypothesis import strategies as st
from reporting import a_dossier, a_report, says

from reportedly.analysis.changes import ChangeKind, compare
from reportedly.analysis.deltas import Comparison
from reportedly.analysis.indicators import Lookout, watch
from reportedly.analysis.origins import Count
from reportedly.analysis.scenarios import Follow, Indicator, Points, Scenario
from reportedly.analysis.timing import Window
from reportedly.ledger.answers import ClaimView
from reportedly.model.cases import Told
from reportedly.model.claims import Voice
from reportedly.model.terms import ActorKind, Certainty, Polarity, Predicate, VoiceKind
from reportedly.products.alerts.alert import Alert
from reportedly.products.alerts.messages import alert_text
from reportedly.products.alerts.signs import Turn
from reportedly.products.alerts.wording import (
    Grounds,
    Names,
    change_alert,
    quote_of,
    sign_alert,
    weakest,
)

ONE = Count(1, 1, 1)


def told(source: str = "a.txt", predicate: Predicate = Predicate.SUPPORTS, **reading: object) -> Told:
    """Give the claim of a report."""
    report = renamed(
        a_document(), source=source, publisher=f"Paper {source}", url=f"https://{source}.example/"
    )
    claim = a_claim(report, predicate)
    return Told(report, claim, (a_reading(claim, report, **reading),))  # type: ignore[arg-type]


def worded(*every: Told, approved: bool = False, names: Names | None = None, **changes: object) -> Alert:
    """Give an alert on a new relation that these claims make."""
    window = Window(date(2024, 2, 1) - timedelta(days=7), date(2024, 2, 1))
    (change,) = compare(Comparison(a_dossier(), a_dossier(says(a_report("a"))), window))
    change = replace(change, claims=tuple(one.claim.id for one in every), **changes)  # type: ignore[arg-type]
    grounds = Grounds(every, lambda _: approved, NOON, names or Names())
    return change_alert(change, Count(2, 1, 3), grounds)


@given(st.lists(st.sampled_from(list(Certainty)), min_size=1, max_size=4))
def test_one_sentence_is_firmer_than_no_report(certainties: list[Certainty]) -> None:
    """If any report has a reserve, so has the title."""
    every = [told(f"{place}.txt", certainty=one, voice=None) for place, one in enumerate(certainties)]
    assert weakest(every).shown.stance.certainty is min(certainties, key=lambda one: one.strength)
    title = worded(*every).title
    assert ("with reservations" in title) is (
        Certainty.HEDGED in certainties and Certainty.POSSIBLE not in certainties
    )
    assert ("might" in title) is (Certainty.POSSIBLE in certainties)
    assert title.startswith("New relation: it is ")


def test_a_denial_is_told_as_one() -> None:
    """The side that a change is about is the side that is told, whatever else its claims hold."""
    firm = told("b.txt", polarity=Polarity.DENIED, certainty=Certainty.CERTAIN, voice=None)
    alert = worded(told(voice=None), firm, kind=ChangeKind.DENIED)
    assert alert.title.startswith("Denial: it is denied that")
    passed_on = told("b.txt", polarity=Polarity.DENIED, voice=None)
    hedged = worded(firm, passed_on, kind=ChangeKind.DENIED)
    assert hedged.title.startswith("Denial: it is reportedly denied that")
    assert alert.origins == "independent origins that deny it: 1 to 3 (most likely 2)"


def test_a_quote_keeps_voice_certainty_and_polarity() -> None:
    """The words are the report's, and beside them stands how they stand to the claim."""
    quote = quote_of(told(voice=None), Grounds((), lambda _: False, NOON))
    assert "reportedly backs the Salt League" in quote.words
    assert (quote.polarity, quote.certainty) == ("affirmed", "hedged")
    assert quote.told == "Paper a.txt says that Red Hill Front reportedly supports Salt League."
    assert (quote.voices, quote.link) == (("Paper a.txt",), "https://a.txt.example/")


def outside_quotes(alert: Alert) -> str:
    """Give all that an alert says but the quoted words."""
    bare = replace(alert, quotes=tuple(replace(one, words="") for one in alert.quotes))
    return alert_text(bare)


def test_no_person_is_named_outside_the_quote() -> None:
    """Neither as one who speaks nor as one who acts; the link, which can hold the name, goes too."""
    claim = told()
    named = replace(
        claim.claim, subject=replace(claim.claim.subject, name="Ada Example", kind=ActorKind.PERSON)
    )
    alert = worded(replace(claim, claim=named))
    assert "Ada Example said on Monday" in alert.quotes[0].words
    assert "Ada" not in outside_quotes(alert)
    assert "a.txt.example" not in outside_quotes(alert)
    assert "it is alleged, with reservations, that a named person supports Salt League" in alert.title
    assert "until two reviewers accept the claim" in outside_quotes(alert)


def test_an_approved_person_is_named() -> None:
    """What reviewers accepted is told with its names, as an allegation."""
    alert = worded(told(), approved=True)
    assert "citing Ada Example," in alert.quotes[0].told
    assert alert.notes == ()


@pytest.mark.parametrize("kind", [VoiceKind.ORGANISATION, VoiceKind.GROUP, VoiceKind.NAMED])
def test_a_person_taken_for_a_body_is_still_a_person(kind: VoiceKind) -> None:
    """If any claim takes a name for a person's, no other claim gives it away."""
    claim = told(voice=None)
    shown = replace(claim.shown, voices=(*claim.shown.voices, Voice(kind, name="Ada Example")))
    alert = worded(replace(claim, readings=(shown,)), names=Names(persons=frozenset({"ada example"})))
    assert "Ada" not in outside_quotes(alert)


def test_an_outlet_that_is_cited_is_no_person() -> None:
    """A paper quoted by another keeps its name."""
    claim = told(voice="Northern Fiction")
    alert = worded(claim, names=Names(publishers=frozenset({"northern fiction"})))
    assert "citing Northern Fiction," in alert.quotes[0].told


def test_who_belongs_to_something_is_a_person() -> None:
    """The subject of such a tie is one by what the tie means, however it was read."""
    alert = worded(told(predicate=Predicate.MEMBER_OF, voice=None))
    assert "a named person" in alert.title
    assert "Red Hill Front" not in outside_quotes(alert)


def test_the_same_words_are_quoted_once() -> None:
    """Reports that print one sentence are one quote; how many more claims there are is told."""
    alert = worded(*(told(f"{place}.txt", voice=None) for place in range(5)))
    assert len(alert.quotes) == 1
    assert "Claims not quoted here: 4." in alert_text(alert)


def sign(*said: ClaimView, names: Names | None = None, points: Points = Points.FOR) -> Alert:
    """Give an alert on a sign that claims show."""
    indicator = Indicator(
        id="backing",
        observable="one is said to back the other",
        diagnostic_for="a tie; talk looks the same",
        predicates=frozenset({Predicate.SUPPORTS}),
        points=points,
    )
    scenario = Scenario(id="tie", title="They join", about="x.", follow=Follow.PAIR, indicators=(indicator,))
    (row,) = watch(scenario, Lookout(a_dossier(*said), date(2024, 2, 5)), {})
    turn = Turn(row, row.watches[0], None, tuple(one.claim.id for one in said), ())
    grounds = Grounds((told(voice=None),), lambda _: False, NOON, names or Names())
    return sign_alert(turn, None, grounds)


def test_a_sign_is_never_told_as_what_it_may_be_a_sign_of() -> None:
    """The scenario's title stands in quotation marks, as a scenario, for or against."""
    alert = sign(says(a_report("a")))
    assert alert.title == (
        "Sign for the scenario “They join” (Red Hill Front – Salt League), seen once: "
        "one is said to back the other"
    )
    assert alert.why[-1] == "it points for; a sign of a tie; talk looks the same"
    assert alert.cause == "time"
    assert sign(says(a_report("a")), points=Points.AGAINST).title.startswith("Sign against the scenario")


def test_a_case_of_a_person_is_not_named() -> None:
    """The case's label holds the names of its ends; it goes where one of them is a person."""
    alert = sign(says(a_report("a")), names=Names(persons=frozenset({"red hill front"})))
    assert "(a case that names a person)" in alert.title
    assert "Red Hill Front" not in outside_quotes(alert)
