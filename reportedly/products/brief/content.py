"""What a brief holds: sentences that rest on claims, in sections, and the passages that they rest on."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from reportedly.model.documents import Document
from reportedly.model.errors import UngroundedFinding
from reportedly.model.ids import ClaimId
from reportedly.model.spans import Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with the claims it rests on; a sentence of a brief without any cannot be made."""

    text: str
    claims: tuple[ClaimId, ...]

    def __post_init__(self) -> None:
        if not self.claims:
            raise UngroundedFinding(f"brief: {self.text!r} rests on no claim")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its sentences; `silence` says what it means that there are none."""

    key: str
    heading: str
    sentences: tuple[Sentence, ...]
    silence: str
    """What stands in place of sentences, about the search and not about the world."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A numbered report with the passages that sentences rest on."""

    number: int
    document: Document
    passages: tuple[tuple[ClaimId, Span], ...]
    """Each claim with its words, in the order of the text."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing as SVG, with what it shows in words."""

    caption: str
    svg: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A brief, before it is laid out."""

    title: str
    scope: tuple[str, ...]
    """Sentences about the brief itself: what was asked, of which reports, when."""
    moment: str
    sections: tuple[Section, ...]
    references: tuple[Reference, ...]
    figures: tuple[Figure, ...] = field(default=())

    def numbers(self, claims: Iterable[ClaimId]) -> tuple[int, ...]:
        """Give the numbers of the references that claims stand in, in order."""
        wanted = set(claims)
        return tuple(
            one.number for one in self.references if any(claim in wanted for claim, _ in one.passages)
        )
