"""Captions that differ only in case are one; the first day is said to be whose it is."""

from datetime import UTC, datetime

from reportedly.desk.media.finding import MediaView, captions_of, first_words
from reportedly.model.media import KeptMedia, MediaFacts, MediaForm, MediaId, Sighting, SightingId

NOON = datetime(2024, 6, 3, 12, tzinfo=UTC)
KEPT = KeptMedia(
    id=MediaId("media-a"), sha256="0", size=1, facts=MediaFacts(form=MediaForm.PNG), recorded=NOON
)


def seen(caption: str | None, published: str | None) -> Sighting:
    """Give a sighting."""
    return Sighting(
        id=SightingId("s"),
        media=KEPT.id,
        by="A",
        why="b",
        recorded=NOON,
        caption=caption,
        published=published,
    )


def test_captions_in_the_order_of_their_days() -> None:
    """Each once."""
    told = [seen("The Camp", "2021"), seen("the camp", "2022"), seen("A market", "2019"), seen(None, None)]
    assert captions_of(told) == ("A market", "The Camp")


def test_without_a_day_of_publication_that_is_said() -> None:
    """The day on which it was kept here proves nothing earlier."""
    view = MediaView(KEPT, (), ())
    assert first_words(seen(None, None), view) == "First kept here on 2024-06-03, with no day of publication."
