"""Laws of registry files as people write them."""

from pathlib import Path

import pytest

from reportedly.model.actors import ActorName, TieKind
from reportedly.model.errors import VocabularyError
from reportedly.model.registry_toml import read_actors, read_sources
from reportedly.model.terms import ActorKind

FULL = """
[[actor]]
id = "amber-front"
name = "Amber Front"
kind = "faction"
countries = ["XA", "XB"]
acronyms = ["AMF"]
case = true
names = [
  {text = "Amberites", ambiguous = true},
  {text = "Jabha", lang = "ar-Latn", from = "2011", to = "2014"},
]
from = "2011-02"
to = "2019"
source = "mine"
reference = "X.1"
relations = [
  {kind = "wing_of", actor = "vale-brigades"},
  {kind = "pledged_to", actor = "dawn", from = "2012", source = "other"},
]

[[actor]]
id = "lowmark"
name = "Lowmark"
kind = "state"
adjectives = ["Lowmarker"]
demonyms = ["Lowmarkers"]
capital = "Low Town"
source = "mine"
"""


def test_every_field_of_an_entry_is_read(tmp_path: Path) -> None:
    """What the README shows is what is understood."""
    path = tmp_path / "mine.toml"
    path.write_text(FULL, encoding="utf-8")
    front, state = read_actors(path)
    assert (front.slug, front.kind, front.countries) == ("amber-front", ActorKind.FACTION, ("XA", "XB"))
    assert (front.start, front.end, front.reference) == ("2011-02", "2019", "X.1")
    assert front.names == (
        ActorName("Amber Front", case=True),
        ActorName("AMF", case=True, acronym=True),
        ActorName("Amberites", ambiguous=True),
        ActorName("Jabha", "ar-Latn", "2011", "2014"),
    )
    assert [(tie.kind, tie.actor, tie.start, tie.source) for tie in front.ties] == [
        (TieKind.WING_OF, "vale-brigades", None, "mine"),
        (TieKind.PLEDGED_TO, "dawn", "2012", "other"),
    ]
    assert (state.adjectives, state.capital) == (("Lowmarker", "Lowmarkers"), "Low Town")


def test_a_name_listed_again_is_one_name(tmp_path: Path) -> None:
    """An acronym or main name that the list describes more closely is taken from the list."""
    path = tmp_path / "mine.toml"
    entry = '[[actor]]\nid = "a"\nname = "A B"\nkind = "force"\nsource = "x"\nacronyms = ["AB"]\n'
    path.write_text(entry + 'names = [{text = "AB", ambiguous = true}, {text = "A B", from = "2001"}]\n')
    (actor,) = read_actors(path)
    assert actor.names == (ActorName("AB", ambiguous=True), ActorName("A B", start="2001"))


def test_a_source_has_title_and_publisher(tmp_path: Path) -> None:
    """A work that cannot be looked up is no source."""
    path = tmp_path / "sources.toml"
    path.write_text('[mine]\ntitle = "A list"\npublisher = "P"\nurl = "https://example.org"\n')
    assert read_sources(path)["mine"].url == "https://example.org"
    path.write_text('[mine]\ntitle = "A list"\n')
    with pytest.raises(VocabularyError, match=r"sources\.toml, source 'mine': `title` and `publisher`"):
        read_sources(path)
