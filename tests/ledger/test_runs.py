"""Runs on record."""

from reportedly.ledger.runs import run_no


def test_a_run_has_one_number_however_often_it_is_asked_for(ledger) -> None:
    """It is put on record once."""
    run = ledger.begin_run(version="1.0", extractors=["patterns@1"])
    with ledger._writer.begin() as connection:
        assert run_no(connection, run) == run_no(connection, run) == 1
