"""Archives and mail are known by their bytes, and reports that look a little like them are not."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.sources.boxed import Box, Boxed, find_box


@pytest.mark.parametrize(
    ("head", "suffix", "form"),
    [
        (b"Received: by a\n\tfor b\nFrom: a@b\n\nHi", "", Box.MAIL),
        (b"Return-Path: <a@b>\r\nFrom: a@b\r\n\r\nHi", "", Box.MAIL),
        (b"Subject: x\nTo: a@b\n\nHi", ".eml", Box.MAIL),
        (b"PK\x03\x04", ".wacz", Box.WACZ),
        (b'From "a b"@c Tue May  4 09:00:00 2021 +0200\r\nX: y\r\n\r\n', "", Box.MBOX),
        (b"Title: x\nPublished: 2021\n\nFrom: here they left.", "", None),
        (b"From: the desk\nDate: Monday\n\nThey left.", ".txt", None),
        (b"From Tarnholm on 4 May 2021\nThey left.", ".txt", None),
        (b"From: a@b\nThey left.\nMessage-ID: x", "", None),
        (b"From: <Saved by Blink>\nSnapshot-Content-Location: x\nMIME-Version: 1.0\n\n", "", None),
        (b"From: a@b\nMIME-Version: 1.0\n\n", ".mht", None),
        (b"\x1f\x8b\x08 broken", ".gz", None),
        (b"PK\x03\x04 word/document.xml", ".docx", None),
        (b"", ".eml", None),
    ],
)
def test_forms_by_their_bytes(head: bytes, suffix: str, form: Box | None) -> None:
    """A letter in a report is no mail, a saved page neither."""
    assert find_box(head, suffix) is form


@given(st.binary(max_size=200), st.sampled_from(["", ".eml", ".wacz", ".txt"]))
def test_noise_has_a_form_or_none(head: bytes, suffix: str) -> None:
    """Nothing is raised."""
    find_box(head, suffix)


def test_it_opens_anew_each_time(tmp_path: Path) -> None:
    """By path or by bytes."""
    (tmp_path / "b").write_bytes(b"abc")
    for boxed in (Boxed("b", Box.MBOX, str(tmp_path / "b")), Boxed("b", Box.MBOX, None, b"abc")):
        for _ in range(2):
            with boxed.open() as stream:
                assert stream.read() == b"abc"
