"""Records that only the API gives."""

from datetime import UTC, datetime

from reportedly.doors.http.records import noted_words, paragraph_record, refusal_record
from reportedly.doors.http.segments import Mark, paragraphs
from reportedly.model.notes import make_note
from reportedly.model.spans import Span
from tests.building import a_document, a_reject


def test_a_paragraph_keeps_every_character() -> None:
    """The texts of its segments, joined, are the paragraph; each mark names its claim."""
    text = "Salt League backs it"
    (one,) = paragraphs(text, None, [Mark(Span(0, 11, "Salt League"), "subject", "claim-x")])
    record = paragraph_record(one)
    assert "".join(each["text"] for each in record["segments"]) == text
    assert record["segments"][0]["marks"] == [{"kind": "subject", "claim": "claim-x", "says": None}]


def test_a_refusal_says_why_in_words() -> None:
    """The reason of a refused draft is given as a code for programs and as words for people."""
    document = a_document()
    record = refusal_record(document, a_reject(document))
    assert record["says"] == record["reason"].replace("_", " ")


def test_a_note_says_first_what_it_is_on() -> None:
    """Shown with others, a note on one claim does not read as one on the report or its publisher."""
    said = {"kind": "reply", "words": "No.", "said_by": "Salt League", "source": "letter", "why": "asked"}
    on = {
        about: make_note({**said, "by": "Ada Example", "about": about}, datetime(2021, 5, 4, tzinfo=UTC))
        for about in ("claim-a", "document-a", "publisher:name:salt")
    }
    first = [noted_words(one, "claim-a").partition(":")[0] for one in on.values()]
    assert first == ["On this claim", "On the report", "On the publisher"]
    assert noted_words(on["claim-a"], "document-a").startswith("On one claim: reply by Salt League")
