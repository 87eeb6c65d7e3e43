"""Messages: each alert in one, told or counted, and the words kept whole."""

from datetime import timedelta

import pytest
from alerting import NOON, a_quote, an_alert
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.errors import VocabularyError
from reportedly.products.alerts.messages import (
    Message,
    alert_words,
    compose,
    message_text,
    more_words,
    subject_words,
)

GROUPS = st.lists(st.sampled_from("abcdef"), min_size=1, max_size=12)


@given(GROUPS, st.integers(1, 4))
def test_every_alert_is_told_or_counted(groups: list[str], most: int) -> None:
    """Nothing falls out of a message, and no more things are told than it may tell."""
    alerts = [an_alert(f"claim-{place}", group=group) for place, group in enumerate(groups)]
    message = compose("feed", alerts, most, NOON)
    told = [one.id for one in message.shown] + list(message.counted)
    assert sorted(told) == sorted(one.id for one in alerts)
    assert len(message.groups) == min(most, len(set(groups)))
    assert (f"{len(message.counted)} more" in message_text(message)) is bool(message.counted)


def test_the_id_is_of_what_is_told_and_to_whom() -> None:
    """The same alerts by another channel, or from another outbox, are another message; later is not."""
    alerts = [an_alert()]
    one = compose("feed", alerts, 3, NOON, outbox="a")
    assert compose("feed", alerts, 3, NOON + timedelta(hours=1), outbox="a").id == one.id
    assert compose("box", alerts, 3, NOON, outbox="a").id != one.id
    assert compose("feed", alerts, 3, NOON, outbox="b").id != one.id


def test_a_message_has_cause_words_origins_and_the_way_further() -> None:
    """What an alert must say stands in its text, quotes exactly."""
    text = message_text(compose("feed", [an_alert(quotes=(a_quote(), a_quote("claim-two")))], 3, NOON))
    for words in (
        "a claim that somebody makes, not a finding that it is so",
        "The words do not tell whether it is new",
        "1 to 2 (most likely 1), so far 0",
        "“The Red Hill Front reportedly backs the Salt League”",
        "(affirmed, hedged, ongoing; The Fictional Courier, 2024-06-01)",
        "See: reportedly show claim-two",
        "Rule: ties [look today]",
    ):
        assert words in text
    assert "confirmed" not in text.lower()


def test_a_subject_is_the_thing_or_how_many() -> None:
    """One thing is told in the subject, several are counted by kind."""
    one, denial = an_alert(), an_alert("claim-two", kind="denied", group="claim-one")
    assert subject_words(compose("feed", [one], 3, NOON)) == f"[look today] {one.title}"
    assert subject_words(compose("feed", [one, denial], 3, NOON)).endswith("(and 1 more on it)")
    other = an_alert("claim-three", kind="denied")
    assert (
        subject_words(compose("feed", [one, other], 3, NOON)) == "[look today] 2 alerts: new relation, denied"
    )
    assert subject_words(compose("feed", [one, other], 1, NOON)).endswith("new relation and more")


def test_a_test_says_so() -> None:
    """A message without alerts tells of no report."""
    test = Message(id="message-test", channel="feed", composed=NOON, shown=())
    assert "test" in subject_words(test)
    assert message_text(test).startswith("This is a test")


def test_what_is_counted_can_be_looked_up() -> None:
    """The number comes with the command that shows the rest."""
    message = compose("feed", [an_alert(), an_alert("claim-two")], 1, NOON)
    assert (
        more_words(message)
        == f"1 more alert is not told here. To see all: reportedly alert show {message.id}"
    )


def test_words_that_lack_are_told() -> None:
    """A broken installation says what to do."""
    with pytest.raises(VocabularyError, match="install the program again"):
        alert_words("cause", "none such")
