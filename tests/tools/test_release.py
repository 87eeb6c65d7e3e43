"""Laws of the command that makes releases. Building the project twice is `make release-check`, not a test."""

from pathlib import Path

import pytest
import release
from release_build import ReleaseError
from release_sums import SUMS, write_sums


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with an unsigned release."""
    (tmp_path / "reportedly-1.tar.gz").write_bytes(b"source")
    write_sums(tmp_path)
    return tmp_path


def test_an_unsigned_release_is_said_to_be_unsigned(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Right digests prove nothing of who made the files, and that is what is printed."""
    assert release.main(["verify", str(folder)]) == 0
    assert "signature: none; anybody could have made these files" in capsys.readouterr().out


def test_a_changed_file_ends_with_one(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The file is named, and a script sees it by the exit code."""
    (folder / "reportedly-1.tar.gz").write_bytes(b"other")
    assert release.main(["verify", str(folder)]) == 1
    said = capsys.readouterr()
    assert "reportedly-1.tar.gz: wrong" in said.out
    assert "reportedly-1.tar.gz: was changed" in said.err


def test_a_key_comes_from_a_file_or_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file goes first; without either there is no key, and none is ever kept."""
    monkeypatch.delenv(release.KEY, raising=False)
    assert release.key_of(None) is None
    monkeypatch.setenv(release.KEY, "from the environment")
    assert release.key_of(None) == b"from the environment\n"
    (tmp_path / "key").write_bytes(b"from a file")
    assert release.key_of(tmp_path / "key") == b"from a file"


def test_a_folder_with_other_files_is_not_written_over(tmp_path: Path) -> None:
    """Whoever names the wrong folder loses nothing."""
    (tmp_path / "thesis.txt").write_text("years", encoding="utf-8")
    with pytest.raises(ReleaseError, match=r"thesis\.txt, which is of no release"):
        release.make("a" * 40, tmp_path, None)
    assert (tmp_path / "thesis.txt").exists()
    assert not (tmp_path / SUMS).exists()


def test_a_missing_commit_or_key_is_told_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No traceback, and the exit code is 1."""
    assert release.main(["check", "no-such-commit"]) == 1
    assert release.main(["verify", str(tmp_path), "--signer", str(tmp_path / "none")]) == 1
    assert "release: " in capsys.readouterr().err
