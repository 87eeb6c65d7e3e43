"""Running the server: one process, until Ctrl-C."""

import socket
from contextlib import closing

import uvicorn
from fastapi import FastAPI

from reportedly.doors.http.settings import Settings
from reportedly.model.errors import UsageError


def free_port(host: str) -> int:
    """Give a port that nothing listens on."""
    with closing(socket.socket()) as found:
        found.bind((host, 0))
        return int(found.getsockname()[1])


def run_server(app: FastAPI, settings: Settings) -> None:
    """Serve until Ctrl-C.

    Raises: UsageError, if the port cannot be had.
    """
    with closing(socket.socket()) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((settings.host, settings.port))
        except OSError as error:
            raise UsageError(
                f"serve: port {settings.port} of {settings.host} cannot be had ({error.strerror}); "
                "give another --port"
            ) from error
    uvicorn.run(app, host=settings.host, port=settings.port, log_level="warning", server_header=False)
