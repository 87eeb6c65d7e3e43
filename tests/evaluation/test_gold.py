"""Laws of matching claim records with gold propositions."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.gold import GoldClaim, fits, gold_documents, match_of, names_of
from reportedly.model.terms import SYMMETRIC, Predicate

NAMES = ("Amber Front", "Vale Brigades", "Harrow Council")


def record(predicate: str, subject: str, object_: str, polarity: str = "affirmed") -> dict[str, object]:
    """Give the part of a claim record that matching looks at."""
    ends = [
        {"name": name, "text": "the group", "aliases": [f"{name} Movement"]} for name in (subject, object_)
    ]
    return {"predicate": predicate, "subject": ends[0], "object": ends[1], "polarity": polarity}


def gold(predicate: str, subject: str, object_: str, polarity: str = "affirmed") -> GoldClaim:
    """Give a gold proposition with one accepted name for each end."""
    return GoldClaim(
        predicate=predicate,
        subject=frozenset({subject.lower()}),
        object=frozenset({object_.lower()}),
        polarity=frozenset({polarity}),
        certainty=frozenset({"certain"}),
        status=frozenset({"past"}),
        quote="words",
        optional=False,
    )


claims = st.tuples(st.sampled_from([one.value for one in Predicate]), *[st.sampled_from(NAMES)] * 2)


@given(claims, claims)
def test_matching_is_predicate_and_both_ends(said: tuple[str, str, str], true: tuple[str, str, str]) -> None:
    """Same predicate, both ends called by an accepted name; symmetric predicates match either way round."""
    turned = (said[0], said[2], said[1])
    expected = said == true or (said[0] in {one.value for one in SYMMETRIC} and turned == true)
    assert fits(record(*said), gold(*true)) is expected


@pytest.mark.parametrize("form", ["THE AMBER FRONT", "Ámber-Front", "amber front", "Amber Front’s"])
def test_spelling_does_not_matter(form: str) -> None:
    """Case, accents, punctuation and a leading article are ignored."""
    assert fits(record("attacks", form, "Vale Brigades"), gold("attacks", "Amber Front", "Vale Brigades"))


def test_every_form_of_an_end_is_offered() -> None:
    """Name, text and aliases count; what is no argument offers nothing."""
    assert names_of(record("attacks", "Amber Front", "x")["subject"]) == {
        "amber front",
        "group",
        "amber front movement",
    }
    assert names_of(None) == names_of({"name": None, "aliases": None}) == frozenset()


def test_a_proposition_of_the_same_polarity_comes_first() -> None:
    """Where one voice affirms and another denies, each record meets its own."""
    both = [gold("attacks", *NAMES[:2], "denied"), gold("attacks", *NAMES[:2])]
    assert match_of(record("attacks", *NAMES[:2]), both) is both[1]
    assert match_of(record("attacks", *NAMES[:2], "denied"), both) is both[0]
    assert match_of(record("attacks", *NAMES[:2]), both[:1]) is both[0]
    assert match_of(record("attacks", *NAMES[1:]), both) is None


def test_documents_are_read_in_order_of_name(tmp_path: Path) -> None:
    """Text and propositions of each document come together; one value or a list is the same."""
    (tmp_path / "docs").mkdir()
    row = {
        "predicate": "attacks",
        "subject": ["The Amber Front"],
        "object": ["Vale Brigades"],
        "polarity": "affirmed",
        "certainty": ["hedged", "certain"],
        "status": "past",
        "quote": "words",
    }
    for name in ("b", "a"):
        (tmp_path / f"{name}.json").write_text(json.dumps([row]), encoding="utf-8")
        (tmp_path / "docs" / f"{name}.txt").write_text(f"Text {name}.", encoding="utf-8")
    first, second = gold_documents(tmp_path)
    assert (first.name, first.text, second.name) == ("a", "Text a.", "b")
    (claim,) = first.claims
    assert claim.subject == {"amber front"}
    assert (claim.polarity, claim.certainty, claim.optional) == ({"affirmed"}, {"hedged", "certain"}, False)
