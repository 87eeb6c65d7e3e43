"""Tombstones: what a purge leaves is found again by the id, the text and the file of a report."""

from dataclasses import replace

import pytest

from reportedly.ledger.purge import Purge
from reportedly.ledger.tombstones import marks_of
from reportedly.model.errors import DocumentPurged
from reportedly.model.ids import document_id


@pytest.fixture
def buried(ledger, report, said, add):
    """Give a ledger in which one report was purged, with the report."""
    arrived = report(1, said())
    add(ledger, arrived)
    ledger.purge([Purge(document=arrived[0].id, by="Ada Example", why="a minor is named", rule="minors")])
    return ledger, arrived[0]


def test_a_tombstone_holds_what_was_known_but_no_words(buried) -> None:
    """Which report, when read, when purged, by whom, why, under which rule; nothing that it said."""
    ledger, document = buried
    stone = ledger.view.tombstone(document.id)
    assert (stone.by, stone.why, stone.rule) == ("Ada Example", "a minor is named", "minors")
    assert "under the rule minors" in stone.words
    assert document.title not in repr(stone)


@pytest.mark.parametrize("changed", ["nothing", "the address", "the text", "the file"])
def test_the_same_report_is_known_by_its_id_its_text_or_its_file(buried, changed) -> None:
    """It comes back under another address, or cleaned in another way, and is refused all the same."""
    ledger, document = buried
    url, text = document.url, document.text
    if changed == "the address":
        url = "https://mirror.example/1"
    if changed == "the text":
        text = f"{text} More."
    same = replace(document, id=document_id(document.publisher, url, text), url=url, text=text)
    if changed == "the file":
        same = replace(same, sha256="f" * 64)
    with pytest.raises(DocumentPurged, match="minors"):
        ledger.append(same, [], [], run=ledger.begin_run(version="1"))


def test_another_report_is_no_business_of_a_tombstone(buried, report, said) -> None:
    """What was never purged comes in as ever."""
    ledger, document = buried
    other, read_claims, _ = report(2, said())
    assert not marks_of(other) & marks_of(document)
    assert ledger.append(other, read_claims, [], run=ledger.begin_run(version="1")).documents == 1
