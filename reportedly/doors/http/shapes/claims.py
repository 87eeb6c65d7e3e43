"""Claims, as the claim record has them."""

from typing import Literal

from reportedly.doors.http.shapes.base import Shape, WordSpan


class ArgumentShape(Shape):
    """One end of a claim."""

    text: str
    name: str
    kind: str
    entity: str | None


class DocumentRef(Shape):
    """The document a claim stands in."""

    id: str
    source: str
    title: str | None
    published: str | None
    publisher: str | None


class VoiceShape(Shape):
    """One link in the chain of who says it."""

    kind: str
    text: str | None
    name: str | None


class ClaimShape(Shape):
    """A claim as the claim record has it."""

    type: Literal["claim"]
    id: str
    document: DocumentRef
    predicate: str
    subject: ArgumentShape
    object: ArgumentShape
    status: str
    polarity: str
    certainty: str
    voices: list[VoiceShape]
    spans: list[WordSpan]
    score: float


class Claims(Shape):
    """A page of claims."""

    total: int
    next: str | None
    claims: list[ClaimShape]
