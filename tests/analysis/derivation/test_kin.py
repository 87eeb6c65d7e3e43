"""Kinship: one speaker, one occasion."""

from tests.tracing import a_document, derived, origin, witness

CONFERENCE = """VARNHOLT (Weir) - The Otter Brigade has put up a gate at the Varnholt mill, Captain Ilmo \
Brask told reporters at a news conference on Tuesday.

"The gate stays until the last sack is out," Captain Ilmo Brask said, and showed us the key of the granary."""
OTHER = """A key hung from the neck of Captain Ilmo Brask as he met the press on Tuesday. "Nobody enters \
without my nod," Captain Ilmo Brask told this newspaper at the news conference.

The Otter Brigade has built a gate before the Varnholt mill and the granary, he told us over plum cake."""


def test_two_reporters_at_one_conference_are_one_origin() -> None:
    """Two reports of one speaker at one occasion corroborate nothing."""
    one = a_document(CONFERENCE, "Weir News", "2024-03-05T15:00:00Z", byline="Runa Vesk")
    other = a_document(OTHER, "Dramak Courant", "2024-03-05T20:00:00Z", byline="Olm Tarr")
    found = derived(one, other)
    own = [found.derivations[each.id].own_access for each in (one, other)]
    linked = found.derivations[other.id].parents[:1]
    kin = [each.p for each in found.kinships if {each.one, each.other} == {one.id, other.id}]
    assert (min(own) >= 0.5 and kin and kin[0] >= 0.5) or (linked and linked[0].document == one.id)


def test_two_who_met_different_people_are_no_kin() -> None:
    """A witness and a commander are two sources."""
    assert not [each for each in derived(origin(), witness()).kinships if each.p >= 0.5]
