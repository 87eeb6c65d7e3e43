"""Reaching a PostgreSQL server: who we are there, over which line, and in what transactions.

Writers take turns by an advisory lock that ends with their transaction: numbers and seals then follow each
other without a gap, however many write. Readers never wait: each question sees one state of the ledger.
"""

import os
import ssl
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event

from reportedly.ledger.address import Login
from reportedly.ledger.postgres.line import open_line
from reportedly.ledger.postgres.passwords import find_password, usual_user
from reportedly.model.errors import LedgerError

WRITES = "ledger_writes"
CONNECT_SECONDS = 15.0
IDLE_SECONDS = 300
"""A writer that says nothing for so long has died without a word: the server lets go of its lock."""

_SOCKETS = ("/var/run/postgresql", "/tmp")  # noqa: S108 - where servers put their sockets, and we only look
_READ = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"
_WRITE = (
    "SET TRANSACTION ISOLATION LEVEL READ COMMITTED, READ WRITE; "
    f"SET LOCAL idle_in_transaction_session_timeout = '{IDLE_SECONDS}s'; "
    "SELECT pg_advisory_xact_lock(hashtext('reportedly'), hashtext(current_schema()))"
)
_SESSION = (
    "SET lock_timeout = {wait}; SET client_encoding = 'UTF8'; SET standard_conforming_strings = on; "
    "SET extra_float_digits = 1; SET default_text_search_config = 'pg_catalog.simple'"
)


def make_server_engine(login: Login, *, wait_seconds: float) -> Engine:
    """Give an engine for the database that a login leads to; nothing is asked for before it is used.

    Raises: LedgerError, if the driver is not installed, or the login asks for what there is not.
    """
    try:
        import pg8000.dbapi  # noqa: F401, PLC0415 - only a ledger on a server needs the driver
    except ImportError as error:
        raise LedgerError(
            "postgresql ledger: the driver is not installed; pip install 'reportedly[postgres]'"
        ) from error
    arguments = connect_arguments(login)
    session = _SESSION.format(wait=max(1, round(wait_seconds * 1000)))

    def connect() -> Any:
        connection = open_line(arguments, find_password(login))
        cursor = connection.cursor()
        cursor.execute(session)
        cursor.close()
        connection.commit()
        return connection

    engine = create_engine("postgresql+pg8000://", creator=connect, pool_pre_ping=True)
    event.listen(engine, "begin", _begin)
    event.listen(engine, "before_cursor_execute", _check_text)
    return engine


def connect_arguments(login: Login) -> dict[str, Any]:
    """Give what the driver needs besides the password.

    Raises: LedgerError, for a sslmode or a connect_timeout that is none.
    """
    place: dict[str, Any] = {"host": login.host, "port": login.port}
    socket = _socket(login)
    if socket is not None:
        place = {"unix_sock": socket}
    elif not login.host:
        place["host"] = "localhost"
    return {
        **place,
        "user": login.user or usual_user(),
        "database": login.database,
        "timeout": _seconds(login.option("connect_timeout", str(CONNECT_SECONDS))),
        "application_name": "reportedly",
        "ssl_context": False if socket is not None else tls(login),
    }


def tls(login: Login) -> ssl.SSLContext | bool | None:
    """Give how the line is encrypted, as sslmode says; None to encrypt where the server can.

    Raises: LedgerError, for what is no sslmode, or a certificate that cannot be read.
    """
    mode = login.option("sslmode", os.environ.get("PGSSLMODE", "prefer"))
    plain: dict[str, bool | None] = {"disable": False, "allow": None, "prefer": None, "require": True}
    roots = login.option("sslrootcert", os.environ.get("PGSSLROOTCERT", ""))
    if mode in plain and not (mode == "require" and roots):
        return plain[mode]
    if mode not in {"require", "verify-ca", "verify-full"}:
        raise LedgerError(
            f"postgresql ledger: {mode!r} is no sslmode; write disable, prefer, require, verify-ca or "
            "verify-full"
        )
    try:
        context = ssl.create_default_context(cafile=roots or None)
    except OSError as error:
        raise LedgerError(
            f"postgresql ledger: the certificate {roots} cannot be read ({error}); check sslrootcert"
        ) from error
    context.check_hostname = mode == "verify-full"
    return context


def _socket(login: Login) -> str | None:
    """Give the path of the server's socket, None to go over the network."""
    name = f".s.PGSQL.{login.port}"
    if login.host.startswith("/"):
        return str(Path(login.host) / name)
    usual = [] if login.host else [Path(folder) / name for folder in _SOCKETS]
    return next((str(path) for path in usual if path.exists()), None)


def _seconds(written: str) -> float:
    try:
        return max(1.0, float(written))
    except ValueError as error:
        raise LedgerError(
            f"postgresql ledger: connect_timeout={written!r} is no number of seconds"
        ) from error


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql(_WRITE if writes else _READ, execution_options={"stream_results": False})


def _check_text(_: Connection, __: Any, ___: str, parameters: Any, *____: Any) -> None:
    """Refuse half a character before anything is sent: the driver would stop in the middle of its message.

    Raises: UnicodeEncodeError.
    """
    for row in parameters if isinstance(parameters, list) else (parameters,):
        for value in row or ():
            if isinstance(value, str):
                value.encode("utf-8")
