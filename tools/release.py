"""Make a release from a commit, check that it can be made again, verify one that somebody gave you.

    python tools/release.py build [COMMIT] [--to dist] [--key FILE]
    python tools/release.py check [COMMIT]
    python tools/release.py verify FOLDER [--signer FILE]

`build` writes wheel, source archive, list of parts and list of digests; signed if a key is given, as a file
or in REPORTEDLY_RELEASE_KEY (the PEM itself). `check` builds twice in different folders and compares them,
then installs the wheel and reads with it. The exit code is 1 if something is wrong.
"""

import argparse
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import venv
from pathlib import Path

from release_build import (
    Built,
    ReleaseError,
    build_commit,
    commit_named,
    differences,
    export,
    left_out,
    moment_of,
)
from release_contents import source_troubles, wheel_troubles
from release_sbom import Release, schema_troubles, write_sbom
from release_sums import SIGNATURE, SUMS, check_sums, sign_sums, write_sums

from reportedly.model.errors import UsageError

ROOT = Path(__file__).resolve().parent.parent
KEY = "REPORTEDLY_RELEASE_KEY"
SAMPLE = "reportedly/sample/reports/2015-03-07-harbour-wire.txt"


def main(words: list[str] | None = None) -> int:
    """Carry out what the command line asks for and give the exit code."""
    asked = _parser().parse_args(words)
    try:
        if asked.task == "verify":
            return verify(asked.folder, asked.signer)
        commit = commit_named(asked.commit)
        if asked.task == "check":
            return check(commit)
        return make(commit, asked.to, key_of(asked.key))
    except (ReleaseError, UsageError, OSError) as error:
        print(f"release: {error}", file=sys.stderr)
        return 1


def make(commit: str, out: Path, key: bytes | None) -> int:
    """Make a release in a folder and give the exit code; a release that was there is replaced at the end."""
    if strangers := [] if not out.is_dir() else [one.name for one in out.iterdir() if not is_of_release(one)]:
        raise ReleaseError(f"{out}: holds {strangers[0]}, which is of no release; give an empty folder")
    if strays := left_out():
        print(f"not in the release, because not committed: {', '.join(strays[:5])}", file=sys.stderr)
    with tempfile.TemporaryDirectory(prefix="release-") as kept:
        source, made = Path(kept) / "source", Path(kept) / "made"
        source.mkdir()
        export(commit, source)
        built = build_commit(commit, made)
        troubles = [*wheel_troubles(built.wheel, source), *source_troubles(built.source, source)]
        troubles += write_parts(commit, built, source)
        if troubles:
            return _tell(troubles)
        write_sums(made)
        if key is not None:
            sign_sums(made, key)
        _replace(out, made)
    return _show(out, is_signed=key is not None)


def write_parts(commit: str, built: Built, source: Path) -> list[str]:
    """Write the list of parts beside the archives and give what is wrong with it."""
    number = built.wheel.name.split("-")[1]
    release = Release(number, commit, moment_of(commit), (built.wheel, built.source))
    text = write_sbom(release, source)
    (built.wheel.parent / f"reportedly-{number}.cdx.json").write_text(text, encoding="utf-8", newline="\n")
    return [f"list of parts: {trouble}" for trouble in schema_troubles(text)]


def check(commit: str) -> int:
    """Build twice, compare, look into the archives, install the wheel and read with it."""
    with tempfile.TemporaryDirectory(prefix="release-") as kept:
        there = Path(kept)
        first = build_commit(commit, there / "one")
        # Elsewhere, by somebody whose new files nobody else may read.
        second = build_commit(commit, there / "a folder with a longer name" / "two", mask=0o077)
        source = there / "source"
        source.mkdir()
        export(commit, source)
        troubles = [
            *(f"wheel, built twice: {one}" for one in differences(first.wheel, second.wheel)),
            *(f"source, built twice: {one}" for one in differences(first.source, second.source)),
            *wheel_troubles(first.wheel, source),
            *source_troubles(first.source, source),
            *write_parts(commit, first, source),
            *install_troubles(first.wheel, there / "installed"),
        ]
    if not troubles:
        print(f"{commit[:12]}: built twice with equal bytes, holds what it must, installs and reads")
    return _tell(troubles)


