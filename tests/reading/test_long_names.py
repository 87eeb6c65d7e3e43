"""Laws of long names: what runs on behind "of" or "for" is one name, and nobody else's."""

from collections.abc import Callable

import pytest

from reportedly.model.pages import Form, Page
from reportedly.reading.lexicon import load_lexicon
from reportedly.reading.long_names import long_names


def named(text: str, known: dict[int, int] | None = None) -> list[str]:
    """Give the long names in a text whose words stand apart."""
    words = text.split()
    ordinary = {"popular", "the", "soldiers", "fighters", "after"}
    found = long_names(words, known or {}, load_lexicon(), ordinary)
    return [" ".join(words[first:last]) for first, last in found]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Army of the Vale shelled Orlune .", ["Army of the Vale"]),
        (
            "He joined the Popular Front for the Defence of Orlune .",
            ["Popular Front for the Defence of Orlune"],
        ),
        ("Popular Front for Renewal men fled .", ["Popular Front for Renewal"]),
        ("After Army of Light men fled , the Sons of Ostra came .", ["Army of Light", "Sons of Ostra"]),
        ("Sons of Ostra fighters fled .", ["Sons of Ostra"]),
        ("Sons of Ostra fled .", []),
        ("Guardians of the Coast fled .", ["Guardians of the Coast"]),
    ],
)
def test_a_name_runs_on(text: str, names: list[str]) -> None:
    """Capitals behind the joining word belong to the name; a sentence's first capital proves nothing."""
    assert named(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers of the Kestrel Front fled .",
        "the First Brigade of the Kestrel Army fled .",
        "They blamed the Front for Orlune .",
        "the army of General Ada Holm fled .",
        "the Front for months held Orlune .",
        "the Army of course fled .",
        "President of Ostra",
    ],
)
def test_what_is_no_name_stays_apart(text: str) -> None:
    """People and parts of a group, causes, and persons' armies are not one name."""
    assert named(text) == []


def test_a_known_name_that_runs_on_is_not_the_known_one() -> None:
    """A group that is named like another with more behind it is another group."""
    assert named("the Vale Front of the Coast fled .", {1: 3}) == ["Vale Front of the Coast"]
    assert named("the Vale of the Coast fled .", {1: 2}) == []


def test_in_a_text_the_name_is_one_mention(page: Callable[..., Page]) -> None:
    """A reader finds one name, of the kind that its own word tells."""
    found = page(
        "The Army of the Valley bombed Orlune. Militants left the Islamic State of the Hollow."
    ).mentions
    names = {one.span.text: one.kind.value for one in found if one.form is Form.NAME}
    assert names["Army of the Valley"] == "force"
    assert names["Islamic State of the Hollow"] == "armed_group"
    assert not any(referent.aliases for one in found for referent in one.referents)
