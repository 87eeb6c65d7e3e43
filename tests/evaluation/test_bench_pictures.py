"""How surely a picture is known again: the measure itself."""

import pytest

pytest.importorskip("PIL")

from evaluation.bench_pictures import CHANGES, nearest
from evaluation.made_pictures import a_scene
from reportedly.model.media import SAME_BITS
from reportedly.sources.media.prints import prints_of


def test_a_picture_is_nearest_to_itself() -> None:
    """The distance to itself is none, to another picture more than what counts as the same."""
    one, other = (prints_of(a_scene(seed))[0] for seed in (1, 2))
    assert nearest(one, one) == 0
    assert nearest(one, other) > SAME_BITS


def test_a_mirrored_picture_is_still_the_same() -> None:
    """The prints of a picture hold its turns, so that none of them hides it."""
    scene = a_scene(1)
    assert nearest(prints_of(CHANGES["mirrored"](scene))[0], prints_of(scene)[0]) <= SAME_BITS
