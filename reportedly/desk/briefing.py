"""Briefing: what a brief is asked about, gathered from the ledger, and what its linter must know."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from reportedly.desk.briefing_parts import Parts, parts_of
from reportedly.desk.casework import case_of
from reportedly.desk.comparable import pairs_of
from reportedly.ledger.queries import ClaimQuery
from reportedly.model.cases import Case
from reportedly.model.decisions import Decision, DecisionKind
from reportedly.model.errors import NotInLedger, UsageError
from reportedly.model.folding import fold_bare
from reportedly.model.ids import ClaimId
from reportedly.model.release import ReleaseSettings
from reportedly.products.brief.content import Brief
from reportedly.products.brief.layout import lay_out
from reportedly.products.brief.lint import Breach, lint
from reportedly.products.brief.pictures import publishable_figures
from reportedly.products.brief.write import Order, write_brief

if TYPE_CHECKING:
    from reportedly.desk.desk import Desk
    from reportedly.model.claims import Claim

__all__ = [
    "Brief",
    "BriefAsked",
    "brief_about",
    "brief_of_claim",
    "keep_brief",
    "last_brief",
    "lay_out",
    "lint_brief",
    "narrowed",
]

_CLAIM = re.compile(r"claim-[a-z2-7]{20}")
_NAMED = "name:"


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefAsked:
    """What a brief should hold besides what is reported."""

    since: datetime | None = None
    """Moment of the last brief, UTC; None for the one on record, if there is one."""
    changes: bool = True
    """Whether to say what changed since the last brief."""
    likelihood: str | None = None
    """Id of the scale on which likelihood is asked for: `icd203` or `phia`; None for no likelihood."""
    hypotheses: Path | None = None
    """File of a matrix of hypotheses; None for drafts, with what people set in the ledger."""
    release: ReleaseSettings | None = None
    """How coarse, late and nameless it is to be; its figures are then of what was approved."""
    scenarios: Sequence[str] = ()
    """Files or names of scenarios whose indicators are looked for; none for those shipped."""


def brief_about(desk: "Desk", name: str, asked: BriefAsked | None = None) -> Brief:
    """Give a brief of what is reported of an actor.

    Raises: NotInLedger, if no claim shown names the actor; UsageError, VocabularyError, for what is asked.
    """
    study = desk.study(actors=[name])
    case = case_of(desk, study)
    if not case.told:
        raise NotInLedger(f"{name}: no claim shown names this actor; `reportedly actors` lists who appears")
    subject = _subject(desk, name)
    order = Order(title=f"Reports on {name}", asked=f"what reports say of {name}", subject=subject)
    return _written(desk, case, order, Parts(study, (name,)), asked or BriefAsked())


def brief_of_claim(desk: "Desk", wanted: str, asked: BriefAsked | None = None) -> Brief:
    """Give a brief of everything reported on what one claim is about.

    Raises: NotInLedger, with the nearest ids; UsageError, VocabularyError, for what is asked.
    """
    claim = desk.claim(wanted).claim
    query = _around(desk, [claim])
    study = desk.study(query)
    case = case_of(desk, study)
    standing = case.standing_of.get(claim.id)
    if standing is None:
        raise UsageError(f"{wanted}: its reading is no longer in effect; there is nothing to brief on")
    case = narrowed(case, standing.claims)
    words = f"{claim.subject.name} {claim.predicate.value.replace('_', ' ')} {claim.object.name}"
    order = Order(
        title=f"Reports on: {words}",
        asked=f"one claim ({words}) and all that is reported on it",
        subject=standing.proposition,
    )
    return _written(desk, case, order, Parts(study, (), query), asked or BriefAsked())


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
    """Give what breaks a rule in a brief, against the claims that this ledger holds.

    Only the claims that it names are looked up, and what else is said of the same ends.
    """
    named = {ClaimId(one): None for one in _CLAIM.findall(written)}
    claims: list[Claim] = []
    for one in named:
        try:
            claims.append(desk.claim(one).claim)
        except NotInLedger:
            continue
    said = desk.claims(_around(desk, claims)) if claims else []
    predicates = {one.predicate for one in claims}
    study = desk.study_of([one for one in said if one.claim.predicate in predicates])
    return [_with_tombstones(desk, one) for one in lint(written, narrowed(case_of(desk, study), named))]


def _with_tombstones(desk: "Desk", breach: Breach) -> Breach:
    """Give a breach that says of each claim it names when, by whom and why it was purged, if it was."""
    stones = {one: desk.purging.tombstone(one) for one in dict.fromkeys(_CLAIM.findall(breach.says))}
    gone = [f"{one} was {stone.words}" for one, stone in stones.items() if stone is not None]
    return replace(breach, says="; ".join((breach.says, *gone))) if gone else breach


def last_brief(desk: "Desk", subject: str) -> datetime | None:
    """Give when the last brief on a subject was kept, UTC; None if none was."""
    kept = desk.decisions.in_effect(kind=DecisionKind.BRIEF, about=subject)
    return max((one.recorded for one in kept), default=None)


def keep_brief(desk: "Desk", brief: Brief, path: Path, *, by: str) -> Decision:
    """Record that a brief was written to a file: the next one on its subject says what changed since.

    Raises: LedgerError, if the ledger cannot be written to.
    """
    format_ = path.suffix.lower().removeprefix(".")
    return desk.decisions.brief(brief.subject, format_, why=f"{brief.title}, as {path.name}", by=by)


def _written(desk: "Desk", case: Case, order: Order, parts: Parts, asked: BriefAsked) -> Brief:
    if asked.release is not None and not asked.release.is_plain:
        return _published(desk, case, order, parts, asked.release)
    since = (asked.since or last_brief(desk, order.subject)) if asked.changes else None
    return write_brief(case, parts_of(desk, case, order, replace(parts, since=since), asked))


def _published(desk: "Desk", case: Case, order: Order, parts: Parts, settings: ReleaseSettings) -> Brief:
    """Give a brief of what of a case may be published; what analysis adds would tell what was withheld.

    Figures are of approved claims alone; of who copied whom only where neither places nor names are withheld,
    since the signs of copying quote both.

    Raises: UsageError, if nothing is left, or the brief's own subject is what is to be withheld.
    """
    case, statement = desk.takeaway.released(case, settings)
    if not case.told:
        raise UsageError("brief: with these settings nothing is left that can be published")
    if settings.without_names and statement.names_withheld:
        order = replace(order, title="Reports on what was asked", asked="what is reported, persons unnamed")
    bare = settings.coarsen is None and not settings.without_names
    figures = publishable_figures(case, parts.study.origins if bare else ())
    brief = write_brief(case, replace(order, figures=figures))
    without = () if figures else ("It has no figure: none of its claims was approved by reviewers.",)
    return replace(brief, scope=(*brief.scope, *statement.sentences, *without))


def _subject(desk: "Desk", name: str) -> str:
    """Give what a brief on an actor is kept under: the actor's id where the name means one, else the name."""
    meant = desk.meant(name)
    return meant.actors[0].entity if len(meant.actors) == 1 else f"{_NAMED}{fold_bare(name)}"


def _around(desk: "Desk", claims: Sequence["Claim"]) -> ClaimQuery:
    """Give what asks for all that is said, at any score, of the ends of some claims."""
    predicates = {one.predicate for one in claims}
    return ClaimQuery(
        min_score=0.0,
        pairs=frozenset(pairs_of(claims, desk.decisions.identities())),
        predicate=predicates.pop() if len(predicates) == 1 else None,
    )
