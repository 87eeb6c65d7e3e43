"""Running the server."""

import socket

import pytest
from fastapi import FastAPI

from reportedly.doors.http.server import free_port, run_server
from reportedly.doors.http.settings import Settings
from reportedly.model.errors import UsageError


def test_a_port_in_use_is_told_with_the_way_out() -> None:
    """Where another program listens, nothing is served and the message says what to give."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", free_port("127.0.0.1")))
        taken.listen()
        with pytest.raises(UsageError, match="another --port"):
            run_server(FastAPI(), Settings(port=taken.getsockname()[1]))
