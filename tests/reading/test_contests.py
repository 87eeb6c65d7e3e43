"""Laws of contests: words that have somebody else, or the contrary, refuse a draft."""

from collections.abc import Callable

import pytest

from reportedly.model.claims import Draft, DraftArgument, Reason, Reject
from reportedly.model.pages import Page
from reportedly.reading.grounding import ground


def judged(
    page: Page, subject: str, object_: str, predicate: str = "attacks", polarity: str = "affirmed"
) -> Reason | None:
    """Give why a draft that quotes the whole text is refused, None where it gets in."""
    draft = Draft(
        predicate=predicate,
        subject=DraftArgument(subject),
        object=DraftArgument(object_),
        quote=page.document.text,
        polarity=polarity,
    )
    read = ground(page, draft, "liar@1")
    return read.reason if isinstance(read, Reject) else None


@pytest.mark.parametrize(
    ("subject", "object_", "predicate", "reason"),
    [
        ("Amber Front", "Vale Brigades", "attacks", None),
        ("Vale Brigades", "Amber Front", "attacks", Reason.TURNED_ROUND),
        ("Harrow Council", "Vale Brigades", "attacks", Reason.OTHER_ARGUMENT),
        ("Amber Front", "Vale Brigades", "allied_with", Reason.CONTRARY_WORDS),
    ],
)
def test_words_that_have_it_otherwise(
    page: Callable[..., Page], subject: str, object_: str, predicate: str, reason: Reason | None
) -> None:
    """Who is attacked does not attack, who speaks does not either, and an attack is no alliance."""
    one = page("The Harrow Council said the Amber Front attacked the Vale Brigades.")
    assert judged(one, subject, object_, predicate) is reason


def test_a_companion_takes_part(page: Callable[..., Page]) -> None:
    """Who is named beside the attacker attacks too."""
    one = page("The Amber Front attacked the Vale Brigades together with the Harrow Council.")
    assert judged(one, "Harrow Council", "Vale Brigades") is None


@pytest.mark.parametrize(
    ("text", "subject", "object_", "reason"),
    [
        (
            "The Harrow Council blamed the Amber Front for the attack on Tarn.",
            "Harrow Council",
            "Tarn",
            Reason.OTHER_ARGUMENT,
        ),
        (
            "Ilo Dorran, accused by the Amber Front of attacking Tarn, fled.",
            "Amber Front",
            "Tarn",
            Reason.OTHER_ARGUMENT,
        ),
        (
            "The Harrow Council blamed the Amber Front and attacked Tarn.",
            "Harrow Council",
            "Tarn",
            None,
        ),
    ],
)
def test_an_accuser_is_not_the_attacker(
    page: Callable[..., Page], text: str, subject: str, object_: str, reason: Reason | None
) -> None:
    """Whose charge it is did not do it; what the accuser does besides stays the accuser's."""
    assert judged(page(text), subject, object_) is reason


def test_kin_are_no_members(page: Callable[..., Page]) -> None:
    """A brother of somebody's leader is not said to belong to them; the leader is."""
    one = page("Ilo Dorran, the younger brother of the emir of the Amber Front, was seen in Tarn.")
    assert judged(one, "Ilo Dorran", "Amber Front", "member_of") is Reason.OTHER_ARGUMENT
    leader = page("Ilo Dorran, the emir of the Amber Front, was seen in Tarn.")
    assert judged(leader, "Ilo Dorran", "Amber Front", "member_of") is None
