"""What a purge leaves of media."""

from datetime import UTC, datetime

from reportedly.sources.media.tombstones import MediaPurge, media_purge_of, media_purge_record


def test_what_is_written_is_read_back() -> None:
    """Who, when and why, digests, and the links of what was emptied; no words of what went."""
    made = MediaPurge(
        by="Ada Example",
        why="the source asked",
        recorded=datetime(2024, 6, 3, 12, tzinfo=UTC),
        documents=("document-1",),
        sha256s=("ab" * 32,),
        emptied=((3, "cd" * 32),),
    )
    assert media_purge_of(media_purge_record(made)) == made
