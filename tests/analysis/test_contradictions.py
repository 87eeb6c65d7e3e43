"""Contradictions: denied, in tension, changed, taken back; each with both sides and its claims."""

from dataclasses import replace
from datetime import date

from reportedly.analysis.contradictions import ContradictionKind, contradictions
from reportedly.analysis.retractions import Retractions
from reportedly.model.claims import Period, Place, Voice
from reportedly.model.spans import Span
from reportedly.model.terms import Polarity, Precision, Predicate, Status, VoiceKind
from tests.reporting import a_dossier, a_report, says

ONE = a_report("one")
TWO = a_report("two", "Invented Gazette", "2024-02-02")
LATE = a_report("late", "Made-up Post", "2026-02-02")


def found(*said, retractions: Retractions | None = None):
    """Give the contradictions among these claims."""
    return contradictions(replace(a_dossier(*said), retractions=retractions or Retractions()))


def year(number: int) -> Period:
    """Give a period that is a whole year."""
    return Period(Span(0, 4, str(number)), date(number, 1, 1), date(number, 12, 31))


def at(name: str, lat: float, lon: float) -> Place:
    """Give a town."""
    return Place(Span(0, len(name), name), name, "XX", lat=lat, lon=lon, precision=Precision.TOWN)


def test_what_is_said_and_denied_names_both_sides_and_their_voices() -> None:
    """Who says it and who denies it stand side by side, each under the voice that commits itself."""
    spokesman = Voice(VoiceKind.NAMED, name="Ada Example")
    (one,) = found(says(ONE), says(TWO, polarity=Polarity.DENIED, voices=(spokesman,)))
    assert one.kind is ContradictionKind.DENIED
    assert one.sides[0].who == ("Fictional Courier (2024-02-01), the report itself",)
    assert one.sides[1].who == ("Invented Gazette (2024-02-02), Ada Example",)
    assert len(one.claims) == 2


def test_allies_that_fight_at_one_time_are_in_tension_not_in_contradiction() -> None:
    """Both can be so, and the finding says how."""
    (one,) = found(says(ONE, predicate=Predicate.ALLIED_WITH), says(TWO, predicate=Predicate.OPPOSES))
    assert one.kind is ContradictionKind.TENSION
    assert "changed sides" in one.unless


def test_allies_in_one_year_and_foes_in_another_are_in_no_tension() -> None:
    """Relations change; only what is said of one time stands against itself."""
    then = says(ONE, predicate=Predicate.ALLIED_WITH, when=year(2019))
    now = says(TWO, predicate=Predicate.OPPOSES, when=year(2023))
    assert found(then, now) == ()
    assert found(says(ONE, predicate=Predicate.ALLIED_WITH), says(LATE, predicate=Predicate.OPPOSES)) == ()
    over = says(ONE, predicate=Predicate.ALLIED_WITH, status=Status.PAST)
    assert found(over, says(TWO, predicate=Predicate.OPPOSES)) == ()


def test_a_plan_stands_against_nothing() -> None:
    """What somebody means to do is not so yet."""
    planned = says(ONE, predicate=Predicate.ALLIED_WITH, status=Status.PLANNED)
    assert found(planned, says(TWO, predicate=Predicate.OPPOSES)) == ()


def test_loyalty_to_two_rivals_is_in_tension_and_to_two_friends_is_not() -> None:
    """It is the enmity of the two that makes it strange, and its claims are part of the finding."""
    pledged = [
        says(ONE, predicate=Predicate.PLEDGED_TO, object="Salt League"),
        says(TWO, predicate=Predicate.PLEDGED_TO, object="Iron Ridge"),
    ]
    assert found(*pledged) == ()
    rivals = says(TWO, "Salt League", Predicate.OPPOSES, "Iron Ridge", at=200)
    (one,) = found(*pledged, rivals)
    assert one.kind is ContradictionKind.TENSION
    assert rivals.claim.id in one.claims


def test_two_bases_are_in_tension_only_where_they_are_known_to_be_far_apart() -> None:
    """A town and one whose place nobody knows may be neighbours."""
    north = says(ONE, predicate=Predicate.BASED_IN, object="Northtown", where=(at("Northtown", 10.0, 10.0),))
    near = says(TWO, predicate=Predicate.BASED_IN, object="Neartown", where=(at("Neartown", 10.2, 10.2),))
    far = says(TWO, predicate=Predicate.BASED_IN, object="Fartown", where=(at("Fartown", 20.0, 20.0),))
    unknown = says(TWO, predicate=Predicate.BASED_IN, object="Nowhere")
    assert found(north, near) == found(north, unknown) == ()
    (one,) = found(north, far)
    assert "more than one base" in one.unless


def test_a_number_that_grew_is_told_in_the_order_of_the_reports() -> None:
    """Ten dead, then twenty-five."""
    first = says(ONE, predicate=Predicate.ATTACKS, qualifiers=(("killed", "10"),))
    second = says(TWO, predicate=Predicate.ATTACKS, qualifiers=(("killed", "25"),))
    (one,) = found(second, first)
    assert one.kind is ContradictionKind.NUMBERS
    assert "killed given as 10, then 25" in one.says


def test_numbers_of_acts_far_apart_in_time_are_no_change() -> None:
    """Two attacks have two numbers."""
    first = says(ONE, predicate=Predicate.ATTACKS, qualifiers=(("killed", "10"),))
    second = says(LATE, predicate=Predicate.ATTACKS, qualifiers=(("killed", "25"),))
    assert found(first, second) == ()


def test_a_retraction_withdraws_without_denying() -> None:
    """The claims that lose their ground are named; the retracting report's words are no denial."""
    said, taken = says(ONE), says(TWO, polarity=Polarity.DENIED)
    (one,) = found(said, taken, retractions=Retractions({TWO.id: ONE.id}))
    assert one.kind is ContradictionKind.WITHDRAWN
    assert said.claim.id in one.claims
    assert "no report says so any more" in one.says


def test_what_others_still_say_survives_a_retraction() -> None:
    """A retraction by one outlet is told with how many reports still say so."""
    (one,) = found(says(ONE), says(LATE), retractions=Retractions({TWO.id: ONE.id}))
    assert "1 other report still says so" in one.says
    others = [says(LATE), says(a_report("another", "Fourth Fiction"))]
    (one,) = found(says(ONE), *others, retractions=Retractions({TWO.id: ONE.id}))
    assert "2 other reports still say so" in one.says


def test_a_correction_takes_back_only_what_it_speaks_of() -> None:
    """The rest of the corrected report stands."""
    said = [says(ONE), says(ONE, predicate=Predicate.ATTACKS, at=100)]
    taken = says(TWO, polarity=Polarity.DENIED)
    (one,) = found(*said, taken, retractions=Retractions(parts={TWO.id: ONE.id}))
    assert one.kind is ContradictionKind.CORRECTED
    assert one.propositions[0].predicate is Predicate.SUPPORTS
