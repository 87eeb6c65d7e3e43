"""Reaching a server: over which line, in which turns."""

import ssl

import pytest

from reportedly.ledger.address import read_address
from reportedly.ledger.postgres.server import connect_arguments, tls
from reportedly.ledger.store import Ledger
from reportedly.model.decisions import DecisionKind, Verdict
from reportedly.model.errors import LedgerError, LedgerLocked

GRADE = Verdict(kind=DecisionKind.GRADE, about=("Courier", ""), value="B", reason="read it", by="Ada")


def login(written: str):
    """Give the login of an address."""
    return read_address(written).login


@pytest.fixture(autouse=True)
def bare(monkeypatch) -> None:
    """Take away what the machine knows of servers."""
    for name in ("PGSSLMODE", "PGSSLROOTCERT", "PGHOST", "PGPASSWORD"):
        monkeypatch.delenv(name, raising=False)


def test_the_line_is_encrypted_as_sslmode_says() -> None:
    """From never to only for a server whose certificate bears its name."""
    base = "postgresql://ada@db.example/case"
    assert tls(login(f"{base}?sslmode=disable")) is False
    assert tls(login(base)) is None
    assert tls(login(f"{base}?sslmode=require")) is True
    strict = tls(login(f"{base}?sslmode=verify-full"))
    assert isinstance(strict, ssl.SSLContext)
    assert (strict.check_hostname, strict.verify_mode) == (True, ssl.CERT_REQUIRED)
    with pytest.raises(LedgerError, match="is no sslmode"):
        tls(login(f"{base}?sslmode=maybe"))
    with pytest.raises(LedgerError, match="cannot be read"):
        tls(login(f"{base}?sslmode=verify-ca&sslrootcert=/nowhere/root.crt"))


def test_a_folder_for_a_host_is_that_of_a_socket() -> None:
    """As libpq takes it; the line then needs no encryption."""
    found = connect_arguments(login("postgresql:///case?host=/run/pg&port=5433&user=ada"))
    assert found["unix_sock"] == "/run/pg/.s.PGSQL.5433"
    assert found["ssl_context"] is False


def test_a_writer_waits_its_turn_and_no_longer_than_told(shared) -> None:
    """While one writes, another is told that it is locked, and readers do not wait at all."""
    with Ledger.open(shared) as one, Ledger.open(shared, wait_seconds=0.2) as other:
        with one._writer.begin():
            with pytest.raises(LedgerLocked, match="another program has been writing"):
                other.decide(GRADE)
            assert other.view.decisions() == []
        other.decide(GRADE)
        assert len(one.view.decisions()) == 1
