"""The line to a server: what can befall it is told in words, on a real server and on things that are none."""

import logging
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from reportedly.ledger.postgres.line import open_line
from reportedly.ledger.store import Ledger
from reportedly.model.errors import LedgerUnwritable

pg8000 = pytest.importorskip("pg8000.dbapi")


@contextmanager
def something(answer: bytes) -> Iterator[int]:
    """Give the port of something that answers whoever comes with these bytes; without any it stays silent."""
    listening = socket.create_server(("127.0.0.1", 0))
    over = threading.Event()

    def serve() -> None:
        came, _ = listening.accept()
        with came:
            came.recv(4096)
            came.sendall(answer)
            over.wait(5)

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield listening.getsockname()[1]
    finally:
        over.set()
        thread.join()
        listening.close()


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (b"", "cannot be reached"),
        (b"Z" * 400, "postgresql://"),
        (b"S" + b"no TLS" * 50, "cannot be encrypted"),
    ],
)
def test_what_is_no_server_is_told_as_such(answer: bytes, told: str) -> None:
    """Whatever answers, or does not, the error is a ledger's, names the address, and keeps the password."""
    mode = "require" if answer.startswith(b"S") else "disable"
    with something(answer) as port:
        where = f"postgresql://ada:secret@127.0.0.1:{port}/case?connect_timeout=1&sslmode={mode}"
        with pytest.raises(LedgerUnwritable, match=told) as caught:
            Ledger.open(where).close()
    assert "secret" not in str(caught.value)


def test_who_gives_no_password_is_told_where_it_is_looked_for(server, monkeypatch, tmp_path) -> None:
    """A server that asks for one in either of its ways is answered, and its refusal told."""
    monkeypatch.delenv("PGPASSWORD", raising=False)
    monkeypatch.setenv("PGPASSFILE", str(tmp_path / "none"))
    rules = server.folder / "data" / "pg_hba.conf"
    before = rules.read_text()
    server.tell("CREATE ROLE scram LOGIN PASSWORD 'secret'")
    server.tell("CREATE ROLE plain LOGIN PASSWORD 'secret'")
    ways = "host all scram 127.0.0.1/32 scram-sha-256\nhost all plain 127.0.0.1/32 password\n"
    rules.write_text(ways + before)
    server.tell("SELECT pg_reload_conf()")
    try:
        for user in ("scram", "plain"):
            for given in (user, f"{user}:wrong"):
                with pytest.raises(LedgerUnwritable, match=r"PGPASSWORD or ~/\.pgpass"):
                    Ledger.open(server.address("postgres", given)).close()
    finally:
        rules.write_text(before)
        server.tell("SELECT pg_reload_conf()")


def test_a_line_that_broke_is_made_anew_without_a_word(shared, server, caplog) -> None:
    """The next question is answered, and no trace of the driver stands on anybody's screen."""
    with Ledger.open(shared) as ledger:
        state = ledger.view.state()
        those = f"datname = '{shared.rpartition('/')[2]}'"
        server.tell(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {those}")  # noqa: S608
        with caplog.at_level(logging.ERROR):
            assert ledger.view.state() == state
    assert caplog.records == []


def test_an_open_line_waits_without_end(server) -> None:
    """The time to connect bounds the connecting alone."""
    line = open_line({"user": "postgres", "host": "127.0.0.1", "port": server.port, "timeout": 5.0}, None)
    assert line._usock.gettimeout() is None
    line.close()
    line.close()


def test_a_line_that_is_reset_while_it_is_read_is_told_as_the_drivers_error(server, monkeypatch) -> None:
    """The pool then knows that it broke, and makes another."""

    def reset(*_: object) -> None:
        raise ConnectionResetError(104, "Connection reset by peer")

    line = open_line({"user": "postgres", "host": "127.0.0.1", "port": server.port, "timeout": 5.0}, None)
    monkeypatch.setattr("pg8000.core._read", reset)
    with pytest.raises(pg8000.InterfaceError, match="network error"):
        line.cursor().execute("SELECT 1")
    line.close()
