"""What people decide: kept for ever with who, when and why, and undone only by a later decision.

A decision is in effect until another that is in effect takes it back, or decides the same thing again. An
undo can be undone, and then what it took back stands again.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NewType

from reportedly.model.errors import UsageError
from reportedly.model.ids import DocumentId, digest
from reportedly.model.moments import to_moment
from reportedly.model.records import Record

DecisionId = NewType("DecisionId", str)

OUTSIDE = "outside:"
"""What a source that is not held is known by in a link, before its folded name."""


class DecisionKind(StrEnum):
    """What a decision is about."""

    LINK = "link"
    """Whether one document was made from another: about (child, parent); `value` derived or independent."""
    GRADE = "grade"
    """A publisher's grade: about (publisher, topic); `value` A to F. An empty topic stands for all."""
    IDENTITY = "identity"
    """Whether two names are of one actor: about (entity, entity); `value` same or different."""
    REVIEW = "review"
    """What a person makes of a claim: about (claim,); `value` accept, edit, reject, dispute or comment."""
    CELL = "cell"
    """A cell of a matrix of hypotheses: about (matrix, row, hypothesis)."""
    BRIEF = "brief"
    """That a brief was handed on: about (subject,); `value` is its format. The next one says what changed."""
    HYPOTHESIS = "hypothesis"
    """A person's own explanation in a matrix: about (matrix, key); `value` says it in words."""
    NOTE = "note"
    """A note on a claim, report or publisher: about (target,); `value` correction, retraction, reply
    or recognition, which the program notes of what it read in pictures."""
    PURGE = "purge"
    """That the words of a document were removed: about (document,); `value` names the rule. It stays."""
    EVIDENCE = "evidence"
    """That media are what a claim's words point to: about (claim, media or `url:` and an address); `value`
    linked, or seen by whoever decides, whose words `content` has."""
    UNDO = "undo"
    """Takes back another decision: about (decision,)."""


ABOUT: Mapping[DecisionKind, tuple[str, ...]] = {
    DecisionKind.LINK: ("child", "parent"),
    DecisionKind.GRADE: ("publisher", "topic"),
    DecisionKind.IDENTITY: ("actor", "actor"),
    DecisionKind.REVIEW: ("claim",),
    DecisionKind.CELL: ("matrix", "row", "hypothesis"),
    DecisionKind.BRIEF: ("subject",),
    DecisionKind.HYPOTHESIS: ("matrix", "hypothesis"),
    DecisionKind.NOTE: ("target",),
    DecisionKind.PURGE: ("document",),
    DecisionKind.EVIDENCE: ("claim", "media"),
    DecisionKind.UNDO: ("decision",),
}
"""What each kind is about, in order."""

VALUES: Mapping[DecisionKind, frozenset[str]] = {
    DecisionKind.LINK: frozenset({"derived", "independent"}),
    DecisionKind.GRADE: frozenset("ABCDEF"),
    DecisionKind.IDENTITY: frozenset({"same", "different"}),
    DecisionKind.REVIEW: frozenset({"accept", "edit", "reject", "dispute", "comment"}),
    DecisionKind.NOTE: frozenset({"correction", "retraction", "reply", "recognition"}),
    DecisionKind.BRIEF: frozenset({"md", "html", "pdf"}),
    DecisionKind.EVIDENCE: frozenset({"linked", "seen"}),
    DecisionKind.UNDO: frozenset({"undo"}),
}
"""What each kind can decide; a cell takes the words of its matrix, a hypothesis any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One decision of a person."""

    id: DecisionId
    kind: DecisionKind
    about: tuple[str, ...]
    """Ids or names of what is decided, in the order its kind says."""
    value: str
    reason: str
    by: str
    """Who decided, as they call themselves."""
    recorded: datetime
    """UTC."""
    content: Record = field(default_factory=dict)
    """Whatever more its kind needs, as plain JSON; empty for most."""

    @property
    def subject(self) -> tuple[str, ...]:
        """What a later decision must be about to take this one's place.

        Whether two actors are one has no order. Each reviewer has a verdict of their own, and comments all
        stay. What people see in a picture is each one's own, too.
        """
        if self.kind is DecisionKind.IDENTITY:
            return (self.kind.value, *sorted(self.about))
        if self.kind is DecisionKind.REVIEW:
            return (self.kind.value, *self.about, self.by, self.id if self.value == "comment" else "")
        if self.kind is DecisionKind.EVIDENCE:
            return (self.kind.value, *self.about, self.by)
        # Notes all stay, until each is withdrawn.
        return (self.kind.value, *self.about, *((self.id,) if self.kind is DecisionKind.NOTE else ()))


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision, and what became of it."""

    decision: Decision
    undone_by: Decision | None = None
    superseded_by: Decision | None = None

    @property
    def is_in_effect(self) -> bool:
        """Whether it still holds."""
        return self.undone_by is None and self.superseded_by is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A decision as a person words it, before it is recorded."""

    kind: DecisionKind
    about: tuple[str, ...]
    value: str
    reason: str
    by: str
    content: Record = field(default_factory=dict)


