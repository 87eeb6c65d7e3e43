"""Laws of what the archives of a release hold."""

import base64
import hashlib
import io
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from release_contents import is_stray, source_troubles, wheel_troubles

PACKAGE = {"reportedly/__init__.py": b"", "reportedly/words.toml": b"a = 1\n"}
AROUND = {
    "pyproject.toml": b"",
    "LICENSE": b"terms",
    "tests/test_a.py": b"",
    "tools/a.py": b"",
    "notes.md": b"",
}
ABOUT = "reportedly-1.dist-info"
OWN = {
    f"{ABOUT}/METADATA": b"Name: reportedly\n",
    f"{ABOUT}/WHEEL": b"Tag: py3-none-any\n",
    f"{ABOUT}/entry_points.txt": b"",
    f"{ABOUT}/licenses/LICENSE": b"terms",
}
Files = dict[str, bytes]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A folder with the files of a commit."""
    for name, content in {**PACKAGE, **AROUND}.items():
        path = tmp_path / "source" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return tmp_path / "source"


def wheel(folder: Path, held: Files, *, mode: int = 0o644, recorded: Files | None = None) -> Path:
    """Give a wheel with these files and a record of them."""
    lines = [
        f"{name},sha256={base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b'=').decode()},"
        for name, content in (recorded or held).items()
    ]
    path = folder / "reportedly-1-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in {**held, f"{ABOUT}/RECORD": "\n".join(lines).encode()}.items():
            entry = zipfile.ZipInfo(name)
            entry.external_attr = (0o100000 | mode) << 16
            archive.writestr(entry, content)
    return path


def sdist(folder: Path, held: Files) -> Path:
    """Give a source archive with these files."""
    path = folder / "reportedly-1.tar.gz"
    with tarfile.open(path, "w:gz") as archive:
        for name, content in held.items():
            member = tarfile.TarInfo(f"reportedly-1/{name}")
            member.size, member.mode = len(content), 0o644
            archive.addfile(member, io.BytesIO(content))
    return path


def test_a_wheel_of_the_package_and_nothing_else_is_right(source: Path, tmp_path: Path) -> None:
    """Every file of the package, byte for byte, and what the builder says of it."""
    assert wheel_troubles(wheel(tmp_path, {**PACKAGE, **OWN}), source) == []


@pytest.mark.parametrize(
    ("change", "trouble"),
    [
        (lambda held: held.pop("reportedly/words.toml"), "reportedly/words.toml: is missing"),
        (lambda held: held.update({"reportedly/words.toml": b"a = 2\n"}), "words.toml: was changed"),
        (lambda held: held.update({"reportedly/more.py": b""}), "reportedly/more.py: is not in the commit"),
        (lambda held: held.update({"tests/test_a.py": b""}), "tests/test_a.py: belongs in no wheel"),
        (lambda held: held.update({"reportedly/__pycache__/a.pyc": b""}), "made by running"),
        (lambda held: held.pop(f"{ABOUT}/licenses/LICENSE"), "licenses/LICENSE: is missing"),
    ],
)
def test_what_is_wrong_with_a_wheel_is_named(
    source: Path, tmp_path: Path, change: Callable[[Files], None], trouble: str
) -> None:
    """Missing, changed and added files are each told by their name."""
    held = {**PACKAGE, **OWN}
    change(held)
    assert any(trouble in one for one in wheel_troubles(wheel(tmp_path, held), source))


def test_a_record_that_lies_and_odd_modes_are_told(source: Path, tmp_path: Path) -> None:
    """A digest that is not the file's, or a file that everybody may write, is no plain wheel."""
    held = {**PACKAGE, **OWN}
    lied = wheel_troubles(wheel(tmp_path, held, recorded={**held, "reportedly/words.toml": b"?"}), source)
    assert lied == ["reportedly/words.toml: its record states another digest"]
    assert all(
        "has mode 0o100666" in one for one in wheel_troubles(wheel(tmp_path, held, mode=0o666), source)
    )


def test_a_source_archive_has_all_to_build_and_test(source: Path, tmp_path: Path) -> None:
    """Package, tests and tools are all in it; others may stay out, no stranger comes in."""
    held = {**PACKAGE, **AROUND, "PKG-INFO": b""}
    assert source_troubles(sdist(tmp_path, held), source) == []
    assert source_troubles(sdist(tmp_path, {k: v for k, v in held.items() if k != "notes.md"}), source) == []
    without = {k: v for k, v in held.items() if k != "tests/test_a.py"}
    assert source_troubles(sdist(tmp_path, without), source) == ["tests/test_a.py: is missing"]
    stranger = {**held, "other.md": b""}
    assert source_troubles(sdist(tmp_path, stranger), source) == ["other.md: is not in the commit"]


@pytest.mark.parametrize(
    ("name", "stray"),
    [
        ("a/__pycache__/b.pyc", True),
        ("case.db", True),
        ("case.db-wal", True),
        ("keys/release.pem", True),
        ("web/node_modules/x/y.js", True),
        ("reportedly/database.py", False),
        ("reportedly/keys.py", False),
    ],
)
def test_what_running_makes_and_keys_are_known_by_their_names(name: str, stray: bool) -> None:
    """A cache, ledger or key is found in whatever folder; a module with such a word in its name is not."""
    assert is_stray(name) == stray
