"""Cases: what stands, and what was taken back."""

from dataclasses import replace

from casing import the_case

from reportedly.model.cases import REPEATED, WITHDRAWN, taken_back_field


def test_each_claim_says_whether_it_was_taken_back() -> None:
    """A withdrawn and a repeated claim say so, and neither is held; every other stands."""
    case = the_case()
    one, other, *rest = case.told
    made = replace(case, withdrawn=frozenset({one.claim.id}), repeated=frozenset({other.claim.id}))
    assert [made.fallen_words(each) for each in (one, other)] == [WITHDRAWN, REPEATED]
    assert made.held(made.told) == tuple(rest)
    assert all(made.stands(each) == (not made.fallen_words(each)) for each in made.told)


def test_a_record_has_the_field_only_where_there_is_something_to_say() -> None:
    """What stands looks as it always did."""
    assert taken_back_field("") == {}
    assert taken_back_field(WITHDRAWN) == {"taken_back": WITHDRAWN}
