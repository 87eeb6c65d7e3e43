"""Laws of signatures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.errors import UsageError
from reportedly.products.signatures import is_signed_by, sign

pytest.importorskip("cryptography", exc_type=ImportError)
from cryptography.hazmat.primitives import serialization as pem
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey


def private_pem(key) -> bytes:  # type: ignore[no-untyped-def]
    """Give a private key as it stands in a file."""
    written: bytes = key.private_bytes(pem.Encoding.PEM, pem.PrivateFormat.PKCS8, pem.NoEncryption())
    return written


def public_pem(key) -> bytes:  # type: ignore[no-untyped-def]
    """Give the public key that goes with a private one."""
    public = key.public_key()
    written: bytes = public.public_bytes(pem.Encoding.PEM, pem.PublicFormat.SubjectPublicKeyInfo)
    return written


OURS, OTHER = (Ed25519PrivateKey.from_private_bytes(bytes([seed] * 32)) for seed in (1, 2))
CURVE = generate_private_key(SECP256R1())


@given(content=st.binary(max_size=80), other=st.binary(max_size=80))
def test_a_signature_is_of_one_content_by_one_key(content: bytes, other: bytes) -> None:
    """Other content, another's key and a signature cut short are not signed by us."""
    signature = sign(content, private_pem(OURS), what="list")
    assert is_signed_by(content, signature, public_pem(OURS), what="list")
    assert is_signed_by(other, signature, public_pem(OURS), what="list") == (other == content)
    assert not is_signed_by(content, signature, public_pem(OTHER), what="list")
    assert not is_signed_by(content, signature[:-1], public_pem(OURS), what="list")


@pytest.mark.parametrize("key", [b"", b"no key", public_pem(OURS), private_pem(CURVE)])
def test_what_is_no_private_key_of_this_kind_signs_nothing(key: bytes) -> None:
    """The message begins with what was to be signed and says which key will do."""
    with pytest.raises(UsageError, match=r"^list: .*Ed25519"):
        sign(b"words", key, what="list")


@pytest.mark.parametrize("signer", [b"", b"no key", private_pem(OURS), public_pem(CURVE)])
def test_what_is_no_public_key_of_this_kind_signed_nothing(signer: bytes) -> None:
    """A wrong file given as the signer's key is never a good signature."""
    signature = sign(b"words", private_pem(OURS), what="list")
    assert not is_signed_by(b"words", signature, signer, what="list")
