"""Precedents as records: one for each past relation beside the relation asked about."""

from collections.abc import Iterable, Iterator

from reportedly.analysis.likeness import Comparison
from reportedly.analysis.precedents import Likeness, OwnCase, Precedents, denials, matches
from reportedly.analysis.propositions import Proposition
from reportedly.model.precedents import Moment
from reportedly.model.records import Record, Value


def precedent_records(found: Precedents, limit: int | None = None) -> Iterator[Record]:
    """Yield a record for each case, the table's first, at most `limit` of table and ledger each."""
    for place, one in enumerate(found.likenesses[:limit], start=1):
        yield {**_head(found, place, one.comparisons), **_case(one)}
    for place, own in enumerate(found.own[:limit], start=1):
        yield {**_head(found, place, own.comparisons), **_own(own)}


def _head(found: Precedents, place: int, comparisons: Iterable[Comparison]) -> dict[str, Value]:
    compared = list(comparisons)
    return {
        "type": "precedent",
        "method": found.method.signature,
        "asked": str(found.question),
        "place": place,
        **{match.value: number for match, number in matches(compared).items()},
        "features": {one.feature.value: {"match": one.match.value, "says": one.says} for one in compared},
        "asked_claims": list(found.claims_asked),
        "caveat": found.caveat,
    }


def _case(one: Likeness) -> dict[str, Value]:
    case = one.case
    return {
        "from": case.file,
        "id": case.slug,
        "case": str(case),
        "itself": one.itself,
        "kind": case.kind,
        "depth": case.depth.value,
        "area": list(case.area),
        "enemies": list(case.enemies),
        "sponsors": list(case.sponsors),
        "began": _moment(case.began),
        "ended": _moment(case.ended),
        "outcome": case.outcome,
        "followed": case.followed,
        "record": case.record.value,
        "sources": [f"{work.author}, {work.title}, {work.year}" for work in case.works],
        "look": case.look,
        "checked": case.checked,
        "claims": [],
    }


def _own(one: OwnCase) -> dict[str, Value]:
    return {
        "from": "ledger",
        "id": "/".join(one.case.key),
        "case": str(one.case),
        "itself": False,
        "kind": None,
        "depth": None,
        "area": [],
        "enemies": [],
        "sponsors": [],
        "began": None,
        "ended": None,
        "outcome": None,
        "followed": "; ".join(_said(each) for each in one.followed) or None,
        "record": None,
        "sources": [],
        "look": None,
        "checked": None,
        "claims": [view.claim.id for view in one.case.said],
    }


def _said(one: Proposition) -> str:
    denied = len(denials(one))
    return f"{one} ({len(one.affirming)} say so{f', {denied} deny it' if denied else ''})"


def _moment(moment: Moment) -> dict[str, Value]:
    return {
        "written": moment.written,
        "not_before": None if moment.start is None else moment.start.isoformat(),
        "not_after": None if moment.end is None else moment.end.isoformat(),
    }
