"""What a report's text says about where it has it from: its words, and the marks of its sources.

Everything is worked out from one document alone; who copied whom is judged elsewhere, over several.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from reportedly.model.ids import DocumentId
from reportedly.model.spans import Span
from reportedly.model.terms import Certainty


class WordKind(StrEnum):
    """What a word can tell one report by."""

    WORD = "word"
    NAME = "name"
    NUMBER = "number"
    YEAR = "year"
    """A bare year, which any two reports can share."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text, by the stem that its other forms share."""

    key: str
    """Folded stem; figures and number words alike in digits."""
    kind: WordKind
    span: Span
    sentence: int
    """Which sentence it stands in, from 0."""
    quoted: bool = False


class MarkKind(StrEnum):
    """What a report can show of its sources."""

    ACCESS = "access"
    """It was told, shown or reached it itself: "told this newspaper"."""
    WITNESS = "witness"
    """Its writer was there: "I saw", "the Panel inspected"."""
    CHECKED = "checked"
    """It verified or found out: "a date stamp", "we compared"."""
    UNCHECKED = "unchecked"
    """It says that it could not verify: "could not establish"."""
    RELAY = "relay"
    """It passes on what others report: "is quoted as saying", "open sources"."""
    REPORTED = "reported"
    """Words of reporting that an outlet's name goes with: "reported", "according to"."""
    UNNAMED = "unnamed"
    """A source without a name: "two officials"."""
    RETRACTION = "retraction"
    """It takes back what was published: "we withdraw"."""
    DENIAL = "denial"
    """It says that something is not so."""
    OFFICIAL = "official"
    """It is itself a statement of a body: "Communiqué 77"."""
    DATELINE = "dateline"
    """The agency in a dateline: "(Meridian)"."""
    LINK = "link"
    """A web address."""
    REPRINT = "reprint"
    """It says that it is taken over: "reprinted with permission"."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that show something of a report's sources."""

    kind: MarkKind
    span: Span
    sentence: int


@dataclass(frozen=True, slots=True)
class Described:
    """A video, paper or statement that the text describes and that others could have seen as well."""

    family: str
    """The kind of thing: `film`, `picture`, `sound`, `paper`, `statement`."""
    name: str
    """What the text calls it, as fully as it does in one place."""
    span: Span
    sentence: int
    introduced: bool
    """Whether it is brought in as something new, with where it comes from ("a video posted by …")."""
    sentences: tuple[int, ...]
    """The sentences in which it is spoken of."""

    @property
    def mentions(self) -> int:
        """In how many sentences it is spoken of."""
        return len(self.sentences)

    def is_near(self, sentence: int) -> bool:
        """Tell whether a sentence speaks of it, or goes on from one that does."""
        return sentence in self.sentences or sentence - 1 in self.sentences


@dataclass(frozen=True, slots=True)
class Credited:
    """An outlet, as it seems, that is named as a source."""

    keys: tuple[str, ...]
    """The keys of the words of its name."""
    span: Span
    sentence: int
    is_media: bool = False
    """Whether its name has a word that outlets have in theirs: "News", "Radio"."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who is named as saying something."""

    keys: tuple[str, ...]
    """The keys of the words of the name."""
    span: Span
    sentence: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, with how surely it puts what it says."""

    span: Span
    certainty: Certainty
    cues: tuple[Span, ...]
    """The words that make it hedged or possible."""
    negations: tuple[Span, ...] = ()
    in_headline: bool = False


@dataclass(frozen=True, slots=True)
class Sameness:
    """What one text has of an earlier one, word for word, footers aside."""

    contained: float
    """Share of the later text's words that stand in shared passages, in [0, 1]."""
    passages: tuple[tuple[Span, Span], ...] = ()
    """Words in a row that both have, in the later and in the earlier text."""


@dataclass(frozen=True, eq=False)
class Sourcing:
    """A report as derivation looks at it."""

    document: DocumentId
    source: str
    publisher: str | None
    byline: str | None
    published: str | None
    outlet: tuple[tuple[str, ...], ...]
    """What others can call its publisher, each as the keys of its words; the full name first."""
    authors: tuple[tuple[str, ...], ...]
    """Names of people in its byline, each as the keys of its words."""
    byline_keys: tuple[str, ...]
    is_institution: bool
    """Whether its publisher is by its name a body that speaks for itself: a ministry, a brigade, a panel."""
    byline_place: bool
    """Whether its byline says where it was written."""
    sentences: tuple[Sentence, ...]
    words: tuple[Word, ...]
    marks: tuple[Mark, ...]
    described: tuple[Described, ...]
    speakers: tuple[Speaker, ...]
    credited: tuple[Credited, ...] = ()
    """Outlets that it names as sources, in the order of the text."""

    @cached_property
    def positions(self) -> dict[str, list[int]]:
        """Where each key stands among the words."""
        found: dict[str, list[int]] = {}
        for at, word in enumerate(self.words):
            found.setdefault(word.key, []).append(at)
        return found

    @cached_property
    def _by_kind(self) -> dict[MarkKind, tuple[Mark, ...]]:
        # Every pair of reports asks for marks anew, most often for those of one kind.
        return {kind: tuple(one for one in self.marks if one.kind is kind) for kind in MarkKind}

    def counts(self, key: str) -> bool:
        """Tell whether figures with a key count something somewhere in it, and are not only a year.

        Reports of any two events can fall into one year: that two share it says nothing.
        """
        places = self.positions.get(key, ()) if key.isdigit() else ()
        return any(self.words[at].kind is WordKind.NUMBER for at in places)

    def marked(self, *kinds: MarkKind) -> tuple[Mark, ...]:
        """Give the marks of some kinds, in the order of the text."""
        if len(kinds) == 1:
            return self._by_kind[kinds[0]]
        return tuple(one for one in self.marks if one.kind in kinds)

    def find(self, keys: tuple[str, ...]) -> Iterator[int]:
        """Yield where these keys stand one after another, the first and last of them capitalised."""
        for at in self.positions.get(keys[0], ()) if keys else ():
            there = self.words[at : at + len(keys)]
            if tuple(word.key for word in there) == keys and _is_capitalised(there):
                yield at

    def text_between(self, first: int, last: int) -> Span:
        """Give the span from one word to another, joined by spaces: for showing, not for quoting."""
        chosen = self.words[first : last + 1]
        return Span(chosen[0].span.start, chosen[-1].span.end, " ".join(one.span.text for one in chosen))


def _is_capitalised(words: tuple[Word, ...]) -> bool:
    return bool(words) and all(word.span.text[:1].isupper() for word in (words[0], words[-1]))
