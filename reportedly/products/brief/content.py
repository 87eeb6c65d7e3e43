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
class Row:
    """A row of a table with the claims it rests on; a row without any cannot be made."""

    cells: tuple[str, ...]
    claims: tuple[ClaimId, ...]

    def __post_init__(self) -> None:
        if not self.claims:
            raise UngroundedFinding(f"brief: the row {self.cells!r} rests on no claim")


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a heading each; `note` says how to read them."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its sentences; `silence` says what it means that there are none."""

    key: str
    heading: str
    sentences: tuple[Sentence, ...]
    silence: str
    """What stands in place of sentences, about the search and not about the world."""
    tables: tuple[Table, ...] = ()
    note: str = ""
    """How to read the section: about the brief, and not about the world."""

    @property
    def is_silent(self) -> bool:
        """Whether it has neither sentences nor tables."""
        return not self.sentences and not self.tables


@dataclass(frozen=True, slots=True)
class Reference:
    """A numbered report with the passages that sentences rest on."""

    number: int
    document: Document
    passages: tuple[tuple[ClaimId, Span], ...]
    """Each claim with its words, in the order of the text."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing as SVG, with what it shows in words and the claims it is drawn from, at least one."""

    key: str
    title: str
    svg: str
    words: tuple[Sentence, ...]
    """The drawing in sentences, for whoever does not see it."""
    note: str = ""
    """How to read the drawing, and what is not in it."""

    def __post_init__(self) -> None:
        if not self.words:
            raise UngroundedFinding(f"brief: the figure {self.title!r} is drawn from no claim")

    @property
    def claims(self) -> tuple[ClaimId, ...]:
        """The claims that it is drawn from, each once."""
        return tuple(dict.fromkeys(claim for one in self.words for claim in one.claims))


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
    subject: str = ""
    """What later briefs on the same thing are known by: the id of an actor or a proposition, or a name."""

    def numbers(self, claims: Iterable[ClaimId]) -> tuple[int, ...]:
        """Give the numbers of the references that claims stand in, in order."""
        wanted = set(claims)
        return tuple(
            one.number for one in self.references if any(claim in wanted for claim, _ in one.passages)
        )
