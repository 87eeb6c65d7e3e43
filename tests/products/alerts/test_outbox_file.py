"""The file of an outbox: rows are only added, one program sends, and what is no outbox is told."""

import sqlite3
from pathlib import Path

import pytest

from reportedly.model.errors import LedgerBroken, LedgerLocked, LedgerUnwritable
from reportedly.products.alerts.outbox import Outbox
from reportedly.products.alerts.outbox_file import TABLES, hold, open_base, outbox_path, writing


def test_it_stands_beside_its_ledger() -> None:
    """Who moves a ledger sees what belongs to it."""
    assert outbox_path(Path("a/case.db")) == Path("a/case.db.outbox")


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("act", ["UPDATE {} SET rowid = rowid + 1", "DELETE FROM {}"])
def test_no_row_is_changed_or_taken_out(tmp_path: Path, table: str, act: str) -> None:
    """The file itself refuses, whichever program asks."""
    base = open_base(tmp_path / "o")
    columns = base.execute(f"SELECT COUNT(*) FROM pragma_table_info('{table}')").fetchone()[0]  # noqa: S608
    base.execute(f"INSERT INTO {table} VALUES ({', '.join(['1'] * columns)})")  # noqa: S608
    with pytest.raises(sqlite3.IntegrityError, match="only added"):
        base.execute(act.format(table))
    base.close()


def test_its_id_is_made_once(tmp_path: Path) -> None:
    """Opened again it is the same outbox; another is another."""
    ids = []
    for name in ("a", "a", "b"):
        outbox = Outbox(tmp_path / name)
        ids.append(outbox.id)
        outbox.close()
    assert ids[0] == ids[1] != ids[2]


def test_one_program_sends(tmp_path: Path) -> None:
    """Who comes second is told to wait; who only looks is not; a hold ends with its program."""
    first = Outbox(tmp_path / "o", alone=True)
    with pytest.raises(LedgerLocked, match="another program is sending"):
        Outbox(tmp_path / "o", alone=True)
    Outbox(tmp_path / "o").close()
    first.close()
    Outbox(tmp_path / "o", alone=True).close()


def test_half_a_transaction_is_nothing(tmp_path: Path) -> None:
    """What is stopped in between leaves no row."""
    base = open_base(tmp_path / "o")

    def stopped() -> None:
        with writing(base):
            base.execute("INSERT INTO looks (entry, at) VALUES (1, '')")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped()
    assert base.execute("SELECT COUNT(*) FROM looks").fetchone() == (0,)
    base.close()


def test_what_is_no_outbox_is_told(tmp_path: Path) -> None:
    """Damage, a folder that cannot be, and a later version have their own errors."""
    (tmp_path / "no").write_bytes(b"no database" * 200)
    with pytest.raises(LedgerBroken, match="damaged"):
        open_base(tmp_path / "no")
    with pytest.raises(LedgerUnwritable):
        open_base(tmp_path / "no" / "o")
    with pytest.raises(LedgerUnwritable):
        hold(tmp_path / "none" / "o")
    base = open_base(tmp_path / "later")
    base.execute("PRAGMA user_version = 99")
    base.close()
    with pytest.raises(LedgerBroken, match="later version"):
        open_base(tmp_path / "later")
