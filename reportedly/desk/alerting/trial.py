"""Trying channels: a message that says it is a test, sent by each, and on no record of ours."""

import os
from datetime import datetime
from pathlib import Path

from reportedly.desk.alerting.deliver import Delivery, Fate, Sender
from reportedly.desk.alerting.senders import Posting
from reportedly.model.errors import DeliveryFailed, UsageError
from reportedly.model.ids import digest
from reportedly.products.alerts.channels import Channel, ChannelKind
from reportedly.products.alerts.messages import Message
from reportedly.products.alerts.rules_file import AlertRules


def try_channels(
    rules: AlertRules, wanted: str | None, sender: Sender, now: datetime
) -> tuple[Delivery, ...]:
    """Give what became of a test by each channel, or by the one wanted; quiet hours and digests play no part.

    Raises: UsageError, if no channel has this name.
    """
    chosen = [one for one in rules.channels if wanted in (None, one.name)]
    if not chosen:
        listed = ", ".join(one.name for one in rules.channels)
        raise UsageError(f"no channel is called {wanted!r}; there are {listed}")
    return tuple(_try(one, sender, now) for one in chosen)


def _try(channel: Channel, sender: Sender, now: datetime) -> Delivery:
    if sender.is_held(channel):
        return Delivery(channel.name, Fate.OFFLINE, None, 0)
    message = Message(
        id=digest("message", "test", channel.name, now.isoformat()),
        channel=channel.name,
        composed=now,
        shown=(),
    )
    try:
        if channel.kind is ChannelKind.ATOM:
            _check_file(channel)
            return Delivery(channel.name, Fate.CHECKED, None, 0)
        notice = sender.send(Posting(channel, message, tuple, "test", now))
    except DeliveryFailed as error:
        return Delivery(channel.name, Fate.FAILED, None, 0, str(error))
    return Delivery(channel.name, Fate.SENT, message.id, 0, notice)


def _check_file(channel: Channel) -> None:
    path = channel.path
    folder = Path() if path is None else next(one for one in path.absolute().parents if one.exists())
    if path is None or path.is_dir() or not os.access(folder, os.W_OK):
        raise DeliveryFailed(f"channel {channel.name!r}: {path} cannot be written; check the folder")
