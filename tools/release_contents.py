"""What the archives of a release must hold, and must not."""

import base64
import csv
import hashlib
import stat
import tarfile
import zipfile
from collections.abc import Iterator, Mapping
from io import StringIO
from pathlib import Path

PACKAGE = "reportedly"
OWN = ("METADATA", "RECORD", "WHEEL", "entry_points.txt")
"""What the builder adds to a wheel, beside the licences."""
MODES = {0o644, 0o755}
STRAYS = ("__pycache__", ".pyc", ".so", ".db", ".db-wal", ".db-shm", ".pem", ".key", ".venv", "node_modules")
"""Marks of what is made by running or is nobody else's business, wherever it turns up."""


def wheel_troubles(wheel: Path, source: Path) -> list[str]:
    """Give what is wrong with a wheel; empty if it holds the package as the source has it and no more."""
    with zipfile.ZipFile(wheel) as archive:
        entries = archive.infolist()
        held = {entry.filename: archive.read(entry) for entry in entries}
    wanted = files_under(source / PACKAGE, source)
    about = {name: held[name] for name in held if not name.startswith(f"{PACKAGE}/")}
    package = {name: held[name] for name in held if name.startswith(f"{PACKAGE}/")}
    modes = {entry.filename: entry.external_attr >> 16 for entry in entries}
    return [
        *_compared(package, wanted),
        *_strange(about),
        *(f"{name}: looks like something made by running" for name in held if is_stray(name)),
        *(f"{name}: has mode {oct(mode)}" for name, mode in modes.items() if not _is_plain(mode)),
        *([] if len(entries) == len(held) else ["a name is in it twice"]),
        *_unrecorded(held),
    ]


def source_troubles(archive: Path, source: Path) -> list[str]:
    """Give what is wrong with a source archive.

    Nothing is, if every file of it is the source folder's and all that is needed to build and test is in it.
    """
    with tarfile.open(archive) as members:
        entries = members.getmembers()
        held = {_within(one.name): _content(members, one) for one in entries if one.isfile()}
        odd = [one.name for one in entries if not one.isfile() and not one.isdir()]
        modes = [one.name for one in entries if one.isfile() and one.mode not in MODES]
    wanted = files_under(source, source)
    needed = {name for name in wanted if name.startswith((f"{PACKAGE}/", "tests/", "tools/"))}
    return [
        *(f"{name}: is missing" for name in sorted({*needed, "pyproject.toml", "LICENSE"} - held.keys())),
        *(f"{name}: is not in the commit" for name in sorted(held.keys() - wanted.keys() - {"PKG-INFO"})),
        *(f"{name}: was changed" for name in held if name in wanted and held[name] != wanted[name]),
        *(f"{name}: looks like something made by running" for name in held if is_stray(name)),
        *(f"{name}: is no plain file" for name in odd),
        *(f"{name}: has an odd mode" for name in modes),
    ]


def files_under(folder: Path, root: Path) -> dict[str, bytes]:
    """Give the files of a folder by their path from a root."""
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}


def is_stray(name: str) -> bool:
    """Tell whether a path is of something that running makes, or of a key."""
    parts = name.split("/")
    return any(part in STRAYS or part.endswith(STRAYS) for part in parts)


def _compared(held: Mapping[str, bytes], wanted: Mapping[str, bytes]) -> Iterator[str]:
    yield from (f"{name}: is missing" for name in sorted(wanted.keys() - held.keys()))
    yield from (f"{name}: is not in the commit" for name in sorted(held.keys() - wanted.keys()))
    yield from (f"{name}: was changed" for name in sorted(held) if wanted.get(name, held[name]) != held[name])


def _strange(about: Mapping[str, bytes]) -> Iterator[str]:
    for name in sorted(about):
        folder, _, rest = name.partition("/")
        if not folder.endswith(".dist-info") or not (rest in OWN or rest.startswith("licenses/")):
            yield f"{name}: belongs in no wheel"
    for needed in (*OWN, "licenses/LICENSE"):
        if not any(name.partition("/")[2] == needed for name in about):
            yield f"{needed}: is missing"


def _unrecorded(held: Mapping[str, bytes]) -> Iterator[str]:
    record = next((name for name in held if name.endswith(".dist-info/RECORD")), None)
    rows = "" if record is None else held[record].decode("utf-8")
    stated = {row[0]: row[1] for row in csv.reader(StringIO(rows))}
    for name, content in held.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
        if name != record and stated.get(name) != f"sha256={digest}":
            yield f"{name}: its record states another digest"


def _is_plain(mode: int) -> bool:
    return stat.S_IMODE(mode) in MODES and (stat.S_ISREG(mode) or stat.S_IFMT(mode) == 0)


def _within(name: str) -> str:
    return name.partition("/")[2]


def _content(archive: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    file = archive.extractfile(member)
    return b"" if file is None else file.read()
