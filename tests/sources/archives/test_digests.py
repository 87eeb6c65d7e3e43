"""A digest is right however it is written, and wrong for anything else."""

import base64
import hashlib
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.errors import SourceUnreadable
from reportedly.sources.archives.digests import check_digest, has_digest


@given(st.binary(max_size=50), st.sampled_from(["md5", "sha1", "sha-1", "sha256", "sha-256", "sha512"]))
def test_a_digest_is_known_in_every_writing(content: bytes, name: str) -> None:
    """Hex, base 32 and base 64, with and without padding."""
    found = hashlib.new(name.replace("sha-", "sha"), content, usedforsecurity=False).digest()
    for value in (
        found.hex(),
        base64.b32encode(found).decode().rstrip("="),
        base64.b64encode(found).decode(),
    ):
        stated = f"{name}:{value}"
        assert check_digest(stated, (b"other", content), "x") == stated
        assert has_digest(BytesIO(content), stated)
        assert not has_digest(BytesIO(content + b"x"), stated)


def test_a_wrong_digest_refuses() -> None:
    """The bytes were damaged or changed, and that is said."""
    with pytest.raises(SourceUnreadable, match="damaged or changed"):
        check_digest("sha1:AAAA", (b"x",), "a.warc#1")


@pytest.mark.parametrize("stated", [None, "", "sha1", "blake3:abc", "sha1:"])
def test_what_states_nothing_is_no_proof(stated: str | None) -> None:
    """Neither right nor wrong: it is not counted as checked."""
    assert check_digest(stated, (b"x",), "x") is None
    assert stated is None or not has_digest(BytesIO(b"x"), stated)
