"""Laws of building a release."""

import os
import subprocess
from pathlib import Path

import pytest
import release_build

PROJECT = """
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"
[project]
name = "red-mill"
version = "1"
[tool.hatch.build.targets.wheel]
packages = ["red_mill"]
"""
FILES = {
    "pyproject.toml": PROJECT,
    "red_mill/__init__.py": "",
    "red_mill/b.py": "B = 1\n",
    "red_mill/a.toml": "a = 1\n",
}


def written(folder: Path, names: list[str]) -> Path:
    """Give a folder with the files of a small project, written in this order."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(FILES[name], encoding="utf-8")
    return folder


def committed(folder: Path) -> Path:
    """Give a repository whose one commit has the small project."""
    written(folder, list(FILES))
    who = {
        "GIT_AUTHOR_NAME": "Ada",
        "GIT_AUTHOR_EMAIL": "ada@example.org",
        "GIT_AUTHOR_DATE": "1700000000 +0000",
    }
    who |= {name.replace("AUTHOR", "COMMITTER"): value for name, value in who.items()}
    for words in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "Begin"]):
        subprocess.run(["git", *words], cwd=folder, env={**os.environ, **who}, check=True)
    return folder


def test_the_same_files_give_the_same_bytes_from_any_folder(tmp_path: Path) -> None:
    """Neither place, nor order of writing, nor dates, nor the mask of modes is seen in an archive."""
    one = written(tmp_path / "one", list(FILES))
    other = written(tmp_path / "another with a long name", list(reversed(FILES)))
    for path in other.rglob("*.py"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
        path.chmod(0o600)
    first = release_build.build(one, tmp_path / "out one", 1_700_000_000)
    second = release_build.build(other, tmp_path / "out two", 1_700_000_000, mask=0o077)
    assert release_build.differences(first.wheel, second.wheel) == []
    assert release_build.differences(first.source, second.source) == []


def test_archives_that_differ_are_told_apart_by_name(tmp_path: Path) -> None:
    """Who cannot build the same is told in which file it lies."""
    folder = written(tmp_path / "one", list(FILES))
    first = release_build.build(folder, tmp_path / "out one", 1_700_000_000)
    (folder / "red_mill" / "b.py").write_text("B = 2\n", encoding="utf-8")
    second = release_build.build(folder, tmp_path / "out two", 1_700_000_000)
    assert "red_mill/b.py" in release_build.differences(first.wheel, second.wheel)
    assert "red_mill-1/red_mill/b.py" in release_build.differences(first.source, second.source)
    third = release_build.build(folder, tmp_path / "out three", 1_600_000_000)
    assert release_build.differences(second.wheel, third.wheel) == [
        "only in how they are packed: order, dates, modes or compression"
    ]


def test_only_what_is_committed_is_in_a_release(tmp_path: Path) -> None:
    """A stray file in the folder, a key or a ledger, cannot get in; that it stays out is told."""
    root = committed(tmp_path / "clone")
    (root / "red_mill" / "stray.txt").write_text("secret", encoding="utf-8")
    commit = release_build.commit_named("HEAD", root)
    built = release_build.build_commit(commit, tmp_path / "out", root=root)
    names = {*release_build.contents(built.wheel), *release_build.contents(built.source)}
    assert not any("stray" in name for name in names)
    assert release_build.left_out(root) == ["red_mill/stray.txt"]
    assert release_build.moment_of(commit, root) == 1_700_000_000


def test_what_cannot_be_built_is_told(tmp_path: Path) -> None:
    """No such commit, no repository, a broken project: each in words."""
    root = committed(tmp_path / "clone")
    with pytest.raises(release_build.ReleaseError, match="git rev-parse"):
        release_build.commit_named("no-such-commit", root)
    (root / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    with pytest.raises(release_build.ReleaseError, match="the build failed"):
        release_build.build(root, tmp_path / "out", 1_700_000_000)
