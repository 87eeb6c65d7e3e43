"""The line to a server: opened so that all trouble is the driver's own error, closed without a noise."""

import ssl
import struct
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

UNREACHED = "communication error"
UNENCRYPTED = "encryption failed"
"""Beginnings of what is raised, by which `faults` knows it."""


def open_line(arguments: Mapping[str, Any], password: str | None) -> Any:
    """Give a new connection of the driver, which waits for answers without end.

    Raises: InterfaceError or DatabaseError of pg8000, also for what that leaves to sockets and TLS to raise.
    """
    import pg8000.dbapi  # noqa: PLC0415 - only a ledger on a server needs the driver

    trouble = pg8000.dbapi.InterfaceError
    try:
        # With none at all the driver stops in the middle; a server that wants one refuses an empty one.
        connection = pg8000.dbapi.connect(**arguments, password=password or "")
    except ssl.SSLError as error:
        raise trouble(f"{UNENCRYPTED}: {error.reason}") from error
    except (OSError, LookupError, ValueError, struct.error) as error:
        raise trouble(f"{UNREACHED}: {type(error).__name__}") from error
    connection._usock.settimeout(None)  # the time to connect is not the time to answer
    close, take = connection.close, connection.handle_messages

    def close_quietly() -> None:
        # A line that broke cannot be closed in good order, and the pool would tell so on the screen.
        with suppress(trouble):
            close()

    def take_answers(context: Any) -> None:
        # The driver leaves a line that is reset while it reads to the socket's own errors.
        try:
            take(context)
        except OSError as error:
            raise trouble("network error") from error

    connection.close, connection.handle_messages = close_quietly, take_answers
    return connection
