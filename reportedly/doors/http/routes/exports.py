"""Exports: the claims of a selection as a file, in every format that is installed."""

import json
import tempfile
from collections.abc import Iterator
from typing import IO, Annotated, BinaryIO, cast

from fastapi import APIRouter, Query
from fastapi.responses import StreamingResponse
from pydantic import Field

from reportedly.desk import Desk
from reportedly.desk.takeaway import STREAMED, write_case
from reportedly.doors.http.bench import TheBench
from reportedly.doors.http.pouring import CHUNK, pour
from reportedly.doors.http.problems import Problem
from reportedly.doors.http.routes.queries import ClaimFilter
from reportedly.doors.http.shapes_work import FormatList
from reportedly.model.records import Record
from reportedly.model.release import ReleaseSettings, read_coarseness, statement_record

router = APIRouter(prefix="/exports", tags=["exports"])
IN_MEMORY = 4_000_000
PUBLICATION = "Reportedly-Publication"
MEDIA = {
    "json": "application/json",
    "jsonl": "application/x-ndjson",
    "csv": "text/csv; charset=utf-8",
    "geojson": "application/geo+json",
    "jsonld": "application/ld+json",
}
"""Media types of formats; any other is bytes."""
FILE = {
    "description": "The file. JSON, JSON lines and CSV are sent while they are written, unless publication "
    "asks for something; a file that breaks off is not complete.",
    "content": {"application/octet-stream": {"schema": {}}},
    "headers": {
        PUBLICATION: {
            "description": "As JSON, what was coarsened, delayed and withheld, where publication was asked "
            "for; it belongs with the file.",
            "schema": {"type": "string"},
        }
    },
}


class ExportFilter(ClaimFilter):
    """Which claims to take away, and what publication asks for; the same as the command line's `export`."""

    everything: bool = Field(
        False, description="All that is in effect: claims of any score, all documents and rejects."
    )
    coarsen: str | None = Field(
        None, max_length=20, description="No place finer than district, province, country or a grid of KM."
    )
    delay: int | None = Field(
        None, ge=0, le=100_000, description="Only what was reported so many days ago or before."
    )
    without_names: bool = Field(False, description="No person is named whom reviewers did not approve.")

    def settings(self) -> ReleaseSettings:
        """Give what publication asks for. Raises: UsageError."""
        return ReleaseSettings(
            coarsen=read_coarseness(self.coarsen), delay_days=self.delay, without_names=self.without_names
        )


@router.get("", response_model=FormatList)
def list_formats() -> Record:
    """List the formats that claims can be taken away in."""
    return {"formats": list(Desk.formats())}


@router.get("/{format}", response_class=StreamingResponse, responses={200: FILE})
def export_claims(bench: TheBench, format: str, asked: Annotated[ExportFilter, Query()]) -> StreamingResponse:
    """Give all claims that fit as one file, as they are or as they may be published."""
    if format not in Desk.formats():
        known = ", ".join(Desk.formats())
        raise Problem(404, f"{format}: no such format is installed; installed are: {known}")
    headers = {"Content-Disposition": f'attachment; filename="{file_name(format)}"'}
    if format in STREAMED and asked.settings().is_plain:
        pieces = pour(lambda out: stream_claims(bench.desk, asked, format, out))
    else:
        pieces, told = whole_file(bench.desk, asked, format)
        headers |= {} if told is None else {PUBLICATION: json.dumps(told)}
    return StreamingResponse(pieces, media_type=_media(format), headers=headers)


def stream_claims(desk: Desk, asked: ExportFilter, format: str, out: BinaryIO) -> int:
    """Write the claims that fit one after another; give how many were written.

    Raises: NotInLedger, UsageError, LedgerError.
    """
    if asked.everything:
        return desk.takeaway.stream_whole(format, out).count
    return desk.takeaway.stream(asked.query(desk.min_score), format, out, actors=asked.actor).count


def whole_file(desk: Desk, asked: ExportFilter, format: str) -> tuple[Iterator[bytes], Record | None]:
    """Give a file that is written in full first, in pieces, and what was done to it for publication.

    Raises: UsageError, if the format cannot hold the claims, or they lack what it must have.
    """
    takeaway, settings, told = desk.takeaway, asked.settings(), None
    if asked.everything:
        case = takeaway.whole_case()
    else:
        case = takeaway.case(asked.query(desk.min_score), actors=asked.actor)
    if not settings.is_plain:
        case, statement = takeaway.released(case, settings)
        told = statement_record(statement)
    written: IO[bytes] = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 - sent, then closed
    try:
        write_case(case, format, cast("BinaryIO", written))
    except BaseException:
        written.close()
        raise
    return _chunks(written), told


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
