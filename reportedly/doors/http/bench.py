"""The bench: what all routes share: the desk, who is asking, and what the ledger's state is."""

import hashlib
from collections.abc import Callable, Hashable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from threading import Event
from typing import Annotated, TypeVar

from fastapi import Depends, Request, Response

from reportedly import __version__
from reportedly.desk import ActorView, ClaimQuery, Desk, Queue, Study
from reportedly.desk.tracing import QUICKLY_TRACED
from reportedly.doors.http.imports import Importer
from reportedly.doors.http.keeping import Answers, Made
from reportedly.doors.http.problems import Problem
from reportedly.doors.http.settings import Person, Role, Settings
from reportedly.model.errors import ReportedlyError
from reportedly.model.folding import fold_bare
from reportedly.model.terms import ActorKind

KEPT = 48
"""What was worked out that is held at once: a study with what was drawn from it takes up to ten megabytes."""
MOST_CLAIMS = 1000
"""Claims that a study over HTTP looks at; a narrower question sees all of its own."""
MOST_TRACED = QUICKLY_TRACED
"""Reports whose sources a study over HTTP looks for at once: about half a second."""
_MARK_DIGITS = 24

Kept = TypeVar("Kept")


class Bench:
    """One server's desk, with the studies that were last asked for."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.desk = Desk(
            settings.ledger, registry_files=settings.registry_files, min_score=settings.min_score
        )
        self.desk.make_ready()
        self.importer = Importer(settings)
        self.closing = Event()
        """Set once the server ends: whatever runs beside it stops."""
        self.answers = Answers()
        self._made = Made(KEPT)
        self._kind = (__version__, settings.min_score, tuple(map(str, settings.registry_files)))
        """What else answers rest on; it stays the same as long as the server runs."""

    def warm(self) -> None:
        """Load what the first to ask would wait for: names, publishers, and what derivation weighs."""
        # Whoever asks is told what is broken; here nobody would be.
        with suppress(ReportedlyError):
            self.desk.warm()

    def state(self) -> str:
        """Give a word that changes whenever the ledger does."""
        return self.desk.state()

    def mark(self, person: Person) -> str:
        """Give the mark of what a person is answered now: no other state, person, day or server has it.

        Two people may share a browser, and two servers an address, one after the other: neither is shown what
        the other was answered.
        """
        told = (self.state(), person.name, person.role.name, datetime.now(UTC).date().isoformat(), self._kind)
        return f'W/"{hashlib.sha256(repr(told).encode()).hexdigest()[:_MARK_DIGITS]}"'

    def study(self, query: ClaimQuery, actors: tuple[str, ...] = (), *, traced: bool = True) -> Study:
        """Give the study of the newest claims that fit; worked out once for each state of the ledger.

        Args:
            traced: whether who copied whom is needed; as far as that takes too long, its dossier says so.
        """
        query = replace(query, limit=MOST_CLAIMS)
        most = MOST_TRACED if traced else 0
        key: Hashable = (query, actors, most)
        return self.kept(key, lambda: self.desk.study(query, actors=actors, most_traced=most))

    def proposition(self, query: ClaimQuery, actors: tuple[str, ...], wanted: str) -> Study:
        """Give the study of one proposition alone, with the sources of all its reports looked for.

        Raises: Problem, if no claim that fits speaks of it.
        """
        every = self.study(query, actors, traced=False).dossier.propositions
        found = next((one for one in every if one.id == wanted), None)
        if found is None:
            raise Problem(
                404, f"{wanted}: no claim that fits speaks of it; leave something out of the selection"
            )
        said = found.said
        return self.kept((query, actors, wanted), lambda: self.desk.study_of(said, most_traced=MOST_TRACED))

    def queue(self, query: ClaimQuery, actors: tuple[str, ...], by: str) -> Queue:
        """Give what a person should look at; worked out once for each state of the ledger."""
        return self.kept((query, actors, by), lambda: self.desk.reviews.queue(query, by=by, actors=actors))

    def count(self, query: ClaimQuery, actors: tuple[str, ...] = ()) -> int:
        """Give how many claims fit; counted once for each state of the ledger, whatever page is asked for."""
        return self.kept(("count", query, actors), lambda: self.desk.count(query, actors=actors))

    def actors(self, kind: ActorKind | None) -> "Sequence[tuple[str, ActorView]]":
        """Give every actor with its names folded, the listed one among them, most claims first."""
        return self.kept(
            ("actors", kind),
            lambda: [
                ("\n".join(map(fold_bare, (one.name, *(name for name, _ in one.names)))), one)
                for one in self.desk.actors(kind=kind)
            ],
        )

    def kept(self, key: Hashable, make: Callable[[], Kept]) -> Kept:
        """Give what was made under a key, made now if the ledger has changed since.

        Several who ask for the same at once wait for one making of it.
        """
        return self._made.get(self.state(), key, make)

    def forget(self) -> None:
        """Keep nothing of what was worked out and answered so far."""
        self.answers = Answers()
        self._made = Made(KEPT)

    def close(self) -> None:
        """Let go of the ledger."""
        self.closing.set()
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


def not_modified(
    request: Request,
    response: Response,
    bench: Annotated[Bench, Depends(bench_of)],
    person: Annotated[Person, Depends(person_of)],
) -> None:
    """Mark an answer with the ledger's state and who asks; answer 304 where the asker holds it already."""
    if request.method not in {"GET", "HEAD"}:
        return
    tag = bench.mark(person)
    response.headers["ETag"] = tag
    response.headers["Cache-Control"] = "private, no-cache"
    if tag in request.headers.get("if-none-match", ""):
        raise Unchanged(tag)


def never_kept(response: Response) -> None:
    """Take the mark off an answer that rests on more than the ledger, whose state does not tell of that."""
    del response.headers["ETag"]
    response.headers["Cache-Control"] = "private, no-store"


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
