"""Records of messages: plain JSON that says what became of each."""

import json
from pathlib import Path

from alerting import NOON, an_alert

from reportedly.desk.alerting.deliver import Delivery, Fate
from reportedly.desk.alerting.records import delivery_record, letter_record
from reportedly.products.alerts.messages import compose
from reportedly.products.alerts.outbox import BEGUN, FAILED, Look, Outbox


def test_a_message_shows_every_step(tmp_path: Path) -> None:
    """With why it failed and when it is tried next."""
    outbox = Outbox(tmp_path / "o")
    outbox.add([(an_alert(), ["feed"])], Look(1, NOON, NOON))
    message = compose("feed", [an_alert()], 1, NOON)
    outbox.fix(message)
    outbox.note(message, BEGUN, NOON)
    outbox.note(message, FAILED, NOON, "nobody answers")
    record = letter_record(outbox.letters()[0])
    assert json.loads(json.dumps(record)) == record
    assert (record["sent"], record["next_try"]) == (False, "2024-06-03T12:01:00+00:00")
    assert [one["trouble"] for one in record["attempts"]] == [None, "nobody answers"]  # type: ignore[union-attr,index,call-overload]
    outbox.close()


def test_a_delivery_is_a_record() -> None:
    """It names channel, fate and trouble."""
    record = delivery_record(Delivery("feed", Fate.FAILED, "message-x", 2, "why"))
    assert (record["channel"], record["fate"], record["trouble"]) == ("feed", "failed", "why")
