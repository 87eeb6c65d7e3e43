"""Records of messages and of what became of them, as plain JSON."""

from reportedly.desk.alerting.deliver import Delivery, next_try
from reportedly.model.records import Record
from reportedly.products.alerts.messages import subject_words
from reportedly.products.alerts.outbox import Letter


def delivery_record(delivery: Delivery) -> Record:
    """Give what became of a message in this run."""
    return {
        "type": "delivery",
        "channel": delivery.channel,
        "fate": delivery.fate.value,
        "message": delivery.message,
        "alerts": delivery.alerts,
        "trouble": delivery.trouble,
        "again": delivery.again,
    }


def letter_record(letter: Letter) -> Record:
    """Give a message with every step of sending it."""
    message = letter.message
    return {
        "type": "message",
        "id": message.id,
        "channel": message.channel,
        "composed": message.composed.isoformat(),
        "summary": subject_words(message),
        "alerts": [one.id for one in message.shown],
        "counted": list(message.counted),
        "sent": letter.is_sent,
        "may_be_double": letter.may_be_double,
        "next_try": None if letter.is_sent else next_try(letter).isoformat(),
        "attempts": [
            {"state": one.state, "at": one.at.isoformat(), "trouble": one.trouble} for one in letter.attempts
        ],
    }
