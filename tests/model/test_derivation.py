"""A parent is known by one key, held or not."""

import pytest

from reportedly.model.derivation import Parent
from reportedly.model.ids import DocumentId


def test_a_held_parent_goes_by_its_id() -> None:
    """So a graph joins it with the report itself."""
    assert Parent(DocumentId("document-1"), None, 0.5).key == "document-1"


@pytest.mark.parametrize("name", ["a new report", "A  New Report", " a new\nREPORT "])
def test_a_source_outside_goes_by_its_folded_name(name: str) -> None:
    """Two reports that cite one thing in other letters and spaces cite one thing."""
    assert Parent(None, name, 0.5).key == "outside:a new report"


def test_how_sure_a_link_is_plays_no_part_in_the_key() -> None:
    """One source is one source, however likely."""
    assert (
        Parent(None, "a film", 0.1).key == Parent(None, "a film", 0.9).key != Parent(None, "a paper", 0.1).key
    )
