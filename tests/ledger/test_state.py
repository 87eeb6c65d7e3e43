"""A document as it stands at an entry."""

from reportedly.ledger.state import HeldReading, best_first, extractor_name, load_state


def test_a_signature_is_a_name_and_a_version() -> None:
    """The name is what stays when a version follows another."""
    assert extractor_name("patterns@1.2") == extractor_name("patterns@2") == "patterns"
    assert extractor_name("bare") == "bare"


def test_the_best_score_comes_first_and_ties_are_settled(report, said, read_again) -> None:
    """By extractor, so that the order never depends on the order of recording."""
    arrived = report(1, said(score=0.6))
    readings = [
        read.shown for signature in ("b@1", "a@1", "c@1") for read in read_again(arrived, signature, 0.6)[1]
    ] + [read_again(arrived, "d@1", 0.9)[1][0].shown]
    ordered = best_first(HeldReading(no, one) for no, one in enumerate(readings))
    assert [held.reading.extractor for held in ordered] == ["d@1", "a@1", "b@1", "c@1"]


def test_a_document_is_loaded_as_of_any_entry(ledger, report, read_again, said, add) -> None:
    """Each entry is a state of its own; the claims are those of their time."""
    arrived = report(1, said())
    add(ledger, arrived)
    add(ledger, read_again(arrived, "patterns@2"))
    with ledger._engine.connect() as connection:
        versions = [
            [held.reading.extractor for held in load_state(connection, 1, entry).claims[0].readings]
            for entry in (1, 2)
        ]
    assert versions == [["patterns@1"], ["patterns@2"]]
