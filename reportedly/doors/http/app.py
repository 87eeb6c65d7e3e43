"""The app: guard, routes and pages put together."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.resources import files
from pathlib import Path

from fastapi import APIRouter, Depends, FastAPI
from fastapi.middleware.gzip import GZipMiddleware
from starlette.middleware.base import BaseHTTPMiddleware

from reportedly import __version__
from reportedly.doors.http.bench import Bench, Unchanged, not_modified, told_unchanged
from reportedly.doors.http.guard import make_guard
from reportedly.doors.http.pages import add_pages
from reportedly.doors.http.problems import add_problems
from reportedly.doors.http.routes import (
    activity,
    actors,
    ask,
    claims,
    decisions,
    documents,
    exports,
    hypotheses,
    imports,
    ledger,
    media,
    pictures,
    places,
    propositions,
    publishers,
    reviews,
    sessions,
    warnings,
    weighing,
)
from reportedly.doors.http.settings import Settings
from reportedly.doors.http.shapes import PROBLEMS

NOUNS = (
    ledger,
    documents,
    claims,
    actors,
    propositions,
    places,
    imports,
    reviews,
    pictures,
    warnings,
    activity,
    weighing,
    decisions,
    publishers,
    hypotheses,
    exports,
    ask,
    media,
    sessions,
)
"""The files of routes; each has a `router`."""

WEB = Path(str(files("reportedly") / "web"))


def make_app(settings: Settings) -> FastAPI:
    """Give the app of a server; the ledger is opened when it is first asked.

    Raises: UsageError, if others could reach it without tokens.
    """
    settings.check()
    bench = Bench(settings)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        bench.close()

    app = FastAPI(
        title="Reportedly",
        version=__version__,
        summary="What is reported of armed conflict: by whom, how surely, in which words.",
        openapi_url="/api/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,
    )
    app.state.bench = bench
    add_problems(app)
    app.add_exception_handler(Unchanged, told_unchanged)
    api = APIRouter(prefix="/api/v1", dependencies=[Depends(not_modified)], responses=PROBLEMS)
    for noun in NOUNS:
        api.include_router(noun.router)
    app.include_router(api)
    add_pages(app, WEB)
    # Level 4 takes a third of the time of level 9 for a tenth more bytes.
    app.add_middleware(GZipMiddleware, minimum_size=2000, compresslevel=4)
    app.add_middleware(BaseHTTPMiddleware, dispatch=make_guard(settings))
    return app
