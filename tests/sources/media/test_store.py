"""The store: a record that only grows, in which a change shows."""

import io
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reportedly.model.errors import LedgerBroken, LedgerMissing, NotInLedger, UsageError
from reportedly.model.media import KeptMedia, MediaFacts, MediaForm, Sighting, SightingId
from reportedly.sources.media.store import MediaStore

NOON = datetime(2024, 6, 3, 12, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[MediaStore]:
    """Give a new store."""
    made = MediaStore(tmp_path / "media")
    yield made
    made.close()


def kept(store: MediaStore, content: bytes = b"abc") -> KeptMedia:
    """Keep some bytes."""
    with store.files.receive(io.BytesIO(content), 99, "x") as received:
        return store.keep(received, MediaFacts(form=MediaForm.PNG), b"", NOON)


def seen(store: MediaStore, one: KeptMedia, published: str | None) -> Sighting:
    """Note a sighting."""
    blank = Sighting(id=SightingId(""), media=one.id, by="Ann", why="so", recorded=NOON, published=published)
    return store.note(blank)


def test_the_same_is_kept_once(store: MediaStore) -> None:
    """Bytes by their digest, sightings by what they say; the earliest first."""
    one = kept(store)
    assert kept(store) == one
    late, early = seen(store, one, "2021-01"), seen(store, one, "2019")
    assert seen(store, one, "2019") == early
    assert store.sightings(one.id) == (early, late)
    assert store.media(one.sha256) == store.media(one.id[:12]) == one
    assert store.verify() == 3


def test_what_is_taken_back_stays(store: MediaStore) -> None:
    """With who and why; twice is a slip."""
    one = seen(store, kept(store), "2019")
    gone = store.withdraw(one.id, by="Ann", why="wrong year", recorded=NOON)
    assert gone.withdrawn == "Ann: wrong year"
    with pytest.raises(UsageError, match="before"):
        store.withdraw(one.id, by="Ann", why="again", recorded=NOON)
    for wanted in ("", "zzz"):
        with pytest.raises(NotInLedger):
            store.media(wanted)


def test_rows_cannot_be_changed_and_a_change_shows(store: MediaStore) -> None:
    """Triggers refuse; whoever takes them off breaks the chain."""
    kept(store)
    kept(store, b"other")
    with sqlite3.connect(store.folder / "media.sqlite") as base:
        for act in ("UPDATE records SET id = 'x'", "DELETE FROM records"):
            with pytest.raises(sqlite3.IntegrityError, match="only grows"):
                base.execute(act)
        base.execute("DROP TRIGGER records_not_updated")
        base.execute("UPDATE records SET record = replace(record, '2024', '2014') WHERE no = 1")
    base.close()
    with pytest.raises(LedgerBroken, match="record 1"):
        store.verify()


def test_none_is_made_by_asking(tmp_path: Path) -> None:
    """A question leaves no folder behind."""
    with pytest.raises(LedgerMissing):
        MediaStore(tmp_path / "none", create=False)
    assert not (tmp_path / "none").exists()
