"""Judgements about who is who."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.claims.entities import Known, Verdict, judge
from reportedly.model.ids import EntityId, provisional_entity_id, registry_entity_id
from reportedly.model.terms import ActorKind

FRONT = Known(registry_entity_id("red-hill-front"), "Red Hill Front", ActorKind.ARMED_GROUP, ("RHF",))
LEAGUE = Known(registry_entity_id("salt-league"), "Salt League", ActorKind.ARMED_GROUP)
REGISTERED = frozenset({FRONT.entity, LEAGUE.entity})


def provisional(name: str, kind: ActorKind = ActorKind.ARMED_GROUP) -> Known:
    """Give an actor that no registry holds."""
    return Known(provisional_entity_id(name.lower(), kind.value), name, kind)


PEOPLE = st.sampled_from(["Ada Example", "Example", "Bo Example", "Ada"]).map(
    lambda name: provisional(name, ActorKind.PERSON)
)


@given(PEOPLE | st.sampled_from([FRONT, LEAGUE]), PEOPLE | st.sampled_from([FRONT, LEAGUE]))
def test_judgements_are_mutual(one: Known, other: Known) -> None:
    """Whichever is asked about first, the verdict is the same."""
    assert judge(one, other, REGISTERED).verdict is judge(other, one, REGISTERED).verdict


def test_one_id_is_one_actor_and_two_of_the_registry_are_two() -> None:
    """The registry decides where it knows both."""
    assert judge(FRONT, FRONT, REGISTERED).verdict is Verdict.SAME
    assert judge(FRONT, LEAGUE, REGISTERED).verdict is Verdict.DIFFERENT


def test_a_shared_name_leaves_it_open() -> None:
    """A name of several actors proves nothing, and the reason names it."""
    judgement = judge(FRONT, provisional("R.H.F"), REGISTERED)
    assert judge(FRONT, provisional("RHF"), REGISTERED).verdict is Verdict.UNSURE
    assert judgement.reason


def test_a_last_name_can_be_short_for_a_person_never_for_a_group() -> None:
    """ "Example" may be Ada Example; "Front" is no front in particular."""
    ada = provisional("Ada Example", ActorKind.PERSON)
    assert judge(ada, provisional("Example", ActorKind.PERSON), ()).verdict is Verdict.UNSURE
    assert judge(FRONT, provisional("Front"), REGISTERED).verdict is Verdict.DIFFERENT


def test_brothers_are_two() -> None:
    """Likeness of names alone makes nobody the same."""
    one, other = provisional("Ada Example", ActorKind.PERSON), provisional("Ida Example", ActorKind.PERSON)
    assert judge(one, other, frozenset[EntityId]()).verdict is Verdict.DIFFERENT
