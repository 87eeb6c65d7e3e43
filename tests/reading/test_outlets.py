"""Laws of outlets: who is known to publish is known as a voice, and a group's own outlet is the group's."""

from reportedly.model.terms import VoiceKind
from reportedly.reading.outlets import load_outlets


def test_outlets_have_the_kind_of_their_owner() -> None:
    """An agency speaks as an organisation, a group's media arm as the group, an unknown name as neither."""
    outlets = load_outlets()
    assert outlets.kind_of("reuters") is VoiceKind.ORGANISATION
    assert outlets.kind_of("Amaq") is VoiceKind.GROUP
    assert outlets.kind_of("Amber Front") is None
