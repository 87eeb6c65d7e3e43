"""What a picture says of itself: when, where and with what it was taken. Anybody can write these words.

Names of people in them (artist, owner) are not read.
Source: Exif 2.32 (CIPA DC-008), tables of tags.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import SupportsFloat, cast

from PIL import Image

from reportedly.model.errors import SourceTooLarge

MOST_TAG_BYTES = 1_000_000
MOST_WORDS = 100

_EXIF, _GPS = 0x8769, 0x8825
_MAKE, _MODEL, _SOFTWARE, _CHANGED = 0x010F, 0x0110, 0x0131, 0x0132
_TAKEN, _CHANGED_OFFSET, _TAKEN_OFFSET = 0x9003, 0x9010, 0x9011
_MOMENT = re.compile(r"(\d{4}):(\d{2}):(\d{2})[ T](\d{2}):(\d{2}):(\d{2})")
_OFFSET = re.compile(r"[+-]\d{2}:\d{2}")


@dataclass(frozen=True, slots=True)
class Tags:
    """What a picture says of itself; None for what it does not."""

    taken: str | None = None
    changed: str | None = None
    device: str | None = None
    software: str | None = None
    position: tuple[float, float] | None = None


def read_tags(picture: Image.Image, name: str) -> Tags:
    """Give what a picture says of itself.

    Raises: SourceTooLarge, if what it says is longer than a megabyte.
    """
    raw = picture.info.get("exif") or b""
    if len(raw) > MOST_TAG_BYTES:
        raise SourceTooLarge(
            f"{name}: its metadata take {len(raw):,} bytes, over {MOST_TAG_BYTES:,}; save it without metadata"
        )
    tags = picture.getexif()
    inner: Mapping[int, object] = tags.get_ifd(_EXIF)
    named = [words for words in (clean(tags.get(_MAKE)), clean(tags.get(_MODEL))) if words]
    if len(named) == 2 and named[1].startswith(named[0]):
        del named[0]
    return Tags(
        taken=_moment(inner.get(_TAKEN), inner.get(_TAKEN_OFFSET)),
        changed=_moment(tags.get(_CHANGED), inner.get(_CHANGED_OFFSET)),
        device=" ".join(named) or None,
        software=clean(tags.get(_SOFTWARE)),
        position=_position(tags.get_ifd(_GPS)),
    )


def clean(value: object) -> str | None:
    """Give words of a file on one line, at most a hundred characters; None if there are none."""
    words = value.decode("utf-8", "replace") if isinstance(value, bytes) else value
    if not isinstance(words, str):
        return None
    plain = "".join(one if one.isprintable() else " " for one in words)
    return " ".join(plain.split())[:MOST_WORDS] or None


def _moment(value: object, offset: object) -> str | None:
    found = _MOMENT.match(clean(value) or "")
    if found is None or found[1] == "0000":
        return None
    year, month, day, hour, minute, second = found.groups()
    stated = clean(offset) or ""
    return f"{year}-{month}-{day}T{hour}:{minute}:{second}{stated if _OFFSET.fullmatch(stated) else ''}"


def _position(tags: Mapping[int, object]) -> tuple[float, float] | None:
    latitude = _degrees(tags.get(2), tags.get(1), "S")
    longitude = _degrees(tags.get(4), tags.get(3), "W")
    if latitude is None or longitude is None or abs(latitude) > 90 or abs(longitude) > 180:
        return None
    # Cameras without a fix write zeros.
    return None if latitude == longitude == 0 else (latitude, longitude)


def _degrees(value: object, side: object, negative: str) -> float | None:
    try:
        degrees, minutes, seconds = (float(one) for one in cast("tuple[SupportsFloat, ...]", value))
    except (TypeError, ValueError, ZeroDivisionError):
        return None
    found = degrees + minutes / 60 + seconds / 3600
    if not abs(found) <= 180:
        return None
    return round(-found if (clean(side) or "").upper() == negative else found, 6)
