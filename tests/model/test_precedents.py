"""Laws of the table of past relations that ships."""

from collections import Counter
from datetime import date
from functools import cache

from reportedly.model.precedents import Depth, Grounds, PrecedentTable
from reportedly.model.precedents_toml import load_precedents
from reportedly.model.registry import load_registry
from reportedly.model.terms import Predicate


@cache
def table() -> PrecedentTable:
    """Give the shipped table."""
    return load_precedents(load_registry())


def test_the_table_covers_many_wars_and_kinds_of_relation() -> None:
    """Seventy cases at least, from every part of the world, of every family of relations and every depth."""
    cases = table().precedents
    assert len(cases) >= 70
    assert {table().family(case.predicate) for case in cases} == set(table().families)
    assert {case.depth for case in cases} == set(Depth)
    covered = {name for name, within in table().regions.items() if any(within & set(c.area) for c in cases)}
    assert len(covered) >= 12


def test_no_single_end_or_region_makes_up_the_table() -> None:
    """No outcome is more than a quarter of the cases: the table is not picked to one moral."""
    outcomes = Counter(case.outcome for case in table().precedents)
    assert max(outcomes.values()) <= len(table().precedents) / 4
    assert set(outcomes) == set(table().outcomes)


def test_every_case_says_what_followed_and_where_to_look() -> None:
    """A case that cannot be looked up, or says nothing of the sequel, teaches nothing."""
    for case in table().precedents:
        assert case.works, case.slug
        assert case.look, case.slug
        assert len(case.followed) > 40, case.slug
        assert len(case.followed) < 420, case.slug


def test_cases_begin_in_the_past_and_intervals_are_honest() -> None:
    """An interval runs forward, and none begins after the table was written."""
    for case in table().precedents:
        start, end = case.began.start, case.began.end
        assert start is not None, case.slug
        assert end is not None, case.slug
        assert start <= end <= date(2026, 11, 30), case.slug
        assert case.outcome != "ongoing" or case.ended.written == "ongoing", case.slug


def test_a_case_that_is_disputed_says_so() -> None:
    """What is poorly recorded carries a word of doubt, denial or difference in its telling or dates."""
    for case in table().precedents:
        if case.record is Grounds.LOW:
            assert "disput" in case.followed or "den" in case.followed, case.slug


def test_an_actor_stands_for_one_thing_in_all_its_cases() -> None:
    """Two entries that give one actor two ideologies would make likeness depend on their order."""
    seen: dict[str, set[str]] = {}
    for case in table().precedents:
        for side in (case.subject, case.object):
            seen.setdefault(side.actor or side.name, set()).add(side.ideology)
    assert [name for name, words in seen.items() if len(words) > 1] == []


def test_a_sponsor_of_a_supporting_relation_is_its_subject() -> None:
    """Who backs is the backer; nobody need write it twice."""
    for case in table().precedents:
        if case.predicate is Predicate.SUPPORTS:
            assert case.sponsors[0] == (case.subject.actor or case.subject.name)


def test_depth_is_read_from_relation_and_kind() -> None:
    """Arms are material help, a merger is a merger, and an alliance without more words has no known depth."""
    assert table().depth(Predicate.SUPPORTS, "arms") is Depth.MATERIAL
    assert table().depth(Predicate.MERGED_WITH, None) is Depth.MERGER
    assert table().depth(Predicate.ALLIED_WITH, None) is None
    assert [depth.reach for depth in Depth] == [0, 1, 2, 3]


def test_neighbouring_countries_share_a_region() -> None:
    """Mali and Niger are neighbours in the table, Mali and Peru are not."""
    assert table().shared_region(frozenset({"ML"}), frozenset({"NE"})) is not None
    assert table().shared_region(frozenset({"ML"}), frozenset({"PE"})) is None
