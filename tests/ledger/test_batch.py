"""Which rows a document brings."""

from reportedly.ledger.batch import PARENTS_FIRST, Batch, fill, new_titles
from reportedly.ledger.past import Past


def _fill(arrived, past: Past) -> Batch:
    batch = Batch(past, dict.fromkeys(PARENTS_FIRST, 0), {})
    fill(batch, *arrived, signatures=["patterns@1"])
    return batch


def test_a_new_document_brings_all_its_rows(report, said) -> None:
    """Numbers run on from the last one taken, and every row names its entry."""
    batch = _fill(report(1, said(), said(object="Iron Ridge")), Past(1))
    assert {table: len(rows) for table, rows in batch.rows.items() if rows} == {
        "extractors": 1,
        "documents": 1,
        "sightings": 1,
        "claims": 2,
        "namings": 2,
        "readings": 2,
        "passes": 1,
        "pass_readings": 2,
    }
    assert [row["no"] for row in batch.rows["claims"]] == [1, 2]
    assert {row["entry_no"] for row in batch.rows["readings"]} == {batch.entry_no}
    assert new_titles(batch) == [(1, "Report 1 from the hills")]


def test_tables_are_filled_parents_first() -> None:
    """A row never refers to one that is not there yet."""
    place = {table: number for number, table in enumerate(PARENTS_FIRST)}
    assert place["documents"] < place["entries"] < place["claims"] < place["namings"]
    assert place["readings"] < place["passes"] < place["pass_readings"]
