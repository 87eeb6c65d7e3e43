"""Propositions: what several reports say of the same, with how many origins it has and why."""

from collections import Counter
from typing import Annotated, cast

from fastapi import APIRouter, Query
from pydantic import Field

from reportedly.desk import Group, Origins
from reportedly.desk.drifting import course_of_proposition
from reportedly.desk.records import view_records
from reportedly.doors.http.bench import MOST_CLAIMS, MOST_TRACED, Bench, TheBench, ThePerson
from reportedly.doors.http.keeping import KeptRoute
from reportedly.doors.http.records import course_record
from reportedly.doors.http.routes.decisions import decided_records
from reportedly.doors.http.routes.queries import ClaimFilter, Filtered
from reportedly.doors.http.shapes import PropositionPage, Propositions
from reportedly.doors.http.shapes.drifting import CourseShape
from reportedly.model.decisions import Decided, DecisionKind
from reportedly.model.records import Record, Value

router = APIRouter(prefix="/propositions", tags=["propositions"], route_class=KeptRoute)


class PropositionListing(ClaimFilter):
    """Which propositions, and how many."""

    limit: int = Field(100, ge=1, le=500)


@router.get("", response_model=Propositions)
def list_propositions(bench: TheBench, asked: Annotated[PropositionListing, Query()]) -> Record:
    """List what is said of the same actors, in most reports first, with the origins of each."""
    study = bench.study(asked.query(bench.desk.min_score), tuple(asked.actor))
    return {
        "total": len(study.dossier.propositions),
        "complete": len(study.dossier.said) < MOST_CLAIMS and not study.dossier.untraced,
        "propositions": [dict(origins_record(one)) for one in study.first_origins(asked.limit)],
    }


@router.get("/{proposition}", response_model=PropositionPage)
def show_proposition(bench: TheBench, person: ThePerson, proposition: str, asked: Filtered) -> Record:
    """Give one proposition: who says it, which reports go back to which origin, and by what signs."""
    study = bench.proposition(asked.query(bench.desk.min_score), tuple(asked.actor), proposition)
    (one,) = study.origins
    return {
        **origins_record(one),
        "groups": [_group(group) for group in one.groups],
        "denials": [_group(group) for group in one.denials],
        "method": one.method.signature,
        "judged": decided_records(bench.desk, _links(bench, one), person),
        "said": cast("list[Value]", list(view_records(one.proposition.said))),
    }


@router.get("/{proposition}/drift", response_model=CourseShape)
def show_course(bench: TheBench, proposition: str, asked: Filtered) -> Record:
    """Give where certainty rose, a figure grew, a hedge or speaker fell off, with both passages."""
    study = bench.proposition(asked.query(bench.desk.min_score), tuple(asked.actor), proposition)
    said = study.dossier.propositions[0].said
    key = ("drift", asked.query(bench.desk.min_score), tuple(asked.actor), proposition)
    return course_record(bench.kept(key, lambda: course_of_proposition(bench.desk, said, most=MOST_TRACED)))


def _links(bench: Bench, one: Origins) -> list[Decided]:
    """Give the judgements in effect on where the reports of a proposition have it from."""
    told = {view.claim.document for view in one.proposition.said}
    judged = bench.desk.decisions.history(kind=DecisionKind.LINK)
    links = [each for each in judged if each.is_in_effect and each.decision.kind is DecisionKind.LINK]
    return [each for each in links if each.decision.about[0] in told]


def origins_record(one: Origins) -> Record:
    """Give a proposition with its counts as plain JSON."""
    proposition = one.proposition
    saying, denying = ({each for group in groups for each in group.documents} for groups in _sides(one))
    held = (view for view in proposition.affirming if view.claim.document in saying)
    counted = Counter(view.shown.stance.certainty.value for view in held)
    ends = {
        role: {"name": end.name, "kind": end.kind.value, "entity": end.entity}
        for role, end in (("subject", proposition.subject), ("object", proposition.object))
    }
    counts = {
        role: {"likeliest": count.likeliest, "low": count.low, "high": count.high}
        for role, count in (("affirming", one.affirming), ("denying", one.denying))
    }
    return cast(
        "Record",
        {
            "id": proposition.id,
            **ends,
            "predicate": proposition.predicate.value,
            "reports": len({view.claim.document for view in proposition.said}),
            "said_in": len(saying),
            "denied_in": len(denying),
            "taken_back": list(one.taken_back),
            **counts,
            "certainty": dict(counted),
            "claims": list(one.claims),
        },
    )


def _sides(one: Origins) -> tuple[tuple[Group, ...], tuple[Group, ...]]:
    return one.groups, one.denials


def _group(group: Group) -> Value:
    links: list[Value] = [
        {
            "document": document,
            "parent": parent.document,
            "outside": parent.outside,
            "p": round(parent.p, 3),
            "signals": [
                {"kind": one.kind.value, "says": one.says, "weight": round(one.weight, 3)}
                for one in parent.signals
            ],
        }
        for document, parent in group.links
    ]
    return {
        "root": group.root,
        "absent": group.is_absent,
        "documents": list(group.documents),
        "links": links,
    }
