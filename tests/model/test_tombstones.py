"""Tombstones as values."""

import json
from datetime import UTC, datetime

from reportedly.model.ids import DocumentId
from reportedly.model.tombstones import BY_HAND, Tombstone, tombstone_record

STONE = Tombstone(
    document=DocumentId("document-aaaaaaaaaaaaaaaaaaaa"),
    text_sha256="1" * 64,
    sha256s=("2" * 64,),
    read=datetime(2020, 1, 1, tzinfo=UTC),
    purged=datetime(2021, 1, 1, tzinfo=UTC),
    by="Ada Example",
    why="asked to",
    rule=BY_HAND,
)


def test_a_purge_by_hand_names_no_rule() -> None:
    """What nobody ruled is not told as a rule."""
    assert STONE.words == "purged on 2021-01-01 by Ada Example (asked to); its words are gone"


def test_marks_are_all_that_a_report_is_known_by() -> None:
    """Its id, its text and its files."""
    assert STONE.marks == {STONE.document, "1" * 64, "2" * 64}


def test_the_record_is_plain_json() -> None:
    """Other programs read it without ours."""
    record = tombstone_record(STONE)
    assert json.loads(json.dumps(record)) == record
    assert record["purged"] == "2021-01-01T00:00:00+00:00"
