"""The ways of a file."""

from sqlalchemy import select

from reportedly.ledger.derived_schema import marks
from reportedly.ledger.store import Ledger
from reportedly.ledger.ways_sqlite import SQLITE


def test_rows_whose_key_is_taken_can_be_left_out() -> None:
    """The first that came stays."""
    with Ledger.open(":memory:") as ledger, ledger._writer.begin() as connection:
        for number in (1, 2):
            SQLITE.insert(connection, marks.name, ("name", "entry_no"), [("seen", number)], once=True)
        assert connection.execute(select(marks.c.entry_no)).scalars().all() == [1]
