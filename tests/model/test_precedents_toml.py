"""Laws of files of precedents."""

from pathlib import Path

import pytest

from reportedly.model.errors import VocabularyError
from reportedly.model.ids import registry_entity_id
from reportedly.model.precedents import Before, Depth
from reportedly.model.precedents_toml import load_precedents
from reportedly.model.registry import Registry
from tests.old_cases import CASE, a_table_file, an_actor

REGISTRY_SLUGS = ("amber-front", "vale-guard")


@pytest.fixture(scope="module")
def registry() -> Registry:
    """Give the shipped registry with invented actors."""
    from reportedly.model.registry import load_registry  # noqa: PLC0415 - slow, once

    shipped = load_registry()
    return Registry((*shipped.actors, *(an_actor(slug) for slug in REGISTRY_SLUGS)), shipped.sources)


def test_a_file_of_ones_own_adds_its_cases(registry: Registry, tmp_path: Path) -> None:
    """A user's case stands in the table with its works, and its actor gets the ideology."""
    table = load_precedents(registry, [a_table_file(tmp_path)])
    (case,) = [one for one in table.precedents if one.file == "my-precedents.toml"]
    assert str(case) == "Amber Front allied_with the Dawn Lodge"
    assert (case.depth, case.before) == (Depth.MATERIAL, Before.RIVALS)
    assert [work.author for work in case.works] == ["Ada Example"]
    assert (str(case.began.start), str(case.began.end)) == ("1901-03-01", "1901-05-31")
    assert table.characters[registry_entity_id("amber-front")] == "separatist"


@pytest.mark.parametrize(
    ("right", "wrong", "says"),
    [
        ('id = "amber-vale-1901"', "", "`id` must be given"),
        ('id = "amber-vale-1901"', 'id = "jnim-2017"', "there already"),
        ('"amber-front", ideology', '"no-such-front", ideology', "no actor 'no-such-front'"),
        ("{actor =", '{name = "X", actor =', "either `actor`"),
        ('ideology = "separatist"', 'ideology = "bad"', "'bad' is no ideology"),
        ('"allied_with"', '"attacks"', "no relation of a family"),
        ('"allied_with"', '"likes"', "'likes' must be one of"),
        ('depth = "material"', 'depth = "deep"', "'deep' must be one of"),
        ('before = "rivals"', 'before = "unsure"', "'unsure' must be one of"),
        ('area = ["ML"]', 'area = ["Mali"]', "ISO 3166-1"),
        ('area = ["ML"]', "area = []", "ISO 3166-1"),
        ('ended = "1903"', 'ended = "1899"', "ended before it began"),
        ('ended = "1903"', 'ended = "soon"', "is no date"),
        ('began = "1901-03/1901-05"', 'began = "1901-05/1901-03"', "is no date"),
        ('began = "1901-03/1901-05"', 'began = "ongoing"', "`began` must be a date"),
        ('outcome = "split"', 'outcome = "well"', "'well' is no outcome"),
        ('record = "low"', 'record = "A"', "'A' must be one of"),
        ('sources = ["mine"]', 'sources = ["theirs"]', "['theirs'] are not among"),
        ('sources = ["mine"]', "sources = []", "not among the works"),
        ('year = "1950"', "", "`year` must be given"),
        ("enemies = [", 'enemies = "x" #[', "list of strings"),
    ],
)
def test_a_wrong_entry_is_named_with_the_way_out(
    registry: Registry, tmp_path: Path, right: str, wrong: str, says: str
) -> None:
    """Each error names the file, the entry and what to write instead."""
    assert right in CASE
    path = a_table_file(tmp_path, CASE.replace(right, wrong, 1))
    with pytest.raises(VocabularyError, match=r"my-precedents\.toml") as caught:
        load_precedents(registry, [path])
    assert says in str(caught.value)


def test_characters_of_ones_own_override_the_table(registry: Registry, tmp_path: Path) -> None:
    """What you say of an actor holds over what its cases say."""
    text = CASE + '\n[[character]]\nactor = "amber-front"\nideology = "leftist"\nsource = "mine"\n'
    table = load_precedents(registry, [a_table_file(tmp_path, text)])
    assert table.characters[registry_entity_id("amber-front")] == "leftist"
