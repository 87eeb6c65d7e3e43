"""The parts of a message: the body, what is attached, and what is only decoration."""

from email import message_from_bytes

import pytest

from reportedly.model.errors import SourceTooLarge, SourceUnreadable
from reportedly.sources.mail.parts import MAX_DEPTH, MAX_PARTS, file_name, find_parts, part_text


def multipart(kind: str, *parts: str) -> str:
    """Give a part that holds others."""
    edge = f"edge{abs(hash(parts)) % 10_000}"
    inner = "".join(f"--{edge}\n{part}\n" for part in parts)
    return f'Content-Type: multipart/{kind}; boundary="{edge}"\n\n{inner}--{edge}--\n'


def leaf(kind: str, words: str = "Words.", *more: str) -> str:
    """Give a part without parts."""
    return "\n".join([f"Content-Type: {kind}", *more, "", words])


def parts(text: str):
    """Give the parts of a message."""
    return find_parts(message_from_bytes(text.encode("utf-8", "surrogateescape")), "x")


def test_plain_words_before_a_page() -> None:
    """Of several forms of the same words the plain one; unless it says next to nothing."""
    page = leaf("text/html", "<p>" + "words " * 500)
    assert parts(multipart("alternative", leaf("text/plain", "word " * 100), page)).pages == []
    assert parts(multipart("alternative", leaf("text/plain", "See the page."), page)).plain == []


def test_attached_files_pictures_and_seals() -> None:
    """Files are kept; pictures in the text, calendars and signatures are not reports."""
    found = parts(
        multipart(
            "mixed",
            multipart("related", leaf("text/plain"), leaf("image/png", "x", "Content-ID: <a>")),
            leaf('application/pdf; name="a.pdf"'),
            leaf("text/plain", "x", "Content-Disposition: attachment; filename=../b.txt"),
            leaf("text/calendar"),
            leaf("application/pgp-signature"),
            "Content-Type: message/rfc822\n\nFrom: a@b\n\nInner.",
        )
    )
    assert found.plain == ["Words."]
    assert [file_name(one) for one in found.attached] == ["a.pdf", ".._b.txt"]
    assert [one["From"] for one in found.messages] == ["a@b"]


@pytest.mark.parametrize(
    ("kind", "content", "text"),
    [
        ("text/plain; charset=iso-8859-1", b"H\xe4fen", "Häfen"),
        ("text/plain", "Häfen".encode(), "Häfen"),
        ("text/plain", b"H\xe4fen", "Häfen"),
        ("text/plain; charset=x-unknown", "Häfen".encode(), "Häfen"),
        ("text/plain; charset=utf-16-le", "Hä".encode("utf-16-le"), "Hä"),
    ],
)
def test_words_in_their_charset(kind: str, content: bytes, text: str) -> None:
    """The stated one, or UTF-8 where that does not fit."""
    assert part_text(message_from_bytes(b"Content-Type: " + kind.encode() + b"\n\n" + content), "x") == text


@pytest.mark.parametrize("charset", ["utf-8", "x-unknown", "koi9", "utf-7"])
def test_words_in_no_charset_are_refused(charset: str) -> None:
    """Nothing is made up for bytes that stand for nothing."""
    content = f"Content-Type: text/plain; charset={charset}\n\n".encode() + b"\xff\xfe\x81"
    with pytest.raises(SourceUnreadable, match="charset"):
        part_text(message_from_bytes(content), "x")


@pytest.mark.parametrize("kind", ["multipart/encrypted", "application/pkcs7-mime"])
def test_an_encrypted_message_is_refused(kind: str) -> None:
    """With the way out."""
    with pytest.raises(SourceUnreadable, match="encrypted"):
        parts(leaf(kind))


def test_too_many_and_too_deep() -> None:
    """Limits hold before anything is decoded."""
    deep = leaf("text/plain")
    for _ in range(MAX_DEPTH + 2):
        deep = multipart("mixed", deep)
    for text in (deep, multipart("mixed", *[leaf("text/plain")] * (MAX_PARTS + 1))):
        with pytest.raises(SourceTooLarge):
            parts(text)
