"""Evidence bundles."""

import io
import sys
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from casing import the_case

from reportedly.model.errors import SourceUnreadable
from reportedly.products.bundle import (
    CLAIMS,
    MANIFEST,
    SIGNATURE,
    TAGS,
    bundled_lines,
    verify_bundle,
    write_bundle,
)

Files = dict[str, bytes]


def bundle(key: bytes | None = None) -> bytes:
    """Give a bundle of the case."""
    out = io.BytesIO()
    write_bundle(the_case(), out, key=key)
    return out.getvalue()


def changed(change: Callable[[Files], object]) -> tuple[str, ...]:
    """Give the troubles of a bundle in which something was changed."""
    with zipfile.ZipFile(io.BytesIO(bundle())) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    change(files)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return verify_bundle(io.BytesIO(out.getvalue())).troubles


def test_a_bundle_is_whole_and_the_same_each_time() -> None:
    """Made twice of one case, it is one and the same, and nothing in it is wrong."""
    found = verify_bundle(io.BytesIO(bundle()))
    assert (found.is_whole, found.signature) == (True, "none")
    assert "6 claims in 2 reports" in found.made
    assert bundle() == bundle()


def test_whatever_is_changed_added_or_taken_out_is_found() -> None:
    """Payload, manifests and strays alike."""
    assert changed(lambda files: files.update({CLAIMS: b"{}\n"})) == (f"{CLAIMS}: was changed",)
    assert f"{MANIFEST}: was changed" in changed(lambda files: files.update({MANIFEST: b""}))
    assert changed(lambda files: files.update({"data/more.txt": b"x"})) == (
        "data/more.txt: is in no manifest",
    )
    assert changed(lambda files: files.pop("bag-info.txt")) == ("bag-info.txt: is missing",)
    assert changed(len) == ()


def test_its_lines_are_those_of_the_lossless_export() -> None:
    """What is in it can be imported."""
    with bundled_lines(io.BytesIO(bundle())) as lines:
        assert sum('"type": "claim"' in line for line in lines) == len(the_case().told)


def test_what_is_no_bundle_is_refused() -> None:
    """Another file, or an archive of other things, is told plainly."""
    with pytest.raises(SourceUnreadable, match="no whole archive"):
        verify_bundle(io.BytesIO(b"text"))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", "a")
    with pytest.raises(SourceUnreadable, match="no evidence bundle"):
        verify_bundle(io.BytesIO(out.getvalue()))


def test_a_bundle_that_was_harmed_is_refused_in_words_or_told() -> None:
    """Bytes that cannot be unpacked are no traceback; found by fuzzing."""
    whole = bundle()
    for start in range(0, len(whole) - 20, 7):
        harmed = whole[:start] + b"\xff" * 20 + whole[start + 20 :]
        with suppress(SourceUnreadable):
            verify_bundle(io.BytesIO(harmed))


def test_a_signature_is_good_only_by_its_own_key() -> None:
    """Another's key, or none where one was asked for, is bad; signed but unchecked is told as that."""
    pytest.importorskip("cryptography", exc_type=ImportError)
    from cryptography.hazmat.primitives import serialization as pem  # noqa: PLC0415 - optional
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # noqa: PLC0415

    keys = [Ed25519PrivateKey.generate() for _ in range(2)]
    private = keys[0].private_bytes(pem.Encoding.PEM, pem.PrivateFormat.PKCS8, pem.NoEncryption())
    public = [
        one.public_key().public_bytes(pem.Encoding.PEM, pem.PublicFormat.SubjectPublicKeyInfo) for one in keys
    ]
    signed = bundle(private)
    assert verify_bundle(io.BytesIO(signed), signer=public[0]).signature == "good"
    assert verify_bundle(io.BytesIO(signed), signer=public[1]).signature == "bad"
    assert verify_bundle(io.BytesIO(signed)).signature == "unchecked"
    assert not verify_bundle(io.BytesIO(bundle()), signer=public[0]).is_whole
    assert {SIGNATURE, TAGS} <= set(zipfile.ZipFile(io.BytesIO(signed)).namelist())
