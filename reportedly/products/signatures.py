"""Signatures by Ed25519 (RFC 8032): over a bundle's manifest, and over the list of a release's files."""

from reportedly.model.errors import UsageError
from reportedly.products.exchange.libraries import library

SERIALIZATION = "cryptography.hazmat.primitives.serialization"
ED25519 = "cryptography.hazmat.primitives.asymmetric.ed25519"


def sign(content: bytes, key: bytes, *, what: str) -> bytes:
    """Give the 64 bytes that sign some content.

    Args:
        key: an Ed25519 private key as PEM, without a password.
        what: what is signed, to begin the message of an error with.
    Raises: UsageError, if the library is missing or the key will not do.
    """
    serialization, ed25519 = library(SERIALIZATION, what), library(ED25519, what)
    try:
        private = serialization.load_pem_private_key(key, password=None)
    except (ValueError, TypeError) as error:
        raise UsageError(f"{what}: the key cannot be read ({error}); give an Ed25519 key as PEM") from error
    if not isinstance(private, ed25519.Ed25519PrivateKey):
        raise UsageError(f"{what}: this key is not an Ed25519 key; make one and give it as PEM")
    signed: bytes = private.sign(content)
    return signed


def is_signed_by(content: bytes, signature: bytes, signer: bytes, *, what: str) -> bool:
    """Tell whether a signature over some content is that of a signer.

    Args:
        signer: an Ed25519 public key as PEM; one that is none signed nothing.
        what: what is signed, to begin the message of an error with.
    Raises: UsageError, if the library is missing.
    """
    serialization, ed25519 = library(SERIALIZATION, what), library(ED25519, what)
    exceptions = library("cryptography.exceptions", what)
    try:
        public = serialization.load_pem_public_key(signer)
        if not isinstance(public, ed25519.Ed25519PublicKey):
            return False
        public.verify(signature, content)
    except (exceptions.InvalidSignature, exceptions.UnsupportedAlgorithm, ValueError, TypeError):
        return False
    return True
