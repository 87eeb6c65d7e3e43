"""A mailbox gives its messages one by one, and one bad message costs that one."""

import mailbox
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

import pytest

from reportedly.model.documents import Capture, Unreadable
from reportedly.model.errors import SourceTooLarge
from reportedly.sources.mail import boxes
from reportedly.sources.mail.boxes import mbox_captures


def read(content: bytes, most: int = 10_000) -> list[Capture | Unreadable]:
    """Give what a mailbox holds."""
    return list(mbox_captures(BytesIO(content), "b", most))


def write(path: Path, *bodies: str) -> bytes:
    """Give a mailbox as the standard library writes it."""
    box = mailbox.mbox(path)
    for body in bodies:
        message = EmailMessage()
        message["From"] = "Ilse <i@a.example>"
        message.set_content(body)
        box.add(message)
    box.close()
    return path.read_bytes()


def test_messages_as_another_program_wrote_them(tmp_path: Path) -> None:
    """Numbered from 1; a line of the text that looks like the start of a message is none."""
    found = read(write(tmp_path / "b", "One.\n\nFrom here they left.", "Two."))
    assert [one.source for one in found] == ["b#1", "b#2"]
    assert isinstance(found[0], Capture)
    assert found[0].content == b"One.\n\nFrom here they left."


def test_one_bad_message_does_not_stop_the_rest(tmp_path: Path) -> None:
    """One without a sender, and one that is too large."""
    content = write(tmp_path / "b", "One.", "Two.", "x" * 5000, "Four.").replace(
        b"From: Ilse", b"Xrom: Ilse", 1
    )
    found = read(content, 1000)
    assert [isinstance(one, Capture) for one in found] == [False, True, False, True]
    assert isinstance(found[2], Unreadable)
    assert isinstance(found[2].error, SourceTooLarge)


def test_so_many_and_no_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rest is named as left."""
    monkeypatch.setattr(boxes, "MAX_MESSAGES", 1)
    _, last = read(write(tmp_path / "b", "One.", "Two.", "Three."))
    assert isinstance(last, Unreadable)
    assert "the rest is left" in str(last.error)
