"""The bench: what all routes share: the desk, who is asking, and what the ledger's state is."""

import threading
from dataclasses import replace
from typing import Annotated

from fastapi import Depends, Request, Response

from reportedly.desk import ClaimQuery, Desk, Study
from reportedly.doors.http.imports import Importer
from reportedly.doors.http.problems import Problem
from reportedly.doors.http.settings import Person, Role, Settings

KEPT_STUDIES = 24
MOST_CLAIMS = 5000
"""Claims that a study over HTTP looks at; a narrower question sees all of its own."""


class Bench:
    """One server's desk, with the studies that were last asked for."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.desk = Desk(
            settings.ledger, registry_files=settings.registry_files, min_score=settings.min_score
        )
        self.desk.make_ready()
        self.importer = Importer(settings)
        self._studies: dict[tuple[str, ClaimQuery, tuple[str, ...]], Study] = {}
        self._lock = threading.Lock()

    def state(self) -> str:
        """Give a word that changes whenever the ledger does."""
        return self.desk.state()

    def study(self, query: ClaimQuery, actors: tuple[str, ...] = ()) -> Study:
        """Give the study of the newest claims that fit; worked out once for each state of the ledger."""
        query = replace(query, limit=MOST_CLAIMS)
        key = (self.state(), query, actors)
        with self._lock:
            found = self._studies.get(key)
        if found is None:
            found = self.desk.study(query, actors=actors)
            with self._lock:
                while len(self._studies) >= KEPT_STUDIES:
                    self._studies.pop(next(iter(self._studies)))
                self._studies[key] = found
        return found

    def close(self) -> None:
        """Let go of the ledger."""
        self.importer.close()
        self.desk.close()


def bench_of(request: Request) -> Bench:
    """Give the bench of the app that a request came to."""
    bench: Bench = request.app.state.bench
    return bench


def person_of(request: Request) -> Person:
    """Give who is asking."""
    person: Person = request.state.person
    return person


def needs(role: Role) -> object:
    """Give a dependency that lets in only people of a role or above."""

    def check(person: Annotated[Person, Depends(person_of)]) -> Person:
        if person.role < role:
            raise Problem(403, f"{person.name} is {person.role.name.lower()}; this needs {role.name.lower()}")
        return person

    return Depends(check)


def not_modified(request: Request, response: Response, bench: Annotated[Bench, Depends(bench_of)]) -> None:
    """Mark an answer with the ledger's state; answer 304 where the asker holds it already."""
    if request.method not in {"GET", "HEAD"}:
        return
    tag = f'W/"{bench.state()}"'
    response.headers["ETag"] = tag
    response.headers["Cache-Control"] = "private, no-cache"
    if tag in request.headers.get("if-none-match", ""):
        raise Unchanged(tag)


class Unchanged(Exception):
    """The asker holds what would be answered."""

    def __init__(self, tag: str) -> None:
        super().__init__(tag)
        self.tag = tag


async def told_unchanged(_: Request, error: Exception) -> Response:
    """Answer that nothing has changed."""
    tag = error.tag if isinstance(error, Unchanged) else ""
    return Response(status_code=304, headers={"ETag": tag, "Cache-Control": "private, no-cache"})


TheBench = Annotated[Bench, Depends(bench_of)]
ThePerson = Annotated[Person, Depends(person_of)]
