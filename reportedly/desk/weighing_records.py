"""Records of weighing: decisions, publishers, weights, contradictions and consequences as plain JSON."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from reportedly.analysis.origins import count_record
from reportedly.analysis.propositions import Proposition
from reportedly.model.records import Record, Value

if TYPE_CHECKING:
    from reportedly.analysis.confidence import Reason
    from reportedly.analysis.consequences import Consequence
    from reportedly.analysis.contradictions import Contradiction
    from reportedly.analysis.ground import Denial, OriginGrade
    from reportedly.analysis.weighing import Weight
    from reportedly.model.decisions import Decided, Decision
    from reportedly.model.publishers import Publisher


def decision_record(one: "Decision") -> dict[str, Value]:
    """Give a decision with who made it, when and why."""
    return {
        "type": "decision",
        "id": one.id,
        "kind": one.kind.value,
        "about": list(one.about),
        "value": one.value,
        "reason": one.reason,
        "by": one.by,
        "recorded": one.recorded.isoformat(),
        "content": dict(one.content),
    }


def decided_record(one: "Decided") -> Record:
    """Give a decision with what became of it."""
    return {
        **decision_record(one.decision),
        "in_effect": one.is_in_effect,
        "undone_by": None if one.undone_by is None else one.undone_by.id,
        "superseded_by": None if one.superseded_by is None else one.superseded_by.id,
    }


def publisher_record(
    one: "Publisher | None", name: str, grades: "Sequence[Decision]", reports: int
) -> Record:
    """Give a publisher with its grades; of one that no file lists, its name."""
    return {
        "type": "publisher",
        "id": None if one is None else one.id,
        "name": name if one is None else one.name,
        "names": [] if one is None else list(one.names),
        "kind": None if one is None else one.kind,
        "country": None if one is None else one.country,
        "owner": None if one is None else one.owner,
        "actor": None if one is None else one.actor,
        "interest": [] if one is None else list(one.interest),
        "domains": [] if one is None else list(one.domains),
        "source": None if one is None else one.source,
        "reports": reports,
        "grades": [decision_record(each) for each in grades],
    }


def proposition_record(one: Proposition) -> dict[str, Value]:
    """Give a proposition by its predicate and ends."""
    return {
        "predicate": one.predicate.value,
        "subject": {"name": one.subject.name, "kind": one.subject.kind.value, "key": one.subject.key},
        "object": {"name": one.object.name, "kind": one.object.kind.value, "key": one.object.key},
    }


def weight_record(one: "Weight") -> Record:
    """Give the weight of a proposition; its scales stand apart, and every reason names its claims."""
    likelihood = one.likelihood
    return {
        "type": "weight",
        "method": one.method.signature,
        "proposition": proposition_record(one.proposition),
        "information": {"grade": one.information, "name": one.information_name},
        "reasons": _reasons(one.reasons),
        "origins": {"affirming": count_record(one.affirming), "denying": count_record(one.denying)},
        "publishers": {"spread": one.spread, "origins": [_origin(each) for each in one.publishers]},
        "denials": [_denial(each) for each in one.denials],
        "interests": _reasons(one.interests),
        "alternatives": [contradiction_record(each) for each in one.alternatives],
        "confidence": {"level": one.confidence.level.value, "held_back_by": _reasons(one.confidence.reasons)},
        "likelihood": None
        if likelihood is None
        else {
            "scale": likelihood.scale,
            "source": likelihood.source,
            "from": likelihood.least.name,
            "to": likelihood.most.name,
            "low_percent": likelihood.least.low,
            "high_percent": likelihood.most.high,
        },
        "claims": list(one.claims),
    }


def contradiction_record(one: "Contradiction") -> dict[str, Value]:
    """Give a contradiction with both its sides."""
    return {
        "type": "contradiction",
        "method": one.method.signature,
        "kind": one.kind.value,
        "propositions": [proposition_record(each) for each in one.propositions],
        "says": one.says,
        "sides": [
            {"says": side.says, "who": list(side.who), "claims": list(side.claims)} for side in one.sides
        ],
        "unless": one.unless or None,
        "claims": list(one.claims),
    }


def consequence_record(one: "Consequence") -> Record:
    """Give what becomes of one finding."""
    return {
        "type": "consequence",
        "outcome": one.outcome.value,
        "finding": one.by,
        "about": one.about,
        "before": one.before or None,
        "after": one.after or None,
        "lost": list(one.lost),
        "claims": list(one.claims),
    }


def _reasons(reasons: "Iterable[Reason]") -> list[Value]:
    return [{"says": one.says, "claims": list(one.claims)} for one in reasons]


def _origin(one: "OriginGrade") -> dict[str, Value]:
    return {
        "root": one.root,
        "publisher": one.grade.publisher,
        "grade": one.grade.grade,
        "says": one.grade.says,
        "decision": None if one.grade.decision is None else one.grade.decision.id,
        "interest": one.interest,
        "said_by_party": one.by_party,
        "reports": one.reports,
        "claims": list(one.claims),
    }


def _denial(one: "Denial") -> dict[str, Value]:
    return {
        "claim": one.claim.claim.id,
        "publisher": one.claim.document.publisher,
        "published": one.claim.document.published,
        "voice": one.voice,
        "by_party": one.by_party,
        "interest": one.interest,
    }
