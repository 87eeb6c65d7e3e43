"""Keeping: what was worked out, and what was answered, for one state of the ledger and for no other."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Coroutine, Hashable
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, TypeVar, cast

from fastapi import Request, Response
from fastapi.routing import APIRoute
from starlette.concurrency import run_in_threadpool

if TYPE_CHECKING:
    from reportedly.doors.http.bench import Bench

MOST_BYTES = 64_000_000
"""Bytes of answers that are held at once."""

Kept = TypeVar("Kept")
Handler = Callable[[Request], Coroutine[Any, Any, Response]]


class Made:
    """Values of one state of the ledger: each is made once, however many ask; the oldest goes first.

    Once it is asked for another state nothing of the former is held: words that were purged are not, either.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._state = ""
        self._made: dict[Hashable, Future[object]] = {}
        self._lock = threading.Lock()

    def get(self, state: str, key: Hashable, make: Callable[[], Kept]) -> Kept:
        """Give the value under a key, made now if it is not there; what goes wrong is raised, not kept."""
        with self._lock:
            if state != self._state:
                self._made.clear()
                self._state = state
            found = self._made.get(key)
            mine: Future[object] = Future()
            if found is None:
                self._made[key] = mine
                while len(self._made) > self._most:
                    self._made.pop(next(iter(self._made)))
        return cast("Kept", self._make(key, mine, make) if found is None else found.result())

    def _make(self, key: Hashable, mine: Future[object], make: Callable[[], object]) -> object:
        try:
            value = make()
        except BaseException as error:
            with self._lock:
                if self._made.get(key) is mine:
                    del self._made[key]
            mine.set_exception(error)
            raise
        mine.set_result(value)
        return value

    def __len__(self) -> int:
        return len(self._made)


@dataclass(frozen=True, slots=True)
class Sent:
    """The body of an answer as it went out, with its headers."""

    body: bytes
    headers: tuple[tuple[bytes, bytes], ...]


class Answers:
    """Answers as they went out, of one state of the ledger, up to so many bytes; the oldest goes first."""

    def __init__(self, most: int = MOST_BYTES) -> None:
        self._most = most
        self._state = ""
        self._sent: OrderedDict[Hashable, Sent] = OrderedDict()
        self._lock = threading.Lock()
        self.held = 0
        """Bytes held."""

    def get(self, state: str, key: Hashable) -> Sent | None:
        """Give what was answered under a key in a state; None if it is not held."""
        with self._lock:
            self._turn_to(state)
            found = self._sent.get(key)
            if found is not None:
                self._sent.move_to_end(key)
            return found

    def keep(self, state: str, key: Hashable, sent: Sent) -> None:
        """Hold an answer, unless it alone would take more than a quarter of what may be held."""
        if len(sent.body) > self._most // 4:
            return
        with self._lock:
            self._turn_to(state)
            former = self._sent.pop(key, None)
            self.held += len(sent.body) - (0 if former is None else len(former.body))
            self._sent[key] = sent
            while self.held > self._most:
                _, gone = self._sent.popitem(last=False)
                self.held -= len(gone.body)

    def _turn_to(self, state: str) -> None:
        if state != self._state:
            self._sent.clear()
            self._state, self.held = state, 0


class KeptRoute(APIRoute):
    """A route whose answer rests on the ledger, its address, who asks and the day alone: answered once.

    An answer is found again only in the state of the ledger that held when it was asked for, so that whatever
    is recorded or decided makes every answer anew.
    """

    def get_route_handler(self) -> Handler:
        """Give what answers a request."""
        answer = super().get_route_handler()

        async def kept(request: Request) -> Response:
            # Whoever names the state that they hold may be told that nothing is new, which is quicker still.
            if request.method != "GET" or "if-none-match" in request.headers:
                return await answer(request)
            bench: Bench = request.app.state.bench
            # The state is asked for before anything is looked up: what comes in meanwhile is in a later one.
            state, key = await run_in_threadpool(bench.state), _asked(request)
            found = bench.answers.get(state, key)
            if found is not None:
                return _again(found)
            response = await answer(request)
            body = getattr(response, "body", None)
            if response.status_code == 200 and isinstance(body, bytes):
                bench.answers.keep(state, key, Sent(body, tuple(response.raw_headers)))
            return response

        return kept


def _asked(request: Request) -> tuple[Hashable, ...]:
    person: Hashable = request.state.person
    return request.url.path, request.url.query, person, datetime.now(UTC).date()


def _again(found: Sent) -> Response:
    response = Response(found.body)
    response.raw_headers = list(found.headers)
    return response
