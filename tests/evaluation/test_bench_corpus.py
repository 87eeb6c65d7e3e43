"""The made-up ledger of stories."""

from evaluation.bench_corpus import arrivals


def test_the_corpus_is_the_same_each_time_and_holds_copies() -> None:
    """Equal seeds make equal documents; every quote is in its text; some reports tell a story again."""
    first, again = list(arrivals(60)), list(arrivals(60))
    assert first == again
    assert len({document.id for document, _ in first}) == len(first) == 60
    for document, claims in first:
        for claim in claims:
            (reading,) = claim.readings
            for span in reading.spans:
                assert document.text[span.start : span.end] == span.text
    stories = {document.source.split("-")[0] for document, _ in first}
    assert len(stories) < 60
