"""Standing: a dossier with what people decided by its moment: who is one, grades, and sides of publishers."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from reportedly.analysis.dossier import Dossier
from reportedly.analysis.grading import GradeBook, make_book
from reportedly.analysis.retractions import Retractions
from reportedly.desk.tracing import MANY_HELD, MOST_TRACED, NEAREST, Trace, trace_claims, trace_ledger
from reportedly.ledger.answers import ClaimView
from reportedly.ledger.queries import DocumentQuery
from reportedly.model.decisions import DecisionKind
from reportedly.model.errors import NotInLedger
from reportedly.model.identity import Identities
from reportedly.model.ids import EntityId
from reportedly.model.moments import published_days
from reportedly.model.notes import NoteKind

if TYPE_CHECKING:
    from reportedly.desk.desk import Desk
    from reportedly.ledger.queries import ClaimQuery
    from reportedly.ledger.view import View


def make_dossier(
    desk: "Desk", view: "View", query: "ClaimQuery", actors: Sequence[str], most_traced: int | None = None
) -> Dossier:
    """Give the dossier of the claims that fit, in which decisions made by its moment are taken into account.

    Args:
        actors: the names that the query's actors come from.
        most_traced: see `weigh_up`.
    """
    known = desk.decisions.identities(query.as_of)
    said = tuple(view.claims(with_all_names(query, desk, view, known, actors)))
    return weigh_up(desk, view, said, query.as_of, most_traced)


def dossier_of(
    desk: "Desk",
    view: "View",
    claims: "Sequence[ClaimView]",
    as_of: datetime | None,
    most_traced: int | None = None,
    beside: int | None = None,
) -> Dossier:
    """Give the dossier of some claims, in which decisions made by a moment are taken into account.

    Args:
        most_traced, beside: see `weigh_up`.
    """
    return weigh_up(desk, view, tuple(claims), as_of, most_traced, beside)


def weigh_up(
    desk: "Desk",
    view: "View",
    said: tuple[ClaimView, ...],
    as_of: datetime | None = None,
    most_traced: int | None = None,
    beside: int | None = None,
) -> Dossier:
    """Give the dossier of some claims.

    Args:
        most_traced: reports whose sources are looked for; 0 for none, None for as many as is usual.
        beside: how many others on the same actors are looked at, too; None to go by the size of the ledger,
            and for the nearest alone where `most_traced` is given.
    """
    same = desk.decisions.identities(as_of).same
    graded = desk.decisions.in_effect(kind=DecisionKind.GRADE, as_of=as_of)
    names = {one.document.publisher for one in said}

    def open_book() -> GradeBook:
        return make_book(desk.publishers, graded, desk.registry, names)

    moment = as_of or datetime.now(UTC)
    if most_traced == 0:
        untraced = frozenset(one.claim.document for one in said)
        noted = taken_back_by_note(desk, said, as_of)
        return Dossier(said, {}, moment, same=same, open_book=open_book, retractions=noted, untraced=untraced)
    if beside is None and (most_traced is not None or _is_large(view, as_of)):
        beside = NEAREST
    trace = trace_claims(view, said, as_of, same=same, most=most_traced or MOST_TRACED, beside=beside)
    return Dossier(
        said,
        trace.derived.derivations,
        moment,
        trace.derived.kinships,
        same=same,
        open_book=open_book,
        retractions=trace.retractions.noting(taken_back_by_note(desk, said, as_of)),
        untraced=trace.untraced,
        is_narrowed=trace.is_narrowed,
    )


def _is_large(view: "View", as_of: datetime | None) -> bool:
    return view.count_documents(DocumentQuery(as_of=as_of)) > MANY_HELD


def trace_whole(desk: "Desk", view: "View") -> Trace:
    """Give the trace of everything that a ledger holds, with what people noted as taken back."""
    found = trace_ledger(view, desk.min_score)
    return replace(found, noted=taken_back_by_note(desk, found.said, None))


def taken_back_by_note(desk: "Desk", said: Sequence[ClaimView], as_of: datetime | None) -> Retractions:
    """Give the documents and claims that their own publisher took back by a note, with who noted it and when.

    A retraction by anybody else takes nothing back, nor does one of all that a publisher ever said.
    """
    retracting = {one.about: one for one in desk.notes.in_effect(as_of) if one.kind is NoteKind.RETRACTION}
    found: dict[str, str] = {}
    days: dict[str, date] = {}
    if not retracting:
        return Retractions()
    key_of = desk.publishers.key_of
    for view in said:
        for about in (view.claim.id, view.claim.document):
            note = retracting.get(about)
            if note is not None and key_of(note.said_by) == key_of(view.document.publisher):
                found[about] = note.by
                told = published_days(note.dated)
                days[about] = note.noted.date() if told is None else told[0]
    return Retractions(noted=found, days=days)


def with_all_names(
    query: "ClaimQuery", desk: "Desk", view: "View", known: Identities, actors: Sequence[str]
) -> "ClaimQuery":
    """Give a query that also finds claims about actors that people judged to be one with those asked for."""
    if not known.same:
        return query
    asked = set(query.actors)
    for name in actors:
        meant = desk.meant(name)
        try:
            seen = view.actor(
                name, names=meant.names, entities=meant.entities, min_score=0.0, as_of=query.as_of
            )
        except NotInLedger:
            continue
        asked.update(each.entity for each in seen)
    every = {same for entity in asked for same in known.all_of(EntityId(entity))}
    return replace(query, actors=query.actors | every)
