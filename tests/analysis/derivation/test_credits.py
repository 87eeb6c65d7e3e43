"""Credits."""

from reportedly.analysis.derivation.credits import credits_of, dates_of, has_own_dateline, wire
from reportedly.desk.deriving import shelve
from tests.tracing import ORIGIN, a_document, lookalike, origin, paraphrase


def test_a_report_that_names_another_credits_it() -> None:
    """ "Pellucid News reports" is a credit in full."""
    shelf, _ = shelve([origin(), paraphrase()])
    (found, *_) = credits_of(shelf.reports[1], shelf.reports[0], shelf)
    assert found.strength == 1
    assert found.span.text == "Pellucid News"


def test_a_report_that_names_nobody_credits_nobody() -> None:
    """No name, no credit."""
    shelf, _ = shelve([origin(), lookalike()])
    assert credits_of(shelf.reports[1], shelf.reports[0], shelf) == ()


def test_a_byline_of_the_agency_is_a_wire_credit() -> None:
    """What is signed by the agency came from it."""
    carried = a_document(ORIGIN, "Evening Lantern", "2024-03-05T08:00:00Z", byline="Pellucid News")
    shelf, _ = shelve([origin(), carried])
    assert wire(shelf.reports[1], shelf.reports[0])[0] == 1
    assert has_own_dateline(shelf.reports[0])
    assert not has_own_dateline(shelf.reports[1])


def test_a_day_that_is_named_as_a_source_is_seen() -> None:
    """ "A newsletter dated 4 March" can be told by its day."""
    text = "The paper cites a single report, a newsletter dated 4 March, on the Varnholt mill."
    shelf, _ = shelve([origin(), a_document(text, "Evening Lantern", "2024-03-09T08:00:00Z")])
    published = shelf.moments[origin().id][0]
    assert [span.text for span in dates_of(shelf.reports[1], published)] == ["4 March"]


def test_initials_in_capitals_are_the_outlet() -> None:
    """ "OWS reports" credits the Ostland Wire Service, whatever its own text calls it."""
    first = a_document(
        f"{ORIGIN} It asked for comment from OWS.", "Ostland Wire Service", "2024-03-04T08:00:00Z"
    )
    later = a_document("The mill has fallen, OWS reports.", "Evening Lantern", "2024-03-05T08:00:00Z")
    shelf, _ = shelve([first, later])
    assert credits_of(shelf.reports[1], shelf.reports[0], shelf)


def test_a_country_that_something_goes_to_is_no_outlet() -> None:
    """ "Lorries to Ostland" credits the Ostland Herald with nothing; "according to Ostland" may."""
    first = a_document(ORIGIN.replace("Ostland", "Dramak"), "The Ostland Herald", "2024-03-04T08:00:00Z")
    goods = a_document("Lorries to Ostland wait, drivers said.", "Evening Lantern", "2024-03-05T08:00:00Z")
    shelf, _ = shelve([first, goods])
    assert credits_of(shelf.reports[1], shelf.reports[0], shelf) == ()


def test_a_place_that_a_third_report_names_is_no_outlet() -> None:
    """ "In the north of Ostland" elsewhere tells what "Ostland:" in a headline is."""
    first = a_document(ORIGIN.replace("Ostland", "Dramak"), "Canal Ostland", "2024-03-04T08:00:00Z")
    third = a_document("Rain fell in the north of Ostland.", "Radio Weir", "2024-03-04T09:00:00Z")
    later = a_document("Ostland: two reports on the mill.", "Evening Lantern", "2024-03-05T08:00:00Z")
    shelf, _ = shelve([first, third, later])
    one, other, mine = shelf.reports
    assert credits_of(mine, one, shelf)
    assert credits_of(mine, one, shelf, (one, other)) == ()


def test_a_place_in_a_byline_is_nobody() -> None:
    """Who signs as "Runa Vesk, Varn Holt" is credited where she is named, and not where the town is."""
    first = a_document(ORIGIN, "Pellucid News", "2024-03-04T08:00:00Z", byline="Runa Vesk, Varn Holt")
    town = a_document("The mill in Varn Holt has fallen.", "Evening Lantern", "2024-03-05T08:00:00Z")
    named = a_document("The mill has fallen, wrote Runa Vesk.", "Radio Weir", "2024-03-06T08:00:00Z")
    shelf, _ = shelve([first, town, named])
    assert credits_of(shelf.reports[1], shelf.reports[0], shelf) == ()
    assert credits_of(shelf.reports[2], shelf.reports[0], shelf)
