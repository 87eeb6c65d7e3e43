"""Reading UIMA CAS JSON; the golden file was written by dkpro-cassis, the format's library for Python."""

import json
from pathlib import Path

import pytest

from reportedly.model.errors import SourceUnreadable
from reportedly.sources.annotations.cas_json import read_cas

GOLDEN = Path(__file__).with_name("golden") / "salt-league.json"


def test_offsets_are_turned_from_units_into_code_points() -> None:
    """The text begins with a character of two UTF-16 units, and every mark still quotes its words."""
    found = read_cas(GOLDEN.read_bytes(), "salt-league", "salt-league.json")
    assert {one.words for one in found.marks.values()} >= {"Karvia", "Red Hill Front", "Dunmere", "attack"}
    assert all(one.pieces[0].reproduces(found.text) for one in found.marks.values())


def test_relations_and_links_are_ties() -> None:
    """Governor and Dependent are ends of a relation; links are ends of an event that is its own trigger."""
    backs, _, attack = read_cas(GOLDEN.read_bytes(), "a", "a.json").ties
    assert [role for role, _ in backs.ends] == ["Governor", "Dependent"]
    assert ("certainty", "Hedged") in backs.attributes
    assert [role for role, _ in attack.ends] == ["Agent", "Victim"]
    assert attack.trigger == attack.id
    assert ("negated", "true") in attack.attributes


def test_what_the_tool_made_for_itself_is_passed_over() -> None:
    """A token is nobody's annotation."""
    found = read_cas(GOLDEN.read_bytes(), "a", "a.json")
    assert "Token" not in {one.label for one in found.marks.values()}


def test_offsets_within_a_character_are_a_flaw() -> None:
    """Half a character is no words: the mark is named and left out."""
    whole = json.loads(GOLDEN.read_bytes())
    next(one for one in whole["%FEATURE_STRUCTURES"] if one.get("value") == "State")["begin"] = 1
    found = read_cas(json.dumps(whole).encode(), "a", "a.json")
    assert "no words stand at 1 to 9" in found.flaws[0].says


@pytest.mark.parametrize("content", [b"{}", b"[]", b"no json", b'{"%FEATURE_STRUCTURES": [1]}'])
def test_other_json_is_refused(content: bytes) -> None:
    """A file without a text is told to be none of this format."""
    with pytest.raises(SourceUnreadable, match="no UIMA CAS"):
        read_cas(content, "a", "a.json")
