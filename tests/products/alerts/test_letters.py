"""Mail: letters that a mail program reads, in a mailbox or a folder, each there once."""

import mailbox
from contextlib import closing
from email import policy
from email.parser import BytesParser
from pathlib import Path

import pytest
from alerting import NOON, a_channel, a_quote, an_alert
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.errors import DeliveryFailed
from reportedly.products.alerts.channels import ChannelKind
from reportedly.products.alerts.letters import add_to_mbox, is_same_letter, make_letter, write_eml
from reportedly.products.alerts.messages import compose

MESSAGE = compose("box", [an_alert()], 3, NOON)


@given(st.text(), st.text())
def test_any_words_make_a_letter(title: str, words: str) -> None:
    """No word of a report adds a header or breaks the letter; who parses it has one text part."""
    message = compose("box", [an_alert(title=f"x{title}", quotes=(a_quote(words=words),))], 3, NOON)
    written = make_letter(a_channel("box", ChannelKind.MBOX), message).as_bytes(policy=policy.SMTP)
    read = BytesParser(policy=policy.default).parsebytes(written)
    assert read["Message-ID"] == f"<{message.id}@alerts.reportedly.invalid>"
    assert len(read.keys()) == 9
    assert read.get_content().startswith("Each of these is a claim")
    assert not read.defects


def test_a_letter_says_what_it_is() -> None:
    """Subject, sender, receivers, date and that a program wrote it."""
    letter = make_letter(a_channel("box", ChannelKind.MBOX, to=("a@example.org", "b@example.org")), MESSAGE)
    assert letter["Subject"] == f"[look today] {an_alert().title}"
    assert (letter["To"], letter["Auto-Submitted"]) == ("a@example.org, b@example.org", "auto-generated")
    assert letter["Date"].datetime == NOON


def test_a_mailbox_holds_a_letter_once(tmp_path: Path) -> None:
    """What was added before a kill is not added again."""
    channel = a_channel("box", ChannelKind.MBOX, path=tmp_path / "deep" / "a.mbox")
    for _ in range(2):
        add_to_mbox(channel, MESSAGE)
    other = compose("box", [an_alert("claim-two")], 3, NOON)
    add_to_mbox(channel, other)
    with closing(mailbox.mbox(tmp_path / "deep" / "a.mbox")) as box:
        assert [one["Message-ID"] for one in box] == [
            f"<{one.id}@alerts.reportedly.invalid>" for one in (MESSAGE, other)
        ]


@pytest.mark.parametrize("kept", [60, 300, 500, 800])
def test_a_letter_cut_off_is_added_again(tmp_path: Path, kept: int) -> None:
    """A full disk or a kill can leave half a letter: that counts for nothing."""
    path = tmp_path / "a.mbox"
    channel = a_channel("box", ChannelKind.MBOX, path=path)
    add_to_mbox(channel, MESSAGE)
    path.write_bytes(path.read_bytes()[:kept])
    add_to_mbox(channel, MESSAGE)
    parser = BytesParser(policy=policy.default)
    letter = make_letter(channel, MESSAGE)
    with closing(mailbox.mbox(path)) as box:
        whole = [parser.parsebytes(box.get_bytes(key)) for key in box.keys()]  # noqa: SIM118
    assert sum(is_same_letter(letter, one) for one in whole) == 1  # type: ignore[arg-type]


def test_a_folder_holds_a_letter_once(tmp_path: Path) -> None:
    """Each letter is a file named by its message, with the line ends of mail."""
    channel = a_channel("out", ChannelKind.EML, path=tmp_path / "out")
    for _ in range(2):
        write_eml(channel, MESSAGE)
    (path,) = (tmp_path / "out").iterdir()
    assert path.name == f"{MESSAGE.id}.eml"
    assert b"\r\n" in path.read_bytes()
    read = BytesParser(policy=policy.default).parsebytes(path.read_bytes())
    assert "“The Red Hill Front reportedly backs the Salt League”" in read.get_content()


def test_what_cannot_be_written_is_told(tmp_path: Path) -> None:
    """The error names the channel."""
    (tmp_path / "file").touch()
    for write in (add_to_mbox, write_eml):
        with pytest.raises(DeliveryFailed, match="channel 'box'"):
            write(a_channel("box", ChannelKind.MBOX, path=tmp_path / "file" / "a"), MESSAGE)
        with pytest.raises(DeliveryFailed, match="no file or folder"):
            write(a_channel("box", ChannelKind.MBOX), MESSAGE)
