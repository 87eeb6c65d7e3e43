"""Media as records: positions are coarse unless asked for."""

from datetime import UTC, datetime

from reportedly.desk.media.records import media_record
from reportedly.model.media import KeptMedia, MediaFacts, MediaForm, MediaId


def test_positions_are_coarse_unless_asked_for() -> None:
    """They can be where somebody lives."""
    facts = MediaFacts(form=MediaForm.JPEG, position=(31.803472, -74.259194))
    kept = KeptMedia(
        id=MediaId("media-a"), sha256="0", size=1, facts=facts, recorded=datetime(2024, 6, 3, tzinfo=UTC)
    )
    assert "31.803" not in str(media_record(kept))
    assert media_record(kept)["says"]["position"] == [31.8, -74.3]  # type: ignore[index,call-overload]
    assert "31.803472" in str(media_record(kept, exact=True))
