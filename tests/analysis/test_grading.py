"""Whose side a publisher is on, by records of who owns it and for whom it speaks."""

from reportedly.analysis.grading import grade_of, is_state_owned, sides_of
from reportedly.model.actors import Actor, ActorName, Tie, TieKind
from reportedly.model.publishers import Publisher
from reportedly.model.registry import Registry
from reportedly.model.terms import ActorKind
from tests.reporting import a_dossier, a_report, says


def actor(slug: str, kind: ActorKind, *ties: Tie, country: str = "XX") -> Actor:
    """Give an invented actor."""
    return Actor(slug, slug.title(), kind, (ActorName(slug.title()),), (country,), ties=ties)


STATE = actor("hill-state", ActorKind.STATE)
BODY = actor("hill-ministry", ActorKind.STATE_BODY)
FORCE = actor("hill-army", ActorKind.FORCE, Tie(TieKind.BODY_OF, "hill-state", None, None, "x"))
GUESTS = actor("peace-mission", ActorKind.FORCE)
GROUP = actor("salt-league", ActorKind.ARMED_GROUP)
BRANCH = actor(
    "salt-league-north", ActorKind.ARMED_GROUP, Tie(TieKind.BRANCH_OF, "salt-league", None, None, "x")
)
GONE = actor("salt-old", ActorKind.ARMED_GROUP, Tie(TieKind.BRANCH_OF, "salt-league", None, "2019", "x"))
REGISTRY = Registry((STATE, BODY, FORCE, GUESTS, GROUP, BRANCH, GONE))


def test_an_outlet_of_a_state_is_on_the_side_of_its_bodies_and_army() -> None:
    """Not of guests on its soil, nor of groups there."""
    outlet = Publisher(id="a", name="Hill News", kind="newspaper", country="XX", owner="Hill state")
    assert set(sides_of(outlet, REGISTRY)) == {STATE.entity, BODY.entity, FORCE.entity}
    assert set(sides_of(outlet, REGISTRY).values()) == {"owned by Hill state"}


def test_an_outlet_of_a_group_is_on_the_side_of_its_branches_that_still_are() -> None:
    """A tie that ended is no tie."""
    outlet = Publisher(
        id="b", name="Salt Voice", actor="salt-league", country="XX", owner="Salt State League"
    )
    assert set(sides_of(outlet, REGISTRY)) == {GROUP.entity, BRANCH.entity}
    assert not is_state_owned(outlet)


def test_an_interest_of_a_users_own_record_counts() -> None:
    """By slug or by name."""
    outlet = Publisher(id="c", name="Hill Mirror", interest=("Salt-League",))
    assert set(sides_of(outlet, REGISTRY).values()) == {"has an interest in Salt-League"}


def test_an_owner_of_ones_own_is_on_nobodys_side() -> None:
    """Private owners are shown, and say nothing of sides."""
    outlet = Publisher(id="d", name="Valley Post", kind="newspaper", country="XX", owner="Invented Holding")
    assert sides_of(outlet, REGISTRY) == {}


def test_a_nameless_publisher_has_no_grade() -> None:
    """Nobody can be judged who is not named."""
    dossier = a_dossier(says(a_report("one")))
    found = grade_of(None, dossier.propositions[0], dossier.book)
    assert (found.grade, found.says) == ("F", "nobody is named as publisher")
