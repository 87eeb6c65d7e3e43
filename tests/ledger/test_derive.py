"""The derived tables, kept step by step, are what building them anew gives."""

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from reportedly.ledger.derived_schema import DERIVED


def _rows(ledger):
    with ledger._engine.connect() as connection:
        return {table.name: sorted(map(repr, connection.execute(select(table)))) for table in DERIVED}


@settings(max_examples=20)
@given(drawn=st.data())
def test_step_by_step_and_anew_agree_row_for_row(arrivals, new_ledger, add, read_again, drawn) -> None:
    """Nothing in a derived table depends on how it came about."""
    with new_ledger() as ledger:
        for _ in range(2):
            arrived = drawn.draw(arrivals)
            add(ledger, arrived)
            add(ledger, read_again(arrived, "patterns@2"))
        before = _rows(ledger)
        ledger.rebuild()
        assert _rows(ledger) == before
