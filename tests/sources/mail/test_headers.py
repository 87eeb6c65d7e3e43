"""Headers say what they say, and no more is made of it."""

from email import message_from_bytes
from email.message import Message

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.errors import SourceUnreadable
from reportedly.sources.mail.headers import header_words, iso_moment, read_header


def mail(*lines: str) -> Message:
    """Give a message with these headers."""
    return message_from_bytes("\n".join([*lines, "", "Words."]).encode())


def test_a_newsletter_is_published_by_its_sender() -> None:
    """Who sends to many publishes; the domain, where the sender gives no name."""
    for line in ("List-Unsubscribe: <https://a.example>", "Precedence: bulk", "List-Id: <x.a.example>"):
        header = read_header(mail('From: "Harbour Wire" <news@a.example>', line), "x")
        assert (header.publisher, header.byline) == ("Harbour Wire", None)
    assert read_header(mail("From: news@a.example", "Precedence: bulk"), "x").publisher == "a.example"


def test_a_list_is_published_by_the_list() -> None:
    """Who writes to it is the author."""
    header = read_header(
        mail("From: Bo <b@a.example>", "List-Post: <mailto:l@a.example>", "List-Id: Hills <l.a>"), "x"
    )
    assert (header.publisher, header.byline) == ("Hills", "Bo")


def test_a_letter_is_published_by_nobody() -> None:
    """The sender is its author, and no outlet is made of them."""
    header = read_header(
        mail("From: Bo <b@a.example>", "Subject: A word", "Date: Tue, 4 May 2021 09:15:00 +0200"), "x"
    )
    assert (header.publisher, header.byline, header.title) == (None, "Bo", "A word")
    assert header.published == "2021-05-04T09:15:00+02:00"


@pytest.mark.parametrize("line", ["Subject: x", "From:", "From: <>", "Date: today"])
def test_without_a_sender_nothing_is_read(line: str) -> None:
    """Nobody could be named for its words."""
    with pytest.raises(SourceUnreadable, match="no sender"):
        read_header(mail(line), "x")


@pytest.mark.parametrize(
    "words", ["", "yesterday", "32 May 2021", "Tue, 4 May 1021 09:15:00 +0000", "x" * 500]
)
def test_a_date_of_no_use_is_unknown(words: str) -> None:
    """It is never guessed."""
    assert iso_moment(words) is None


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"=?utf-8?q?H=C3=A4fen?=", "Häfen"),
        (b"=?iso-8859-1?q?H=E4fen?= =?utf-8?b?w6Q=?=", "Häfenä"),
        ("Häfen".encode(), "Häfen"),
        ("Häfen".encode("latin-1"), "Häfen"),
        (b"=?nonsense?q?x?=", "=?nonsense?q?x?="),
        (b"one\n two", "one two"),
    ],
)
def test_words_are_decoded_or_left(raw: bytes, words: str) -> None:
    """Coded, bare or broken."""
    assert header_words(message_from_bytes(b"Subject: " + raw + b"\n\nx"), "subject") == words


@given(st.binary(max_size=80))
def test_any_header_gives_words(raw: bytes) -> None:
    """Noise is no error."""
    header_words(message_from_bytes(b"Subject: " + raw + b"\n\n"), "subject")
