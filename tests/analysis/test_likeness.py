"""Laws of likeness between relations."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reportedly.analysis.likeness import Comparison, Feature, Match, compare, rank
from reportedly.analysis.traits import NOT_KNOWN, Trait, Traits
from reportedly.model.precedents import Before, Depth, PrecedentTable
from reportedly.model.terms import Predicate

TABLE = PrecedentTable(
    written="2026-11",
    precedents=(),
    ideologies={},
    before={},
    outcomes={},
    families={
        "alliance": frozenset({Predicate.ALLIED_WITH, Predicate.ACTS_WITH}),
        "sponsorship": frozenset({Predicate.SUPPORTS}),
    },
    depths={},
    regions={"the Dry Coast": frozenset({"ML", "NE"})},
    characters={},
)


def word(text: str | None) -> Trait:
    """Give a trait of one value, or one that is not known."""
    return NOT_KNOWN if text is None else Trait({text: text}, "made")


words = st.sampled_from(["state", "separatist", "criminal", None]).map(word)
all_traits = st.builds(
    Traits,
    predicate=st.sampled_from([Predicate.ALLIED_WITH, Predicate.ACTS_WITH, Predicate.SUPPORTS]),
    ideologies=st.tuples(words, words),
    kinds=st.tuples(words, words),
    enemies=words,
    sponsors=words,
    area=st.sampled_from(["ML", "NE", "PE", None]).map(word),
    area_joint=st.booleans(),
    depth=st.sampled_from([*Depth, None]),
    before=st.sampled_from([*(one.value for one in Before), None]).map(word),
)


def matched(asked: Traits, past: Traits) -> dict[Feature, Match]:
    """Give the match of each feature."""
    return {one.feature: one.match for one in compare(asked, past, TABLE)}


def full(**changes: object) -> Traits:
    """Give a relation of which everything is known."""
    known = Traits(
        predicate=Predicate.ALLIED_WITH,
        ideologies=(word("separatist"), word("criminal")),
        kinds=(word("group"), word("group")),
        enemies=word("Iron Court"),
        sponsors=word("Greyland"),
        area=word("ML"),
        area_joint=True,
        depth=Depth.MATERIAL,
        before=word("hostile"),
    )
    return replace(known, **changes)  # type: ignore[arg-type]


@given(all_traits, all_traits)
def test_every_feature_is_compared_with_a_reason(asked: Traits, past: Traits) -> None:
    """Nothing is left out, and nothing is decided without words."""
    found = compare(asked, past, TABLE)
    assert [one.feature for one in found] == list(Feature)
    assert all(one.says for one in found)


@given(all_traits, all_traits)
def test_what_is_unknown_on_one_side_neither_agrees_nor_differs(asked: Traits, past: Traits) -> None:
    """An unknown enemy, sponsor, place, depth or past is unknown in the comparison, never a difference."""
    found = matched(asked, past)
    for feature in ("enemies", "sponsors", "area", "before"):
        sides = getattr(asked, feature).values and getattr(past, feature).values
        key = {"enemies": Feature.ENEMY, "sponsors": Feature.SPONSOR}.get(feature) or Feature(feature)
        assert (found[key] is Match.UNKNOWN) is not bool(sides)
    assert (found[Feature.DEPTH] is Match.UNKNOWN) is (asked.depth is None or past.depth is None)


def test_a_relation_is_the_same_as_itself_in_everything() -> None:
    """Known traits agree with themselves."""
    assert set(matched(full(), full()).values()) == {Match.SAME}


@given(all_traits)
def test_nothing_is_more_alike_than_the_same(traits: Traits) -> None:
    """No case stands before one that agrees in all that is known."""
    itself = rank(compare(full(), full(), TABLE))
    assert itself <= rank(compare(full(), traits, TABLE))


def test_sides_can_change_places_only_where_the_relation_has_no_direction() -> None:
    """A state that backs a criminal is not a criminal that backs a state."""
    turned = (word("criminal"), word("separatist"))
    assert matched(full(), full(ideologies=turned))[Feature.IDEOLOGY] is Match.SAME
    backing = full(predicate=Predicate.SUPPORTS)
    assert (
        matched(backing, full(predicate=Predicate.SUPPORTS, ideologies=turned))[Feature.IDEOLOGY]
        is Match.NEAR
    )


def test_one_known_side_can_be_near_and_never_the_same() -> None:
    """Half a pair agrees by half."""
    half = full(ideologies=(word("separatist"), NOT_KNOWN))
    assert matched(half, full())[Feature.IDEOLOGY] is Match.NEAR
    other = full(ideologies=(word("state"), word("state")))
    assert matched(half, other)[Feature.IDEOLOGY] is Match.UNKNOWN


def test_nearness_has_a_ground_for_each_feature() -> None:
    """The same family, one region, the next depth and rivalry beside enmity are near."""
    assert matched(full(), full(predicate=Predicate.ACTS_WITH))[Feature.RELATION] is Match.NEAR
    assert matched(full(), full(predicate=Predicate.SUPPORTS))[Feature.RELATION] is Match.DIFFERENT
    assert matched(full(), full(area=word("NE")))[Feature.AREA] is Match.NEAR
    assert matched(full(), full(area=word("PE")))[Feature.AREA] is Match.DIFFERENT
    assert matched(full(area_joint=False), full())[Feature.AREA] is Match.NEAR
    assert matched(full(), full(depth=Depth.JOINT_OPERATIONS))[Feature.DEPTH] is Match.NEAR
    assert matched(full(), full(depth=Depth.MERGER))[Feature.DEPTH] is Match.DIFFERENT
    assert matched(full(), full(before=word("rivals")))[Feature.BEFORE] is Match.NEAR
    assert matched(full(), full(before=word("none")))[Feature.BEFORE] is Match.DIFFERENT
    assert matched(full(), full(enemies=word("Other Court")))[Feature.ENEMY] is Match.NEAR


def test_more_agreement_comes_first_and_then_less_difference() -> None:
    """The order counts what is the same, then what differs, then what is near; unknowns count nothing."""
    same, near, different, unknown = (
        Comparison(Feature.AREA, match, "x")
        for match in (Match.SAME, Match.NEAR, Match.DIFFERENT, Match.UNKNOWN)
    )
    assert (
        rank((same, different)) < rank((near, near)) < rank((unknown, unknown)) < rank((different, unknown))
    )
    assert rank((same, unknown)) == rank((same,))
