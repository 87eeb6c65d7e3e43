"""A small web of our own: a server on this machine, hosts that are names of it, and a clock that we turn."""

import socketserver
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address

import pytest

from reportedly.sources.fetching.addresses import Endpoint
from reportedly.sources.fetching.fetcher import Fetcher
from reportedly.sources.fetching.limits import Limits
from reportedly.sources.fetching.pace import Pace
from reportedly.sources.fetching.resolving import Guard

Say = Callable[["Talk"], None]


@dataclass
class Talk:
    """One request, and the way to answer it."""

    path: str
    headers: dict[str, str]
    send: Callable[[bytes], None]

    def answer(self, body: bytes = b"", *, status: str = "200 OK", headers: tuple[str, ...] = ()) -> None:
        """Send an answer with its length."""
        lines = (f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *headers, "", "")
        self.send("\r\n".join(lines).encode() + body)


@dataclass
class Site:
    """What the server says to each path, and what it was asked."""

    port: int = 0
    pages: dict[str, Say] = field(default_factory=dict)
    asked: list[Talk] = field(default_factory=list)

    def url(self, path: str, host: str = "harbour-wire.example") -> str:
        """Give the address of a path."""
        return f"http://{host}:{self.port}{path}"

    def page(self, path: str, body: bytes = b"", **options: object) -> None:
        """Let a path answer."""
        self.pages[path] = lambda talk: talk.answer(body, **options)  # type: ignore[arg-type]

    def redirect(self, path: str, location: str, status: str = "302 Found") -> None:
        """Let a path lead on."""
        self.page(path, status=status, headers=(f"Location: {location}",))

    def paths(self) -> list[str]:
        """Give the paths that were asked for, without robots.txt."""
        return [talk.path for talk in self.asked if talk.path != "/robots.txt"]


@pytest.fixture
def site() -> Iterator[Site]:
    """Give a server that answers 404 until it is told more."""
    known = Site()

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            with suppress(OSError):  # who asked has hung up, as it should
                self._handle()

        def _handle(self) -> None:
            words = self.rfile.readline().decode().split()
            headers = {}
            while (line := self.rfile.readline().decode().strip()) != "":
                name, _, value = line.partition(":")
                headers[name.lower()] = value.strip()
            talk = Talk(words[1], headers, self.wfile.write)
            known.asked.append(talk)
            known.pages.get(talk.path, lambda talk: talk.answer(status="404 Not Found"))(talk)

    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler, bind_and_activate=True)
    server.daemon_threads = True
    known.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield known
    server.shutdown()
    server.server_close()
    thread.join()


@dataclass
class Time:
    """A clock that stands still until somebody sleeps."""

    moment: datetime = datetime(2021, 5, 4, 9, 0, tzinfo=UTC)
    slept: list[float] = field(default_factory=list)

    def now(self) -> datetime:
        """Give the moment."""
        return self.moment

    def sleep(self, seconds: float) -> None:
        """Let time go by at once."""
        self.slept.append(seconds)
        self.moment += timedelta(seconds=seconds)


@pytest.fixture
def time() -> Time:
    """Give a clock."""
    return Time()


NAMES = {
    "harbour-wire.example": ["127.0.0.1"],
    "upland-post.example": ["127.0.0.1"],
    "metadata.example": ["169.254.169.254"],
    "office.example": ["10.1.2.3"],
    "both.example": ["93.184.216.34", "192.168.0.1"],
}


@pytest.fixture
def fetcher(site: Site, time: Time) -> Fetcher:
    """Give a fetcher that may reach the test's server, by that port alone."""

    def resolve(host: str, port: int) -> tuple[object, ...]:
        named = NAMES.get(host)
        try:
            return tuple(ip_address(one) for one in named or [host])
        except ValueError as error:
            raise OSError("no such host") from error

    guard = Guard(resolve, frozenset({Endpoint(ip_address("127.0.0.1"), site.port)}))  # type: ignore[arg-type]
    limits = Limits(max_bytes=200_000, free_bytes=100_000, max_ratio=20, total_seconds=1.0, idle_seconds=0.4)
    return Fetcher(guard=guard, limits=limits, pace=Pace(now=time.now, sleep=time.sleep), now=time.now)
