"""Laws of the package of the large reader."""

import hashlib
import json
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from reportedly.desk.readers import FOLDERS, LARGE, PACKAGE
from reportedly.reading.learned.parts import cut, whole

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "packages" / PACKAGE
WEIGHTS = Path("reportedly_large_reader") / "weights"


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Give the package with weights that are only bytes."""
    made = tmp_path / "package"
    shutil.copytree(SOURCE, made, ignore=shutil.ignore_patterns("weights", "__pycache__"))
    folder = made / WEIGHTS
    folder.mkdir()
    for name in ("encoder.onnx", "heads.npz"):
        (folder / name).write_bytes(name.encode() * 40)
        cut(folder, name, 200)
    for name in ("card.json", "joint-scores.json", "vocabulary.txt"):
        (folder / name).write_text("{}\n", encoding="utf-8")
    return made


def build(package: Path) -> subprocess.CompletedProcess[str]:
    """Build a wheel of the package."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", "dist"]
    return subprocess.run(command, cwd=package, capture_output=True, text=True, check=False)


def test_its_entry_point_is_what_the_program_looks_for() -> None:
    """Name and group agree on both sides."""
    project = tomllib.loads((SOURCE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["name"] == PACKAGE
    assert LARGE in project["entry-points"][FOLDERS]
    assert (SOURCE / "LICENSE").read_bytes() == (ROOT / "LICENSE").read_bytes()


def test_the_wheel_holds_every_piece(package: Path, tmp_path: Path) -> None:
    """What is unpacked from it gives the whole files."""
    built = build(package)
    assert built.returncode == 0, built.stderr
    (wheel,) = (package / "dist").glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(tmp_path / "site")
    for name in ("encoder.onnx", "heads.npz"):
        assert whole(tmp_path / "site" / WEIGHTS, name) == name.encode() * 40


def test_a_wheel_without_its_weights_is_not_built(package: Path) -> None:
    """The build says what is missing and what makes it."""
    (package / WEIGHTS / "encoder.onnx.part2").unlink()
    built = build(package)
    assert built.returncode != 0
    assert "encoder.onnx.part2 is missing in weights/; make the weights by evaluation/recipes" in built.stderr


def test_a_wheel_with_other_weights_is_not_built(package: Path) -> None:
    """Weights and digest go together."""
    (package / WEIGHTS / "heads.npz.part1").write_bytes(b"x")
    built = build(package)
    assert built.returncode != 0
    assert "heads.npz is not the one that parts.json tells of" in built.stderr


def test_no_file_is_bigger_than_hosts_take() -> None:
    """Of what is under version control nothing is refused when it is pushed; wheels stay below 130 MB."""
    sizes = [path.stat().st_size for path in SOURCE.rglob("*") if path.is_file()]
    assert max(sizes) < 50_000_000
    assert sum(sizes) < 130_000_000


@pytest.mark.skipif(not (SOURCE / WEIGHTS / "parts.json").is_file(), reason="no weights are here")
def test_the_weights_here_are_those_that_were_built() -> None:
    """What is under version control was not changed since."""
    folder = SOURCE / WEIGHTS
    for name, told in json.loads((folder / "parts.json").read_text(encoding="utf-8")).items():
        assert hashlib.sha256(whole(folder, name)).hexdigest() == told["sha256"]
