"""Pictures decoded: their measures, what they say of themselves, their prints, and a small copy.

This belongs into a confined process: what decodes pictures has been broken by pictures before.
"""

import io
import struct
import warnings
from dataclasses import dataclass

from PIL import Image, ImageOps

from reportedly.model.errors import SourceTooLarge, SourceUnreadable
from reportedly.model.media import MediaFacts, MediaForm
from reportedly.sources.media.endings import check_ending
from reportedly.sources.media.prints import prints_of
from reportedly.sources.media.tags import read_tags

MOST_PIXELS = 120_000_000
MOST_FRAMES = 2_000
THUMBNAIL_PIXELS = 320
LEAST_PIXELS = 16

_DECODERS = {
    MediaForm.JPEG: ("JPEG",),  # never MPO: its further pictures are thumbnails of other makers
    MediaForm.PNG: ("PNG",),
    MediaForm.GIF: ("GIF",),
    MediaForm.WEBP: ("WEBP",),
    MediaForm.TIFF: ("TIFF",),
    MediaForm.BMP: ("BMP",),
    MediaForm.AVIF: ("AVIF",),
}


@dataclass(frozen=True, slots=True)
class Decoded:
    """A picture taken apart."""

    facts: MediaFacts
    thumbnail: bytes
    """A small JPEG drawn anew; empty where nothing is decoded."""


def can_decode(form: MediaForm) -> bool:
    """Tell whether pictures of a form are decoded here."""
    return form in _DECODERS


def decode(form: MediaForm, content: bytes, name: str) -> Decoded:
    """Give a picture taken apart.

    Raises: SourceUnreadable, if it is damaged, cut off, or something else as well; SourceTooLarge, if it is
        over the limits of pixels, frames or metadata.
    """
    notes = check_ending(form, content, name)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the limits are ours, and damage in metadata harms nothing
            return _decode(form, content, name, notes)
    except Image.DecompressionBombError as error:
        raise SourceTooLarge(
            f"{name}: it unpacks to more than {MOST_PIXELS:,} pixels; make it smaller"
        ) from error
    except (OSError, ValueError, TypeError, SyntaxError, struct.error, EOFError, KeyError) as error:
        raise SourceUnreadable(
            f"{name}: the picture is damaged ({plain_words(error)}); get it from where it came from anew"
        ) from error


def _decode(form: MediaForm, content: bytes, name: str, notes: tuple[str, ...]) -> Decoded:
    with Image.open(io.BytesIO(content), formats=_DECODERS[form]) as picture:
        width, height = picture.size
        _check_size(width, height, name)
        frames = int(getattr(picture, "n_frames", 1))
        if frames > MOST_FRAMES:
            raise SourceTooLarge(f"{name}: it has {frames} frames, over {MOST_FRAMES}; give some of them")
        tags = read_tags(picture, name)
        flat = _flat(picture)
    prints, detail = prints_of(flat)
    # Turned by its tags, it has the sides the other way round.
    sides = (height, width) if (flat.width > flat.height) != (width > height) else (width, height)
    facts = MediaFacts(
        form=form,
        width=sides[0],
        height=sides[1],
        frames=frames if frames > 1 else None,
        detail=detail,
        taken=tags.taken,
        changed=tags.changed,
        device=tags.device,
        software=tags.software,
        position=tags.position,
        notes=notes,
        prints=prints,
    )
    return Decoded(facts, thumbnail_of(flat))


def _check_size(width: int, height: int, name: str) -> None:
    if width * height > MOST_PIXELS:
        raise SourceTooLarge(
            f"{name}: it unpacks to {width} by {height} pixels, over {MOST_PIXELS:,}; make it smaller"
        )
    if min(width, height) < LEAST_PIXELS:
        raise SourceUnreadable(
            f"{name}: the picture has {width} by {height} pixels; nothing can be told by so few"
        )


def _flat(picture: Image.Image) -> Image.Image:
    """Give the first frame in plain colours, the way up that its tags say, on white where it is open."""
    turned = ImageOps.exif_transpose(picture)
    if "A" in turned.getbands() or "transparency" in turned.info:
        clear = turned.convert("RGBA")
        ground = Image.new("RGBA", clear.size, "white")
        return Image.alpha_composite(ground, clear).convert("RGB")
    if turned.mode.startswith(("I", "F")):
        # Sixteen bits: convert() would cut off everything above 255.
        low, high = (float(one) for one in turned.getextrema())  # type: ignore[arg-type]
        spread = 255 / (high - low) if high > low else 1.0
        return turned.convert("F").point(lambda value: (value - low) * spread).convert("RGB")
    return turned.convert("RGB")


def thumbnail_of(flat: Image.Image) -> bytes:
    """Give a small JPEG of a picture in plain colours, drawn anew."""
    small = flat.copy()
    small.thumbnail((THUMBNAIL_PIXELS, THUMBNAIL_PIXELS))
    small.info.clear()
    written = io.BytesIO()
    small.save(written, "JPEG", quality=70)
    return written.getvalue()


def plain_words(error: BaseException) -> str:
    """Give what went wrong in one line."""
    return " ".join(str(error).split())[:200] or type(error).__name__
