"""Media: what a file says of itself, where it was seen, and what people say is to be seen."""

from typing import Literal

from pydantic import Field

from reportedly.doors.http.shapes.base import Shape


class LookShape(Shape):
    """What one person decided on a thing that a claim's words point to."""

    decision: str
    access: Literal["linked", "seen"]
    shows: str | None = Field(description="What is to be seen, in that person's words.")
    by: str
    why: str
    recorded: str


class HeldShape(Shape):
    """A thing that people tied to a claim; a machine ties nothing, and sees nothing."""

    claim: str
    media: str | None = Field(description="Id of media; null where only an address is known.")
    url: str | None
    access: Literal["linked", "seen"]
    looks: list[LookShape]


class SaysShape(Shape):
    """What a file says of itself, which anybody can write."""

    taken: str | None
    changed: str | None
    device: str | None
    software: str | None
    position: list[float] | None = Field(description="Latitude and longitude to a tenth of a degree.")


class SightingShape(Shape):
    """Where media were seen."""

    id: str
    url: str | None
    caption: str | None
    published: str | None
    document: str | None
    report: str | None
    by: str
    why: str
    recorded: str
    withdrawn: str | None


class MediaShape(Shape):
    """A picture or film that is kept."""

    type: Literal["media"]
    id: str
    sha256: str
    media_type: str
    size: int
    width: int | None
    height: int | None
    frames: int | None
    seconds: float | None
    detail: int | None
    says: SaysShape
    notes: list[str]
    prints: list[str]
    recorded: str
    sightings: list[SightingShape]
    claims: list[HeldShape]
    thumbnail: str | None = Field(description="Where a small picture is, drawn anew; null if none is.")


class MediaList(Shape):
    """What is kept, in the order kept."""

    media: list[MediaShape]
