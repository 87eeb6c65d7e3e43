"""Files that hold other documents are read wherever they come from, and refused where they are too large."""

import io
import sys
from pathlib import Path

import pytest

from reportedly.model.documents import Unreadable
from reportedly.model.errors import SourceTooLarge
from reportedly.sources.boxed import Box, Boxed
from reportedly.sources.opening import open_box

MAIL = b"From: Ilse <i@a.example>\nMIME-Version: 1.0\n\nIt denied it."


def test_from_a_pipe_as_from_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, read) -> None:
    """What comes through a pipe is held whole."""
    (tmp_path / "m.eml").write_bytes(MAIL)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(MAIL)))
    (piped,), (filed,) = read("-").captures, read(tmp_path / "m.eml").captures
    assert (piped.content, piped.header) == (filed.content, filed.header)


@pytest.mark.parametrize("form", list(Box))
def test_what_it_is_not_is_refused_by_name(form: Box) -> None:
    """Each form has its own words for it."""
    for one in open_box(Boxed("x", form, None, b"\x00\x01"), 100):
        assert isinstance(one, Unreadable)
        assert str(one.error).startswith("x")


def test_a_message_over_the_limit_is_refused() -> None:
    """Before it is taken apart."""
    (found,) = open_box(Boxed("x", Box.MAIL, None, MAIL * 9), 100)
    assert isinstance(found, Unreadable)
    assert isinstance(found.error, SourceTooLarge)
