"""Annotations as values."""

from reportedly.model.annotations import Mark
from reportedly.model.spans import Span


def test_a_mark_in_pieces_says_only_its_own_words() -> None:
    """Its offsets run from the first piece to the last; its words leave out what stands between."""
    mark = Mark("T1", "Group", (Span(4, 7, "Red"), Span(17, 23, "Fronts")))
    assert mark.offsets == (4, 23)
    assert mark.words == "Red Fronts"
