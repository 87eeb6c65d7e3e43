"""Records as rows."""

from building import a_document, a_read_claim, a_reject

from reportedly.model.records import claim_record, reject_record
from reportedly.products.columns import CLAIM_COLUMNS, flat_row, voice_words


def test_a_claim_fills_every_column() -> None:
    """No column is forgotten and none is invented."""
    document = a_document()
    read = a_read_claim(document)
    row = flat_row(claim_record(document, read.claim, read.shown))
    assert set(row) == set(CLAIM_COLUMNS)
    assert row["quote"] == read.shown.spans[0].text
    assert row["cues"] == "reportedly (hedge)"


def test_other_records_are_flattened_under_dotted_names() -> None:
    """A reject keeps everything it holds."""
    row = flat_row(reject_record(a_document(), a_reject(a_document())))
    assert row["draft.subject.text"] == "The group"
    assert row["reason"] == "quote_not_found"
    assert "type" not in row


def test_a_voice_is_told_with_its_cue() -> None:
    """Who says it and the words of saying stand together."""
    assert voice_words({"kind": "named", "name": "Ada", "cue": "said"}) == "named: Ada [said]"
    assert voice_words({"kind": "unnamed", "text": "officials"}) == "unnamed: officials"
