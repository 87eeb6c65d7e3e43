"""Passwords: found where PostgreSQL's own programs find them, and nowhere else."""

import os

import pytest

from reportedly.ledger.address import read_address
from reportedly.ledger.postgres.passwords import find_password, usual_user


@pytest.fixture(autouse=True)
def bare(monkeypatch, tmp_path) -> None:
    """Take away what the machine knows of servers."""
    for name in ("PGPASSWORD", "PGPASSFILE", "PGUSER", "PGHOST"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))


def login(written="postgresql://ada@db.example/case"):
    """Give the login of an address."""
    return read_address(written).login


def test_the_address_comes_before_the_environment_and_that_before_the_file(monkeypatch, tmp_path) -> None:
    """The nearest to the call wins."""
    filed = tmp_path / ".pgpass"
    filed.write_text("# ours\nother:*:*:*:no\ndb.example:5432:case:ada:fi\\:led\n")
    filed.chmod(0o600)
    assert find_password(login()) == "fi:led"
    monkeypatch.setenv("PGPASSWORD", "told")
    assert find_password(login()) == "told"
    assert find_password(login("postgresql://ada:own@db.example/case")) == "own"


@pytest.mark.skipif(os.name == "nt", reason="files have no modes there")
def test_a_file_that_others_may_read_is_not_trusted(tmp_path) -> None:
    """As PostgreSQL's own programs do, we leave it."""
    filed = tmp_path / ".pgpass"
    filed.write_text("*:*:*:*:seen\n")
    filed.chmod(0o644)
    assert find_password(login()) is None


def test_without_a_name_it_is_that_of_the_environment(monkeypatch) -> None:
    """PGUSER names who we are."""
    monkeypatch.setenv("PGUSER", "invented")
    assert usual_user() == "invented"
