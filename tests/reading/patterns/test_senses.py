"""Laws of senses: an attack in words is none."""

from collections.abc import Callable

import pytest

from reportedly.model.pages import Page
from reportedly.reading.patterns.senses import is_bloodless


@pytest.mark.parametrize(
    ("text", "trigger", "target", "expected"),
    [
        ("The party attacked the budget.", "attacked", "budget", True),
        ("In a speech, the party attacked the minister.", "attacked", "minister", True),
        ("The party targeted voters with leaflets.", "targeted", "voters", True),
        ("The militia targeted voters with rifles.", "targeted", "voters", False),
        ("The militia attacked the minister.", "attacked", "minister", False),
        ("The militia ambushed the minister in a speech.", "ambushed", "minister", False),
    ],
)
def test_bloodless(page: Callable[..., Page], text: str, trigger: str, target: str, expected: bool) -> None:
    """What is immaterial, said or courted is not attacked; a named weapon or a plain target is."""
    parse = page(text).parse
    assert is_bloodless(parse, parse.words.index(trigger), parse.words.index(target)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Harrow Council severed ties with the Amber Front.", set()),
        ("The Harrow Council has ties with the Amber Front.", {"allied_with"}),
        ("The Amber Front gave a deadline to the Vale Brigades.", set()),
        ("The Amber Front gave rifles to the Vale Brigades.", {"supports"}),
    ],
)
def test_words_of_a_tie_or_gift_that_is_none(
    told: Callable[[str], set[tuple[str, str, str]]], text: str, expected: set[str]
) -> None:
    """Ties that are only cut bind nobody, and what is no help helps nobody."""
    assert {predicate for predicate, _, _ in told(text)} - {"split_from"} == expected
