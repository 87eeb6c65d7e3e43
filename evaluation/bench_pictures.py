"""How surely a picture is known again: `python -m evaluation.bench_pictures`.

Made pictures are changed as pictures are on their way; counted is how many are found at each distance, and
how many pairs of different pictures are. Made pictures are not photographs: figures say what a change does
to a print, not how often the world holds two views that are alike.
"""

from collections.abc import Callable
from itertools import combinations

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from evaluation.made_pictures import a_scene, cropped, framed, resaved
from reportedly.analysis.same_pictures import PERHAPS
from reportedly.model.media import SAME_BITS, Print
from reportedly.sources.media.prints import prints_of

CHANGED, PAIRED = 30, 80
Change = Callable[[Image.Image], Image.Image]


def _captioned(picture: Image.Image) -> Image.Image:
    made = picture.copy()
    ImageDraw.Draw(made).rectangle((0, round(made.height * 0.85), *made.size), fill=(255, 255, 255))
    return made


CHANGES: dict[str, Change] = {
    "recompressed, quality 30": lambda one: resaved(one, 30),
    "a quarter of the size, quality 50": lambda one: resaved(one.resize((80, 60)), 50),
    "mirrored": lambda one: one.transpose(Image.Transpose.FLIP_LEFT_RIGHT),
    "turned by 90 degrees": lambda one: one.transpose(Image.Transpose.ROTATE_90),
    "framed, 8 % at each side": framed,
    "framed, mirrored, recompressed": lambda one: resaved(
        framed(one.transpose(Image.Transpose.FLIP_LEFT_RIGHT)), 40
    ),
    "blurred": lambda one: one.filter(ImageFilter.GaussianBlur(2)),
    "lighter by a third": lambda one: one.point(lambda value: min(255, int(value * 1.3 + 10))),
    "a white band over 15 %": _captioned,
    "turned by 2 degrees": lambda one: one.rotate(2),
    "cropped by 2 %": lambda one: cropped(one, 0.02),
    "cropped by 5 %": lambda one: cropped(one, 0.05),
    "cropped by 10 %": lambda one: cropped(one, 0.1),
    "cropped by 25 %": lambda one: cropped(one, 0.25),
}


def nearest(ours: tuple[Print, ...], theirs: tuple[Print, ...]) -> int:
    """Give the distance of the nearest prints of two pictures, in bits of 256."""
    upright = [np.frombuffer(one.bits, np.uint8) for one in theirs if one.of in ("whole", "trimmed")]
    turned = [np.frombuffer(one.bits, np.uint8) for one in ours]
    return min(int(np.bitwise_count(one ^ other).sum()) for one in turned for other in upright)


def main() -> None:
    """Print the share found for each change, and of pairs that are not the same picture."""
    scenes = [a_scene(seed) for seed in range(PAIRED)]
    prints = [prints_of(scene)[0] for scene in scenes]
    print(f"{'change':36} {'same':>6} {'perhaps':>8}")
    for name, change in CHANGES.items():
        found = [
            nearest(prints_of(change(scene))[0], made)
            for scene, made in zip(scenes[:CHANGED], prints, strict=False)
        ]
        print(f"{name:36} {_share(found, SAME_BITS):6.0%} {_share(found, PERHAPS):8.0%}")
    others = [nearest(one, other) for one, other in combinations(prints, 2)]
    print(f"different pictures: {len(others)} pairs, the nearest at {min(others)} bits;")
    print(f"taken for the same {_share(others, SAME_BITS):.2%}, perhaps {_share(others, PERHAPS):.2%}")


def _share(distances: list[int], most: int) -> float:
    return sum(one <= most for one in distances) / len(distances)


if __name__ == "__main__":
    main()
