"""Laws of what is on record about a relation."""

from collections.abc import Mapping

from reportedly.analysis.propositions import End
from reportedly.analysis.traits import Traits, Witness, first_day, traits_of_precedent
from reportedly.ledger.answers import ClaimView
from reportedly.model.actors import TieKind
from reportedly.model.claims import Place
from reportedly.model.ids import EntityId
from reportedly.model.precedents import Depth, PrecedentTable
from reportedly.model.registry import Registry
from reportedly.model.spans import Span
from reportedly.model.terms import ActorKind, Polarity, Predicate
from tests.old_cases import an_actor, tied
from tests.reporting import a_dossier, a_report, says

EARLY, LATE = a_report("early", published="2020-01-05"), a_report("late", published="2022-01-05")
FAMILIES = {"alliance": frozenset({Predicate.ALLIED_WITH}), "sponsorship": frozenset({Predicate.SUPPORTS})}


def a_table(characters: Mapping[EntityId, str] | None = None) -> PrecedentTable:
    """Give a table without cases."""
    depths = {"supports/arms": Depth.MATERIAL, "allied_with/rhetorical": Depth.RHETORICAL}
    return PrecedentTable(
        written="2026-11",
        precedents=(),
        ideologies={},
        before={},
        outcomes={},
        families=FAMILIES,
        depths=depths,
        regions={},
        characters=characters or {},
    )


def traits(
    *said: ClaimView, registry: Registry | None = None, predicate: Predicate = Predicate.ALLIED_WITH
) -> Traits:
    """Give the traits of the first proposition of the kind that these claims make."""
    made = a_dossier(*said).propositions
    one = next(each for each in made if each.predicate is predicate)
    return Witness(made, registry or Registry(()), a_table()).traits(one.subject, one.predicate, one.object)


def test_what_nobody_said_is_not_known() -> None:
    """Silence gives no value: no enemy, no sponsor, no place, no depth."""
    found = traits(says(EARLY, predicate=Predicate.ALLIED_WITH))
    unknown = (*found.ideologies, found.enemies, found.sponsors, found.area, found.before)
    assert not any(trait.values for trait in unknown)
    assert found.depth is None


def test_an_enemy_is_common_only_if_both_stand_against_it() -> None:
    """One party's enemy is not yet the other's; both claims are named."""
    ally = says(EARLY, predicate=Predicate.ALLIED_WITH)
    one = says(EARLY, "Red Hill Front", Predicate.ATTACKS, "Iron Court", at=200)
    two = says(LATE, "Iron Court", Predicate.OPPOSES, "Salt League", at=400)
    assert not traits(ally, one).enemies.values
    both = traits(ally, one, two).enemies
    assert list(both.values.values()) == ["Iron Court"]
    assert set(both.claims) == {one.claim.id, two.claim.id}


def test_a_denied_enmity_makes_no_enemy() -> None:
    """What is only denied is not on record as so."""
    ally = says(EARLY, predicate=Predicate.ALLIED_WITH)
    denied = says(EARLY, predicate=Predicate.ATTACKS, object="Iron Court", at=200, polarity=Polarity.DENIED)
    other = says(LATE, "Salt League", Predicate.ATTACKS, "Iron Court", at=400)
    assert not traits(ally, denied, other).enemies.values


def test_hostility_counts_as_before_only_if_it_came_before() -> None:
    """A fight after the alliance is what followed, not what went before."""
    ally = says(EARLY, predicate=Predicate.ALLIED_WITH)
    later = says(LATE, predicate=Predicate.ATTACKS, at=200)
    assert not traits(ally, later).before.values
    ally, earlier = (
        says(LATE, predicate=Predicate.ALLIED_WITH),
        says(EARLY, predicate=Predicate.ATTACKS, at=200),
    )
    assert "hostile" in traits(ally, earlier).before.values


