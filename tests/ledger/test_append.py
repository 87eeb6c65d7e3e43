"""What an append says it has brought."""

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
