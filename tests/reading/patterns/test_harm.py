"""Laws of harm: a number is the words' own, with its unit and bound."""

from collections.abc import Callable

import pytest

from reportedly.model.pages import Page
from reportedly.reading.patterns.harm import harm_of, number_of, weapon_at


@pytest.mark.parametrize(
    ("text", "trigger", "target", "expected"),
    [
        ("The rebels killed 12 soldiers.", "killed", "soldiers", {"killed": "12"}),
        ("The rebels killed three dozen soldiers.", "killed", "soldiers", {"killed": "three dozen"}),
        ("The rebels wounded at least 12 soldiers.", "wounded", "soldiers", {"wounded": "at least 12"}),
        ("The rebels attacked 12 soldiers.", "attacked", "soldiers", {}),
        ("The rebels killed soldiers.", "killed", "soldiers", {}),
        ("The rebels' attack on Mosul killed 12 people.", "attack", "Mosul", {"killed": "12"}),
        ("The rebels' attack on Mosul has killed 12 people.", "attack", "Mosul", {"killed": "12"}),
        ("The rebels killed two of the nine villagers.", "killed", "villagers", {"killed": "two"}),
        ("The rebels killed most of the nine villagers.", "killed", "villagers", {}),
        ("The rebels' attack on Mosul could kill 12 people.", "attack", "Mosul", {}),
        (
            "The rebels attacked Mosul, killing 12 soldiers and wounding 30.",
            "attacked",
            "Mosul",
            {"killed": "12", "wounded": "30"},
        ),
        ("The rebels attacked Mosul, losing 12 fighters.", "attacked", "Mosul", {}),
        ("The rebels attacked Mosul with drones.", "attacked", "Mosul", {"weapon": "drones"}),
        ("The rebels attacked Mosul with friends.", "attacked", "Mosul", {}),
    ],
)
def test_harm(
    page: Callable[..., Page], text: str, trigger: str, target: str, expected: dict[str, str]
) -> None:
    """Only what kills counts the killed, only what wounds the wounded, and only weapons are named."""
    one = page(text)
    words = one.parse.words
    assert dict(harm_of(one, words.index(trigger), words.index(target))) == expected


def test_a_number_belongs_to_its_noun(page: Callable[..., Page]) -> None:
    """The number of one noun is not another's."""
    one = page("The rebels killed two guards and 5 engineers.")
    assert number_of(one, one.parse.words.index("guards")) == "two"
    assert number_of(one, one.parse.words.index("engineers")) == "5"


def test_what_is_fired_is_a_weapon(page: Callable[..., Page]) -> None:
    """A weapon is told by the verb's object where the verb fires."""
    parse = page("The rebels fired rockets at the town.").parse
    at = parse.words.index("rockets")
    assert weapon_at(parse, parse.words.index("fired")) == (at, at + 1)
