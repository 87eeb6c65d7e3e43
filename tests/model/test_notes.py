"""Notes as values: whose words, whose note, and the same id wherever they travel."""

from datetime import UTC, datetime

import pytest

from reportedly.model.errors import UsageError
from reportedly.model.fields import Fields
from reportedly.model.notes import make_note, note_of, note_record, record_words

GIVEN = {
    "about": "claim-aaaaaaaaaaaaaaaaaaaa",
    "kind": "reply",
    "words": "We were not there.",
    "said_by": "Salt Valley Guard",
    "source": "letter of 3 May",
    "dated": None,
    "why": "they asked for it",
    "by": "Ada Example",
}
NOTED = datetime(2021, 5, 4, tzinfo=UTC)


def test_a_note_comes_back_from_its_record_equal() -> None:
    """Nothing of it is lost on the way to another ledger, its id included."""
    note = make_note(GIVEN, NOTED)
    assert note_of(Fields({**note_record(note)})) == note


@pytest.mark.parametrize("changed", ["words", "said_by", "by", "why", "source"])
def test_a_note_that_was_changed_is_known(changed) -> None:
    """Words put into somebody's mouth on the way are refused."""
    record = {**note_record(make_note(GIVEN, NOTED)), changed: "something else"}
    with pytest.raises(UsageError, match="was changed"):
        note_of(Fields(record))


@pytest.mark.parametrize("missing", ["words", "said_by", "source", "why", "by", "about"])
def test_a_note_says_whose_words_from_where_and_who_noted_them(missing) -> None:
    """A correction by nobody from nowhere is a rumour."""
    with pytest.raises(UsageError, match="note: "):
        make_note({**GIVEN, missing: " "}, NOTED)


def test_its_sentence_attributes_the_words_and_the_note() -> None:
    """It is told as said by one and noted by another, never as so."""
    words = record_words(note_record(make_note(GIVEN, NOTED)))
    assert words == "reply by Salt Valley Guard: “We were not there.” (letter of 3 May; noted by Ada Example)"


def test_a_note_on_one_claim_touches_no_other() -> None:
    """One on a report or its publisher touches all that it says."""
    assert make_note(GIVEN, NOTED).touches(GIVEN["about"])
    assert not make_note(GIVEN, NOTED).touches("claim-bbbbbbbbbbbbbbbbbbbb")
    on_report = make_note({**GIVEN, "about": "document-aaaaaaaaaaaaaaaaaaaa"}, NOTED)
    assert on_report.touches("claim-bbbbbbbbbbbbbbbbbbbb")


@pytest.mark.parametrize(
    ("about", "scope"), [("claim-a", "claim"), ("document-a", "report"), ("publisher:name:salt", "publisher")]
)
def test_a_note_tells_what_it_is_on(about, scope) -> None:
    """A note on a claim is never taken for one on its whole report, or on the outlet."""
    assert make_note({**GIVEN, "about": about}, NOTED).scope == scope
