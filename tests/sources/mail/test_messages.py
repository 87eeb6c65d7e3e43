"""A message becomes the reports that are in it, each under whose words it is."""

import base64

import pytest

from reportedly.model.documents import Capture, Media, Unreadable
from reportedly.model.errors import SourceEmpty, SourceError, SourceTooLarge
from reportedly.sources.mail.messages import MAX_MULTIPARTS, MAX_NESTED, mail_captures

HEAD = "From: Ilse Marrow <i@a.example>\nSubject: Brigade denies\nDate: Tue, 4 May 2021 09:15:00 +0000\n"
FORWARD = (
    "------ Forwarded message ------\nFrom: Bo <b@a.example>\nDate: 3 May 2021\nSubject: Old\n\nIt split."
)


def read(text: str | bytes, name: str = "m.eml") -> list[Capture | Unreadable]:
    """Give what a message holds."""
    return list(mail_captures(text if isinstance(text, bytes) else text.encode(), name, 100_000))


def test_own_words_and_those_passed_on_are_two_reports() -> None:
    """Each with its author and date; the second as the first gives it."""
    own, passed = read(f"{HEAD}\nSee below.\n\n{FORWARD}")
    assert isinstance(own, Capture)
    assert isinstance(passed, Capture)
    assert (own.source, own.content, own.header.byline) == ("m.eml", b"See below.", "Ilse Marrow")
    assert (passed.source, passed.content, passed.header.byline) == ("m.eml#2", b"It split.", "Bo")
    assert passed.header.publisher is None
    assert read(f"{HEAD}\n{FORWARD}", "m#7")[0].source == "m#7.2"


def test_a_message_of_quotations_alone_says_so() -> None:
    """There is nothing of the sender's in it."""
    (found,) = read(f"{HEAD}\nOn Mon, 3 May 2021, Bo wrote:\n> It split.\n")
    assert isinstance(found, Unreadable)
    assert isinstance(found.error, SourceEmpty)
    assert "quoted from others" in str(found.error)


def test_a_page_loses_what_is_others() -> None:
    """The HTML part without quotations, and the forwarded message in it apart."""
    quoted = "<br>".join(FORWARD.split("\n"))
    page = f'<p>See <b>below</b>.</p><div class="gmail_quote">{quoted}</div>'
    own, passed = read(f"{HEAD}MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n{page}")
    assert isinstance(own, Capture)
    assert isinstance(passed, Capture)
    assert (own.media, b"split" in own.content) == (Media.HTML, False)
    assert (passed.header.byline, passed.content.strip()) == ("Bo", b"It split.")


def test_attached_files_are_reports_of_their_own() -> None:
    """Under their names, without the sender's name on them; what cannot be read is named."""
    text = base64.b64encode(b"Publisher: Harbour Wire\n\nIt denied it.").decode()
    parts = [
        "Content-Type: text/plain\n\nAttached.",
        f'Content-Type: text/plain; name="r.txt"\nContent-Transfer-Encoding: base64\n\n{text}',
        'Content-Type: application/zip; name="z.zip"\nContent-Transfer-Encoding: base64\n\nUEsDBA==',
        "Content-Type: message/rfc822\n\nFrom: Cy <c@a.example>\n\nInner.",
    ]
    body = "".join(f"--b\n{part}\n" for part in parts)
    own, attached, zipped, inner = read(f'{HEAD}Content-Type: multipart/mixed; boundary="b"\n\n{body}--b--\n')
    assert isinstance(attached, Capture)
    assert isinstance(inner, Capture)
    assert (own.source, attached.source, zipped.source) == ("m.eml", "m.eml#2 r.txt", "m.eml#3 z.zip")
    assert attached.header.byline is None
    assert isinstance(zipped, Unreadable)
    assert (inner.header.byline, inner.source) == ("Cy", "m.eml#4")


def test_a_body_cannot_name_its_own_publisher_under_a_title() -> None:
    """Lines that a text file may begin with are words in a letter."""
    (found,) = read(f"{HEAD}\nPublisher: Harbour Wire\n\nIt split.")
    assert isinstance(found, Capture)
    assert found.content.startswith(b"Brigade denies\n\n")


def test_messages_in_messages_end_somewhere() -> None:
    """So deep and no deeper."""
    text = f"{HEAD}\nInner."
    for _ in range(MAX_NESTED + 2):
        text = f"{HEAD}Content-Type: message/rfc822\n\n{text}"
    *_, last = read(text)
    assert isinstance(last, Unreadable)
    assert isinstance(last.error, SourceTooLarge)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe\x00",
        b"From: a@b\nContent-Type: multipart/mixed; boundary=x\n\n" + b"--x\n" * 5000,
        b"From: a@b\nContent-Type: multipart/mixed\n\n" * (MAX_MULTIPARTS + 1),
        b"From: a@b\nContent-Transfer-Encoding: base64\n\n====",
        b"From: " + b"(" * 20_000 + b"\n\nx",
        b"From: a@b\nContent-Type: text/plain; charset*=x'y\n\nwords",
        b"From: a@b\nContent-Type: message/rfc822\n\n" * 3000,
    ],
)
def test_what_no_program_sends_is_refused(content: bytes) -> None:
    """In our words, and named."""
    for one in read(content):
        assert isinstance(one, Capture) or isinstance(one.error, SourceError)
