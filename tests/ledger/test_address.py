"""Where a ledger is: written in many ways, shown without a password in all of them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.ledger.address import FILES_VARIABLE, read_address
from reportedly.model.errors import LedgerError


def test_a_path_is_a_file_and_beside_it_lies_what_is_its_own() -> None:
    """A file is its own name for what lies beside it."""
    found = read_address("cases/one.db")
    assert (found.path, found.beside, found.name) == (
        Path("cases/one.db"),
        Path("cases/one.db"),
        "cases/one.db",
    )
    assert read_address(found) is found
    assert read_address(":memory:").path is None


@given(st.text(st.characters(categories=("L", "N")), min_size=6, max_size=12))
def test_no_password_is_ever_shown(word) -> None:
    """Neither in the name of the ledger nor in the representation of its address."""
    found = read_address(f"postgresql://ada:hide-{word}@db.example:5433/case?sslmode=require")
    assert found.login is not None
    assert found.login.password == f"hide-{word}"
    assert found.name == "postgresql://ada@db.example:5433/case"
    assert "hide-" not in f"{found!r} {found.name} {found.beside}"


@pytest.mark.parametrize(
    "written",
    [
        "postgresql://ada:secret@host",
        "postgresql://ada:secret@host:port/case",
        "postgresql://a:secret@h/x/y",
        "postgresql://ada:secret@host/case?port=many",
        "postgresql:/ada:secret@host/case",
        "postgres:secret@host/case",
        "host=db.example dbname=case user=ada password=secret",
    ],
)
def test_an_address_that_cannot_be_read_is_not_repeated(written) -> None:
    """It may hold a password."""
    with pytest.raises(LedgerError, match="postgresql") as caught:
        read_address(written)
    assert "secret" not in str(caught.value)


def test_other_databases_are_refused_with_what_may_be() -> None:
    """A kind that we cannot open is named."""
    with pytest.raises(LedgerError, match="mysql ledger: only SQLite files and PostgreSQL"):
        read_address("mysql://host/case")


def test_files_of_a_shared_ledger_lie_where_they_are_told_to(monkeypatch, tmp_path) -> None:
    """One folder for all that a server does not hold, and a name for each database."""
    monkeypatch.setenv(FILES_VARIABLE, str(tmp_path))
    assert read_address("postgresql://ada@db.example/case").beside == tmp_path / "case-at-db.example"
    assert read_address("postgresql://ada@db.example:5433/case").beside != tmp_path / "case-at-db.example"


def test_the_port_is_that_of_the_address_and_else_that_of_the_machine(monkeypatch) -> None:
    """As other programs of the server take it: PGPORT counts only where the address names none."""
    monkeypatch.setenv("PGPORT", "5499")
    found = [read_address(f"postgresql://ada@db.example{port}/case").login for port in ("", ":5433")]
    assert [one.port for one in found if one is not None] == [5499, 5433]
