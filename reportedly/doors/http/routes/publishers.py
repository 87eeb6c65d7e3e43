"""Publishers: who owns them, whose side they are on, and how people grade them."""

from typing import Annotated, Literal, cast

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from reportedly.desk.publishing import Publishing, find_publishing, publishing_record
from reportedly.desk.weighing_records import decision_record
from reportedly.doors.http.bench import Bench, TheBench, ThePerson, needs
from reportedly.doors.http.routes.decisions import Reason, Word, decided_records
from reportedly.doors.http.settings import Role
from reportedly.doors.http.shapes_work import Made, PublisherList, PublisherPage
from reportedly.model.decisions import DecisionKind
from reportedly.model.notes import PUBLISHER
from reportedly.model.publishers import UNLISTED
from reportedly.model.records import Record, Value

router = APIRouter(tags=["publishers"])


class GradeBody(BaseModel):
    """A publisher's grade, on everything or one topic."""

    model_config = ConfigDict(extra="forbid")
    publisher: Word
    grade: Literal["A", "B", "C", "D", "E", "F"]
    topic: Annotated[str, Field(max_length=100)] = Field(
        "", description="A relation, a class of relations, or the code of a country; empty for everything."
    )
    reason: Reason


@router.get("/publishers", response_model=PublisherList)
def list_publishers(bench: TheBench) -> Record:
    """List the publishers of what was read and those graded, most reports first."""
    return {"publishers": [_record(bench, one) for one in _published(bench)]}


@router.get("/publishers/{publisher:path}", response_model=PublisherPage)
def show_publisher(bench: TheBench, person: ThePerson, publisher: str) -> Record:
    """Give one publisher by a name, an address, an id or its key, with every grade it was ever given."""
    (one,) = _published(bench, publisher.removeprefix(UNLISTED))
    keys = bench.desk.publishers.keys_of(one.name)
    graded = bench.desk.decisions.history(kind=DecisionKind.GRADE)
    own = {each.decision.id for each in graded if each.decision.about[0] in keys}
    told = [each for each in graded if each.decision.id in own or each.decision.about[0] in own]
    return {
        **cast("dict[str, Value]", _record(bench, one)),
        "history": decided_records(bench.desk, reversed(told), person),
        "notes": _notes(bench, one),
        "topics": list(bench.desk.decisions.topics()),
    }


@router.post("/grades", response_model=Made, status_code=201, dependencies=[needs(Role.ADMIN)])  # type: ignore[list-item]
def grade_publisher(bench: TheBench, person: ThePerson, body: GradeBody) -> Record:
    """Grade a publisher; the last grade on a topic holds, and each stays on record."""
    find_publishing(bench.desk, body.publisher.removeprefix(UNLISTED))
    kept = bench.desk.decisions.grade(
        body.publisher.removeprefix(UNLISTED),
        body.grade,
        topic=body.topic,
        why=body.reason,
        by=person.name,
    )
    return {"decision": decision_record(kept)}


def _published(bench: Bench, wanted: str | None = None) -> list[Publishing]:
    """Give the publishers, or the one wanted; counted once for each state of the ledger."""
    return bench.kept(("publishers", wanted), lambda: find_publishing(bench.desk, wanted))


def _notes(bench: Bench, one: Publishing) -> list[Value]:
    about = f"{PUBLISHER}{bench.desk.publishers.key_of(one.name)}"
    return [each.sentence for each in bench.desk.notes.in_effect() if each.about == about]


def _record(bench: Bench, one: Publishing) -> Value:
    return cast(
        "Value",
        {
            **publishing_record(one),
            "key": bench.desk.publishers.key_of(one.name) or one.name,
            "grade": one.grade,
        },
    )
