"""Laws of rows: a token's children are all that hang on it, wherever sentences begin."""

from reportedly.reading.rows import Rows


def a_tree() -> Rows:
    """Give two sentences of three words, the middle one the root of each."""
    heads = [1, 1, 1, 4, 4, 4]
    return Rows("abcdef", [""] * 6, [""] * 6, [""] * 6, heads, [""] * 6, begins=[0, 3])


def test_children_are_all_that_hang_on_a_token() -> None:
    """A root is no child of its own, and what is moved is found where it was put."""
    rows = a_tree()
    assert [rows.children(token) for token in range(6)] == [[], [0, 2], [], [], [3, 5], []]
    rows.heads[2] = 0
    assert (rows.children(0), rows.children(1)) == ([2], [0])


def test_a_sentence_ends_where_the_next_begins() -> None:
    """A new one parts the one that it begins in, and no other."""
    rows = a_tree()
    rows.begin_at(5)
    assert [rows.sentence(token) for token in (0, 2, 3, 4, 5)] == [
        range(3), range(3), range(3, 5), range(3, 5), range(5, 6),
    ]  # fmt: skip
