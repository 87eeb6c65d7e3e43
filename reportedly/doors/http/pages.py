"""The workbench's pages: one page for every address, and the static files it is made of."""

from pathlib import Path

from fastapi import FastAPI, Response
from fastapi.responses import FileResponse
from fastapi.staticfiles import StaticFiles

from reportedly.doors.http.problems import problem


def add_pages(app: FastAPI, web: Path) -> None:
    """Serve the static files, and the one page for any other address: what it shows is in its URL."""
    app.mount("/static", StaticFiles(directory=web), name="static")

    @app.get("/api/{rest:path}", include_in_schema=False)
    def nothing(rest: str) -> Response:
        return problem(404, f"there is no /api/{rest}; see /api/v1/openapi.json")

    @app.get("/{rest:path}", include_in_schema=False)
    def page(rest: str) -> Response:  # noqa: ARG001 - the browser reads the address, not we
        return FileResponse(web / "index.html", headers={"Cache-Control": "no-cache"})
