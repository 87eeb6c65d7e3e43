"""Running the server."""

import socket
from contextlib import closing

import pytest
import uvicorn
from fastapi import FastAPI

from reportedly.doors.http.server import free_port, run_server
from reportedly.doors.http.settings import Settings
from reportedly.model.errors import UsageError


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, object]]:
    """Give what a server would have been run with."""
    found: list[dict[str, object]] = []
    monkeypatch.setattr(uvicorn, "run", lambda _, **how: found.append(how))
    return found


def test_a_free_port_can_be_had(run: list[dict[str, object]]) -> None:
    """What is called free is bound without trouble, and the server gets that very port."""
    port = free_port("127.0.0.1")
    run_server(FastAPI(), Settings(port=port))
    assert (run[0]["host"], run[0]["port"]) == ("127.0.0.1", port)


def test_a_port_in_use_is_told_before_anything_starts(run: list[dict[str, object]]) -> None:
    """The error names the port and the way out, and nothing is served."""
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(UsageError, match=rf"port {port} .*--port"):
            run_server(FastAPI(), Settings(port=port))
    assert run == []


def test_the_server_does_not_say_what_it_is_made_of(run: list[dict[str, object]]) -> None:
    """No header tells strangers which server this is."""
    run_server(FastAPI(), Settings(port=free_port("127.0.0.1")))
    assert run[0]["server_header"] is False
