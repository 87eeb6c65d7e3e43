"""Records that only the API gives."""

from reportedly.doors.http.records import paragraph_record, refusal_record
from reportedly.doors.http.segments import Mark, paragraphs
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
