"""Values that are worked out when asked for."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.recalled import Recalled


@given(st.lists(st.integers(0, 9)), st.integers(1, 4))
def test_what_is_let_go_comes_back_the_same(asked: list[int], most: int) -> None:
    """How many are kept changes nothing in what is given, and no more than these are kept."""
    made: list[int] = []

    def make(key: int) -> int:
        made.append(key)
        return key * key

    values = Recalled(tuple(range(10)), make, most=most)
    assert [values[key] for key in asked] == [key * key for key in asked]
    assert len(made) >= len(set(asked))
    assert dict(values) == {key: key * key for key in range(10)}
    assert len(values) == 10
