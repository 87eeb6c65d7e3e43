"""Visits and captures as plain records, and what an edit changed in a report."""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from reportedly.desk.outcomes import ReadDocument
from reportedly.desk.picturing import is_part
from reportedly.desk.visits import Visit
from reportedly.model.records import Record

if TYPE_CHECKING:
    from reportedly.desk.desk import Desk
    from reportedly.sources.custody import Kept

_SENTENCE_END = re.compile(r"(?<=[.!?”\"])\s+|\n+")


@dataclass(frozen=True, slots=True)
class Edit:
    """One step from a former version of a report to the next."""

    url: str
    before: str
    """Id of the document that was superseded."""
    after: str
    removed: tuple[str, ...]
    """Sentences that are there no more."""
    added: tuple[str, ...]


def edits_of(desk: "Desk", url: str | None = None) -> tuple[Edit, ...]:
    """Give how the reports of an address, or of all, were edited from capture to capture, in order."""
    found: list[Edit] = []
    last: dict[str, str] = {}
    for kept in sorted(
        desk.fetching.captures(url), key=lambda one: (str(one.record["answered"]), one.number)
    ):
        if kept.state != "read" or kept.outcome is None or is_part(kept):
            continue
        before = last.get(kept.url)
        if before is not None and before != kept.outcome:
            found.append(_edit(desk, kept.url, before, kept.outcome))
        last[kept.url] = kept.outcome
    return tuple(found)


def _edit(desk: "Desk", url: str, before: str, after: str) -> Edit:
    old, new = (_SENTENCE_END.split(desk.document(one).document.text) for one in (before, after))
    steps = list(difflib.ndiff(old, new))
    removed = tuple(line[2:].strip() for line in steps if line.startswith("- ") and line[2:].strip())
    added = tuple(line[2:].strip() for line in steps if line.startswith("+ ") and line[2:].strip())
    return Edit(url, before, after, removed, added)


def edit_record(edit: Edit) -> Record:
    """Give an edit as a record."""
    return {
        "type": "edit",
        "url": edit.url,
        "before": edit.before,
        "after": edit.after,
        "removed": list(edit.removed),
        "added": list(edit.added),
    }


def visit_record(visit: Visit) -> Record:
    """Give a visit as a record."""
    read = visit.outcome if isinstance(visit.outcome, ReadDocument) else None
    return {
        "type": "visit",
        "url": visit.url,
        "state": visit.state.value,
        "source": visit.source,
        "document": visit.stands_in if read is None else read.document.id,
        "title": None if read is None else read.document.title,
        "claims": None if read is None else len(read.read_claims),
        "supersedes": visit.supersedes,
        "found": visit.found,
        "media": visit.media,
        "trouble": None if visit.trouble is None else str(visit.trouble),
    }


def visit_records(visits: Iterator[Visit]) -> Iterator[Record]:
    """Yield the record of each visit."""
    return map(visit_record, visits)


def capture_record(kept: "Kept") -> Record:
    """Give the custody record of a capture, whole."""
    return {
        "type": "capture",
        "number": kept.number,
        **cast("Record", kept.record),
        "state": kept.state,
        "outcome": kept.outcome,
    }
