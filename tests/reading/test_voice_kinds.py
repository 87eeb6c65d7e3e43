"""Laws of kinds of voices: parties, bodies, papers and hearsay are told apart by the words beside them."""

from collections.abc import Callable

import pytest

from reportedly.model.terms import Predicate, VoiceKind
from reportedly.reading.reader import ReadPage

CLAIM = "the Amber Front attacked the Vale Brigades"


@pytest.mark.parametrize(
    ("speaker", "kind"),
    [
        ("A women's rights group", VoiceKind.ORGANISATION),
        ("Rebels", VoiceKind.GROUP),
        ("Initial reports", VoiceKind.UNNAMED),
        ("The report", VoiceKind.DOCUMENT),
        ("The newspaper Veltra", VoiceKind.ORGANISATION),
        ("The governor's office", VoiceKind.ORGANISATION),
    ],
)
def test_the_words_beside_a_speaker_tell_its_kind(
    read: Callable[..., ReadPage], speaker: str, kind: VoiceKind
) -> None:
    """One noun is many speakers: what stands before it says which."""
    found = [one for one in read(f"{speaker} said {CLAIM}.").read if one.claim.predicate is Predicate.ATTACKS]
    assert found[0].shown.voices[-1].kind is kind


def test_who_owns_a_deed_is_a_party(read: Callable[..., ReadPage]) -> None:
    """Whoever claims an attack fights, whatever a name alone would tell."""
    text = "The Vellum Circle claimed responsibility for the attack on the Vale Brigades."
    found = [one for one in read(text).read if one.claim.predicate is Predicate.ATTACKS]
    assert [one.shown.voices[-1].kind for one in found] == [VoiceKind.GROUP]
