"""Evidence bundles: a case as one archive that says what is in it and shows whether anything was changed.

The archive is a ZIP of a bag (BagIt 1.0, RFC 8493): the payload under `data/`, a manifest of SHA-256 digests,
and a manifest of the manifests. An RO-Crate description lies beside it. A signature, where there is one, is
over the manifest of manifests, and so over everything.
"""

import hashlib
import io
import json
import lzma
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO, TextIO

from reportedly.model.cases import Case
from reportedly.model.errors import SourceUnreadable
from reportedly.model.lossless import case_records
from reportedly.model.moments import to_moment
from reportedly.model.records import Value
from reportedly.products.formats import json_line
from reportedly.products.signatures import is_signed_by, sign

CLAIMS = "data/claims.jsonl"
MANIFEST, TAGS, SIGNATURE = "manifest-sha256.txt", "tagmanifest-sha256.txt", "signature-ed25519.txt"
CRATE = "ro-crate-metadata.json"
DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
MOST_BYTES = 4_000_000_000
"""An archive that unpacks to more is refused before it is read."""
PIECE = 1 << 20

_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError),
    # what is packed in a way of its own; what is locked; names and places that cannot be
    *(NotImplementedError, RuntimeError, ValueError),
)


@dataclass(frozen=True, slots=True)
class Verified:
    """What the check of a bundle found."""

    files: int
    made: str
    """When and of what, in the bundle's own words."""
    troubles: tuple[str, ...]
    """What is wrong, in words; empty for a bundle that is whole."""
    signature: str
    """`good`, `bad`, `none`, or `unchecked` where no key to check it by was given."""

    @property
    def is_whole(self) -> bool:
        """Whether every file is there and as it was, and no signature is bad."""
        return not self.troubles and self.signature != "bad"


def write_bundle(case: Case, out: BinaryIO, *, key: bytes | None = None) -> int:
    """Write a case as a bundle and give how many claims are in it.

    Args:
        key: an Ed25519 private key as PEM, to sign with.
    Raises: UsageError, if it is to be signed and the library or the key will not do.
    """
    lines = "".join(json_line(record) + "\n" for record in case_records(case))
    payload = lines.encode("utf-8", "surrogatepass")
    files = {CLAIMS: payload}
    tags = {
        "bagit.txt": DECLARATION.encode(),
        "bag-info.txt": _about(case, files).encode(),
        CRATE: json.dumps(_crate(case), indent=1, ensure_ascii=False).encode(),
        MANIFEST: _manifest(files).encode(),
    }
    tags[TAGS] = _manifest(tags).encode()
    if key is not None:
        tags[SIGNATURE] = sign(tags[TAGS], key, what="bundle").hex().encode() + b"\n"
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**tags, **files}.items():
            # A fixed date: the same case gives the same bytes.
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return len(case.told)


def verify_bundle(file: BinaryIO, *, signer: bytes | None = None) -> Verified:
    """Check every file of a bundle against its manifests, and its signature against a public key.

    Args:
        signer: an Ed25519 public key as PEM.
    Raises: SourceUnreadable, if it is no bundle at all.
    """
    with _opened(file) as archive:
        names = archive.namelist()
        missing = [name for name in ("bagit.txt", MANIFEST, TAGS, CLAIMS) if name not in names]
        if missing:
            raise SourceUnreadable(f"bundle: {missing[0]} is not in it; this is no evidence bundle")
        troubles = [*_repeats(names), *_checked(archive, TAGS), *_checked(archive, MANIFEST)]
        listed = {*_read_manifest(archive, TAGS), *_read_manifest(archive, MANIFEST), TAGS, SIGNATURE}
        troubles += [f"{name}: is in no manifest" for name in names if name not in listed]
        made = archive.read("bag-info.txt").decode("utf-8", "replace") if "bag-info.txt" in names else ""
        return Verified(len(set(names)), made, tuple(troubles), _signature(archive, names, signer))


