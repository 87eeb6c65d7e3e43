"""Decisions in the ledger: recording one, and asking which hold."""

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, Select, func, insert, or_, select

from reportedly.ledger.chain import seal_decision
from reportedly.ledger.lookup import resolve
from reportedly.ledger.schema import claims, decisions, documents, entries
from reportedly.ledger.ways import ways_of
from reportedly.model.decisions import (
    OUTSIDE,
    Decided,
    Decision,
    DecisionId,
    DecisionKind,
    Verdict,
    make_decision,
    standing,
)
from reportedly.model.errors import UsageError
from reportedly.model.moments import from_moment, to_moment


def keep_decision(connection: Connection, verdict: Verdict, now: datetime) -> Decision:
    """Record a verdict and give it as the decision that it is.

    Documents, claims and decisions that it is about may be given by the beginning of their ids.

    Raises: NotInLedger, for what the ledger does not hold; UsageError, if it says too little, or takes back
        what no longer holds.
    """
    if verdict.kind is DecisionKind.PURGE:
        raise UsageError("a purge is no decision alone: `reportedly purge` removes the words and records it")
    return record(connection, make_decision(_resolved(connection, verdict), _moment(connection, now)))[1]


def record_purge(connection: Connection, verdict: Verdict, now: datetime) -> tuple[int, Decision]:
    """Record that a document is purged, given by its whole id; give the decision with its number."""
    return record(connection, make_decision(verdict, _moment(connection, now)))


def record(connection: Connection, decision: Decision) -> tuple[int, Decision]:
    """Record a decision, sealed, and give it with its number.

    Raises: UsageError, if it takes back what no longer holds, or a purge.
    """
    if decision.kind is DecisionKind.UNDO:
        _check_undo(connection, decision.about[0])
    no = last_decision(connection) + 1
    connection.execute(insert(decisions), {"no": no, **_row(decision)})
    seal_decision(connection, no)
    return no, decision


def list_decisions(
    connection: Connection, kind: DecisionKind | None, about: str | None, as_of: datetime | None
) -> list[Decided]:
    """Give the decisions recorded by a moment with what became of each by then, in the order recorded.

    Args:
        kind: of which kind; with the undoing of those.
        about: an id or name that must be among what a decision is about; with the undoing of those.
    """
    found = [decision_of(row) for row in connection.execute(_query(connection, kind, about, as_of))]
    wanted = {one.id for one in found if _fits(one, kind, about)}
    for one in found:
        if one.kind is DecisionKind.UNDO and one.about[0] in wanted:
            wanted.add(one.id)
    return [one for one in standing(found) if one.decision.id in wanted]


def last_decision(connection: Connection) -> int:
    """Give the number of the last decision recorded; 0 if there is none."""
    return int(connection.execute(select(func.max(decisions.c.no))).scalar() or 0)


def _fits(decision: Decision, kind: DecisionKind | None, about: str | None) -> bool:
    return kind in (None, decision.kind) and (about is None or about in (*decision.about, decision.id))


def _query(
    connection: Connection, kind: DecisionKind | None, about: str | None, as_of: datetime | None
) -> "Select[*tuple[Any, ...]]":
    query = select(decisions).order_by(decisions.c.no)
    undoing = decisions.c.kind == DecisionKind.UNDO.value
    if kind is not None:
        query = query.where(or_(decisions.c.kind == kind.value, undoing))
    if about is not None:
        among = ways_of(connection).holds_text(decisions.c.about, _written(about))
        query = query.where(or_(among, undoing, decisions.c.id == about))
    if as_of is not None:
        query = query.where(decisions.c.recorded <= to_moment(as_of))
    return query


def _check_undo(connection: Connection, wanted: str) -> None:
    found = {one.decision.id: one for one in list_decisions(connection, None, None, None)}
    held = found[DecisionId(wanted)]
    if held.decision.kind is DecisionKind.PURGE:
        raise UsageError(f"{wanted}: a purge cannot be undone, the words are gone; read the report again")
    if held.undone_by is not None:
        raise UsageError(
            f"{wanted}: undone already, by {held.undone_by.id}; undo that one to let the first hold again"
        )


def _resolved(connection: Connection, verdict: Verdict) -> Verdict:
    tables = {
        DecisionKind.LINK: (documents, "document"),
        DecisionKind.REVIEW: (claims, "claim"),
        DecisionKind.EVIDENCE: (claims, "claim"),
        DecisionKind.UNDO: (decisions, "decision"),
    }
    if verdict.kind not in tables:
        return verdict
    table, kind = tables[verdict.kind]
    about = []
    for place, part in enumerate(verdict.about):
        if verdict.kind is DecisionKind.EVIDENCE and place > 0:
            about.append(part)  # media are kept beside the ledger
            continue
        if not part.strip() or (verdict.kind is DecisionKind.LINK and part.startswith(OUTSIDE)):
            about.append(" ".join(part.casefold().split()))
            continue
        no = resolve(connection, table, kind, part)
        about.append(str(connection.execute(select(table.c.id).where(table.c.no == no)).scalar_one()))
    return Verdict(
        kind=verdict.kind,
        about=tuple(about),
        value=verdict.value,
        reason=verdict.reason,
        by=verdict.by,
        content=verdict.content,
    )


def _moment(connection: Connection, now: datetime) -> datetime:
    """Give the moment to record: after every decision and entry, even if the clock was set back.

    No two decisions share a moment, so the order of moments is that of deciding.
    """
    last_decision = connection.execute(select(func.max(decisions.c.recorded))).scalar()
    last_entry = connection.execute(
        select(entries.c.recorded).order_by(entries.c.no.desc()).limit(1)
    ).scalar()
    moment = max(to_moment(now), last_entry or "")
    if last_decision is not None and last_decision >= moment:
        return from_moment(last_decision) + timedelta(microseconds=1)
    return from_moment(moment)


def _row(decision: Decision) -> dict[str, str]:
    return {
        "id": decision.id,
        "kind": decision.kind.value,
        "about": _written(list(decision.about)),
        "value": decision.value,
        "reason": decision.reason,
        "by": decision.by,
        "recorded": to_moment(decision.recorded),
        "content": json.dumps(dict(decision.content), ensure_ascii=False, sort_keys=True),
    }


def decision_of(row: "Row[*tuple[Any, ...]]") -> Decision:
    """Give the decision in a row of `decisions`."""
    return Decision(
        id=DecisionId(row.id),
        kind=DecisionKind(row.kind),
        about=tuple(json.loads(row.about)),
        value=row.value,
        reason=row.reason,
        by=row.by,
        recorded=from_moment(row.recorded),
        content=json.loads(row.content),
    )


def _written(about: str | Sequence[str]) -> str:
    return json.dumps(about, ensure_ascii=False, separators=(",", ":"))
