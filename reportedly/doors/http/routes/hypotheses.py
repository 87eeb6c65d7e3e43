"""Hypotheses and precedents: which explanation least speaks against, and what a relation is like."""

import io
from typing import Annotated, Literal, cast

from fastapi import APIRouter, Query
from fastapi.responses import Response
from pydantic import BaseModel, ConfigDict, Field

from reportedly.desk import (
    Asked,
    ClaimQuery,
    Desk,
    matrix_markdown,
    precedent_records,
    row_records,
    weighing_record,
)
from reportedly.desk.hypotheses import Judged, add_hypothesis, find_matrix, matrix_text, set_cell
from reportedly.desk.precedents import precedents_in
from reportedly.desk.weighing_records import decision_record
from reportedly.doors.http.bench import Bench, TheBench, ThePerson, needs
from reportedly.doors.http.problems import Problem
from reportedly.doors.http.routes.decisions import Reason, Word
from reportedly.doors.http.settings import Role
from reportedly.doors.http.shapes_work import Made, MatrixShape, PrecedentList
from reportedly.model.decisions import Decision
from reportedly.model.records import Record, Value

router = APIRouter(tags=["hypotheses"])
Claim = Annotated[str | None, Query(max_length=100, description="A claim that says it: its id.")]
End = Annotated[str | None, Query(max_length=300, description="A name; with the other two, for a claim.")]
Ending = Literal["toml", "csv", "md"]
MEDIA = {"toml": "application/toml", "csv": "text/csv; charset=utf-8", "md": "text/markdown; charset=utf-8"}


class CellBody(BaseModel):
    """How a row stands to a hypothesis."""

    model_config = ConfigDict(extra="forbid")
    claim: Word
    row: Word
    hypothesis: Word
    mark: Literal["CC", "C", "N", "I", "II", "NA"]
    reason: Reason


class HypothesisBody(BaseModel):
    """An explanation of one's own."""

    model_config = ConfigDict(extra="forbid")
    claim: Word
    says: Annotated[str, Field(min_length=1, max_length=400, pattern=r"\S")]
    reason: Reason


@router.get("/hypotheses", response_model=MatrixShape)
def show_matrix(
    bench: TheBench, claim: Claim = None, subject: End = None, predicate: End = None, object: End = None
) -> Record:
    """Give the matrix for what is asked about: one row for each origin, ranked by what speaks against."""
    return matrix_record(_judged(bench, _asked(claim, subject, predicate, object)))


@router.post("/hypotheses/cells", response_model=Made, status_code=201, dependencies=[needs(Role.ANALYST)])  # type: ignore[list-item]
def mark_cell(bench: TheBench, person: ThePerson, body: CellBody) -> Record:
    """Set a mark of a matrix, with the reason; it counts instead of the proposed one until taken back."""
    judged = _judged(bench, Asked(claim=body.claim))
    cell = (body.row, body.hypothesis)
    kept = set_cell(bench.desk, judged, cell, body.mark, why=body.reason, by=person.name)
    return {"decision": decision_record(kept)}


@router.post("/hypotheses", response_model=Made, status_code=201, dependencies=[needs(Role.ANALYST)])  # type: ignore[list-item]
def add_own(bench: TheBench, person: ThePerson, body: HypothesisBody) -> Record:
    """Add an explanation of one's own to a matrix, with the reason; nothing is proposed for it."""
    judged = _judged(bench, Asked(claim=body.claim))
    kept = add_hypothesis(bench.desk, judged, body.says, why=body.reason, by=person.name)
    return {"decision": decision_record(kept)}


@router.get(
    "/hypotheses/file",
    response_class=Response,
    responses={200: {"description": "The matrix", "content": {"text/plain": {"schema": {"type": "string"}}}}},
)
def export_matrix(bench: TheBench, claim: Annotated[str, Query(max_length=100)], format: Ending) -> Response:
    """Give a matrix as a file: TOML to go on editing, CSV for a table, Markdown for a brief."""
    text = _written(_judged(bench, Asked(claim=claim)), format)
    headers = {"Content-Disposition": f'attachment; filename="hypotheses.{format}"'}
    return Response(text, media_type=MEDIA[format], headers=headers)


@router.get("/precedents", response_model=PrecedentList)
def list_precedents(
    bench: TheBench,
    claim: Claim = None,
    subject: End = None,
    predicate: End = None,
    object: End = None,
    limit: Annotated[int, Query(ge=1, le=50)] = 8,
) -> Record:
    """List the past relations that one is like, feature by feature, with what followed."""
    study = bench.study(ClaimQuery(min_score=bench.desk.min_score))
    found = precedents_in(bench.desk, study, _asked(claim, subject, predicate, object))
    return {
        "asked": str(found.question),
        "caveat": found.caveat,
        "precedents": cast("list[Value]", list(precedent_records(found, limit))),
    }


def matrix_record(judged: Judged) -> Record:
    """Give a matrix with its ranking, and each cell with who set it and why, as plain JSON."""
    found, matrix = weighing_record(judged.weighing), judged.weighing.matrix
    rows = [
        {**record, "cells": _cells(judged, str(record["row"]))} for record in row_records(judged.weighing)
    ]
    own = {key: _added(one) for key, one in judged.own.items()}
    return {
        **found,
        "matrix": judged.proposition.id,
        "title": matrix.title,
        "hypotheses": [
            {"id": one.key, "says": one.says, "role": one.role, **own.get(one.key, _added(None))}
            for one in matrix.hypotheses
        ],
        "rows": cast("Value", rows),
    }


def _added(decision: Decision | None) -> dict[str, Value]:
    """Give who added a hypothesis and why; nothing for one of the draft."""
    if decision is None:
        return {"by": None, "why": None, "decision": None}
    return {"by": decision.by, "why": decision.reason, "decision": decision.id}


def _cells(judged: Judged, key: str) -> dict[str, Value]:
    (row,) = (one for one in judged.weighing.matrix.rows if one.key == key)
    found: dict[str, Value] = {}
    for hypothesis, cell in row.cells.items():
        decision = judged.set_by.get((key, hypothesis))
        found[hypothesis] = {
            "proposed": None if cell.proposed is None else cell.proposed.value,
            "because": cell.because,
            "mark": None if cell.mark is None else cell.mark.value,
            "by": cell.by,
            "why": cell.why,
            "decision": None if decision is None else decision.id,
        }
    return found


def _asked(claim: str | None, *words: str | None) -> Asked:
    return Asked([one for one in words if one], claim)


def _judged(bench: Bench, asked: Asked) -> Judged:
    study = bench.study(ClaimQuery(min_score=bench.desk.min_score))
    proposition = asked.proposition(bench.desk, study.dossier.propositions)
    if proposition is None:
        raise Problem(404, f"{asked}: no claim says or denies it")
    return find_matrix(bench.desk, study, proposition)


def _written(judged: Judged, format: Ending) -> str:
    if format == "toml":
        return matrix_text(judged.weighing.matrix)
    if format == "md":
        return matrix_markdown(judged.weighing)
    out = io.StringIO()
    Desk.export(row_records(judged.weighing), "csv", out)
    return out.getvalue()
