"""Laws of judging pairs of names."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.sets.group_names import (
    DIFFERENT,
    SAME,
    TIES,
    actors_of,
    forms_of,
    is_same,
    measure,
)
from evaluation.sets.results import Measured, Skipped
from reportedly.model.actors import Actor, ActorName
from reportedly.model.registry import Registry
from reportedly.model.terms import ActorKind
from reportedly.reading.reader import Reader


def actor(slug: str, *names: ActorName) -> Actor:
    """Give an invented armed group."""
    return Actor(slug, names[0].text, ActorKind.ARMED_GROUP, names)


REGISTRY = Registry(
    (
        actor("amber", ActorName("Amber Front"), ActorName("AMF", acronym=True)),
        actor("vale", ActorName("Vale Brigades"), ActorName("Brigades", ambiguous=True)),
        actor("harrow", ActorName("Harrow Army"), ActorName("Brigades", ambiguous=True)),
    )
)
NAMES = ("Amber Front", "AMF", "Amber Front (AMF)", "Vale Brigades", "Brigades", "Nobody's Guard", "the AMF")


def test_codes_are_judged_once() -> None:
    """No code is both the same and another group."""
    assert not SAME & DIFFERENT
    assert not set(TIES) & (SAME | DIFFERENT)


@given(st.sampled_from(NAMES), st.sampled_from(NAMES))
def test_the_judgement_is_the_same_either_way(left: str, right: str) -> None:
    """Sameness is symmetric, and every name is the same as itself."""
    assert is_same(left, right, REGISTRY) is is_same(right, left, REGISTRY)
    assert is_same(left, left, REGISTRY)


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Amber Front (AMF)", "amber front", True),
        ("AMF", "Amber Front", True),
        ("Amber Front", "Vale Brigades", False),
        ("Brigades", "Vale Brigades", False),
        ("Nobody's Guard (AMF)", "Amber Front", True),
        ("Harrow Army (AMF)", "Amber Front", False),
    ],
)
def test_the_long_form_comes_before_the_short_one(left: str, right: str, same: bool) -> None:
    """What stands in brackets decides only where the name before it is unknown; homonyms decide nothing."""
    assert is_same(left, right, REGISTRY) is same


def test_a_name_in_brackets_alone_is_a_name() -> None:
    """Only brackets behind a name are a second form of it."""
    assert forms_of("(AMF)") == ("(AMF)",)
    assert actors_of("Unknown", REGISTRY) == frozenset()


def test_a_set_that_is_not_here_is_skipped_with_a_reason(reader: Reader, sets: Path) -> None:
    """No figure is better than a figure of nothing."""
    assert isinstance(measure(reader), Skipped)


def test_only_judged_pairs_count(reader: Reader, sets: Path) -> None:
    """Negative and generic codes are neither right nor wrong."""
    rows = ["Nowhere,Zed Guard,The Zed Guard,0", "Nowhere,Zed Guard,Quill Guard,10"]
    rows += ["Nowhere,Zed Guard,Guards,5", "Nowhere,Zed Guard,Zed Guards,-99", "Nowhere,Zed Guard,Zed Arm,1"]
    (sets / "group_names").mkdir()
    text = "\n".join(["location,name_a,name_b,code", *rows])
    (sets / "group_names" / "pairs.csv").write_text(text, encoding="utf-8")
    found = measure(reader)
    assert isinstance(found, Measured)
    assert found.counts == {"different": 1, "same": 1, "same_called_same": 1, "wing": 1}
    assert (found.figures["precision"], found.figures["wing_called_same"]) == (1.0, 0.0)
