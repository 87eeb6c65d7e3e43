"""Media over HTTP: listings, and small pictures that were drawn anew. Original bytes are never served."""

from typing import Annotated, cast

from fastapi import APIRouter, Query, Response

from reportedly.desk.media import MediaView, media_view_record
from reportedly.doors.http.bench import TheBench, never_kept
from reportedly.doors.http.problems import Problem
from reportedly.doors.http.shapes.media import MediaList
from reportedly.model.records import Record, Value

router = APIRouter(prefix="/media", tags=["media"])
Wanted = Annotated[str | None, Query(max_length=100)]


@router.get("", response_model=MediaList)
def list_media(bench: TheBench, response: Response, claim: Wanted = None, document: Wanted = None) -> Record:
    """List pictures and films, all or those of a claim or a document; positions are to some 10 km."""
    if claim and document:
        raise Problem(422, "give a claim or a document, not both")
    # Media stand beside the ledger.
    never_kept(response)
    found = bench.desk.media.list(claim=claim, document=document)
    return {"media": [cast("Value", _record(one)) for one in found]}


@router.get(
    "/{media}/thumbnail",
    response_class=Response,
    responses={200: {"content": {"image/jpeg": {}}, "description": "A small picture, drawn anew."}},
)
def show_thumbnail(bench: TheBench, media: str) -> Response:
    """Give a small picture, drawn anew: nothing of the file itself is in it but what is to be seen."""
    content = bench.desk.media.thumbnail(media)
    if content is None:
        raise Problem(404, f"{media}: it is not decoded here, so that there is no small picture of it")
    headers = {"Cache-Control": "private, no-store", "Content-Disposition": 'inline; filename="small.jpg"'}
    return Response(content, media_type="image/jpeg", headers=headers)


def _record(view: MediaView) -> Record:
    facts = view.kept.facts
    drawn = bool(facts.prints)
    return {
        **media_view_record(view),
        "thumbnail": f"/api/v1/media/{view.kept.id}/thumbnail" if drawn else None,
    }
