"""The list of a release's files with their digests, its signature, and the check of both."""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from reportedly.products.signatures import is_signed_by, sign

SUMS, SIGNATURE = "SHA256SUMS", "SHA256SUMS.sig"
LINE = re.compile(r"^(?P<digest>[0-9a-f]{64}) [ *](?P<name>[^/\\\x00-\x1f]+)$")
PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Checked:
    """What the check of a release's files found."""

    files: tuple[str, ...]
    """The names that the list gives."""
    troubles: tuple[str, ...]
    """What is wrong, in words; empty if every file is as the list has it."""
    signature: str
    """`good`, `bad`, `none`, or `unchecked` where no key to check it by was given."""

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong; an unsigned list can be sound, and proves nothing of who made it."""
        return not self.troubles and self.signature != "bad"


def write_sums(folder: Path) -> Path:
    """Write the list of all files in a folder, as `sha256sum` does; one that is there is replaced."""
    for old in (SUMS, SIGNATURE):
        (folder / old).unlink(missing_ok=True)
    names = sorted(path.name for path in folder.iterdir() if path.is_file())
    lines = [f"{digest_of(folder / name)}  {name}\n" for name in names]
    (folder / SUMS).write_text("".join(lines), encoding="utf-8", newline="\n")
    return folder / SUMS


def sign_sums(folder: Path, key: bytes) -> Path:
    """Write the signature over a folder's list: 64 bytes, as OpenSSL writes and checks them.

    Raises: UsageError, if the key will not do.
    """
    signature = folder / SIGNATURE
    signature.write_bytes(sign((folder / SUMS).read_bytes(), key, what="release"))
    return signature


def check_sums(folder: Path, *, signer: bytes | None = None) -> Checked:
    """Check every file of a folder against its list, and the list's signature against a public key."""
    if not (folder / SUMS).is_file():
        return Checked((), (f"{SUMS}: is missing; there is nothing to check by",), "none")
    raw = (folder / SUMS).read_bytes()
    lines = raw.decode("utf-8", "replace").splitlines()
    matches = [LINE.match(line) for line in lines]
    stated = {match["name"]: match["digest"] for match in matches if match is not None}
    names = {path.name for path in folder.iterdir()}
    troubles = [
        *(f"{SUMS}: cannot read {line!r}" for line, match in zip(lines, matches, strict=True) if not match),
        *([] if stated else [f"{SUMS}: names no file"]),
        *(f"{name}: is missing" for name in sorted(stated.keys() - names)),
        *(f"{name}: is not in the list" for name in sorted(names - stated.keys() - {SUMS, SIGNATURE})),
        *(
            f"{name}: was changed"
            for name, digest in stated.items()
            if name in names and digest_of(folder / name) != digest
        ),
    ]
    return Checked(tuple(sorted(stated)), tuple(troubles), _signature(folder, raw, signer))


def digest_of(path: Path) -> str:
    """Give the SHA-256 of a file; a folder has none."""
    if not path.is_file():
        return ""
    hashed = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            hashed.update(piece)
    return hashed.hexdigest()


def _signature(folder: Path, listed: bytes, signer: bytes | None) -> str:
    file = folder / SIGNATURE
    if not file.is_file():
        return "none" if signer is None else "bad"
    if signer is None:
        return "unchecked"
    return "good" if is_signed_by(listed, file.read_bytes(), signer, what="release") else "bad"
