"""A page: a document with its parse and its mentions, as every extractor is given it."""

from dataclasses import dataclass, field
from enum import StrEnum

from reportedly.model.documents import Document
from reportedly.model.ids import EntityId
from reportedly.model.spans import Span, span_of
from reportedly.model.terms import ActorKind


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Parse:
    """Tokens of a text with their dependency tree, as parallel tuples indexed by token; equal only to itself.

    Labels are the ClearNLP dependencies and Penn Treebank tags that spaCy's English models use. A root's head
    is itself. Lists, not objects, because the reading touches every token many times.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    lowers: tuple[str, ...]
    lemmas: tuple[str, ...]
    """Lower case."""
    poses: tuple[str, ...]
    """Universal part of speech."""
    tags: tuple[str, ...]
    deps: tuple[str, ...]
    heads: tuple[int, ...]
    entities: tuple[str, ...]
    """The parser's named-entity label, or an empty string."""
    known: tuple[tuple[str, ...], ...]
    """Slugs of the registry's actors that a token names."""
    children: tuple[tuple[int, ...], ...]
    """Children of each token, in text order."""
    sentence_of: tuple[int, ...]
    sentences: tuple[tuple[int, int], ...]
    """Half-open token ranges."""

    def __len__(self) -> int:
        return len(self.words)


class Form(StrEnum):
    """How a mention refers."""

    NAME = "name"
    DESCRIPTION = "description"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Referent:
    """One actor, place or thing as the document knows it."""

    name: str
    kind: ActorKind
    anchor: Span
    """The mention in this document that names it."""
    entity: EntityId | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that refer to an actor, a place or a thing."""

    span: Span
    first: int
    last: int
    """Half-open token range."""
    head: int
    form: Form
    kind: ActorKind
    referents: tuple[Referent, ...] = ()
    """What it stands for: several for "both groups" or "the alliance"; none where it stays open."""


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Page:
    """A document as an extractor sees it, equal only to itself; nothing here is ever changed."""

    document: Document
    parse: Parse
    mentions: tuple[Mention, ...]
    """In text order, none within another of the same head."""
    by_head: dict[int, Mention] = field(repr=False)
    """The mention whose head is this token."""

    def quote(self, first: int, last: int) -> Span:
        """Give the words of the half-open token range."""
        return span_of(self.document.text, self.parse.starts[first], self.parse.ends[last - 1])

    def token_at(self, offset: int) -> int | None:
        """Give the token that covers a character offset, or None between tokens."""
        low, high = 0, len(self.parse)
        while low < high:
            middle = (low + high) // 2
            if self.parse.ends[middle] <= offset:
                low = middle + 1
            else:
                high = middle
        return low if low < len(self.parse) and self.parse.starts[low] <= offset else None
