"""Files of media: whole under their digest, or not there."""

import io
from pathlib import Path

import pytest

from reportedly.model.errors import LedgerBroken
from reportedly.sources.media.files import MediaFiles


def test_what_is_not_kept_leaves_nothing(tmp_path: Path) -> None:
    """Also where judging it fails; what is kept is given back, and a change to it shows."""
    files = MediaFiles(tmp_path)
    with pytest.raises(KeyError), files.receive(io.BytesIO(b"abc"), 9, "x"):
        raise KeyError
    assert list(tmp_path.iterdir()) == []
    with files.receive(io.BytesIO(b"abc"), 9, "x") as received:
        files.keep(received, b"small")
    assert files.read_bytes(received.sha256) == b"abc"
    assert files.thumbnail(received.sha256) == b"small"
    next((tmp_path / "bodies").rglob(received.sha256)).write_bytes(b"abd")
    with pytest.raises(LedgerBroken, match="changed"):
        files.read_bytes(received.sha256)


def test_no_more_is_taken_than_one_byte_too_many(tmp_path: Path) -> None:
    """An endless source ends."""
    with MediaFiles(tmp_path).receive(io.BytesIO(b"x" * 99), 9, "x") as received:
        assert received.size == 10
