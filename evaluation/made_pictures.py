"""Made pictures: grounds of soft noise with shapes on them, and what becomes of pictures on their way."""

import io

import numpy as np
from PIL import Image, ImageDraw

Size = tuple[int, int]


def a_scene(seed: int, size: Size = (320, 240)) -> Image.Image:
    """Give a picture that no other seed gives."""
    chance = np.random.default_rng(seed)
    width, height = size
    ground = np.zeros((height, width, 3))
    for octave in range(1, 7):
        cells = (chance.random((2**octave, 2**octave + 1, 3)) * 255).astype("uint8")
        layer = Image.fromarray(cells).resize(size, Image.Resampling.BICUBIC)
        ground += np.asarray(layer) / 2 ** (octave * 0.9)
    ground = (ground - ground.min()) / (ground.max() - ground.min()) * 255
    made = Image.fromarray(ground.astype("uint8"))
    draw = ImageDraw.Draw(made)
    for _ in range(12):
        left, top = int(chance.integers(0, width)), int(chance.integers(0, height))
        sides = int(chance.integers(10, width // 4)), int(chance.integers(10, height // 4))
        colour = tuple(int(one) for one in chance.integers(0, 255, 3))
        shape = draw.rectangle if chance.integers(0, 2) else draw.ellipse
        shape((left, top, left + sides[0], top + sides[1]), fill=colour)
    return made


def written(picture: Image.Image, form: str = "JPEG", **options: object) -> bytes:
    """Give a picture as a file."""
    out = io.BytesIO()
    picture.save(out, form, **options)
    return out.getvalue()


def tagged(picture: Image.Image) -> bytes:
    """Give a JPEG that says when, where and with what it was taken, and by whom."""
    tags = Image.Exif()
    tags[0x010F], tags[0x0110], tags[0x013B] = "Acme", "Acme X1", "Ilmo Brask"
    tags.get_ifd(0x8769)[0x9003] = "2019:03:02 14:10:00"
    place = tags.get_ifd(0x8825)
    place[1], place[2], place[3], place[4] = "N", (31.0, 48.0, 12.5), "W", (74.0, 15.0, 33.1)
    return written(picture, exif=tags)


def framed(picture: Image.Image, share: float = 0.08) -> Image.Image:
    """Give a picture with a black border."""
    wide = round(picture.width * share)
    made = Image.new("RGB", (picture.width + 2 * wide, picture.height + 2 * wide))
    made.paste(picture, (wide, wide))
    return made


def cropped(picture: Image.Image, share: float) -> Image.Image:
    """Give a picture without its left and upper edge."""
    return picture.crop((round(picture.width * share), round(picture.height * share), *picture.size))


def resaved(picture: Image.Image, quality: int) -> Image.Image:
    """Give a picture as it is after a JPEG of some quality."""
    return Image.open(io.BytesIO(written(picture, quality=quality))).convert("RGB")
