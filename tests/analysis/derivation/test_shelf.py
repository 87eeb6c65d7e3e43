"""The shelf."""

from reportedly.desk.deriving import shelve
from reportedly.documents.sourcing.words import stem
from tests.tracing import FOOTER, LOOKALIKE, ORIGIN, a_document, origin, paraphrase, witness


def test_reports_stand_in_the_order_they_came_out() -> None:
    """Whatever order they arrive in."""
    shelf, _ = shelve([witness(), paraphrase(), origin()])
    assert [one.document for one in shelf.reports] == [origin().id, paraphrase().id, witness().id]


def test_a_footer_weighs_nothing() -> None:
    """What an outlet always prints is no word of the report."""
    one = a_document(f"{ORIGIN}\n\n{FOOTER}", "Ostland Herald", "2024-03-04T08:00:00Z")
    other = a_document(f"{LOOKALIKE}\n\n{FOOTER}", "Ostland Herald", "2024-03-05T08:00:00Z")
    shelf, _ = shelve([one, other])
    assert all(shelf.footers[document.id] for document in (one, other))
    assert not [key for key in shelf.weights[one.id] if key == "tuesday"]


def test_two_copies_by_one_outlet_are_no_footer() -> None:
    """A report that is printed again is not boilerplate."""
    first = a_document(ORIGIN, "Ostland Herald", "2024-03-04T08:00:00Z")
    again = a_document(ORIGIN, "Ostland Herald", "2024-03-05T08:00:00Z")
    shelf, _ = shelve([first, again])
    assert not shelf.footers[first.id]


def test_a_rare_name_weighs_more_than_a_usual_word() -> None:
    """Sharing "Varnholt" tells more than sharing "village"."""
    shelf, _ = shelve([origin()])
    assert shelf.rarity(stem("Varnholt")) > shelf.rarity(stem("village"))
