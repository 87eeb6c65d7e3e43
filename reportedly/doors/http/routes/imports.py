"""Imports: dropping reports into the ledger, and how far their reading has come."""

from typing import Annotated, cast

from fastapi import APIRouter, Body, Query, Response

from reportedly.doors.http.bench import TheBench, needs, never_kept
from reportedly.doors.http.imports import MOST_BYTES, Import
from reportedly.doors.http.problems import Problem
from reportedly.doors.http.settings import Role
from reportedly.doors.http.shapes import Imports, ImportShape
from reportedly.model.records import Record, Value

router = APIRouter(prefix="/imports", tags=["imports"])


@router.post("", response_model=ImportShape, status_code=202, dependencies=[needs(Role.ANALYST)])  # type: ignore[list-item]
async def add_import(
    bench: TheBench,
    name: Annotated[str, Query(min_length=1, max_length=300, description="The file's name.")],
    content: Annotated[bytes, Body(media_type="application/octet-stream")] = b"",
) -> Record:
    """Take a report as raw bytes; it is kept as it came and read in the background."""
    if len(content) > MOST_BYTES:
        raise Problem(
            413, f"{name}: {len(content):,} bytes are more than the {MOST_BYTES:,} that can be taken"
        )
    if not content:
        raise Problem(422, f"{name}: the file is empty")
    return import_record(bench.importer.add(bench.desk, name, content))


@router.get("", response_model=Imports)
def list_imports(bench: TheBench, response: Response) -> Record:
    """List what was imported since the server started, and how far it has come."""
    # What waits, or could not be read, leaves the ledger as it was.
    never_kept(response)
    return {"imports": cast("list[Value]", [import_record(one) for one in bench.importer.jobs()])}


def import_record(one: Import) -> Record:
    """Give an import as plain JSON."""
    return {
        "id": one.id,
        "name": one.name,
        "state": one.state,
        "documents": list(one.documents),
        "claims": one.claims,
        "troubles": list(one.troubles),
    }
