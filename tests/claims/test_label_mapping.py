"""Mappings of somebody's labels."""

from pathlib import Path

import pytest

from reportedly.claims.label_mapping import read_mapping
from reportedly.model.errors import VocabularyError
from reportedly.model.terms import Certainty, Predicate

LEAST = """
[default]
polarity = "affirmed"
certainty = "hedged"
[actors]
Group = "armed_group"
[relations.Backs]
predicate = "supports"
subject = "Arg1"
object = ["Arg2"]
"""


def written(folder: Path, text: str) -> Path:
    """Give a mapping as a file."""
    path = folder / "mapping.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_least_mapping_says_what_is_not_marked(tmp_path: Path) -> None:
    """A predicate, its roles, its kinds, and what no mark means."""
    found = read_mapping(written(tmp_path, LEAST))
    assert found.relations["Backs"].predicate is Predicate.SUPPORTS
    assert found.default.certainty is Certainty.HEDGED


@pytest.mark.parametrize(
    ("change", "to", "says"),
    [
        ('certainty = "hedged"', "", "must say the certainty"),
        ('polarity = "affirmed"', "", "must say the polarity"),
        ('"supports"', '"likes"', r"relations\.Backs\.predicate is 'likes'; choose one of allied_with"),
        ('"armed_group"', '"gang"', r"actors\.Group is 'gang'"),
        ('subject = "Arg1"', "", "roles of its subject and object"),
        ("[actors]", 'palces = ["Town"]\n[actors]', r"means nothing here|palces"),
        ("[actors]\n", "[attributes.N.true]\npolarity = 'maybe'\n[actors]\n", "attributes.N.true.polarity"),
    ],
)
def test_a_slip_is_named_with_what_is_allowed(tmp_path: Path, change: str, to: str, says: str) -> None:
    """A mapping that could overstate a text, or means nothing, is refused with the entry."""
    text = LEAST.replace(change, to) if "palces" not in to else f'palces = ["Town"]\n{LEAST}'
    with pytest.raises(VocabularyError, match=says):
        read_mapping(written(tmp_path, text))


def test_another_mapping_is_another_extractor(tmp_path: Path) -> None:
    """What a label was taken to mean is part of who read it so."""
    first = read_mapping(written(tmp_path, LEAST)).id
    assert read_mapping(written(tmp_path, LEAST)).id == first
    assert read_mapping(written(tmp_path, LEAST.replace("hedged", "possible"))).id != first
