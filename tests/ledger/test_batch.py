"""Which rows a document brings."""

from reportedly.ledger.batch import PARENTS_FIRST, Batch, add_document, fill, new_titles
from reportedly.ledger.past import Past


def _fill(arrived, past: Past, also_from=()) -> Batch:
    batch = Batch(past, dict.fromkeys(PARENTS_FIRST, 0), {})
    document, read_claims, rejects = arrived
    add_document(batch, document, also_from)
    fill(batch, read_claims, rejects, signatures=["patterns@1"])
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


def test_a_title_is_new_once_however_many_sources_have_it(report) -> None:
    """It is found by its words through the first header that has it."""
    batch = _fill(report(1), Past(1), also_from=["a", "b", "a"])
    assert len(batch.rows["sightings"]) == 3
    assert new_titles(batch) == [(1, "Report 1 from the hills")]
