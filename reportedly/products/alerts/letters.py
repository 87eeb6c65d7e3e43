"""Alerts as mail: one letter for each message, with a `Message-ID` by which a second copy can be told."""

import mailbox
import os
from collections.abc import Iterator
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import format_datetime
from pathlib import Path

from reportedly.model.errors import DeliveryFailed
from reportedly.products.alerts.channels import Channel
from reportedly.products.alerts.messages import Message, message_text, subject_words

DOMAIN = "alerts.reportedly.invalid"
"""`.invalid` is for names that must never be hosts (RFC 2606): nobody is written to by mistake."""
_POLICY = policy.default.clone(linesep="\n")


def make_letter(channel: Channel, message: Message) -> EmailMessage:
    """Give a message as a letter; the same message always gives the same letter."""
    letter = EmailMessage(policy=_POLICY)
    letter["Subject"] = _line(subject_words(message))
    letter["From"] = channel.sender
    letter["To"] = ", ".join(channel.to)
    letter["Date"] = format_datetime(message.composed)
    letter["Message-ID"] = f"<{message.id}@{DOMAIN}>"
    letter["Auto-Submitted"] = "auto-generated"
    letter.set_content(_without_controls(message_text(message)), charset="utf-8", cte="quoted-printable")
    return letter


def add_to_mbox(channel: Channel, message: Message) -> None:
    """Add a letter to a mailbox file, unless it is there whole already.

    Raises: DeliveryFailed.
    """
    path, letter = _path(channel), make_letter(channel, message)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        box = mailbox.mbox(path, create=True)
        box.lock()
        try:
            _end_cleanly(path)
            if not any(is_same_letter(letter, one) for one in _held(box, str(letter["Message-ID"]))):
                box.add(letter)
                box.flush()
        finally:
            box.unlock()
            box.close()
    except (OSError, mailbox.Error) as error:
        raise DeliveryFailed(f"channel {channel.name!r}: {path} cannot be written ({error})") from error


def write_eml(channel: Channel, message: Message) -> None:
    """Write a letter as a file of its own, named by the message; written again it is the same file.

    Raises: DeliveryFailed.
    """
    folder = _path(channel)
    path, fresh = folder / f"{message.id}.eml", folder / f".{message.id}.new"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with fresh.open("wb") as file:
            file.write(make_letter(channel, message).as_bytes(policy=policy.SMTP))
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError as error:
        raise DeliveryFailed(f"channel {channel.name!r}: {path} cannot be written ({error})") from error


def is_same_letter(one: EmailMessage, other: EmailMessage) -> bool:
    """Tell whether two letters say the same, so that one cut off in the middle counts for nothing."""
    return one["Message-ID"] == other["Message-ID"] and _body(one) == _body(other)


def _end_cleanly(path: Path) -> None:
    """End a letter that was cut off, so that the next one begins on a line of its own."""
    with path.open("rb+") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - 2))
        if size and file.read() != b"\n\n":
            file.write(b"\n\n")


def _body(letter: EmailMessage) -> str:
    return str(letter.get_content()).replace("\r\n", "\n").rstrip("\n")


def _held(box: "mailbox.mbox", wanted: str) -> Iterator[EmailMessage]:
    parser = BytesParser(policy=policy.default)
    for key in box.keys():  # noqa: SIM118 - a mailbox iterates over its messages
        if box.get_message(key)["Message-ID"] == wanted:
            letter = parser.parsebytes(box.get_bytes(key))
            if isinstance(letter, EmailMessage):
                yield letter


def _path(channel: Channel) -> Path:
    if channel.path is None:
        raise DeliveryFailed(f"channel {channel.name!r}: it has no file or folder; name one")
    return channel.path


def _line(words: str) -> str:
    return " ".join(_without_controls(words).split())


def _without_controls(words: str) -> str:
    """Give words that a mail program shows and does not obey."""
    return "".join(
        one
        for one in words
        if one in "\t\n" or ((one.isprintable() or one.isspace()) and one not in "\r\x0b\x0c")
    )