def test_the_deepest_words_give_the_depth() -> None:
    """Arms said once outweigh words of friendship said often."""
    words = says(EARLY, predicate=Predicate.ALLIED_WITH, qualifiers=(("kind", "rhetorical"),))
    arms = says(LATE, predicate=Predicate.SUPPORTS, qualifiers=(("kind", "arms"),), at=200)
    assert traits(words).depth is Depth.RHETORICAL
    assert traits(words, arms).depth is Depth.MATERIAL


def test_a_sponsor_is_who_backs_either_and_in_support_the_subject() -> None:
    """The backer of a supporting relation is its subject; else whoever claims say backs a party."""
    backs = says(EARLY)
    assert list(traits(backs, predicate=Predicate.SUPPORTS).sponsors.values.values()) == ["Red Hill Front"]
    ally = says(EARLY, predicate=Predicate.ALLIED_WITH)
    third = says(LATE, "Grey Ministry", Predicate.SUPPORTS, "Salt League", at=300)
    assert list(traits(ally, third).sponsors.values.values()) == ["Grey Ministry"]


def test_places_of_the_relation_go_before_countries_of_the_parties() -> None:
    """Where the claims put the relation is where it is; parties' countries stand in and say so."""
    span = Span(0, 5, "Lowna")
    ally = says(EARLY, predicate=Predicate.ALLIED_WITH, where=(Place(span, "Lowna", "NE"),))
    assert set(traits(ally).area.values) == {"NE"}
    assert traits(ally).area_joint
    based = says(
        LATE, predicate=Predicate.BASED_IN, object="Lowna", where=(Place(span, "Lowna", "TD"),), at=300
    )
    found = traits(says(EARLY, predicate=Predicate.ALLIED_WITH), based)
    assert set(found.area.values) == {"TD"}
    assert not found.area_joint


def test_a_branch_is_taken_to_stand_for_what_its_parent_does() -> None:
    """A branch without an entry has its parent's ideology, and the source says so; a ring of ties ends."""
    parent = an_actor("amber-front", ties=(tied(TieKind.BRANCH_OF, "amber-south"),))
    branch = an_actor("amber-south", ties=(tied(TieKind.BRANCH_OF, "amber-front"),))
    registry = Registry((parent, branch))
    witness = Witness((), registry, a_table({parent.entity: "separatist"}))
    end = End(branch.entity, branch.name, branch.kind, branch.entity)
    assert witness.ideology(end).values == {"separatist": "separatist"}
    assert "as part of Amber Front" in witness.ideology(end).source
    kin = witness.traits(
        end, Predicate.ALLIED_WITH, End(parent.entity, parent.name, parent.kind, parent.entity)
    )
    assert "kin" in kin.before.values


def test_a_states_army_counts_as_the_state() -> None:
    """Two groups of which one fights the army and one the state have the state as common enemy."""
    state = an_actor("greyland", ActorKind.STATE)
    army = an_actor("grey-army", ActorKind.FORCE, ties=(tied(TieKind.BODY_OF, "greyland"),))
    witness = Witness((), Registry((state, army)), a_table())
    ends = [each.name for each in witness._with_state(End(army.entity, army.name, army.kind, army.entity))]
    assert ends == ["Grey Army", "Greyland"]
    assert witness.ideology(End(state.entity, state.name, state.kind, state.entity)).values == {
        "state": "state"
    }


def test_the_first_day_is_that_of_the_event_or_else_of_the_report() -> None:
    """A relation without any date comes last, so that it never counts as earlier."""
    (dated,) = a_dossier(says(EARLY)).propositions
    (undated,) = a_dossier(says(a_report("undated", published="sometime"))).propositions
    assert first_day(dated) < first_day(undated)


def test_a_shipped_case_has_every_trait_that_its_entry_gives() -> None:
    """Nothing of an entry is lost on the way to comparing it."""
    from reportedly.model.precedents_toml import load_precedents  # noqa: PLC0415 - slow
    from reportedly.model.registry import load_registry  # noqa: PLC0415

    registry = load_registry()
    for case in load_precedents(registry).precedents:
        found = traits_of_precedent(case, registry)
        assert len(found.enemies.values) == len(set(case.enemies)), case.slug
        assert set(found.area.values) == set(case.area), case.slug
        assert found.depth is case.depth
