"""Documents and passages, their text in segments."""

from typing import Literal

from reportedly.doors.http.shapes.base import Shape
from reportedly.doors.http.shapes.claims import ClaimShape
from reportedly.doors.http.shapes.media import HeldShape


class DocumentShape(Shape):
    """A document of a listing, without its text."""

    type: Literal["document"]
    id: str
    source: str
    title: str | None
    publisher: str | None
    published: str | None
    language: str
    claims: int
    recorded: str


class MarkShape(Shape):
    """Why words are marked."""

    kind: str
    claim: str
    says: str | None


class SegmentShape(Shape):
    """A stretch of text that the same marks cover from end to end."""

    text: str
    marks: list[MarkShape]


class ParagraphShape(Shape):
    """A paragraph as segments."""

    headline: bool
    segments: list[SegmentShape]


class HeadlineShape(Shape):
    """A claim of the headline beside those of the body on the same relation."""

    claim: ClaimShape
    body: list[ClaimShape]
    says: str


class DocumentPage(Shape):
    """A document with its text in segments and what is read in it."""

    id: str
    source: str
    sources: list[str]
    title: str | None
    publisher: str | None
    published: str | None
    byline: str | None
    url: str | None
    language: str
    notes: list[str]
    """Corrections, retractions and replies on it, its claims and its publisher, in words."""
    recorded: str
    paragraphs: list[ParagraphShape]
    claims: list[ClaimShape]
    rejects: int
    headline: list[HeadlineShape]


class ClaimPage(Shape):
    """A claim with its passage, its other readings and why the one shown is shown."""

    claim: ClaimShape
    why_shown: str
    notes: list[str]
    """Corrections, retractions and replies on it, in words."""
    passage: list[SegmentShape]
    media: list[HeldShape]
    recorded: str


class Documents(Shape):
    """A page of documents."""

    total: int
    next: str | None
    documents: list[DocumentShape]
