"""Laws of whole names: runs do not overlap, and no known name within one stays a name of its own."""

from collections.abc import Callable
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.pages import Form, Page
from reportedly.reading.whole_names import whole_names

WORDS = st.lists(
    st.sampled_from(
        "the The of for People 's Workers ' Guard Army 7th Division Vale al - Front and fled . e".split()
    ),
    max_size=14,
)


@given(WORDS)
def test_runs_are_in_order_and_apart(words: list[str]) -> None:
    """Each run has at least two words, and none begins before the last has ended."""
    runs = whole_names(words, [], {"the", "and"})
    assert all(last - first > 1 for first, last in runs)
    assert all(one[1] <= other[0] for one, other in pairwise(runs))


def test_a_group_named_like_a_listed_one_is_not_it(page: Callable[..., Page]) -> None:
    """Who is only known by the front of a name is not who is spoken of."""
    found = page(
        "Fighters of the Dawn Guard of the Coast shelled Orlun. The Amber Front Council met."
    ).mentions
    named = [one for one in found if one.form is Form.NAME]
    assert {"Dawn Guard of the Coast", "Amber Front Council"} <= {one.span.text for one in named}
    assert not any(referent.aliases for one in named for referent in one.referents)
