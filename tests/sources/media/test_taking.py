"""Files taken apart: what is no picture, what is empty, what is not decoded."""

from pathlib import Path

import pytest

from reportedly.model.errors import SourceEmpty, SourceUnreadable
from reportedly.sources.media.taking import NOT_DECODED, take_apart


@pytest.mark.parametrize(("content", "kind"), [(b"", SourceEmpty), (b"<svg>", SourceUnreadable)])
def test_what_is_no_picture_is_refused(tmp_path: Path, content: bytes, kind: type[Exception]) -> None:
    """Whatever it is called."""
    path = tmp_path / "x.jpg"
    path.write_bytes(content)
    with pytest.raises(kind, match=r"x\.jpg"):
        take_apart(path, "x.jpg")


def test_what_is_not_decoded_is_said_so(tmp_path: Path) -> None:
    """It is held by its bytes."""
    path = tmp_path / "x"
    path.write_bytes(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic")
    facts, small = take_apart(path, "x")
    assert (facts.notes, small) == ((NOT_DECODED,), b"")
