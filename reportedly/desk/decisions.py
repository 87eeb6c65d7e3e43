"""Decisions at the desk: what people decide, by the names they use for things."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from reportedly.ledger.answers import ActorView, ClaimDetail
from reportedly.model.checks import PublishedCheck
from reportedly.model.decisions import OUTSIDE, Decided, Decision, DecisionKind, Verdict
from reportedly.model.errors import NotInLedger, UsageError
from reportedly.model.folding import fold_bare
from reportedly.model.identity import Identities, identities
from reportedly.model.ids import EntityId
from reportedly.model.notes import PUBLISHER
from reportedly.model.publishers import UNLISTED
from reportedly.model.records import Record
from reportedly.model.terms import Polarity, Predicate

if TYPE_CHECKING:
    from reportedly.desk.desk import Desk
    from reportedly.ledger.view import View

_ENTITY, _CLAIM, _DOCUMENT = "entity-", "claim-", "document-"


class Decisions:
    """The decisions of one ledger: making, undoing and listing them."""

    def __init__(self, desk: "Desk", view: "Callable[[], View]") -> None:
        self._desk = desk
        self._view = view

    def in_effect(
        self, *, kind: DecisionKind | None = None, about: str | None = None, as_of: datetime | None = None
    ) -> list[Decision]:
        """Give the decisions that hold, in the order recorded; see `View.decisions`."""
        return self._view().decisions(kind=kind, about=about, as_of=as_of)

    def history(
        self, *, kind: DecisionKind | None = None, about: str | None = None, as_of: datetime | None = None
    ) -> list[Decided]:
        """Give every decision with what became of it; see `View.decision_history`."""
        return self._view().decision_history(kind=kind, about=about, as_of=as_of)

    def link(self, child: str, parent: str, *, derived: bool, why: str, by: str) -> Decision:
        """Decide whether one report was made from another, or from a source that is not held.

        Args:
            child: id of a document, or its beginning.
            parent: the same, or `outside:` and the name of a source as reports cite it.
        """
        value = "derived" if derived else "independent"
        return self._decide(DecisionKind.LINK, (child, parent), value, why, by)

    def same(self, one: str, other: str, *, why: str, by: str) -> Decision:
        """Decide that two names are of one actor.

        Raises: NotInLedger, UsageError, if a name is nobody's or several actors', or if others decided that
            some of them are different.
        """
        first, second = self.actor(one), self.actor(other)
        known = self.identities()
        made = [*self.in_effect(kind=DecisionKind.IDENTITY)]
        for each in made:
            apart = (
                {known.all_of(EntityId(end)) for end in each.about} if each.value == "different" else set()
            )
            if apart == {known.all_of(first), known.all_of(second)} and {first, second} != set(each.about):
                raise UsageError(
                    f"{one} and {other}: {each.by} decided that two of them are different ({each.id}: "
                    f"{each.reason}); undo that first"
                )
        return self._decide(DecisionKind.IDENTITY, (first, second), "same", why, by)

    def different(self, one: str, other: str, *, why: str, by: str) -> Decision:
        """Decide that two names are of two actors.

        Raises: NotInLedger, UsageError, if a name is nobody's or several actors', or if the two are one by
            way of others.
        """
        first, second = self.actor(one), self.actor(other)
        joining = self.identities().between(first, second)
        if joining and not any({first, second} == set(each.about) for each in joining):
            named = ", ".join(each.id for each in joining)
            raise UsageError(f"{one} and {other}: one by way of others ({named}); undo one of these first")
        return self._decide(DecisionKind.IDENTITY, (first, second), "different", why, by)

    def grade(self, publisher: str, grade: str, *, topic: str = "", why: str, by: str) -> Decision:
        """Decide a publisher's grade, A to F, on everything or on one topic.

        Args:
            topic: a relation, a class of relations from `grades.toml`, or the code of a country.
        Raises: UsageError, if the topic is none of these.
        """
        wanted, topics = topic.strip(), self.topics()
        if wanted and wanted not in topics and not _is_country(wanted):
            raise UsageError(
                f"{topic}: no such topic; take one of {', '.join(topics)}, or a country such as NG"
            )
        key = self._desk.publishers.key_of(publisher) or ""
        return self._decide(DecisionKind.GRADE, (key, wanted), grade.strip().upper(), why, by)

    def topics(self) -> tuple[str, ...]:
        """Give what a publisher can be graded on, besides countries: classes of relations, and relations."""
        from reportedly.analysis.standards import load_standards  # noqa: PLC0415 - only grading needs them

        return (*load_standards().topics, *(one.value for one in Predicate))

    def cell(self, about: tuple[str, str, str], mark: str, *, why: str, by: str) -> Decision:
        """Decide how a row of a matrix stands to a hypothesis.

        Args:
            about: the matrix, the row and the hypothesis; see `desk.hypotheses.set_cell`, which checks them.
        """
        return self._decide(DecisionKind.CELL, about, mark, why, by)

    def review(
        self, claim: str, value: str, *, why: str, by: str, check: PublishedCheck | None = None
    ) -> Decision:
        """Decide what the words of a claim bear: accept, edit, reject, dispute, or a comment.

        Args:
            check: the reviewer's verdict on what is claimed and where it is published; None for none.
        """
        content = {} if check is None else check.content
        return self._decide(DecisionKind.REVIEW, (claim,), value, why, by, content)

    def brief(self, subject: str, format: str, *, why: str, by: str) -> Decision:
        """Record that a brief on a subject was handed on, in a format of briefs."""
        return self._decide(DecisionKind.BRIEF, (subject,), format, why, by)

    def hypothesis(self, about: tuple[str, str], says: str, *, why: str, by: str) -> Decision:
        """Add an explanation of one's own to a matrix.

        Args:
            about: the matrix, and the key of the hypothesis; see `desk.hypotheses.add_hypothesis`.
        """
        return self._decide(DecisionKind.HYPOTHESIS, about, says, why, by)

    def evidence(
        self, about: tuple[str, str], value: str, *, why: str, by: str, content: Record | None = None
    ) -> Decision:
        """Decide that media are what a claim's words point to, linked or seen; see `desk.media`."""
        return self._decide(DecisionKind.EVIDENCE, about, value, why, by, content)

    def undo(self, decision: str, *, why: str, by: str) -> Decision:
        """Take back a decision, given by its id or enough of its beginning; the undo can be undone."""
        return self._decide(DecisionKind.UNDO, (decision,), "undo", why, by)

    def identities(self, as_of: datetime | None = None) -> Identities:
        """Give who is one by what people decided."""
        judged = self.in_effect(kind=DecisionKind.IDENTITY, as_of=as_of)
        return identities(judged, self._desk.registry.by_entity.keys() if judged else frozenset())

    def actor(self, wanted: str) -> EntityId:
        """Give the one actor that a name, slug or id means.

        Raises: NotInLedger, if it means none; UsageError, if it means several, naming them.
        """
        meant = self._desk.meant(wanted)
        if len(meant.actors) == 1:
            return meant.actors[0].entity
        seen = self._view().actor(wanted, names=meant.names, entities=meant.entities, min_score=0.0)
        named = [
            one for one in seen if wanted.startswith(_ENTITY) or fold_bare(one.name) == fold_bare(wanted)
        ]
        chosen = named if len(named) == 1 else seen
        if len(chosen) == 1:
            return chosen[0].entity
        if not chosen:
            raise NotInLedger(f"{wanted}: no claim names such an actor; see `reportedly actors`")
        raise UsageError(f"{wanted}: can be {_listed(chosen)}; give the id of the one you mean")

    def names(self, decisions: Iterable[Decision]) -> dict[str, str]:
        """Give words for the ids that decisions are about: names of actors, titles of reports, claims."""
        found: dict[str, str] = {}
        for one in decisions:
            for part in one.about:
                if part not in found:
                    found[part] = self._name(one.kind, part)
        return found

    def _name(self, kind: DecisionKind, part: str) -> str:
        if kind is DecisionKind.GRADE or part.startswith(PUBLISHER):
            key = part.removeprefix(PUBLISHER)
            listed = self._desk.publishers.by_id.get(key)
            return key.removeprefix(UNLISTED) if listed is None else listed.name
        try:
            if part.startswith(_DOCUMENT):
                header = self._view().document(part).document
                return f"{header.publisher or header.source}: {header.title or header.source}"
            if part.startswith(_CLAIM):
                return _says(self._view().claim(part))
            if kind is DecisionKind.IDENTITY or (kind is DecisionKind.BRIEF and part.startswith(_ENTITY)):
                known = self._desk.registry.by_entity.get(EntityId(part))
                return self._view().actor(part, min_score=0.0)[0].name if known is None else known.name
        except NotInLedger:
            return part
        return part.removeprefix(OUTSIDE)

    def _decide(
        self,
        kind: DecisionKind,
        about: tuple[str, ...],
        value: str,
        why: str,
        by: str,
        content: Record | None = None,
    ) -> Decision:
        verdict = Verdict(kind=kind, about=about, value=value, reason=why, by=by, content=content or {})
        from reportedly.ledger.store import Ledger  # noqa: PLC0415 - the database takes a while to import

        with Ledger.open(self._desk.address, create=False) as ledger:
            return ledger.decide(verdict)


def _says(detail: ClaimDetail) -> str:
    """Give what a claim says; one that is denied never reads as said."""
    claim, shown = detail.claim, next(iter(detail.readings or detail.superseded))
    words = f"{claim.subject.name} {claim.predicate.value.replace('_', ' ')} {claim.object.name}"
    return f"{words} (denied)" if shown.stance.polarity is Polarity.DENIED else words


def _is_country(wanted: str) -> bool:
    return len(wanted) == 2 and wanted.isascii() and wanted.isupper()


def _listed(actors: Sequence[ActorView]) -> str:
    return "; ".join(f"{one.name} ({one.entity}, {one.claims} claims)" for one in actors[:5])
