"""Faults of a server: each is told with its place and a way out, and never with a password."""

import pytest

from reportedly.ledger.postgres.faults import server_fault
from reportedly.ledger.store import Ledger
from reportedly.model.errors import LedgerError, LedgerMissing, LedgerTooNew, LedgerUnwritable


def test_what_is_not_of_the_driver_is_left_alone() -> None:
    """Errors of a file stay those of a file."""
    assert server_fault("here", ValueError("no")) is None


def test_a_server_that_is_not_there_is_named_without_its_password() -> None:
    """Nothing listens on port 1; the address is shown, the password is not."""
    with pytest.raises(LedgerUnwritable, match="cannot be reached") as caught:
        Ledger.open("postgresql://ada:hidden-word@127.0.0.1:1/case")
    assert "postgresql://ada@127.0.0.1:1/case" in str(caught.value)
    assert "hidden-word" not in str(caught.value)


def test_what_a_server_refuses_is_told_plainly(server) -> None:
    """No such database, no such user, another program's tables, and no ledger: four errors."""
    with pytest.raises(LedgerMissing, match="no such database"):
        Ledger.open(server.address("absent"))
    with pytest.raises(LedgerUnwritable, match="does not let this user in"):
        Ledger.open(server.address("postgres", user="nobody_we_know"))
    address = server.empty_database()
    with pytest.raises(LedgerMissing, match="holds no ledger yet"):
        Ledger.open(address, read_only=True)
    server.tell("CREATE TABLE theirs (x int)", address.rpartition("/")[2])
    with pytest.raises(LedgerError, match="database of another program"):
        Ledger.open(address)


def test_a_ledger_of_a_later_version_is_left_alone(shared, server) -> None:
    """It is named, with both versions."""
    server.tell("UPDATE alembic_version SET version_num = '9999'", shared.rpartition("/")[2])
    with pytest.raises(LedgerTooNew, match="schema 9999"):
        Ledger.open(shared)