def install_troubles(wheel: Path, folder: Path) -> list[str]:
    """Install a wheel into a new environment, without network, and give what goes wrong when it is used.

    What it requires is lent by the environment that this runs in, later in the search path.
    """
    venv.create(folder, with_pip=True, symlinks=True)
    python = folder / "bin" / "python"
    lent = Path(sysconfig.get_path("purelib", vars={"base": str(folder), "platbase": str(folder)}))
    (lent / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    install: list[str | Path] = [python, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", wheel]
    outside = str(folder)
    tries: list[list[str | Path]] = [
        install,
        [python, "-I", "-c", f"import reportedly; assert reportedly.__file__.startswith({outside!r})"],
        [folder / "bin" / "reportedly", "--version"],
        [python, "-I", "-c", "import reportedly.doors.http.app, reportedly.desk.publishing"],
        [folder / "bin" / "reportedly", "--ledger", folder / "try.db", "read", lent / SAMPLE],
        [folder / "bin" / "reportedly", "--ledger", folder / "try.db", "verify"],
    ]
    for words in tries:
        done = subprocess.run(
            [str(word) for word in words], cwd=folder, capture_output=True, check=False, env=_bare()
        )
        if done.returncode:
            said = (done.stderr or done.stdout).decode("utf-8", "replace").strip()
            return [f"installed wheel: {' '.join(map(str, words[1:4]))}: {said[-600:]}"]
    return []


def verify(folder: Path, signer: Path | None) -> int:
    """Check the files of a release and say what was found."""
    found = check_sums(folder, signer=None if signer is None else signer.read_bytes())
    for name in found.files:
        print(
            f"{name}: {'wrong' if any(one.startswith(f'{name}:') for one in found.troubles) else 'as listed'}"
        )
    print(f"signature: {SAID[found.signature]}")
    _tell(list(found.troubles))
    return int(not found.is_sound)


SAID = {
    "good": "good, by the key that you gave",
    "bad": "BAD: do not use these files",
    "none": "none; anybody could have made these files and their list",
    "unchecked": "there, but not checked; give the signer's public key with --signer",
}


def key_of(file: Path | None) -> bytes | None:
    """Give the key to sign with, from a file or from the environment; None if there is none."""
    if file is not None:
        return file.read_bytes()
    stated = os.environ.get(KEY, "").strip()
    return stated.encode() + b"\n" if stated else None


def is_of_release(path: Path) -> bool:
    """Tell whether a file is one that a release is made of, by its name."""
    return path.is_file() and (path.name in {SUMS, SIGNATURE} or path.name.startswith("reportedly-"))


def _replace(out: Path, made: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    for old in out.iterdir():
        old.unlink()
    for new in sorted(made.iterdir()):
        shutil.copyfile(new, out / new.name)


def _show(out: Path, *, is_signed: bool) -> int:
    for path in sorted(out.iterdir()):
        print(f"{path.stat().st_size:>12,}  {path}")
    if not is_signed:
        print(f"NOT SIGNED: there is no {SIGNATURE}; give a key with --key, or in {KEY}")
    return 0


def _tell(troubles: list[str]) -> int:
    for trouble in troubles:
        print(f"wrong: {trouble}", file=sys.stderr)
    return int(bool(troubles))


def _bare() -> dict[str, str]:
    """Give an environment that leads to no other installation."""
    return {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "VIRTUAL_ENV"}}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Make, check and verify releases.")
    tasks = parser.add_subparsers(dest="task", required=True)
    for name in ("build", "check"):
        task = tasks.add_parser(name)
        task.add_argument("commit", nargs="?", default="HEAD")
        if name == "build":
            task.add_argument("--to", type=Path, default=ROOT / "dist")
            task.add_argument("--key", type=Path, help="an Ed25519 private key as PEM")
    task = tasks.add_parser("verify")
    task.add_argument("folder", type=Path)
    task.add_argument("--signer", type=Path, help="the public key of who must have signed, as PEM")
    return parser


if __name__ == "__main__":
    sys.exit(main())
