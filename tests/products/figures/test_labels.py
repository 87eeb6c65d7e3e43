"""Words on a figure."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from reportedly.products.figures.labels import Box, Label, Spot, around, box_of, settle

FRAME = Box(0, 0, 400, 300)
POINTS = st.tuples(st.floats(0, 400), st.floats(0, 300))
LABELS = st.lists(
    st.builds(
        lambda text, at: Label(text, 12, around(at, 5, 12)),
        st.text("abc 漢", min_size=1, max_size=12),
        POINTS,
    ),
    max_size=40,
)


@given(LABELS, st.lists(st.builds(lambda at: Box(at[0], at[1], at[0] + 8, at[1] + 8), POINTS), max_size=10))
def test_no_words_run_into_others_or_off_the_sheet(labels: list[Label], taken: list[Box]) -> None:
    """However crowded it is, what is settled overlaps nothing and is all on the frame."""
    spots = settle(labels, taken, FRAME)
    boxes = [box_of(one, spot) for one, spot in zip(labels, spots, strict=True) if spot is not None]
    assert all(one.is_within(FRAME) for one in boxes)
    assert not any(one.meets(other) for one, other in combinations(boxes, 2))
    assert not any(one.meets(other) for one in boxes for other in taken)


def test_the_first_has_its_choice() -> None:
    """Of two that want one spot the first has it, the second the next free one, and a third none."""
    wanted = (Spot((50, 50), "start"), Spot((50, 90), "start"))
    labels = [Label(name, 12, wanted) for name in ("first", "other", "third")]
    assert settle(labels, (), FRAME) == [wanted[0], wanted[1], None]


def test_a_square_character_takes_more_room() -> None:
    """Chinese and Japanese are wider than Latin letters."""
    latin, han = (box_of(Label(text, 12, ()), Spot((0, 0), "start")) for text in ("aa", "漢字"))
    assert han.right > 1.5 * latin.right
