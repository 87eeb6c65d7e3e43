"""Connections go to the addresses that were checked, whatever name they are asked for."""

from ipaddress import ip_address

import httpcore2
import pytest

from reportedly.model.errors import FetchFailed
from reportedly.sources.fetching.addresses import Address
from reportedly.sources.fetching.connection import PinnedBackend, TimedStream
from reportedly.sources.fetching.limits import Deadline

HERE, NOBODY = ip_address("127.0.0.1"), ip_address("127.0.0.2")
REQUEST = b"GET /report HTTP/1.1\r\n\r\n"


def backend(*addresses: Address, now: list[float] | None = None) -> PinnedBackend:
    """Give a backend that has ten seconds from nought on a clock of its own."""
    clock = now or [0.0]
    deadline = Deadline("http://harbour-wire.example/report", 10.0, clock=lambda: clock[0])
    return PinnedBackend(addresses, deadline, idle_seconds=2.0)


class Slow(httpcore2.NetworkStream):
    """A stream that notes how long each step was allowed."""

    def __init__(self) -> None:
        self.allowed: list[float | None] = []

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002
        """Give one byte."""
        self.allowed.append(timeout)
        return b"a"

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002
        """Take bytes."""
        self.allowed.append(timeout)


def test_the_name_is_not_resolved_again(site) -> None:
    """A name that does not exist, or that has come to mean another machine by now, changes nothing."""
    made = backend(HERE)
    stream = made.connect_tcp("not-to-be-found.invalid", site.port)
    stream.write(REQUEST)
    assert stream.read(100).startswith(b"HTTP/1.1 404")
    stream.close()
    assert made.connected == HERE
    assert site.paths() == ["/report"]


def test_the_next_address_is_tried_where_one_does_not_answer(site) -> None:
    """The one that answered is told, and not the one that was tried first."""
    made = backend(NOBODY, HERE)
    made.connect_tcp("harbour-wire.example", site.port).close()
    assert made.connected == HERE


def test_where_nobody_answers_there_is_an_error(site) -> None:
    """Neither silence nor an empty list of addresses is taken for a connection."""
    for made in (backend(NOBODY), backend()):
        with pytest.raises(httpcore2.ConnectError):
            made.connect_tcp("harbour-wire.example", site.port)
        assert made.connected is None


def test_after_the_deadline_nothing_is_connected_to(site) -> None:
    """Addresses left over are not tried once the time is up."""
    made = backend(HERE, now=[10.0])
    with pytest.raises(FetchFailed):
        made.connect_tcp("harbour-wire.example", site.port)
    assert made.connected is None


def test_no_step_outlives_the_deadline_however_slowly_bytes_come() -> None:
    """A server that drips byte by byte gets less and less time, whatever time the caller would give it."""
    now, slow = [0.0], Slow()
    stream = TimedStream(slow, Deadline("http://harbour-wire.example/", 3.0, clock=lambda: now[0]), 2.0)
    for now[0] in (0.0, 1.5, 2.5):
        stream.read(1, timeout=60.0)
    stream.write(b"a", timeout=60.0)
    assert slow.allowed == [2.0, 1.5, 0.5, 0.5]
    now[0] = 3.0
    with pytest.raises(FetchFailed):
        stream.read(1)
