"""Made pictures: the same seed gives the same picture, and each change is what it is called."""

import io

import numpy as np
import pytest

pytest.importorskip("PIL")
from PIL import Image

from evaluation.made_pictures import a_scene, cropped, framed, resaved, tagged, written


def test_a_seed_gives_one_picture_and_another_seed_another() -> None:
    """Figures can be worked out again, and no two scenes are one."""
    one, again, other = (np.asarray(a_scene(seed, (80, 60))) for seed in (1, 1, 2))
    assert np.array_equal(one, again)
    assert not np.array_equal(one, other)


def test_changes_do_what_they_are_called() -> None:
    """A frame adds to each side, a crop takes from two, and a picture that is resaved keeps its size."""
    scene = a_scene(1, (80, 60))
    assert framed(scene, 0.1).size == (96, 76)
    assert framed(scene, 0.1).getpixel((0, 0)) == (0, 0, 0)
    assert cropped(scene, 0.25).size == (60, 45)
    assert resaved(scene, 30).size == scene.size


def test_a_file_carries_what_it_is_said_to() -> None:
    """A tagged JPEG says with what and by whom it was taken; a plain one says nothing."""
    scene = a_scene(1, (80, 60))
    says = Image.open(io.BytesIO(tagged(scene))).getexif()
    assert (says[0x0110], says[0x013B]) == ("Acme X1", "Ilmo Brask")
    assert not Image.open(io.BytesIO(written(scene))).getexif()