def make_decision(verdict: Verdict, recorded: datetime) -> Decision:
    """Give a verdict as the decision recorded at a moment; its id is made of all that it says.

    Raises: UsageError, if it is about too few or too many things, has a value that its kind does not know, or
        does not say who decided it and why.
    """
    about, value = tuple(part.strip() for part in verdict.about), verdict.value.strip()
    reason, by = verdict.reason.strip(), verdict.by.strip()
    _check(verdict.kind, about, value)
    if not reason:
        raise UsageError("a decision needs a reason; say in a sentence why you decide so")
    if not by:
        raise UsageError("a decision needs a name; say who decides it")
    id_ = digest(
        "decision", verdict.kind.value, about, value, reason, by, to_moment(recorded), verdict.content
    )
    return Decision(
        id=DecisionId(id_),
        kind=verdict.kind,
        about=about,
        value=value,
        reason=reason,
        by=by,
        recorded=recorded,
        content=verdict.content,
    )


def _check(kind: DecisionKind, about: tuple[str, ...], value: str) -> None:
    parts = ABOUT[kind]
    if len(about) != len(parts) or not all(about[: 1 if kind is DecisionKind.GRADE else None]):
        raise UsageError(f"a decision of kind {kind.value} is about {' and '.join(parts)}; give each")
    if kind in (DecisionKind.LINK, DecisionKind.IDENTITY) and about[0] == about[1]:
        raise UsageError(f"{about[0]}: given twice; a {kind.value} is about two different things")
    allowed = VALUES.get(kind)
    if allowed is not None and value not in allowed:
        raise UsageError(f"{value!r}: a {kind.value} is decided as one of {', '.join(sorted(allowed))}")
    if not value:
        raise UsageError(f"a decision of kind {kind.value} needs a value")


def standing(decisions: Iterable[Decision]) -> tuple[Decided, ...]:
    """Give each decision with what became of it, in the order recorded.

    Args:
        decisions: all that were recorded on what is asked about, with every undo, in any order.
    """
    ordered = sorted(decisions, key=lambda one: (one.recorded, one.id))
    undone: dict[str, Decision] = {}
    latest: dict[tuple[str, ...], Decision] = {}
    found: list[Decided] = []
    # From the last to the first: what takes a decision back always comes after it.
    for one in reversed(ordered):
        if one.id in undone:
            found.append(Decided(one, undone_by=undone[one.id]))
            continue
        if one.kind is DecisionKind.UNDO:
            undone.setdefault(one.about[0], one)
        found.append(Decided(one, superseded_by=latest.get(one.subject)))
        latest.setdefault(one.subject, one)
    return tuple(reversed(found))


def in_effect(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Give the decisions that hold, in the order recorded; an undo only takes back, so none is among them."""
    return tuple(
        one.decision
        for one in standing(decisions)
        if one.is_in_effect and one.decision.kind is not DecisionKind.UNDO
    )


def link_overrides(decisions: Sequence[Decision]) -> dict[tuple[DocumentId, str], bool]:
    """Give what people decided about links: (child, parent) with whether the child was made from the parent.

    The parent is a document's id, or `outside:` and the folded name of a source that is not held, as
    `Parent.key` has it.

    Args:
        decisions: any; those that are not in effect, or not about links, play no part.
    """
    return {
        (DocumentId(one.about[0]), one.about[1]): one.value == "derived"
        for one in in_effect(decisions)
        if one.kind is DecisionKind.LINK
    }
