"""Laws of owned deeds: who claims a deed is found wherever the clause hangs, and never where it is denied."""

from collections.abc import Callable

import pytest

from reportedly.model.pages import Page
from reportedly.reading.cues import load_cues
from reportedly.reading.owned_deeds import claims_below, owns_deed


@pytest.mark.parametrize(
    "text",
    [
        "The attack on a market in Lowmark, for which the Amber Front claimed responsibility, killed ten.",
        "The bombing in Lowmark, which was claimed by the Amber Front, killed ten people.",
    ],
)
def test_a_deed_has_its_claimant(page: Callable[..., Page], text: str) -> None:
    """Whichever noun of the phrase the clause hangs on, the deed's noun finds who claims it."""
    one = page(text).parse
    deed = next(i for i, word in enumerate(one.lemmas) if word in {"attack", "bombing"})
    found = [one.words[speaker] for speaker, _ in claims_below(one, deed, load_cues())]
    assert found == ["Amber Front"]


def test_who_claims_nothing_owns_nothing(page: Callable[..., Page]) -> None:
    """A claimed win is no deed, and responsibility that is not claimed is nobody's."""
    one = page("The attack, for which the Amber Front never claimed responsibility, killed ten.").parse
    deed = one.words.index("attack")
    assert list(claims_below(one, deed, load_cues())) == []
    other = page("The Amber Front claimed victory.").parse
    assert not owns_deed(other, other.words.index("claimed"), load_cues())
    third = page("The Amber Front took credit for the raid.").parse
    assert owns_deed(third, third.words.index("took"), load_cues())
