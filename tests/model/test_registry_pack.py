"""Laws of the packed registry."""

from pathlib import Path

import pytest

from reportedly.model.actors import Actor, ActorName, RegistrySource, Tie, TieKind
from reportedly.model.folding import fold_bare
from reportedly.model.registry_pack import digest_of, pack, unpack
from reportedly.model.terms import ActorKind

ACTORS = (
    Actor(
        slug="amber-front",
        name="Amber Front",
        kind=ActorKind.ARMED_GROUP,
        names=(
            ActorName("Amber Front"),
            ActorName("AMF", case=True, acronym=True),
            ActorName("Jabhat al-Kahramān", language="ar-Latn", start="2011", end="2014-05", ambiguous=True),
        ),
        countries=("XA", "XB"),
        start="2011",
        ties=(Tie(TieKind.SPLINTER_OF, "vale-brigades", "2011", None, "mine"),),
        source="mine",
        reference="X.1",
    ),
    Actor(
        "lowmark", "Lowmark", ActorKind.STATE, (), adjectives=("Lowmarker",), capital="Low Town", source="x"
    ),
)
SOURCES = {"mine": RegistrySource("mine", "A list", "A publisher", None, "2026-01")}


def test_what_is_packed_comes_out_again() -> None:
    """Actors, sources and folded names survive, every field of them."""
    packed = unpack(pack(ACTORS, SOURCES, "d").encode(), "d")
    assert packed is not None
    assert packed.actors == ACTORS
    assert packed.sources == SOURCES
    assert packed.folded == {form.text: fold_bare(form.text) for actor in ACTORS for form in actor.names}


def test_an_actor_of_a_pack_is_put_together_once() -> None:
    """Whoever asks again, by place or by slice, gets the very same actor."""
    packed = unpack(pack(ACTORS, SOURCES, "d").encode(), "d")
    assert packed is not None
    assert packed.actors[-1] is packed.actors[1]
    assert packed.actors[:1][0] is packed.actors[0]
    with pytest.raises(IndexError):
        packed.actors[2]


def test_the_same_registry_packs_to_the_same_text() -> None:
    """Packing has no clock and no order of its own."""
    assert pack(ACTORS, SOURCES, "d") == pack(tuple(ACTORS), dict(SOURCES), "d")


@pytest.mark.parametrize(
    "content",
    [
        pack(ACTORS, SOURCES, "another digest"),
        pack(ACTORS, SOURCES, "d")[:-40],
        pack(ACTORS, SOURCES, "d").replace("armed_group", "army"),
        pack(ACTORS, SOURCES, "d").replace("splinter_of", "splinter"),
        pack(ACTORS, SOURCES, "d").replace('"amber front",', ""),
        pack(ACTORS, SOURCES, "d").replace("null,\n", ""),
        "",
        "{}",
        "[]",
        "[1]",
        '[{"digest": "d"}, null, [1]]',
    ],
)
def test_a_pack_that_does_not_fit_is_left_aside(content: str) -> None:
    """Stale, cut short or wrong: the files are read instead, and nobody gets half a registry."""
    assert unpack(content.encode(), "d") is None


def test_the_digest_tells_files_apart(tmp_path: Path) -> None:
    """A change of a byte, of a name, or of where one file ends gives another digest."""
    one, other = tmp_path / "a.toml", tmp_path / "b.toml"
    one.write_bytes(b"12")
    other.write_bytes(b"3")
    digests = {digest_of([one, other]), digest_of([other, one]), digest_of([one])}
    one.write_bytes(b"1")
    other.write_bytes(b"23")
    digests.add(digest_of([one, other]))
    assert len(digests) == 4
    assert digest_of([one, other]) == digest_of([one, other])
