"""One claim, drawn."""

from building import a_claim, a_document, a_reading

from reportedly.doors.cli.view_claim import said_rows
from reportedly.model.claims import Evidence, Period, Place
from reportedly.model.spans import span_of
from reportedly.model.terms import EvidenceKind, Precision, TimePrecision

DOCUMENT = a_document()
CLAIM = a_claim(DOCUMENT)


def test_the_chain_of_voices_is_drawn_from_the_publisher_inwards() -> None:
    """Each link stands under the one that carries it, with its kind."""
    rows = [text.plain for _, text in said_rows(CLAIM, a_reading(CLAIM, DOCUMENT))]
    assert rows[:2] == ["The Fictional Courier (publisher)", "└─ Ada Example (named)"]


def test_place_time_and_evidence_are_never_finer_than_the_text() -> None:
    """A place says how precise it is, a time which days it covers, evidence how near it has come."""
    from dataclasses import replace  # noqa: PLC0415

    words = span_of(DOCUMENT.text, 0, 8)
    reading = replace(
        a_reading(CLAIM, DOCUMENT),
        where=(
            Place(words, "Nowhere", "XX", None, -1.5, 2.0, Precision.TOWN, 5.0),
            Place(words, "Elsewhere"),
        ),
        when=Period(words, None, None, TimePrecision.UNKNOWN),
        evidence=(Evidence(EvidenceKind.VIDEO, words),),
        qualifiers=(("kind", "arms"),),
    )
    rows = [f"{label}: {text.plain}" for label, text in said_rows(CLAIM, reading)]
    assert "where: Nowhere (XX): -1.50, 2.00, town, within 5 km" in rows
    assert "where: Elsewhere: not on the map" in rows
    assert "when: “Red Hill”: no date can be given" in rows
    assert "evidence: video: “Red Hill” (described)" in rows
    assert "kind: arms" in rows
