"""Prints: the same for the same picture, however it came; another for another."""

import numpy as np
import pytest
from PIL import Image, ImageFilter

from evaluation.made_pictures import a_scene, framed, resaved
from reportedly.model.media import Print
from reportedly.sources.media.prints import prints_of, trimmed

SCENES = [a_scene(seed) for seed in range(6)]
WAYS = {
    "recompressed": lambda one: resaved(one, 30),
    "smaller": lambda one: one.resize((160, 120)),
    "mirrored": lambda one: one.transpose(Image.Transpose.FLIP_LEFT_RIGHT),
    "turned": lambda one: one.transpose(Image.Transpose.ROTATE_90),
    "framed": framed,
    "blurred": lambda one: one.filter(ImageFilter.GaussianBlur(2)),
}


def nearest(ours: tuple[Print, ...], theirs: tuple[Print, ...]) -> int:
    """Give the distance of the nearest prints of two pictures."""
    upright = [one for one in theirs if one.of in ("whole", "trimmed")]
    bits = [(np.frombuffer(a.bits, "u1"), np.frombuffer(b.bits, "u1")) for a in ours for b in upright]
    return min(int(np.bitwise_count(a ^ b).sum()) for a, b in bits)


@pytest.mark.parametrize("way", WAYS)
def test_a_changed_copy_is_near(way: str) -> None:
    """Under the distance at which it counts as the same."""
    for scene in SCENES:
        assert nearest(prints_of(WAYS[way](scene))[0], prints_of(scene)[0]) <= 31


def test_other_pictures_are_far() -> None:
    """Mirrored and turned too."""
    made = [prints_of(scene)[0] for scene in SCENES]
    assert min(nearest(a, b) for i, a in enumerate(made) for b in made[:i]) > 60


def test_a_border_is_taken_off() -> None:
    """Where there is one; a plain picture has nothing inside it."""
    inner = trimmed(framed(SCENES[0]).convert("L"))
    assert inner is not None
    assert abs(inner.width - 320) <= 4
    assert trimmed(SCENES[0].convert("L")) is None
    assert prints_of(Image.new("L", (99, 99), 200))[1] == 0
