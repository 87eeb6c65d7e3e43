"""Media: pictures and films kept as evidence, what their bytes say, and where they were seen.

What a file says of itself (when, where, with what it was taken) is kept as its own words: anybody can write
them. Nothing here knows, or looks for, who is to be seen.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NewType, cast

from reportedly.model.errors import SourceUnreadable
from reportedly.model.ids import digest
from reportedly.model.records import Record, Value
from reportedly.model.terms import Access

MediaId = NewType("MediaId", str)
SightingId = NewType("SightingId", str)

PRINT_BYTES = 32
MOST_PRINTS = 400
SAME_BITS = 31
"""Bits of 256 that the prints of one picture differ by at most."""
LEAST_DETAIL = 20
"""Pictures with less in them (black, a plain wall, night) look alike to any print and are not compared."""
LINK = "url:"
"""What stands before an address in a decision on evidence of which no bytes are held."""


class MediaForm(StrEnum):
    """The forms that are known, told by content."""

    JPEG = "jpeg"
    PNG = "png"
    GIF = "gif"
    WEBP = "webp"
    TIFF = "tiff"
    BMP = "bmp"
    AVIF = "avif"
    HEIC = "heic"
    MP4 = "mp4"
    QUICKTIME = "quicktime"
    MATROSKA = "matroska"
    AVI = "avi"

    @property
    def media_type(self) -> str:
        """Its type, as servers write it."""
        return f"{'video' if self in FILMS else 'image'}/{_TYPES.get(self, self.value)}"


FILMS = frozenset({MediaForm.MP4, MediaForm.QUICKTIME, MediaForm.MATROSKA, MediaForm.AVI})
"""The forms of films; of these key frames are decoded, where the extra `film` is installed."""

_TYPES = {MediaForm.MATROSKA: "x-matroska", MediaForm.AVI: "x-msvideo"}


@dataclass(frozen=True, slots=True)
class Print:
    """A perceptual hash of a picture, or of part of it: 256 bits, of which most stay when it is resaved."""

    of: str
    """`whole` or `trimmed` (without a border), then how it was turned: `whole mirrored turned 90`. Of a key
    frame also when: `whole at 12.5 s`."""

    @property
    def is_upright(self) -> bool:
        """Whether it is of the picture as it is."""
        return self.of.partition(" at ")[0] in ("whole", "trimmed")

    @property
    def moment(self) -> str | None:
        """How far into a film it stands, `12.5 s`; None of a picture."""
        return self.of.partition(" at ")[2] or None

    bits: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaFacts:
    """What the bytes of a picture or film say."""

    form: MediaForm
    width: int | None = None
    height: int | None = None
    frames: int | None = None
    seconds: float | None = None
    detail: int | None = None
    """How much there is to tell it by, 0 to 100; None where nothing was decoded."""
    taken: str | None = None
    """When it was taken, as the file says: `2019-03-02T14:10:00`, with an offset if it states one."""
    changed: str | None = None
    """When it was last changed, as the file says."""
    device: str | None = None
    software: str | None = None
    position: tuple[float, float] | None = None
    """Latitude and longitude, as the file says. It can be where a person lives: coarsen it before showing."""
    notes: tuple[str, ...] = ()
    """What is odd about the file, in words."""
    prints: tuple[Print, ...] = field(default=(), repr=False)

    @property
    def about_where(self) -> tuple[float, float] | None:
        """The position to a tenth of a degree, which is some 10 km."""
        return None if self.position is None else (round(self.position[0], 1), round(self.position[1], 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptMedia:
    """A picture or film that is held."""

    id: MediaId
    sha256: str
    size: int
    """Bytes."""
    facts: MediaFacts
    recorded: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """That a picture was seen somewhere: where, when, and what stood under it."""

    id: SightingId
    media: MediaId
    by: str
    why: str
    recorded: datetime
    url: str | None = None
    caption: str | None = None
    published: str | None = None
    """ISO 8601, as precise as given."""
    document: str | None = None
    withdrawn: str | None = None
    """By whom and why it was taken back; None while it stands."""

    @property
    def day(self) -> str:
        """The day to order it by: that of publication, or the day on which it was recorded here."""
        return self.published or f"{self.recorded:%Y-%m-%d}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A thing that people tied to a claim as what its words point to."""

    claim: str
    media: MediaId | None
    url: str | None
    access: Access
    """`linked`, or `seen` if a person says what is to be seen."""
    looks: tuple["Look", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What one person decided on a thing: that it belongs to the claim, or what is to be seen in it."""

    decision: str
    access: Access
    shows: str | None
    by: str
    why: str
    recorded: datetime


def media_id(sha256: str) -> MediaId:
    """Give the id of the media with these bytes."""
    return MediaId(digest("media", sha256))


def facts_record(facts: MediaFacts) -> Record:
    """Give facts as plain JSON, to be kept or sent."""
    return {
        "form": facts.form.value,
        "width": facts.width,
        "height": facts.height,
        "frames": facts.frames,
        "seconds": facts.seconds,
        "detail": facts.detail,
        "taken": facts.taken,
        "changed": facts.changed,
        "device": facts.device,
        "software": facts.software,
        "position": None if facts.position is None else list(facts.position),
        "notes": list(facts.notes),
        "prints": [[one.of, one.bits.hex()] for one in facts.prints],
    }


def facts_of(record: Mapping[str, object]) -> MediaFacts:
    """Give the facts of a record.

    Raises: SourceUnreadable, if it is not what `facts_record` writes.
    """
    try:
        return _facts(record)
    except (KeyError, TypeError, ValueError) as error:
        raise SourceUnreadable(f"facts of a picture: not what is written of one ({error})") from error


def _facts(record: Mapping[str, object]) -> MediaFacts:
    position = cast("list[float] | None", record["position"])
    prints = cast("list[tuple[str, str]]", record["prints"])
    if len(prints) > MOST_PRINTS:
        raise ValueError(f"{len(prints)} prints")
    return MediaFacts(
        form=MediaForm(str(record["form"])),
        width=_whole(record["width"]),
        height=_whole(record["height"]),
        frames=_whole(record["frames"]),
        seconds=None if record["seconds"] is None else float(cast("float", record["seconds"])),
        detail=_whole(record["detail"]),
        taken=_words(record["taken"]),
        changed=_words(record["changed"]),
        device=_words(record["device"]),
        software=_words(record["software"]),
        position=None if position is None else (float(position[0]), float(position[1])),
        notes=tuple(str(one) for one in cast("list[Value]", record["notes"])),
        prints=tuple(_print(str(of), str(bits)) for of, bits in prints),
    )


def _print(of: str, bits: str) -> Print:
    made = Print(of, bytes.fromhex(bits))
    if len(made.bits) != PRINT_BYTES:
        raise ValueError(f"a print of {len(made.bits)} bytes")
    return made


def _whole(value: object) -> int | None:
    return None if value is None else int(cast("int", value))


def _words(value: object) -> str | None:
    return None if value is None else str(value)
