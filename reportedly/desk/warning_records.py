"""Records of changes, activity and indicators, as plain JSON; each leads to claims."""

from collections.abc import Iterable, Iterator

from reportedly.analysis.baseline import Activity, Bar
from reportedly.analysis.changes import Change
from reportedly.analysis.indicators import METHOD, Row, Watch
from reportedly.analysis.origins import count_record
from reportedly.analysis.propositions import End
from reportedly.model.findings import Finding
from reportedly.model.records import Record, Value


def change_record(change: Change) -> Record:
    """Give a change with its cause, its reasons and the claims that make it."""
    proposition = change.proposition
    return {
        "type": "change",
        "kind": change.kind.value,
        "cause": change.cause.value,
        "why": list(change.why),
        "subject": _end(proposition.subject),
        "predicate": proposition.predicate.value,
        "object": _end(proposition.object),
        "certainty": None if change.certainty is None else change.certainty.value,
        "origins_before": count_record(change.before),
        "origins_after": count_record(change.after),
        "earlier": list(change.earlier),
        **_finding(change),
    }


def activity_record(activity: Activity) -> Record:
    """Give the activity of a subject with its whole series."""
    return {
        "type": "activity",
        "subject": activity.subject.name,
        "kind": activity.subject.kind.value,
        "state": activity.state.value,
        "why": list(activity.why),
        "usual": None if activity.usual is None else round(activity.usual, 3),
        "band": None if activity.band is None else list(activity.band),
        "coverage": activity.beat,
        "publishers": list(activity.publishers),
        "undated": activity.undated,
        "changes": [
            {"since": one.since.isoformat(), "before": round(one.before, 3), "after": round(one.after, 3)}
            for one in activity.changes
        ],
        "series": [_bar(one) for one in activity.series],
        **_finding(activity),
    }


def indicator_records(rows: Iterable[Row]) -> Iterator[Record]:
    """Yield a line for each indicator of each case, the cases in their order."""
    for row in rows:
        for watch in row.watches:
            yield _watch(row, watch)


def _watch(row: Row, watch: Watch) -> Record:
    indicator, seen, coverage = watch.indicator, watch.seen, watch.coverage
    return {
        "type": "indicator",
        "scenario": row.scenario.id,
        "case": row.case.label,
        "indicator": indicator.id,
        "points": indicator.points.value,
        "observable": indicator.observable,
        "diagnostic_for": indicator.diagnostic_for,
        "since": watch.window.since.isoformat(),
        "until": watch.window.until.isoformat(),
        "state": watch.state.value,
        "why": list(watch.why),
        "first": None if seen is None else seen.first.isoformat(),
        "last": None if seen is None else seen.last.isoformat(),
        "origins": None if seen is None else count_record(seen.origins),
        "claims": [] if seen is None else list(seen.claims),
        "coverage_origins": 0 if coverage is None else coverage.origins,
        "coverage_publishers": [] if coverage is None else list(coverage.publishers),
        "coverage_claims": [] if coverage is None else list(coverage.claims),
        "method": METHOD.signature,
    }


def _bar(bar: Bar) -> dict[str, Value]:
    return {
        "since": bar.window.since.isoformat(),
        "until": bar.window.until.isoformat(),
        "origins": count_record(bar.origins),
        "others": bar.others,
        "covered": bar.is_covered,
        "claims": list(bar.claims),
    }


def _end(end: End) -> dict[str, Value]:
    return {"name": end.name, "kind": end.kind.value, "entity": end.entity}


def _finding(finding: Finding) -> dict[str, Value]:
    return {"claims": list(finding.claims), "method": finding.method.signature}
