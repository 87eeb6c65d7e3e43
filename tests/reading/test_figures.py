"""Laws of figures: a number is the words' own and counts what the draft says it counts."""

from collections.abc import Callable

import pytest

from reportedly.model.claims import Draft, DraftArgument, Reason, Reject
from reportedly.model.pages import Page
from reportedly.reading.grounding import ground


def judged(
    page: Page, subject: str, object_: str, predicate: str = "attacks", **figures: str
) -> Reason | None:
    """Give why a draft that quotes the whole text is refused, None where it gets in."""
    draft = Draft(
        predicate=predicate,
        subject=DraftArgument(subject),
        object=DraftArgument(object_),
        quote=page.document.text,
        qualifiers=tuple(sorted(figures.items())),
    )
    read = ground(page, draft, "liar@1")
    return read.reason if isinstance(read, Reject) else None


TEXT = "The Amber Front attacked the Vale Brigades, killing 1,200 people and wounding 30."


@pytest.mark.parametrize(
    ("figures", "reason"),
    [
        ({"killed": "1,200", "wounded": "30"}, None),
        ({"killed": "1200"}, None),
        ({"killed": "200"}, Reason.NUMBER_NOT_IN_QUOTE),
        ({"killed": "30"}, Reason.NUMBER_NOT_IN_QUOTE),
        ({"wounded": "1,200"}, Reason.NUMBER_NOT_IN_QUOTE),
        ({"weapon": "rockets"}, Reason.NUMBER_NOT_IN_QUOTE),
    ],
)
def test_numbers_count_what_they_count(
    page: Callable[..., Page], figures: dict[str, str], reason: Reason | None
) -> None:
    """Part of a number is no number, the dead are not the wounded, and a weapon has words."""
    assert judged(page(TEXT), "Amber Front", "Vale Brigades", **figures) is reason
