"""Actors and places that can be followed, and who else reports from there."""

from dataclasses import replace

from reportedly.analysis.subjects import (
    Subject,
    SubjectKind,
    actor_called,
    beat_of,
    ground_of,
    is_activity,
    place_called,
    place_keys,
    places_in,
)
from reportedly.model.claims import Place
from reportedly.model.spans import Span
from reportedly.model.terms import ActorKind, Polarity, Precision, Predicate
from tests.reporting import a_report, entity, says

ONE, TWO, THREE = a_report("one"), a_report("two", "Invented Gazette"), a_report("three")
TOWN = Place(Span(0, 9, "Northford"), "Northford", "XA", "North Example")
WHOLE = Place(Span(0, 8, "Examplia"), "Examplia", "XA", precision=Precision.COUNTRY)
FRONT = Subject(SubjectKind.ACTOR, "Red Hill Front", frozenset({entity("Red Hill Front")}))


def test_a_town_is_in_its_province_and_country() -> None:
    """A claim that holds in a town holds in what is around it."""
    assert place_keys(says(ONE, where=(TOWN,))) == {"northford", "north example", "xa"}
    assert "northford" in place_keys(says(ONE, predicate=Predicate.BASED_IN, object="Northford"))


def test_countries_go_by_their_names_where_a_text_has_them() -> None:
    """A code stands in for a name that no report gives."""
    said = [says(ONE, where=(TOWN, WHOLE))]
    assert {one.name for one in places_in(said)} == {"Examplia", "North Example"}


def test_a_beat_is_of_reports_that_tell_of_nothing_done_by_the_subject() -> None:
    """Reports from the same country count as coverage, its own only if they tell nothing new of it."""
    own = says(ONE, predicate=Predicate.ATTACKS, where=(TOWN,))
    other = says(TWO, "Amber Guard", where=(TOWN,))
    passing = says(THREE, polarity=Polarity.DENIED, where=(TOWN,))
    beat = beat_of(FRONT, ground_of([own, other, passing], {}))
    assert beat.documents == {TWO.id, THREE.id}
    assert beat.what == "other reports from XA"


def test_an_actor_put_nowhere_has_the_beat_of_its_publishers() -> None:
    """Without a country there is only who named it, and the words say that this is less."""
    beat = beat_of(FRONT, ground_of([says(ONE), says(THREE, "Amber Guard"), says(TWO, "Amber Guard")], {}))
    assert beat.documents == {THREE.id}
    assert "put it nowhere" in beat.what


def test_denied_planned_and_standing_things_are_no_activity() -> None:
    """Only what is told as done or going on."""
    assert is_activity(says(ONE))
    assert not is_activity(says(ONE, polarity=Polarity.DENIED))
    assert not is_activity(says(ONE, predicate=Predicate.MEMBER_OF))


def test_an_actor_is_found_by_id_or_name_and_a_person_is_not() -> None:
    """Groups are followed under any of their names; persons under none."""
    view = says(ONE)
    for meant in ({"red hill front"}, {entity("Red Hill Front")}):
        found = actor_called([view], {}, meant)
        assert found == FRONT
    person = replace(view.claim.subject, kind=ActorKind.PERSON)
    assert (
        actor_called([replace(view, claim=replace(view.claim, subject=person))], {}, {"red hill front"})
        is None
    )
    assert place_called("Northford").keys == {"northford"}
