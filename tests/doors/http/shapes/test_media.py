"""The shape of media in answers of the API."""

from datetime import UTC, datetime

import pytest
from pydantic import ValidationError

from reportedly.desk.media.finding import MediaView
from reportedly.desk.media.records import media_view_record
from reportedly.doors.http.shapes.media import HeldShape, MediaShape
from reportedly.model.media import Held, KeptMedia, MediaFacts, MediaForm, media_id
from reportedly.model.terms import Access

MOMENT = datetime(2021, 5, 4, tzinfo=UTC)


def test_what_the_desk_gives_of_media_has_the_promised_shape() -> None:
    """Every field that is promised is given and no other; a position is coarse."""
    facts = MediaFacts(form=MediaForm.JPEG, position=(31.803472, -74.259194))
    kept = KeptMedia(id=media_id("0" * 64), sha256="0" * 64, size=10, facts=facts, recorded=MOMENT)
    held = Held(claim="claim-a", media=kept.id, url=None, access=Access.LINKED)
    shaped = MediaShape.model_validate({**media_view_record(MediaView(kept, (), (held,))), "thumbnail": None})
    assert shaped.says.position == [31.8, -74.3]
    assert [one.access for one in shaped.claims] == ["linked"]


def test_nothing_is_tied_as_seen_by_a_machine_or_in_other_words() -> None:
    """A thing is linked or seen, and there is no third word, such as one that confirms."""
    with pytest.raises(ValidationError):
        HeldShape.model_validate(
            {"claim": "a", "media": None, "url": None, "access": "confirmed", "looks": []}
        )
