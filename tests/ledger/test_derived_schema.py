"""The derived tables stand apart from the kept ones."""

from reportedly.ledger.derived_schema import DERIVED
from reportedly.ledger.schema import KEPT, metadata


def test_every_table_is_either_kept_or_derived() -> None:
    """There is no third kind: what is not kept for ever can be built again."""
    assert {table.name for table in KEPT} | {table.name for table in DERIVED} == set(metadata.tables)
    assert not {table.name for table in KEPT} & {table.name for table in DERIVED}


def test_nothing_kept_leans_on_what_is_derived() -> None:
    """Derived tables can be emptied without breaking a reference."""
    derived = set(DERIVED)
    assert not [key for table in KEPT for key in table.foreign_keys if key.column.table in derived]
