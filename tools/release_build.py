"""Build the wheel and the source archive of a commit, the same bytes from any folder."""

import gzip
import os
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class ReleaseError(Exception):
    """A release that cannot be made, with the way out."""


@dataclass(frozen=True, slots=True)
class Built:
    """The two archives of a release."""

    wheel: Path
    source: Path


def commit_named(name: str, root: Path = ROOT) -> str:
    """Give the id of a commit.

    Raises: ReleaseError, if there is none of that name.
    """
    return _git(root, "rev-parse", "--verify", f"{name}^{{commit}}").decode().strip()


def moment_of(commit: str, root: Path = ROOT) -> int:
    """Give the second, since 1970, at which a commit was made."""
    return int(_git(root, "show", "-s", "--format=%ct", commit))


def left_out(root: Path = ROOT) -> list[str]:
    """Give the files that differ from the last commit: they are in no release."""
    return [line[3:] for line in _git(root, "status", "--porcelain").decode().splitlines()]


def export(commit: str, folder: Path, root: Path = ROOT) -> None:
    """Write the files of a commit into a folder, and nothing else: no caches, no strays."""
    archive = _git(root, "archive", "--format=tar", commit)
    with tarfile.open(fileobj=BytesIO(archive)) as files:
        files.extractall(folder, filter="data")


def build(folder: Path, out: Path, moment: int, *, mask: int = 0o022) -> Built:
    """Build the project in a folder.

    Args:
        moment: the second that every file in the archives bears.
        mask: the mask of modes to build under; what comes out does not depend on it.
    Raises: ReleaseError, with what the builder said.
    """
    out.mkdir(parents=True, exist_ok=True)
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(moment)}
    asked = [sys.executable, "-m", "hatchling", "build", "--directory", str(out.resolve())]
    done = subprocess.run(asked, cwd=folder, env=environment, capture_output=True, check=False, umask=mask)
    if done.returncode:
        raise ReleaseError(f"the build failed:\n{done.stderr.decode('utf-8', 'replace')}")
    wheels, sources = sorted(out.glob("*.whl")), sorted(out.glob("*.tar.gz"))
    if len(wheels) != 1 or len(sources) != 1:
        raise ReleaseError(f"{out}: holds other archives too; give an empty folder")
    return Built(wheels[0], sources[0])


def build_commit(commit: str, out: Path, *, root: Path = ROOT, mask: int = 0o022) -> Built:
    """Build a commit from a folder of its own."""
    with tempfile.TemporaryDirectory(prefix="release-") as kept:
        folder = Path(kept) / "source"
        folder.mkdir()
        export(commit, folder, root)
        return build(folder, out, moment_of(commit, root), mask=mask)


def differences(one: Path, other: Path) -> list[str]:
    """Give how two archives differ, by the names in them; empty if every byte is the same."""
    if one.read_bytes() == other.read_bytes():
        return []
    first, second = contents(one), contents(other)
    names = sorted(first.keys() | second.keys())
    found = [name for name in names if first.get(name) != second.get(name)]
    return found or ["only in how they are packed: order, dates, modes or compression"]


def contents(archive: Path) -> dict[str, bytes]:
    """Give every file of an archive by its name."""
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as files:
            return {name: files.read(name) for name in files.namelist()}
    with gzip.open(archive) as packed, tarfile.open(fileobj=packed) as members:
        return {one.name: _bytes_of(members, one) for one in members.getmembers() if one.isfile()}


def _bytes_of(archive: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    file = archive.extractfile(member)
    return b"" if file is None else file.read()


def _git(root: Path, *words: str) -> bytes:
    done = subprocess.run(["git", *words], cwd=root, capture_output=True, check=False)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip()
        raise ReleaseError(f"git {words[0]}: {said}; a release is made from a clone of the repository")
    return done.stdout
