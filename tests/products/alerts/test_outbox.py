"""The outbox: rows are only added, a finding goes in once, and an alert is in one message of a channel."""

import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest
from alerting import NOON, an_alert
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.ids import ClaimId
from reportedly.products.alerts.messages import compose
from reportedly.products.alerts.outbox import BEGUN, FAILED, SENT, Look, Outbox

LOOK = Look(3, NOON, NOON)


@pytest.fixture
def outbox(tmp_path: Path) -> Outbox:
    """Give an empty outbox."""
    return Outbox(tmp_path / "case.db.outbox")


def test_what_is_found_waits_for_its_channels(outbox: Outbox) -> None:
    """In order, with when it came, and with how far was looked."""
    one, two = an_alert(), an_alert("claim-two")
    assert outbox.last_look() is None
    assert outbox.add([(one, ["feed", "box"]), (two, ["feed", "feed"])], LOOK) == (one, two)
    assert outbox.waiting("feed") == ((one, NOON), (two, NOON))
    assert outbox.waiting("box") == ((one, NOON),)
    assert (outbox.channels(), outbox.last_look(), outbox.alerts(1)) == (("box", "feed"), LOOK, (two,))
    outbox.close()


@given(st.lists(st.tuples(st.sampled_from("xy"), st.sets(st.sampled_from("abc"), min_size=1)), max_size=12))
def test_a_claim_is_told_once_under_a_heading(found: list[tuple[str, set[str]]]) -> None:
    """An alert goes in only if it has a claim that was not told under its heading before."""
    outbox, told = Outbox(Path(":memory:")), set[tuple[str, str]]()
    for heading, claims in found:
        alert = an_alert(heading=heading, claims=tuple(ClaimId(one) for one in sorted(claims)))
        pairs = {(heading, claim) for claim in claims}
        assert outbox.is_new(alert) is not (pairs <= told)
        assert bool(outbox.add([(alert, ["feed"])], LOOK)) is not (pairs <= told)
        told |= pairs
    outbox.close()


def test_an_alert_is_in_one_message_of_a_channel(outbox: Outbox) -> None:
    """What is in a message waits no more, and can be put into no other."""
    one, two = an_alert(), an_alert("claim-two")
    outbox.add([(one, ["feed"]), (two, ["feed"])], LOOK)
    message = compose("feed", [one, two], 1, NOON)
    outbox.fix(message)
    assert outbox.waiting("feed") == ()
    (letter,) = outbox.letters("feed", unsent=True)
    assert letter.message == message
    with pytest.raises(sqlite3.IntegrityError):
        outbox.fix(compose("feed", [one], 1, NOON))
    assert len(outbox.letters()) == 1
    outbox.close()


def test_every_step_of_sending_is_on_record(outbox: Outbox) -> None:
    """An attempt without an end shows that a second copy can have gone out."""
    one = an_alert()
    outbox.add([(one, ["feed"])], LOOK)
    message = compose("feed", [one], 1, NOON)
    outbox.fix(message)
    steps = [(BEGUN, False, False), (BEGUN, False, True), (FAILED, False, True), (BEGUN, False, True)]
    for place, (state, sent, double) in enumerate([*steps, (SENT, True, True)]):
        outbox.note(message, state, NOON + timedelta(minutes=place), "why" if state == FAILED else None)
        (letter,) = outbox.letters()
        assert (letter.is_sent, letter.may_be_double) == (sent, double)
    assert [one.trouble for one in letter.failures] == ["why"]
    assert outbox.letters(unsent=True) == ()
    outbox.close()


def test_a_failure_is_no_double(outbox: Outbox) -> None:
    """An attempt that ended, and the next one, are no second copy."""
    one = an_alert()
    outbox.add([(one, ["feed"])], LOOK)
    message = compose("feed", [one], 1, NOON)
    outbox.fix(message)
    for state in (BEGUN, FAILED, BEGUN, SENT):
        outbox.note(message, state, NOON)
    assert not outbox.letters()[0].may_be_double
    outbox.close()


def test_a_kill_while_adding_leaves_nothing(outbox: Outbox) -> None:
    """What is found and how far was looked go in together or not at all."""

    def found():  # type: ignore[no-untyped-def]
        yield an_alert(), ["feed"]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        outbox.add(found(), LOOK)
    assert (outbox.waiting("feed"), outbox.last_look(), outbox.alerts()) == ((), None, ())
    assert outbox.add([(an_alert(), ["feed"])], LOOK) == (an_alert(),)
    outbox.close()
