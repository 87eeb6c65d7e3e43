"""Problems: every error as `application/problem+json` (RFC 9457), in the words that the command line uses."""

from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from reportedly.model.errors import (
    LedgerError,
    LedgerLocked,
    LedgerMissing,
    NotInLedger,
    ReportedlyError,
    SourceError,
    UsageError,
)

MEDIA = "application/problem+json"

STATUSES: tuple[tuple[type[ReportedlyError], int], ...] = (
    (NotInLedger, 404),
    (LedgerMissing, 404),
    (LedgerLocked, 503),
    (LedgerError, 500),
    (UsageError, 422),
    (SourceError, 422),
)
"""The status of each error; the first that fits."""


class Problem(Exception):
    """Something that a request did that cannot be answered."""

    def __init__(self, status: int, detail: str) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail


def problem(status: int, detail: str) -> JSONResponse:
    """Give a problem as a response."""
    title = HTTPStatus(status).phrase
    body = {"type": "about:blank", "title": title, "status": status, "detail": detail}
    headers = {"WWW-Authenticate": "Bearer"} if status == HTTPStatus.UNAUTHORIZED else None
    return JSONResponse(body, status, media_type=MEDIA, headers=headers)


def add_problems(app: FastAPI) -> None:
    """Make the app tell every error as a problem."""
    app.add_exception_handler(ReportedlyError, _told)
    app.add_exception_handler(Problem, _told)
    app.add_exception_handler(HTTPException, _told)
    app.add_exception_handler(RequestValidationError, _told)


async def _told(_: Request, error: Exception) -> JSONResponse:
    if isinstance(error, Problem):
        return problem(error.status, error.detail)
    if isinstance(error, HTTPException):
        return problem(error.status_code, str(error.detail))
    if isinstance(error, RequestValidationError):
        return problem(422, _invalid(error))
    status = next((code for kind, code in STATUSES if isinstance(error, kind)), 500)
    return problem(status, str(error))


def _invalid(error: RequestValidationError) -> str:
    """Give what is wrong with a request's words, field by field."""
    told = [f"{'.'.join(str(part) for part in one['loc'][1:])}: {one['msg']}" for one in error.errors()]
    return "; ".join(told)
