"""Records come in order with their place; damage costs the damaged one."""

import gzip
from collections.abc import Callable
from io import BytesIO

import pytest

from reportedly.model.documents import Unreadable
from reportedly.model.errors import SourceTooLarge
from reportedly.sources.archives import records
from reportedly.sources.archives.records import Record, read_records, record_at

Writer = Callable[..., bytes]


def pack(*parts: bytes, packed: bool) -> bytes:
    """Give records as a file, each packed by itself or not."""
    return b"".join(gzip.compress(part) if packed else part for part in parts)


def look(content: bytes) -> list[str]:
    """Give what is found in a file: numbers with addresses, or the name of what is unreadable."""
    found = []
    for one in read_records(lambda: BytesIO(content), "x", 1000):
        if isinstance(one, Record):
            found.append(f"{one.number} {one.headers['warc-target-uri'][-1]}")
        else:
            found.append(str(one) if isinstance(one, int) else f"! {one.source}")
    return found


@pytest.mark.parametrize("packed", [True, False])
def test_damage_costs_the_damaged_record(record: Writer, packed: bool) -> None:
    """The record behind junk is found, and the numbers go on."""
    one, two = (record("response", b"x" * 9, WARC_Target_URI=f"https://a.example/{n}") for n in (1, 2))
    request = record("request", b"GET")
    assert look(pack(one, request, two, packed=packed)) == ["1 1", "2", "3 2"]
    broken = pack(one, packed=packed) + b"junk that is no record at all" + pack(two, packed=packed)
    assert look(broken) == ["1 1", "! x#2", "3 2"]


@pytest.mark.parametrize("packed", [True, False])
def test_a_sound_page_cannot_forge_a_record(record: Writer, packed: bool) -> None:
    """Bytes of a page that look like a record are never one, even if what follows it is damaged."""
    forged = record("response", b"y", WARC_Target_URI="https://a.example/f")
    page = record("response", gzip.compress(forged, 0) + forged, WARC_Target_URI="https://a.example/1")
    last = record("response", b"x", WARC_Target_URI="https://a.example/2")
    content = pack(page, packed=packed) + b"junk" * 9 + pack(last, packed=packed)
    assert look(content) == ["1 1", "! x#2", "3 2"]


def test_a_record_is_found_again_by_its_place(record: Writer) -> None:
    """What a revisit refers to is read from where it stands."""
    content = record("response", b"one") + record("response", b"two")
    found = [one for one in read_records(lambda: BytesIO(content), "x", 1000) if isinstance(one, Record)]
    again = record_at(lambda: BytesIO(content), found[1].position, 1000)
    assert again is not None
    assert again.block == b"two"
    assert record_at(lambda: BytesIO(content), 7, 1000) is None


def test_nothing_goes_on_for_ever(record: Writer, monkeypatch: pytest.MonkeyPatch) -> None:
    """So many records and so many damaged places, and no more."""
    monkeypatch.setattr(records, "MAX_RECORDS", 2)
    *_, last = read_records(lambda: BytesIO(record("request", b"x") * 3), "x", 1000)
    assert isinstance(last, Unreadable)
    assert isinstance(last.error, SourceTooLarge)
    assert len(look(b"WARC/1.1\r\nbad\r\n" * 1000)) <= records.MAX_GAPS + 1
