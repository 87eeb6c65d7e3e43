"""What changed from report to report, with the passages of both sides."""

from pydantic import Field

from reportedly.doors.http.shapes.base import Shape


class PieceShape(Shape):
    """A stretch of a passage."""

    text: str
    changed: bool = Field(description="Whether these words are what changed.")


class SideShape(Shape):
    """One of the two reports, with the sentences in question."""

    document: str
    publisher: str | None
    title: str | None
    published: str | None
    certainty: str
    claim: str | None = Field(description="The claim that the words are of; null where none was read.")
    pieces: list[PieceShape]


class ShiftShape(Shape):
    """One change; of a headline against its body, both sides are of one report."""

    kind: str = Field(description="firmer, weaker, number, speaker or headline.")
    says: str
    rises: bool = Field(description="Whether the later side says more, or says it more surely.")
    about: str | None = Field(description="What the claims on both sides say; null for whole sentences.")
    proposition: str | None
    earlier: SideShape
    later: SideShape
    method: str


class CourseShape(Shape):
    """What changed on the way, in the order the later reports came out."""

    links: int = Field(description="Links between held reports that were looked at.")
    untraced: int = Field(description="Reports whose sources were not looked for.")
    changes: list[ShiftShape]
