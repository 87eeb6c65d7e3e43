"""Signatures of forms that are not read."""

import pytest

from reportedly.sources.signatures import SIGNATURES, Signature, find_signature


@pytest.mark.parametrize("known", SIGNATURES, ids=lambda known: known.name)
def test_every_signature_is_found(known: Signature) -> None:
    """Each form is told by its own mark, or by an earlier, narrower one."""
    found = find_signature(b"\x01" * known.offset + known.magic + b"\x00" * 8)
    assert found is not None
    assert found.way_out


def test_text_has_no_signature() -> None:
    """Words are no form of their own."""
    assert find_signature(b"The Amber Front said that it had left.") is None
