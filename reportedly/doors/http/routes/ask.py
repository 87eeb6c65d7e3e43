"""Asking: a question in plain words, or by its name with its arguments, and the answer with its claims."""

from typing import Annotated, cast

from fastapi import APIRouter, Path, Query

from reportedly.desk import answer_record, question_records
from reportedly.doors.http.answers import AnswerShape, Questions
from reportedly.doors.http.bench import TheBench
from reportedly.doors.http.keeping import KeptRoute
from reportedly.model.records import Record, Value

router = APIRouter(prefix="/ask", tags=["ask"], route_class=KeptRoute)
Words = Annotated[list[Annotated[str, Query(min_length=1, max_length=300)]] | None, Query(max_length=20)]


@router.get("", response_model=Questions)
def list_questions() -> Record:
    """List the questions that can be asked, with the wordings by which each is known."""
    return {"questions": cast("list[Value]", list(question_records()))}


@router.get("/{question:path}", response_model=AnswerShape)
def answer_question(
    bench: TheBench,
    question: Annotated[str, Path(max_length=600, description="In plain words, or a question's name.")],
    word: Words = None,
) -> Record:
    """Answer a question in sentences that each name their claims; 422 if it is not understood for certain."""
    return answer_record(bench.desk.ask(question, *(word or ())))
