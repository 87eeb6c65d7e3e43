"""What goes between the processes comes out as it went in, and noise is no frame."""

import json
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.desk.parsing.frames import (
    MAX_HEAD_BYTES,
    FrameError,
    capture_of,
    error_of,
    head_of_capture,
    head_of_error,
    header_of,
    pack,
    unpack,
)
from reportedly.model.documents import Archived, Capture, Header, Media
from reportedly.model.errors import FetchDeferred, SourceEmpty, SourceUnreadable

WORDS = st.none() | st.text(max_size=12)
HEADERS = st.builds(Header, WORDS, WORDS, WORDS, WORDS, WORDS, WORDS)
ARCHIVED = st.builds(
    Archived,
    url=st.text(),
    record=st.text(),
    moment=st.text(),
    status=st.integers(0, 999),
    reason=st.text(),
    headers=st.lists(st.tuples(st.text(max_size=5), st.text(max_size=5)), max_size=3).map(tuple),
    wire=st.binary(min_size=1, max_size=9),
    address=WORDS,
    checked=st.lists(st.text(max_size=5), max_size=2).map(tuple),
)
CAPTURES = st.builds(
    Capture,
    st.text(),
    st.binary(max_size=9),
    st.sampled_from(Media),
    st.text(),
    HEADERS,
    WORDS,
    st.none() | ARCHIVED,
)


def taker(content: bytes):  # type: ignore[no-untyped-def]
    """Give what gives so many bytes."""
    stream = BytesIO(content)

    def take(size: int) -> bytes:
        piece = stream.read(size)
        if len(piece) < size:
            raise EOFError
        return piece

    return take


@given(CAPTURES)
def test_a_capture_comes_out_as_it_went_in(capture: Capture) -> None:
    """Bytes, header and what an archive says, whatever stands in them."""
    assert capture_of(*unpack(taker(pack(*head_of_capture(capture))))) == capture


@given(st.binary(max_size=60))
def test_noise_is_no_frame(content: bytes) -> None:
    """It ends, or it is refused; nothing else happens."""
    with pytest.raises((EOFError, FrameError)):
        capture_of(*unpack(taker(content)))


@pytest.mark.parametrize("head", [b"[]", b"nonsense", b"[" * 100_000, b"\xff"])
def test_a_head_is_an_object(head: bytes) -> None:
    """Anything else is refused before it is looked at."""
    with pytest.raises(FrameError):
        unpack(taker(len(head).to_bytes(4, "big") + bytes(4) + head))


def test_a_frame_has_a_limit() -> None:
    """Nobody makes us reserve what memory there is."""
    with pytest.raises(FrameError):
        unpack(taker((MAX_HEAD_BYTES + 1).to_bytes(4, "big") + bytes(4)))


def test_errors_keep_their_kind() -> None:
    """Those of inputs only: the other side cannot raise what it likes."""
    for error in (SourceEmpty("x: empty"), SourceUnreadable("x: broken")):
        again = error_of(json.loads(json.dumps(head_of_error(error))))
        assert (type(again), str(again)) == (type(error), str(error))
    for name in ("LedgerBroken", "SystemExit", "PARTIAL_SUCCESS", FetchDeferred.__name__, None):
        assert type(error_of({"error": name, "message": "x"})) is SourceUnreadable
    with pytest.raises(FrameError):
        header_of("x")
