"""Visits, captures and edits as records."""

import json
from dataclasses import dataclass, replace
from itertools import pairwise
from types import SimpleNamespace
from typing import Any, cast

from building import a_document, a_read_claim, a_reject
from hypothesis import given
from hypothesis import strategies as st

from reportedly.desk import Desk, ReadDocument, Visit, VisitState
from reportedly.desk.fetching_records import (
    capture_record,
    edit_record,
    edits_of,
    visit_record,
    visit_records,
)
from reportedly.model.errors import FetchRefused
from reportedly.sources.custody import Kept

URL = "https://courier.example/1"


@dataclass
class Captured:
    """A desk that knows captures of invented pages and their texts, and nothing else."""

    kept: tuple[Kept, ...]
    texts: dict[str, str]

    @property
    def fetching(self) -> Any:
        """Itself, as what knows captures."""
        return SimpleNamespace(captures=lambda _: self.kept)

    def document(self, wanted: str) -> Any:
        """Give the text of a document, as deep as a desk holds it."""
        return SimpleNamespace(document=SimpleNamespace(text=self.texts[wanted]))


def kept(number: int, outcome: str | None, state: str = "read", url: str = URL) -> Kept:
    """Give a capture that became a document."""
    record = {"url": url, "bytes": 4, "answered": f"2024-02-06T16:{number:02}:00+00:00"}
    return Kept(number, url, "ab" * 32, record, state, outcome)


def edits(*captures: Kept, **texts: str) -> tuple[Any, ...]:
    """Give the edits between captures."""
    return edits_of(cast("Desk", Captured(captures, texts)))


@given(st.lists(st.sampled_from(["a", "b", "c"]), max_size=6))
def test_there_is_an_edit_for_every_change_and_for_nothing_else(outcomes: list[str]) -> None:
    """A capture that gave the same again is no edit; each step joins one version to the next."""
    texts = {"a": "It stayed.", "b": "It left.", "c": "It came back."}
    found = edits(*(kept(number, one) for number, one in enumerate(outcomes)), **texts)
    steps = [(one, two) for one, two in pairwise(outcomes) if one != two]
    assert [(one.before, one.after) for one in found] == steps
    assert [(one.removed, one.added) for one in found] == [((texts[x],), (texts[y],)) for x, y in steps]


def test_what_was_not_read_and_what_is_elsewhere_edits_nothing() -> None:
    """A refused capture is no version, and two addresses are two reports."""
    other = kept(3, "b", url="https://courier.example/2")
    assert edits(kept(1, "a"), kept(2, "refused: no text", "refused"), other, a="One.", b="Two.") == ()


def test_a_picture_of_two_versions_of_a_report_is_no_edit() -> None:
    """Edits are of words; what stands in a report is settled under the report's id."""
    parts = [
        replace(one, record={**one.record, "part_of": {"document": one.outcome}})
        for one in (kept(1, "a"), kept(2, "b"))
    ]
    assert edits(*parts, a="One.", b="Two.") == ()


def test_only_the_sentences_that_changed_are_told() -> None:
    """What stands in both versions is neither taken out nor put in."""
    (one,) = edits(
        kept(1, "a"), kept(2, "b"), a="It rained. Two came. It ended.", b="It rained. Three came. It ended."
    )
    assert (one.removed, one.added) == (("Two came.",), ("Three came.",))
    record = json.loads(json.dumps(edit_record(one)))
    assert (record["before"], record["after"], record["removed"]) == ("a", "b", ["Two came."])


def test_a_visit_that_read_nothing_says_so_and_why() -> None:
    """No document and no count of claims stand where nothing was read; none is not zero."""
    failed = visit_record(Visit(URL, VisitState.FAILED, "by hand", trouble=FetchRefused("no way in")))
    assert (failed["document"], failed["claims"], failed["trouble"]) == (None, None, "no way in")
    document = a_document()
    read = ReadDocument(
        document=document, read_claims=(a_read_claim(document),), rejects=(a_reject(document),)
    )
    (new,) = visit_records(iter([Visit(URL, VisitState.NEW, "by hand", read)]))
    assert (new["document"], new["claims"], new["trouble"]) == (document.id, 1, None)


def test_a_capture_keeps_its_custody_record_whole() -> None:
    """Everything recorded of a capture stands in its record, with what became of it."""
    one = kept(7, "document-a")
    record = capture_record(one)
    assert record.items() >= one.record.items()
    assert (record["number"], record["state"], record["outcome"]) == (7, "read", "document-a")
