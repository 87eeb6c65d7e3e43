"""Decisions: what people decide over and above what was read, with what became of it."""

from collections.abc import Iterable
from typing import Annotated, Literal, cast

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field

from reportedly.desk import Desk
from reportedly.desk.weighing_records import decided_record, decision_record
from reportedly.doors.http.bench import TheBench, ThePerson, needs
from reportedly.doors.http.settings import Person, Role
from reportedly.doors.http.shapes_work import DecidedList, Made
from reportedly.model.decisions import Decided, DecisionKind
from reportedly.model.records import Record, Value

router = APIRouter(tags=["decisions"])
Reason = Annotated[str, Field(min_length=1, max_length=2000, pattern=r"\S")]
Word = Annotated[str, Field(min_length=1, max_length=300, pattern=r"\S")]


class LinkBody(BaseModel):
    """Whether one report was made from another, or from a source that is not held."""

    model_config = ConfigDict(extra="forbid")
    child: Word = Field(description="Id of a document.")
    parent: Word = Field(description="Id of a document, or `outside:` and a source as reports cite it.")
    value: Literal["derived", "independent"]
    reason: Reason


class IdentityBody(BaseModel):
    """Whether two names are of one actor."""

    model_config = ConfigDict(extra="forbid")
    one: Word
    other: Word
    value: Literal["same", "different"]
    reason: Reason


@router.get("/decisions", response_model=DecidedList)
def list_decisions(
    bench: TheBench,
    person: ThePerson,
    kind: DecisionKind | None = None,
    about: Annotated[str | None, Query(max_length=300)] = None,
) -> Record:
    """List what people decided, the latest first, with what became of each decision."""
    found = bench.desk.decisions.history(kind=kind, about=about)
    return {"decisions": decided_records(bench.desk, reversed(found), person)}


@router.post("/links", response_model=Made, status_code=201, dependencies=[needs(Role.ANALYST)])  # type: ignore[list-item]
def judge_link(bench: TheBench, person: ThePerson, body: LinkBody) -> Record:
    """Judge whether one report was made from another; the last judgement holds and can be taken back."""
    derived = body.value == "derived"
    kept = bench.desk.decisions.link(
        body.child, body.parent, derived=derived, why=body.reason, by=person.name
    )
    return {"decision": decision_record(kept)}


@router.post("/identities", response_model=Made, status_code=201, dependencies=[needs(Role.ANALYST)])  # type: ignore[list-item]
def judge_identity(bench: TheBench, person: ThePerson, body: IdentityBody) -> Record:
    """Judge whether two names are of one actor; nothing is merged, so taking it back undoes all of it."""
    judge = bench.desk.decisions.same if body.value == "same" else bench.desk.decisions.different
    return {"decision": decision_record(judge(body.one, body.other, why=body.reason, by=person.name))}


def decided_records(desk: Desk, found: Iterable[Decided], person: Person) -> list[Value]:
    """Give decisions as plain JSON, with words for what they are about and whether one may take them back."""
    every = list(found)
    names = desk.decisions.names([one.decision for one in every])
    return [
        {
            **cast("dict[str, Value]", dict(decided_record(one))),
            "names": [names.get(part, part) for part in one.decision.about],
            "undoable": one.undone_by is None and may_undo(person, one.decision.by),
        }
        for one in every
    ]


def may_undo(person: Person, by: str) -> bool:
    """Tell whether a person may take back what somebody decided: one's own, or anyone's for an admin."""
    return person.role >= Role.ADMIN or (person.role >= Role.ANALYST and person.name == by)
