"""Annotations that people made in a text with another tool: marked words, and ties between them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reportedly.model.spans import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that somebody marked."""

    id: str
    """As the file has it."""
    label: str
    pieces: tuple[Span, ...]
    """At least one, in the order of the text; several where the words do not hang together."""
    attributes: tuple[tuple[str, str], ...] = ()
    """Names with values; of one that is only there or not, the value is `true`."""

    @property
    def offsets(self) -> tuple[int, int]:
        """From the first piece to the end of the last."""
        return self.pieces[0].start, self.pieces[-1].end

    @property
    def words(self) -> str:
        """The marked words alone."""
        return " ".join(one.text for one in self.pieces)


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation between marks, or an event with its parts."""

    id: str
    label: str
    ends: tuple[tuple[str, str], ...]
    """Roles, as the file calls them, with the ids of what fills them."""
    trigger: str | None = None
    """The id of the mark that says it; None where only its ends are marked."""
    attributes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Flaw:
    """An annotation that does not hold what it says, with why."""

    label: str
    words: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """A text with what people marked in it."""

    name: str
    source: str
    tool: str
    """`brat` or `inception`."""
    text: str = field(repr=False)
    sha256: str
    """Digest of the file that holds the text."""
    marks: Mapping[str, Mark]
    ties: tuple[Tie, ...]
    flaws: tuple[Flaw, ...] = ()
