"""Arrivals: from paths to documents in batches."""

from pathlib import Path

import pytest
from building import a_document
from hypothesis import given
from hypothesis import strategies as st

from reportedly.desk import arrivals
from reportedly.desk.arrivals import BATCH_DOCUMENTS, arrive, batches, captures
from reportedly.model.documents import Document, Unreadable
from reportedly.model.errors import SourceError, SourceMissing, SourceTooLarge

BAD = Unreadable("x", SourceMissing("x: not there; check the path"))


@given(st.lists(st.sampled_from([a_document(), BAD]), max_size=200))
def test_batches_lose_and_reorder_nothing(coming: list[Document | Unreadable]) -> None:
    """The batches put together are what came, and none is larger than is good."""
    made = list(batches(coming))
    assert [one for batch in made for one in batch] == coming
    assert all(sum(isinstance(one, Document) for one in batch) <= BATCH_DOCUMENTS for batch in made)


def test_the_first_batch_is_one_document() -> None:
    """Something is seen soon, however many there are."""
    assert len(next(batches([a_document()] * 50))) == 1


def test_trouble_with_one_input_is_a_value(folder: Path) -> None:
    """A missing, an empty and a good input give two reasons and a document."""
    (folder / "empty.txt").write_text("", encoding="utf-8")
    found = list(arrive(captures([folder / "a.txt", folder / "empty.txt", folder / "nowhere.txt"], ())))
    assert [type(one) for one in found] == [Document, Unreadable, Unreadable]
    assert all(isinstance(one.error, SourceError) for one in found if isinstance(one, Unreadable))


def test_a_text_too_long_to_parse_is_refused_by_name(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit is told with the way out, before memory is."""
    monkeypatch.setattr(arrivals, "MAX_CHARS", 20)
    (found,) = arrive(captures([folder / "a.txt"], ()))
    assert isinstance(found, Unreadable)
    assert isinstance(found.error, SourceTooLarge)
    assert "split it" in str(found.error)


def test_a_library_that_breaks_on_a_file_is_that_files_trouble(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever cleaning raises, the batch goes on."""

    def broken(capture: object) -> Document:
        raise ZeroDivisionError("deep inside")

    monkeypatch.setattr("reportedly.documents.clean.clean", broken)
    (found,) = arrive(captures([folder / "a.txt"], ()))
    assert isinstance(found, Unreadable)
    assert "a.txt" in str(found.error)
