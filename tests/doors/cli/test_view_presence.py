"""Stays and moves, as words."""

from reportedly.analysis.presence import presences
from reportedly.analysis.propositions import propositions
from reportedly.doors.cli.view_presence import how_said, move_words, place_words
from reportedly.model.claims import Place
from reportedly.model.spans import Span
from reportedly.model.terms import Certainty, Precision, Predicate
from tests.reporting import a_report, says


def test_a_move_is_told_with_its_days() -> None:
    """Where first, where then, and when each is said of."""
    said = []
    for town, day in (("Greyford", "2024-01-05"), ("Saltmouth", "2024-03-05")):
        place = Place(Span(40, 40 + len(town), town), town, "XA", precision=Precision.TOWN)
        report = a_report(town, published=day)
        hedged = Certainty.HEDGED
        said.append(says(report, predicate=Predicate.BASED_IN, object=town, where=(place,), certainty=hedged))
    (found,) = presences(propositions(said))
    words = move_words(found.moves[0])
    assert words == "said to be based in Greyford earlier and in Saltmouth later: 2024-01-05, then 2024-03-05"
    assert place_words(found.stays[0]) == "town, XA"
    assert how_said(found.stays[0]).plain == "1 report, 1 hedged\nvoices: Fictional Courier"
