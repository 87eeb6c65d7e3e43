"""Briefing: what a brief is asked about, gathered from the ledger, and what its linter must know."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from reportedly.desk.casework import make_case, make_whole_case
from reportedly.ledger.queries import ClaimQuery
from reportedly.model.cases import Case
from reportedly.model.errors import NotInLedger, UsageError
from reportedly.model.ids import ClaimId
from reportedly.products.brief.content import Brief
from reportedly.products.brief.layout import lay_out
from reportedly.products.brief.lint import Breach, lint
from reportedly.products.brief.write import Order, write_brief

if TYPE_CHECKING:
    from reportedly.desk.desk import Desk

__all__ = ["brief_about", "brief_of_claim", "lay_out", "lint_brief", "narrowed"]

_CLAIM = re.compile(r"claim-[a-z2-7]{20}")


def brief_about(desk: "Desk", name: str, *, since: datetime | None = None) -> Brief:
    """Give a brief of what is reported of an actor.

    Args:
        since: moment of the last brief, to say what changed; None for no such section.
    Raises: NotInLedger, if no claim shown names the actor.
    """
    case = make_case(desk, actors=[name])
    if not case.told:
        raise NotInLedger(f"{name}: no claim shown names this actor; `reportedly actors` lists who appears")
    order = Order(title=f"Reports on {name}", asked=f"what reports say of {name}")
    return write_brief(case, _since(desk, order, since, [name]))


def brief_of_claim(desk: "Desk", wanted: str, *, since: datetime | None = None) -> Brief:
    """Give a brief of everything reported on what one claim is about.

    Raises: NotInLedger, with the nearest ids.
    """
    claim = desk.claim(wanted).claim
    case = make_case(desk, ClaimQuery(min_score=0.0), actors=[claim.subject.entity or claim.subject.name])
    standing = case.standing_of.get(claim.id)
    if standing is None:
        raise UsageError(f"{wanted}: its reading is no longer in effect; there is nothing to brief on")
    case = narrowed(case, standing.claims)
    words = f"{claim.subject.name} {claim.predicate.value.replace('_', ' ')} {claim.object.name}"
    order = Order(title=f"Reports on: {words}", asked=f"one claim ({words}) and all that is reported on it")
    return write_brief(case, _since(desk, order, since, []))


def narrowed(case: Case, claims: Iterable[ClaimId]) -> Case:
    """Give the part of a case that is about some claims, with the origins of their whole propositions."""
    wanted = set(claims)
    told = tuple(one for one in case.told if one.claim.id in wanted)
    return replace(
        case,
        told=told,
        documents=tuple({one.document.id: one.document for one in told}.values()),
        standings=tuple(one for one in case.standings if wanted & set(one.claims)),
    )


def lint_brief(desk: "Desk", written: str) -> list[Breach]:
    """Give what breaks a rule in a brief, against the claims that this ledger holds."""
    named = {ClaimId(one) for one in _CLAIM.findall(written)}
    case = narrowed(make_whole_case(desk), named)
    return lint(written, case)


def _since(desk: "Desk", order: Order, since: datetime | None, actors: list[str]) -> Order:
    if since is None:
        return order
    query = ClaimQuery(min_score=desk.min_score, as_of=since)
    known = frozenset(view.claim.id for view in desk.claims(query, actors=actors))
    return replace(order, known_before=known, since=since.strftime("%d %B %Y"))
