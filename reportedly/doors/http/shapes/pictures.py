"""The network and the timeline."""

from pydantic import Field

from reportedly.doors.http.shapes.actors import NodeShape, RelationShape
from reportedly.doors.http.shapes.base import Shape
from reportedly.doors.http.shapes.propositions import CountShape


class DaysShape(Shape):
    """A stretch of days; an open side is null."""

    first: str | None
    last: str | None


class EntryShape(Shape):
    """Something said to have happened or changed."""

    kind: str
    subject: NodeShape
    predicate: str
    object: NodeShape
    days: DaysShape
    published: DaysShape
    reports: int
    origins: CountShape
    denied: int
    claims: list[str]


class TriadShape(Shape):
    """Three actors whose bonds strain."""

    actors: list[str]
    balanced: bool


class NetworkShape(Shape):
    """Who is said to stand how to whom."""

    complete: bool
    first: str | None = Field(description="Publication day of the first report looked at.")
    last: str | None
    unplaced: int = Field(description="Claims left out because they stand nowhere in the time asked about.")
    people: list[NodeShape] = Field(
        description="Persons in the relations whom nobody asked for by name: a picture leaves them out."
    )
    relations: list[RelationShape]
    strained: list[TriadShape]


class TimelineShape(Shape):
    """What is said to have happened, in order as far as there is one."""

    complete: bool
    total: int
    entries: list[EntryShape]
    unplaced: list[str]
