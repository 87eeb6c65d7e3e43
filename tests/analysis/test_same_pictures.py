"""The same picture elsewhere: the nearest first, the plain ones not compared."""

from datetime import UTC, datetime

from reportedly.analysis.same_pictures import PERHAPS, Wanted, find_alike
from reportedly.model.media import SAME_BITS, KeptMedia, MediaFacts, MediaForm, MediaId, Print

NOON = datetime(2024, 6, 3, 12, tzinfo=UTC)


def a_picture(id_: str, differing: int, detail: int = 90) -> KeptMedia:
    """Give a picture whose print has so many bits set."""
    bits = ((1 << differing) - 1).to_bytes(32, "big")
    facts = MediaFacts(form=MediaForm.PNG, detail=detail, prints=(Print("whole", bits),))
    return KeptMedia(id=MediaId(id_), sha256=id_, size=1, facts=facts, recorded=NOON)


def test_near_ones_are_found_the_nearest_first() -> None:
    """What is over the first distance only may be the same; what is over the second is not."""
    held = [a_picture("far", PERHAPS + 1), a_picture("perhaps", SAME_BITS + 1), a_picture("same", SAME_BITS)]
    asked = a_picture("asked", 0)
    found = find_alike(Wanted(asked.id, asked.facts), [*held, asked])
    assert [(one.media, one.is_sure) for one in found] == [
        ("asked", True),
        ("same", True),
        ("perhaps", False),
    ]
    assert found[0].how == "same bytes"


def test_plain_pictures_are_known_by_their_bytes_alone() -> None:
    """All walls look alike."""
    asked = a_picture("asked", 0, detail=3)
    held = [a_picture("wall", 0, detail=3), a_picture("other", 0)]
    assert find_alike(Wanted(asked.id, asked.facts), held) == ()
