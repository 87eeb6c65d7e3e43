"""Laws of being pictured together."""

from collections.abc import Callable

import pytest

from reportedly.model.terms import EvidenceKind, Predicate
from reportedly.reading.reader import ReadPage


def _together(page: ReadPage) -> list[tuple[str, str]]:
    found = [one.claim for one in page.read if one.claim.predicate is Predicate.ACTS_WITH]
    return [(claim.subject.name, claim.object.name) for claim in found]


@pytest.mark.parametrize("what", ["photograph", "video"])
def test_two_people_shown_dealing_with_each_other_acted_together(
    read: Callable[..., ReadPage], what: str
) -> None:
    """Who hands a thing to another in a picture was pictured with them, on that evidence."""
    page = read(f"A {what} shows Thomas Arden handing a map to Peter Holt.")
    assert _together(page) == [("Thomas Arden", "Peter Holt")]
    shown = next(one.shown for one in page.read if one.claim.predicate is Predicate.ACTS_WITH)
    assert [one.kind for one in shown.evidence] == [EvidenceKind(what)]


def test_without_a_picture_a_gift_is_no_appearance(read: Callable[..., ReadPage]) -> None:
    """Handing over alone says nothing of a meeting."""
    assert _together(read("Thomas Arden handed a map to Peter Holt.")) == []
