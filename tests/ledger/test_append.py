"""What an append says it has brought."""

from dataclasses import replace

from reportedly.ledger.append import Appended


def test_an_append_counts_what_is_new(ledger, report, read_again, said, refusal) -> None:
    """First everything, then only the other extractor's readings, then nothing."""
    run = ledger.begin_run(version="1")
    arrived = report(1, said(), said(object="Iron Ridge"))
    assert ledger.append(*arrived, run=run) == Appended(1, 2, 2, 0, anything=True)
    assert ledger.append(*read_again(arrived, "model@1"), run=run) == Appended(0, 0, 2, 0, anything=True)
    assert ledger.append(*arrived, run=run) == Appended()


def test_a_document_without_claims_is_kept_all_the_same(ledger, report) -> None:
    """That nothing was said is worth knowing, and reading it again costs nothing."""
    run = ledger.begin_run(version="1", extractors=["patterns@1"])
    assert ledger.append(*report(1), run=run) == Appended(1, 0, 0, 0, anything=True)
    assert not ledger.append(*report(1), run=run).anything


def test_all_sources_of_a_document_are_one_entry(ledger, report, said, row_counts) -> None:
    """However many feeds had it, it is compared with what is held once; its own source is the one shown."""
    run = ledger.begin_run(version="1")
    document, *rest = report(1, said())
    seen = [f"feed{number}.jsonl#1" for number in range(50)]
    assert ledger.append(document, *rest, run=run, also_from=[*seen, document.source, seen[0]]).documents == 1
    counts = row_counts(ledger)
    assert (counts["entries"], counts["sightings"]) == (1, 51)
    detail = ledger.view.document(document.id)
    assert detail.document.source == document.source
    assert set(detail.sources) == {*seen, document.source}
    assert not ledger.append(document, *rest, run=run, also_from=seen).anything
    assert ledger.append(replace(document, source="late"), *rest, run=run, also_from=seen).anything
    assert ledger.view.document(document.id).document.source == "late"
