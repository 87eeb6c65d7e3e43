"""Disposal: bytes, addresses and records go, shared bodies stay, and the chain holds."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reportedly.model.errors import LedgerBroken
from reportedly.sources.custody import Custody
from reportedly.sources.disposal import count_captures, dispose
from reportedly.sources.fetching.answers import Fetched

NOW = datetime(2021, 5, 4, 9, 0, tzinfo=UTC)
SECRET = b"Qelzanthor Column left Vrimsk."


def fetched(content: bytes, url: str) -> Fetched:
    """Give an answer."""
    return Fetched(
        url=url,
        final_url=url,
        hops=(),
        address="93.184.216.34",
        asked=NOW,
        answered=NOW,
        status=200,
        reason="OK",
        headers=(("Content-Type", "text/plain"),),
        wire=content,
        content=content,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a custody of three captures; the second is the one to go."""
    made = Custody(tmp_path / "ledger.db.custody")
    for number, content in enumerate((b"first", SECRET, b"third"), 1):
        kept = made.keep(fetched(content, f"https://wire.example/{number}"), source="x", publisher=None)
        assert kept is not None
        made.settle(kept, document=f"document-{number}")
    made.close()
    return made.folder


def everything(folder: Path) -> bytes:
    """Give every byte in a custody."""
    return b"".join(one.read_bytes() for one in folder.rglob("*") if one.is_file())


def test_a_capture_goes_with_its_bytes_and_address(folder: Path) -> None:
    """Nothing of it is left in any file, and the others are as they were."""
    assert SECRET in everything(folder)
    assert count_captures(folder, ["document-2"], []) == 1
    assert dispose(folder, ["document-2"], []) == 1
    left = everything(folder)
    assert SECRET not in left
    assert b"wire.example/2" not in left
    custody = Custody(folder)
    assert custody.verify() == 2
    assert [one.url for one in custody.captures()] == ["https://wire.example/1", "https://wire.example/3"]
    assert dispose(folder, ["document-2"], []) == 0


def test_a_body_that_another_capture_rests_on_stays(folder: Path) -> None:
    """What was seen twice is not lost to the one that stays."""
    custody = Custody(folder)
    custody.keep(fetched(SECRET, "https://mirror.example/2"), source="x", publisher=None)
    custody.close()
    assert dispose(folder, ["document-2"], []) == 1
    assert Custody(folder).verify() == 3


@pytest.mark.parametrize("trouble", [None, "it is no picture"])
def test_what_stands_in_a_report_goes_with_it_whatever_came_of_it(folder: Path, trouble: str | None) -> None:
    """A picture that was refused, or waits, still has words of the report: those under it."""
    custody = Custody(folder)
    part_of = {"document": "document-2", "caption": "The column at Vrimsk"}
    url = "https://wire.example/2.png"
    kept = custody.keep(fetched(b"picture", url), source="x", publisher=None, part_of=part_of)
    assert kept is not None
    if trouble is not None:
        custody.settle(kept, document=None, trouble=trouble)
    custody.close()
    assert dispose(folder, ["document-2"], []) == 2
    left = everything(folder)
    assert not [one for one in (b"The column at", b"2.png", b"picture") if one in left]


def test_changes_are_still_found_after_a_disposal(folder: Path) -> None:
    """The link that is left holds the records behind it."""
    dispose(folder, ["document-2"], [])
    with closing(sqlite3.connect(folder / "custody.sqlite")) as base, base:
        base.execute("UPDATE captures SET record = replace(record, 'example', 'invented') WHERE number = 3")
    with pytest.raises(LedgerBroken, match="record 3"):
        Custody(folder).verify()


def test_no_custody_is_no_trouble(tmp_path: Path) -> None:
    """A ledger that never fetched anything has none."""
    assert (count_captures(tmp_path, ["x"], []), dispose(tmp_path, ["x"], [])) == (0, 0)
