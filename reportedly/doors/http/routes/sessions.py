"""Signing in: a browser hands in its person's token once, and keeps it where no script can read it."""

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from reportedly.doors.http.bench import TheBench, ThePerson
from reportedly.doors.http.guard import COOKIE
from reportedly.doors.http.problems import Problem
from reportedly.doors.http.settings import Person, Settings
from reportedly.doors.http.shapes import SessionShape
from reportedly.model.records import Record

router = APIRouter(tags=["session"])


class TokenBody(BaseModel):
    """The token that a person was given."""

    model_config = ConfigDict(extra="forbid")
    token: Annotated[str, Field(min_length=1, max_length=500)]


@router.get("/session", response_model=SessionShape)
def show_session(bench: TheBench, person: ThePerson) -> Record:
    """Give who is asking and what their role is."""
    return _session(person, bench.settings)


@router.post("/session", response_model=SessionShape)
def sign_in(bench: TheBench, body: TokenBody, request: Request, response: Response) -> Record:
    """Let a browser in with its person's token, until it is closed or signs out."""
    token = body.token.strip()
    person = bench.settings.person_of(token)
    if person is None:
        raise Problem(401, "no one here has this token: copy it whole, or ask whoever runs this server")
    if bench.settings.tokens:
        response.set_cookie(
            COOKIE, quote(token, safe=""), httponly=True, samesite="strict", secure=_is_secure(request)
        )
    return _session(person, bench.settings)


@router.delete("/session", status_code=204)
def sign_out(response: Response) -> None:
    """Make the browser forget its token."""
    response.delete_cookie(COOKIE, httponly=True, samesite="strict")


def _session(person: Person, settings: Settings) -> Record:
    return {"person": person.name, "role": person.role.name.lower(), "by_token": bool(settings.tokens)}


def _is_secure(request: Request) -> bool:
    # A proxy that speaks TLS for us says so; a browser would drop such a cookie on plain HTTP.
    return "https" in {request.url.scheme, request.headers.get("x-forwarded-proto", "")}
