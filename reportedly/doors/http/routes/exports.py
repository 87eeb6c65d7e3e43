"""Exports: the claims of a selection as a file, in every format that is installed."""

import tempfile
from collections.abc import Iterator
from typing import IO, BinaryIO, cast

from fastapi import APIRouter
from fastapi.responses import StreamingResponse

from reportedly.desk import ClaimQuery, Desk
from reportedly.desk.takeaway import write_case
from reportedly.doors.http.bench import TheBench
from reportedly.doors.http.problems import Problem
from reportedly.doors.http.routes.queries import Filtered
from reportedly.doors.http.shapes_work import FormatList
from reportedly.model.records import Record

router = APIRouter(prefix="/exports", tags=["exports"])
IN_MEMORY = 4_000_000
CHUNK = 65_536
MEDIA = {
    "json": "application/json",
    "jsonl": "application/x-ndjson",
    "csv": "text/csv; charset=utf-8",
    "geojson": "application/geo+json",
    "jsonld": "application/ld+json",
}
"""Media types of formats; any other is bytes."""


@router.get("", response_model=FormatList)
def list_formats() -> Record:
    """List the formats that claims can be taken away in."""
    return {"formats": list(Desk.formats())}


@router.get(
    "/{format}",
    response_class=StreamingResponse,
    responses={200: {"description": "The file", "content": {"application/octet-stream": {"schema": {}}}}},
)
def export_claims(bench: TheBench, format: str, asked: Filtered) -> StreamingResponse:
    """Give all claims that fit as one file; it is written in full before the first byte is sent."""
    if format not in Desk.formats():
        known = ", ".join(Desk.formats())
        raise Problem(404, f"{format}: no such format is installed; installed are: {known}")
    written: IO[bytes] = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 - sent, then closed
    try:
        write_claims(bench.desk, asked.query(bench.desk.min_score), asked.actor, format, written)
    except BaseException:
        written.close()
        raise
    headers = {"Content-Disposition": f'attachment; filename="{file_name(format)}"'}
    return StreamingResponse(_chunks(written), media_type=_media(format), headers=headers)


def write_claims(desk: Desk, query: ClaimQuery, actors: list[str], format: str, out: IO[bytes]) -> int:
    """Write the claims that fit in a format, with all that stands behind them; give how many were written.

    Raises: UsageError, if the format cannot hold them, or they lack what it must have.
    """
    return write_case(desk.takeaway.case(query, actors=actors), format, cast("BinaryIO", out)).count


def file_name(format: str) -> str:
    """Give what a file of claims is called."""
    kept = "".join(character for character in format if character.isalnum() or character in "-_")
    return f"claims.{kept}"


def _media(format: str) -> str:
    return MEDIA.get(format, "application/octet-stream")


def _chunks(written: IO[bytes]) -> Iterator[bytes]:
    with written:
        written.seek(0)
        while chunk := written.read(CHUNK):
            yield chunk
