"""Which claims an indicator is seen in, and what each is about."""

from dataclasses import replace

import pytest

from reportedly.analysis.cases import Matcher
from reportedly.analysis.scenarios import Follow, Indicator, Scenario
from reportedly.model.claims import Evidence, Place, Voice
from reportedly.model.spans import Span
from reportedly.model.terms import (
    ActorKind,
    Certainty,
    EvidenceKind,
    Polarity,
    Precision,
    Predicate,
    Status,
    VoiceKind,
)
from tests.reporting import a_report, entity, says

ONE = a_report("one")
TOWN = Place(Span(0, 9, "Northford"), "Northford", "XA", "North Example", precision=Precision.TOWN)
FILM = Evidence(EvidenceKind.VIDEO, Span(0, 4, "film"))
HELP = Indicator(
    id="help", observable="help", diagnostic_for="a tie", predicates=frozenset({Predicate.SUPPORTS})
)
VIEW = says(
    ONE,
    certainty=Certainty.HEDGED,
    where=(TOWN,),
    evidence=(FILM,),
    voices=(Voice(VoiceKind.NAMED, name="Ada Example"),),
    qualifiers=(("kind", "arms"),),
)


def matcher(follow: Follow = Follow.PAIR, **more: tuple[str, ...]) -> Matcher:
    """Give a matcher of a scenario with one indicator."""
    scenario = Scenario(id="made", title="Made up", about="", follow=follow, indicators=(HELP,), **more)
    return Matcher(scenario, {"the Front": frozenset({entity("Red Hill Front")})}, {})


@pytest.mark.parametrize(
    ("changed", "fits"),
    [
        ({}, True),
        ({"certainty": Certainty.HEDGED}, True),
        ({"certainty": Certainty.CERTAIN}, False),
        ({"polarity": Polarity.DENIED}, False),
        ({"statuses": frozenset({Status.PLANNED})}, False),
        ({"subject_kinds": frozenset({ActorKind.STATE})}, False),
        ({"subjects": ("the Front",)}, True),
        ({"objects": ("the Front",)}, False),
        ({"places": ("north example",)}, True),
        ({"places": ("Southmere",)}, False),
        ({"voices": frozenset({VoiceKind.NAMED})}, True),
        ({"voices": frozenset({VoiceKind.UNNAMED})}, False),
        ({"evidence": frozenset({EvidenceKind.VIDEO})}, True),
        ({"evidence": frozenset({EvidenceKind.AUDIO})}, False),
        ({"qualifiers": {"kind": ("arms", "finance")}}, True),
        ({"qualifiers": {"kind": ("training",)}}, False),
        ({"predicates": frozenset({Predicate.ATTACKS})}, False),
    ],
)
def test_an_indicator_is_seen_where_all_that_it_asks_is_there(changed: dict[str, object], fits: bool) -> None:
    """Each condition of a file narrows what counts, and none is ignored."""
    assert matcher().fits(VIEW, replace(HELP, **changed)) is fits  # type: ignore[arg-type]


def test_a_pair_has_no_order_and_a_directed_case_has() -> None:
    """Who helps whom matters for sponsorship, and can be turned round by the indicator."""
    turned = says(ONE, "Salt League", object="Red Hill Front")
    assert [*matcher().cases(VIEW, HELP)] == [*matcher().cases(turned, HELP)]
    directed = matcher(Follow.DIRECTED)
    (case,), (other,) = directed.cases(VIEW, HELP), directed.cases(VIEW, replace(HELP, reversed=True))
    assert (case.label, other.label) == ("Red Hill Front → Salt League", "Salt League → Red Hill Front")


def test_a_country_or_province_is_a_case_of_its_own() -> None:
    """A claim that holds in a town is about its country, or its province, as the file asks."""
    assert [case.place for case in matcher(Follow.COUNTRY).cases(VIEW, HELP)] == ["xa"]
    assert [case.label for case in matcher(Follow.PROVINCE).cases(VIEW, HELP)] == ["North Example"]


def test_named_actors_and_places_narrow_the_cases() -> None:
    """A scenario of one actor has no case without it."""
    assert [*matcher(actors=("the Front",)).cases(VIEW, HELP)]
    assert not [*matcher(actors=("Amber Guard",)).cases(VIEW, HELP)]
    assert not [*matcher(places=("Southmere",)).cases(VIEW, HELP)]
    assert [case.label for case in matcher(Follow.ALL).cases(VIEW, HELP)] == ["Made up"]


def test_the_gunmen_are_no_case() -> None:
    """Who is only described makes no pair that another report could speak of."""
    assert not [*matcher().cases(says(ONE, "the gunmen"), HELP)]


@pytest.mark.parametrize("follow", [Follow.PAIR, Follow.DIRECTED])
def test_nobody_is_followed_as_a_person(follow: Follow) -> None:
    """A claim with a person at one end makes no pair, whichever end that is."""
    for end in ("subject", "object"):
        claim = replace(VIEW.claim, **{end: replace(getattr(VIEW.claim, end), kind=ActorKind.PERSON)})
        assert not [*matcher(follow).cases(replace(VIEW, claim=claim), HELP)]
