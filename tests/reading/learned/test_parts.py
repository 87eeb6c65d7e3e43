"""Laws of weights that are kept in pieces."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.errors import VocabularyError
from reportedly.reading.learned.parts import MANIFEST, cut, digest_of, read_manifest, whole

NAME = "encoder.onnx"


def kept(folder: Path, content: bytes, most: int) -> Path:
    """Give a folder with a file that is cut where it holds more than `most` bytes."""
    (folder / NAME).write_bytes(content)
    cut(folder, NAME, most)
    return folder


@given(content=st.binary(min_size=1, max_size=200), most=st.integers(1, 64))
def test_pieces_give_the_file_that_was_cut(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, most: int
) -> None:
    """However a file is cut, joining gives its bytes, and no piece holds more than it may."""
    folder = kept(tmp_path_factory.mktemp("weights"), content, most)
    assert whole(folder, NAME) == content
    sizes = [path.stat().st_size for path in folder.iterdir() if path.name != MANIFEST]
    assert sum(sizes) == len(content)
    assert max(sizes) <= max(most, 1)


def test_a_file_without_a_manifest_is_taken_as_it_lies(tmp_path: Path) -> None:
    """The small model, which fits everywhere, needs no manifest."""
    (tmp_path / NAME).write_bytes(b"weights")
    assert whole(tmp_path, NAME) == b"weights"


def test_a_changed_piece_is_told_and_not_read(tmp_path: Path) -> None:
    """Weights that are not those that were built are never used."""
    folder = kept(tmp_path, b"weights of a reader", 8)
    (folder / f"{NAME}.part2").write_bytes(b"falsched")
    with pytest.raises(VocabularyError, match=r"encoder\.onnx is not the one that was built"):
        whole(folder, NAME)


def test_a_missing_piece_is_named(tmp_path: Path) -> None:
    """The error says which piece is missing and what to do."""
    folder = kept(tmp_path, b"weights of a reader", 8)
    (folder / f"{NAME}.part3").unlink()
    with pytest.raises(VocabularyError, match=r"part3 .* missing; install the package again"):
        whole(folder, NAME)


def test_cutting_again_leaves_no_piece_of_before(tmp_path: Path) -> None:
    """Newer, shorter weights are not mixed with what was there."""
    kept(tmp_path, b"weights of a reader", 4)
    kept(tmp_path, b"shorter", 4)
    assert whole(tmp_path, NAME) == b"shorter"
    assert len(list(tmp_path.glob(f"{NAME}.part*"))) == 2


def test_the_digest_is_that_of_the_contents(tmp_path: Path) -> None:
    """Cut or whole, equal weights have one digest; other weights have another."""
    (tmp_path / "one").mkdir()
    (tmp_path / "other").mkdir()
    cut_up = kept(tmp_path / "one", b"weights of a reader", 4)
    in_one = kept(tmp_path / "other", b"weights of a reader", 400)
    assert digest_of(cut_up, (NAME,)) == digest_of(in_one, (NAME,))
    kept(in_one, b"weights of another", 400)
    assert digest_of(cut_up, (NAME,)) != digest_of(in_one, (NAME,))


def test_the_manifest_is_json_that_a_person_can_read(tmp_path: Path) -> None:
    """It names each file, its digest and its pieces in order."""
    folder = kept(tmp_path, b"weights of a reader", 8)
    told = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    assert told == read_manifest(folder)
    assert told[NAME]["parts"] == [f"{NAME}.part{n}" for n in (1, 2, 3)]
