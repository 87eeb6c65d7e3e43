"""Who is one: judgements about names, carried on and taken back."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.decisions import Decision, DecisionKind, Verdict, make_decision
from reportedly.model.identity import identities

START = datetime(2024, 1, 1, tzinfo=UTC)


def judged(minute: int, value: str, *about: str, kind: DecisionKind = DecisionKind.IDENTITY) -> Decision:
    """Give a judgement made so many minutes after the start."""
    verdict = Verdict(kind=kind, about=about, value=value, reason="same leader", by="Ada")
    return make_decision(verdict, START + timedelta(minutes=minute))


def test_what_is_one_with_one_is_one_with_the_other() -> None:
    """A is B and B is C: all three are one actor, known by the one that the registry holds."""
    found = identities([judged(1, "same", "a", "b"), judged(2, "same", "b", "c")], known={"b"})
    assert found.same == {"a": "b", "c": "b"}
    assert found.all_of("c") == {"a", "b", "c"}
    assert len(found.between("a", "c")) == 2


def test_taking_back_one_link_of_a_chain_parts_it() -> None:
    """A merge that is undone leaves nothing behind."""
    first, second = judged(1, "same", "a", "b"), judged(2, "same", "b", "c")
    undone = judged(3, "undo", second.id, kind=DecisionKind.UNDO)
    assert identities([first, second, undone]).same == {"b": "a"}
    assert identities([first, second, undone]).all_of("c") == {"c"}


def test_two_that_are_different_are_never_joined_by_way_of_a_third() -> None:
    """The judgement that would join them is held open and told."""
    last = judged(3, "same", "b", "c")
    found = identities([judged(1, "different", "a", "c"), judged(2, "same", "a", "b"), last])
    assert found.same == {"b": "a"}
    assert found.open == (last,)


@given(
    st.lists(
        st.tuples(st.sampled_from("abcd"), st.sampled_from("abcd"), st.booleans()).filter(
            lambda step: step[0] != step[1]
        ),
        max_size=8,
    )
)
def test_no_judgement_of_difference_is_ever_overruled(steps) -> None:
    """Whatever was said before or after: two that are different in effect have different heads."""
    made = [judged(n, "same" if same else "different", a, b) for n, (a, b, same) in enumerate(steps)]
    found = identities(made)
    for one in made:
        later = [each for each in made if each.subject == one.subject]
        if one.value == "different" and later[-1] is one:
            assert found.all_of(one.about[0]) != found.all_of(one.about[1])
    assert all(head not in found.same for head in found.same.values())