@contextmanager
def bundled_lines(file: BinaryIO) -> Iterator[TextIO]:
    """Give the lines of a bundle's claims, without writing anything to disk.

    Raises: SourceUnreadable, if it is no bundle.
    """
    with _opened(file) as archive:
        if CLAIMS not in archive.namelist():
            raise SourceUnreadable(f"bundle: {CLAIMS} is not in it; this is no evidence bundle")
        with archive.open(CLAIMS) as lines:
            # Bytes that are no UTF-8 are the trouble of their line.
            yield io.TextIOWrapper(lines, encoding="utf-8-sig", errors="surrogateescape", newline="\n")


@contextmanager
def _opened(file: BinaryIO) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(file) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
            if size > MOST_BYTES:
                raise SourceUnreadable(f"bundle: it unpacks to {size:,} bytes, more than {MOST_BYTES:,}")
            yield archive
    except _BROKEN as error:
        raise SourceUnreadable(f"bundle: this is no whole archive ({error})") from error


def _repeats(names: list[str]) -> Iterator[str]:
    yield from (f"{name}: is in it twice" for name in sorted({one for one in names if names.count(one) > 1}))


def _checked(archive: zipfile.ZipFile, manifest: str) -> Iterator[str]:
    names = set(archive.namelist())
    for name, digest in _read_manifest(archive, manifest).items():
        if name not in names:
            yield f"{name}: is missing"
        elif _digest_of(archive, name) != digest:
            yield f"{name}: was changed"


def _read_manifest(archive: zipfile.ZipFile, manifest: str) -> dict[str, str]:
    lines = archive.read(manifest).decode("utf-8", "replace").splitlines()
    pairs = [line.split(None, 1) for line in lines if line.strip()]
    return {pair[1]: pair[0] for pair in pairs if len(pair) == 2}


def _digest_of(archive: zipfile.ZipFile, name: str) -> str:
    hashed = hashlib.sha256()
    with archive.open(name) as content:
        while piece := content.read(PIECE):
            hashed.update(piece)
    return hashed.hexdigest()


def _manifest(files: Mapping[str, bytes]) -> str:
    digests = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    return "".join(f"{digest}  {name}\n" for name, digest in sorted(digests.items()))


def _about(case: Case, files: Mapping[str, bytes]) -> str:
    size = sum(map(len, files.values()))
    says = [] if case.publication is None else case.publication["says"]
    told = "".join(f"Publication: {one}\n" for one in says) if isinstance(says, list) else ""
    return told + (
        f"Bagging-Date: {_day(case.moment)}\n"
        f"External-Description: {len(case.told)} claims in {len(case.documents)} reports, as worded\n"
        f"Payload-Oxum: {size}.{len(files)}\n"
    )


def _crate(case: Case) -> dict[str, Value]:
    reports: list[Value] = [
        {
            "@id": f"urn:reportedly:{document.id}",
            "@type": "Article",
            "name": document.title or document.source,
            "publisher": document.publisher or "not named",
            "datePublished": document.published or "unknown",
            "sha256": document.sha256,
        }
        for document in case.documents
    ]
    described: list[Value] = [
        {
            "@id": CRATE,
            "@type": "CreativeWork",
            "conformsTo": {"@id": "https://w3id.org/ro/crate/1.1"},
            "about": {"@id": "./"},
        },
        {
            "@id": "./",
            "@type": "Dataset",
            "name": "Claims of reports, with the words that make them",
            "description": "What reports say. Nothing in it says that a claim is so.",
            "datePublished": to_moment(case.moment),
            "hasPart": [{"@id": CLAIMS}],
            "mentions": [{"@id": f"urn:reportedly:{document.id}"} for document in case.documents],
        },
        {"@id": CLAIMS, "@type": "File", "encodingFormat": "application/jsonl", "name": "Claims"},
    ]
    return {"@context": "https://w3id.org/ro/crate/1.1/context", "@graph": [*described, *reports]}


def _day(moment: datetime) -> str:
    return moment.date().isoformat()


def _signature(archive: zipfile.ZipFile, names: list[str], signer: bytes | None) -> str:
    if SIGNATURE not in names:
        return "none" if signer is None else "bad"
    if signer is None:
        return "unchecked"
    try:
        signature = bytes.fromhex(archive.read(SIGNATURE).decode("ascii"))
    except ValueError:
        return "bad"
    return "good" if is_signed_by(archive.read(TAGS), signature, signer, what="bundle") else "bad"
