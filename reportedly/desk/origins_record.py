"""The origins record: documents with their parents, propositions with their origins, as plain JSON."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from reportedly.analysis.origins import count_record
from reportedly.desk.tracing import Trace
from reportedly.model.derivation import Parent, Signal
from reportedly.model.documents import Document
from reportedly.model.ids import DocumentId
from reportedly.model.records import Record, Value
from reportedly.model.spans import Span

if TYPE_CHECKING:
    from reportedly.analysis.drift import Shift
    from reportedly.analysis.origins import Group

OUTSIDE = "outside:"


def origins_record(trace: Trace) -> Record:
    """Give a trace as one record: `documents` and `propositions`."""
    return {
        "documents": [_document(trace, one) for one in trace.documents],
        "propositions": [*_propositions(trace), *_statements(trace)],
        "kinships": [
            {
                "documents": [trace.sources[one.one], trace.sources[one.other]],
                "p": round(one.p, 4),
                "signals": [signal_record(each) for each in one.signals],
            }
            for one in trace.derived.kinships
        ],
    }


def document_records(trace: Trace) -> Iterator[Record]:
    """Yield a record for each document and each of its possible parents, for lines and tables."""
    for one in trace.documents:
        derivation = trace.derived.derivations[one.id]
        ends: list[tuple[DocumentId | None, str | None, float, tuple[Signal, ...]]]
        ends = [(None, None, derivation.own_access, derivation.signals)]
        ends.extend((each.document, each.outside, each.p, each.signals) for each in derivation.parents)
        for parent, outside, p, signals in ends:
            yield {
                "type": "derivation",
                "document": one.source,
                "published": one.published,
                "parent": None if parent is None else trace.sources.get(parent, parent),
                "outside": outside,
                "own_access": parent is None and outside is None,
                "p": round(p, 4),
                "signals": "; ".join(f"{each.weight:+.2f} {each.says}" for each in signals[:5]),
            }


def _document(trace: Trace, document: Document) -> dict[str, Value]:
    one = trace.derived.derivations[document.id]
    return {
        "source": document.source,
        "id": one.document,
        "published": document.published,
        "own_access": round(one.own_access, 4),
        "parents": [_parent(trace, parent) for parent in one.parents],
        "signals": [signal_record(each) for each in one.signals],
    }


def _parent(trace: Trace, one: Parent) -> dict[str, Value]:
    return {
        "source": None if one.document is None else trace.sources.get(one.document, one.document),
        "outside": one.outside,
        "p": round(one.p, 4),
        "signals": [signal_record(each) for each in one.signals],
    }


def signal_record(one: Signal) -> dict[str, Value]:
    """Give a sign with its words in both reports."""
    return {
        "kind": one.kind.value,
        "says": one.says,
        "weight": round(one.weight, 3),
        "here": [_span(span) for span in one.here],
        "there": [_span(span) for span in one.there],
    }


def _span(one: Span) -> dict[str, Value]:
    return {"start": one.start, "end": one.end, "text": one.text}


def _propositions(trace: Trace) -> Iterator[dict[str, Value]]:
    shifts = {one.proposition.key: one.shifts for one in trace.drifts}
    for one in trace.origins:
        yield {
            "predicate": one.proposition.predicate.value,
            "subject": one.proposition.subject.name,
            "object": one.proposition.object.name,
            "origins": count_record(one.affirming),
            "groups": [_group(trace, group) for group in one.groups],
            "denials": [_group(trace, group) for group in one.denials],
            "retracted": [trace.sources.get(each, each) for each in one.taken_back],
            **_changes(trace, shifts.get(one.proposition.key, ())),
            "claims": list(one.claims),
            "method": one.method.signature,
        }


def _group(trace: Trace, group: "Group") -> dict[str, Value]:
    return {
        "root": _root(trace, group.root),
        "documents": [trace.sources[one] for one in group.documents],
        "why": [
            {"document": trace.sources[document], **_parent(trace, parent)}
            for document, parent in group.links
        ],
    }


def _root(trace: Trace, root: str) -> dict[str, Value]:
    if root.startswith(OUTSIDE):
        return {"source": None, "outside": root.removeprefix(OUTSIDE)}
    return {"source": trace.sources.get(DocumentId(root), root), "outside": None}


def _changes(trace: Trace, shifts: "Sequence[Shift]") -> dict[str, Value]:
    """Give changes of certainty as `drift`, and grown figures, lost speakers and headlines as `changes`."""
    drift = [one for one in shifts if one.kind.is_of_certainty]
    others = [one for one in shifts if not one.kind.is_of_certainty]
    return {
        "drift": [_shift(trace, one) for one in drift],
        "changes": [_shift(trace, one) for one in others],
    }


def _shift(trace: Trace, one: "Shift") -> dict[str, Value]:
    return {
        "from": trace.sources[one.earlier],
        "to": trace.sources[one.later],
        "kind": one.kind.value,
        "certainty": [one.before.value, one.after.value],
        "says": one.says,
        "spans": [{"from": [_span(each) for each in one.there], "to": [_span(each) for each in one.here]}],
        "method": one.method.signature,
        "claims": list(one.claims),
    }


def _statements(trace: Trace) -> Iterator[dict[str, Value]]:
    """Yield what groups of reports are about where no claim was read, as far as it changed on its way."""
    from reportedly.analysis.derivation.groups import groups_of  # noqa: PLC0415
    from reportedly.analysis.derivation.statement import main_names, matter_of  # noqa: PLC0415

    shifts = trace.shifts_by_report
    for group in groups_of(trace.derived):
        changed = [shift for document in group for shift in shifts.get(document, ())]
        if len(group) < 2 or not changed:
            continue
        members = [trace.derived.shelf.report(one) for one in group]
        names = main_names(members, matter_of(trace.derived.shelf, members))
        yield {
            "predicate": None,
            "subject": names[0] if names else None,
            "object": names[1] if len(names) > 1 else None,
            "origins": None,
            "groups": [],
            "denials": [],
            "retracted": _withdrawn(trace, group),
            **_changes(trace, changed),
            "claims": [],
            "method": changed[0].method.signature,
        }


def _withdrawn(trace: Trace, group: Iterable[DocumentId]) -> list[Value]:
    members = set(group)
    return [trace.sources[one.withdrawn] for one in trace.withdrawals if one.withdrawn in members]
