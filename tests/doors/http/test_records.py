"""Records that only the API gives."""

from pathlib import Path

from reportedly.desk import Desk
from reportedly.doors.http.records import document_page


def test_the_segments_of_a_document_are_its_text(ledger_file: Path) -> None:
    """No word of a document is lost or doubled when it is cut into segments."""
    with Desk(ledger_file) as desk:
        detail = desk.document(desk.documents()[0].header.id)
    page = document_page(detail, 0.0)
    paragraphs = page["paragraphs"]
    text = "".join("".join(one["text"] for one in each["segments"]) for each in paragraphs)  # type: ignore[union-attr,index,call-overload]
    assert "".join(text.split()) == "".join(detail.document.text.split())
