"""Laws of the list of a release's files and its signature."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from release_sums import SIGNATURE, SUMS, check_sums, sign_sums, write_sums

pytest.importorskip("cryptography", exc_type=ImportError)
from cryptography.hazmat.primitives import serialization as pem
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

KEY = Ed25519PrivateKey.from_private_bytes(bytes(32))
PRIVATE = KEY.private_bytes(pem.Encoding.PEM, pem.PrivateFormat.PKCS8, pem.NoEncryption())
PUBLIC = KEY.public_key().public_bytes(pem.Encoding.PEM, pem.PublicFormat.SubjectPublicKeyInfo)
OTHER = (
    Ed25519PrivateKey.from_private_bytes(bytes([1] * 32))
    .public_key()
    .public_bytes(pem.Encoding.PEM, pem.PublicFormat.SubjectPublicKeyInfo)
)


@pytest.fixture
def release(tmp_path: Path) -> Path:
    """A folder with the files of a signed release."""
    (tmp_path / "mill-1.whl").write_bytes(b"wheel")
    (tmp_path / "mill-1.tar.gz").write_bytes(b"source")
    write_sums(tmp_path)
    sign_sums(tmp_path, PRIVATE)
    return tmp_path


def test_a_release_that_nobody_touched_is_sound(release: Path) -> None:
    """By the signer's key the signature is good, by another's bad, and without one it is not checked."""
    found = check_sums(release, signer=PUBLIC)
    assert (found.files, found.troubles, found.signature) == (("mill-1.tar.gz", "mill-1.whl"), (), "good")
    assert check_sums(release, signer=OTHER).signature == "bad"
    assert not check_sums(release, signer=OTHER).is_sound
    assert check_sums(release).signature == "unchecked"


@pytest.mark.parametrize(
    ("change", "trouble"),
    [
        (lambda folder: (folder / "mill-1.whl").write_bytes(b"other"), "mill-1.whl: was changed"),
        (lambda folder: (folder / "mill-1.whl").unlink(), "mill-1.whl: is missing"),
        (lambda folder: (folder / "more.whl").write_bytes(b""), "more.whl: is not in the list"),
        (lambda folder: (folder / SUMS).unlink(), f"{SUMS}: is missing"),
        (lambda folder: (folder / SUMS).write_text(""), f"{SUMS}: names no file"),
        (lambda folder: (folder / SUMS).write_text(f"{'0' * 64}  ../x\n"), f"{SUMS}: cannot read"),
    ],
)
def test_whatever_is_changed_is_named(release: Path, change: Callable[[Path], None], trouble: str) -> None:
    """Files changed, lost and added are told, and a list that leads out of its folder is not followed."""
    change(release)
    found = check_sums(release, signer=PUBLIC)
    assert any(one.startswith(trouble) for one in found.troubles)
    assert not found.is_sound


def test_a_list_that_was_written_anew_is_not_signed(release: Path) -> None:
    """Who changes a file and its digest cannot change the signature; and no signature is none."""
    (release / "mill-1.whl").write_bytes(b"other")
    signature = (release / SIGNATURE).read_bytes()
    write_sums(release)
    assert not (release / SIGNATURE).exists()
    assert check_sums(release).signature == "none"
    assert check_sums(release, signer=PUBLIC).signature == "bad"
    (release / SIGNATURE).write_bytes(signature)
    assert check_sums(release, signer=PUBLIC).signature == "bad"


@pytest.mark.skipif(not (shutil.which("openssl") and shutil.which("sha256sum")), reason="programs not here")
def test_common_programs_check_a_release_too(release: Path, tmp_path: Path) -> None:
    """Nobody needs this project to check what it gives out."""
    (tmp_path / "signer.pub").write_bytes(PUBLIC)
    words = f"pkeyutl -verify -pubin -inkey signer.pub -rawin -in {SUMS} -sigfile {SIGNATURE}".split()
    verified = subprocess.run(["openssl", *words], cwd=release, capture_output=True, check=False)
    assert verified.returncode == 0, verified.stderr
    assert (
        subprocess.run(
            ["sha256sum", "--check", SUMS], cwd=release, capture_output=True, check=False
        ).returncode
        == 0
    )
