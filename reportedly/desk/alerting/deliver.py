"""Delivering: messages are put together when their time has come, and sent until they are; no channel waits
for another.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from reportedly.desk.alerting.senders import Posting
from reportedly.model.errors import DeliveryFailed
from reportedly.products.alerts.channels import Channel
from reportedly.products.alerts.messages import Message, compose
from reportedly.products.alerts.outbox import BEGUN, FAILED, SENT, Letter, Outbox

FIRST_WAIT = timedelta(minutes=1)
LONGEST_WAIT = timedelta(hours=6)
_MOST_DOUBLINGS = 10


class Fate(StrEnum):
    """What became of a message, or of what waits for a channel."""

    SENT = "sent"
    FAILED = "failed"
    RESTING = "resting"
    """It failed before, and its next try is later."""
    WAITING = "waiting"
    """For its digest, or for the end of quiet hours."""
    OFFLINE = "offline"
    CHECKED = "checked"
    """A feed that could be written; a test leaves none of itself in it."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """What became of one message; of a channel, where there is no message yet."""

    channel: str
    fate: Fate
    message: str | None
    alerts: int
    """How many alerts it is about."""
    trouble: str | None = None
    again: bool = False
    """Whether an attempt before was cut short, so that a second copy can have gone out, with the same id."""


class Sender(Protocol):
    """What sends."""

    def is_held(self, channel: Channel) -> bool:
        """Tell whether nothing may be sent by a channel now."""
        ...

    def send(self, posting: Posting) -> str | None:
        """Send a message, or raise DeliveryFailed; give what is to be known besides."""
        ...


@dataclass(frozen=True, slots=True)
class Round:
    """One round over the channels."""

    outbox: Outbox
    sender: Sender
    now: datetime
    hurry: bool = False
    """Whether what failed before is tried at once."""

    def deliver(self, channel: Channel) -> Iterator[Delivery]:
        """Yield what became of each message of a channel, oldest first; after a failure the rest waits."""
        waiting = self.outbox.waiting(channel.name)
        unsent = self.outbox.letters(channel.name, unsent=True)
        if not waiting and not unsent:
            return
        if self.sender.is_held(channel) or channel.schedule.is_quiet(self.now):
            fate = Fate.OFFLINE if self.sender.is_held(channel) else Fate.WAITING
            held = len(waiting) + sum(_size(one.message) for one in unsent)
            yield Delivery(channel.name, fate, None, held)
            return
        for letter in unsent:
            made = self._try(channel, letter)
            yield made
            if made.fate is not Fate.SENT:
                yield from self._still(channel, len(waiting))
                return
        yield from self._fresh(channel)

    def _fresh(self, channel: Channel) -> Iterator[Delivery]:
        """Yield what became of a new message of all that is due, and how much is not."""
        waiting = self.outbox.waiting(channel.name)
        due = [alert for alert, queued in waiting if channel.schedule.is_due(queued, self.now)]
        if due:
            message = compose(channel.name, due, channel.most, self.now, outbox=self.outbox.id)
            self.outbox.fix(message)
            yield self._try(channel, Letter(message, ()))
        yield from self._still(channel, len(waiting) - len(due))

    def _still(self, channel: Channel, alerts: int) -> Iterator[Delivery]:
        if alerts:
            yield Delivery(channel.name, Fate.WAITING, None, alerts)

    def _try(self, channel: Channel, letter: Letter) -> Delivery:
        message, size = letter.message, _size(letter.message)
        if letter.failures and not self.hurry and self.now < next_try(letter):
            trouble = letter.failures[-1].trouble
            return Delivery(channel.name, Fate.RESTING, message.id, size, trouble)
        again = any(one.state == BEGUN for one in letter.attempts) and letter.attempts[-1].state == BEGUN
        self.outbox.note(message, BEGUN, self.now)
        try:
            notice = self.sender.send(
                Posting(channel, message, self._earlier(channel), self.outbox.id, self.now)
            )
        except DeliveryFailed as error:
            self.outbox.note(message, FAILED, self.now, str(error))
            return Delivery(channel.name, Fate.FAILED, message.id, size, str(error), again)
        self.outbox.note(message, SENT, self.now, notice)
        return Delivery(channel.name, Fate.SENT, message.id, size, notice, again)

    def _earlier(self, channel: Channel) -> "_Earlier":
        return _Earlier(self.outbox, channel)


@dataclass(frozen=True, slots=True)
class _Earlier:
    """Asks for a channel's sent messages, as many as a feed can need."""

    outbox: Outbox
    channel: Channel

    def __call__(self) -> tuple[Message, ...]:
        letters = self.outbox.letters(self.channel.name, last=self.channel.keep + 1)
        return tuple(one.message for one in letters if one.is_sent)


def next_try(letter: Letter) -> datetime:
    """Give when a message may be tried: at once if it never failed, else later with every failure."""
    failures = letter.failures
    if not failures:
        return letter.message.composed
    doubled = 1 << min(len(failures) - 1, _MOST_DOUBLINGS)
    return failures[-1].at + min(FIRST_WAIT * doubled, LONGEST_WAIT)


def _size(message: Message) -> int:
    return len(message.shown) + len(message.counted)
