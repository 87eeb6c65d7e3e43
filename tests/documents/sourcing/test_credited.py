"""Outlets that a text names as its source."""

import pytest

from reportedly.documents.sourcing import sourcing_of
from tests.tracing import a_document


def credited(text: str, publisher: str = "Ostland Herald") -> set[str]:
    """Give the names of the outlets that a text credits."""
    return {one.span.text for one in sourcing_of(a_document(text, publisher, "2024-01-01")).credited}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The mill has fallen, the Pellucid agency reported on Monday.", "Pellucid"),
        ("The mill has fallen, as first reported by Radio Weir.", "Radio Weir"),
        ("Radio Weir reported on Monday that the mill has fallen.", "Radio Weir"),
        ("According to the Varnholt Gazette, the mill has fallen.", "Varnholt Gazette"),
        ("The mill has fallen (source: Millwatch, 4 March).", "Millwatch"),
        ("As the Centre for Mill Studies has documented, it fell.", "Centre for Mill Studies"),
        ("The monthly Quern has a piece on it.", "Quern"),
        ("The Mauritanian reported that the mill has fallen.", "Mauritanian"),
    ],
)
def test_a_name_in_a_frame_of_crediting_is_an_outlet(text: str, name: str) -> None:
    """However the name itself sounds, if the words around it say so."""
    assert credited(text) == {name}


@pytest.mark.parametrize(
    "text",
    [
        "Captain Brask said that the mill has fallen.",
        "According to Captain Brask, the mill has fallen.",
        "According to the Interior Ministry, the mill has fallen.",
        "The Ostland Herald reported that the mill has fallen.",
        "The mill fell on Monday.",
        "The mill fell, by a report of Mauritanian officials.",
        "Ostland State of the Mill reported that it has fallen.",
        "The mill fell, by a statement published on Twitter.",
    ],
)
def test_people_bodies_and_the_outlet_itself_are_no_outlets_credited(text: str) -> None:
    """Who speaks for himself is no second-hand source, and nobody is his own source."""
    assert credited(text) == set()


def test_a_credit_shows_its_words() -> None:
    """Each stands in the text where it says."""
    document = a_document(
        "The mill fell, Radio Weir reported. Radio Weir reported more.", "Herald", "2024-01-01"
    )
    found = sourcing_of(document).credited
    assert [document.text[one.span.start : one.span.end] for one in found] == ["Radio Weir", "Radio Weir"]
    assert [one.sentence for one in found] == [0, 1]


def test_words_beside_a_name_say_that_it_is_an_outlet() -> None:
    """ "The Quern agency" is one whatever it says afterwards; so is a station with its apposition."""
    text = "The Quern agency reported it. Weir Voice, the miller's station, broadcast it on Monday."
    found = sourcing_of(a_document(text, "Ostland Herald", "2024-01-01")).credited
    assert {(one.span.text, one.is_media) for one in found} == {("Quern", True), ("Weir Voice", False)}
