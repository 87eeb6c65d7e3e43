"""A report's sourcing: its sentences with how surely they are put, its words, the marks of its sources."""

import re
from collections.abc import Iterable, Iterator, Sequence

from reportedly.documents.sourcing.credited import credited_in
from reportedly.documents.sourcing.found import found_in
from reportedly.documents.sourcing.media import described_in
from reportedly.documents.sourcing.outlets import authors_of, is_institution, outlet_names, says_where
from reportedly.documents.sourcing.phrases import Patterns, patterns, word_lists
from reportedly.documents.sourcing.sentences import quotes_of, sentences_of
from reportedly.documents.sourcing.words import keys_of, words_of
from reportedly.model.documents import Document
from reportedly.model.sourcing import Mark, MarkKind, Sentence, Sourcing, Speaker, Word
from reportedly.model.spans import Span, span_of
from reportedly.model.terms import Certainty

_DATELINE = re.compile(r"^[^\n.!?]{0,60}?\(([^()\n]{2,30})\)\s*[-–—:]")
_OUTSIDE_QUOTES = frozenset({MarkKind.WITNESS, MarkKind.ACCESS, MarkKind.CHECKED, MarkKind.RETRACTION})
"""In a quotation "I saw" says nothing of the writer."""


def sourcing_of(document: Document) -> Sourcing:
    """Give what a document's text says about its sources."""
    text = document.text
    found, quotes = tuple(sentences_of(text)), quotes_of(text)
    words = tuple(words_of(text, found, quotes))
    known = patterns()
    outlet = outlet_names(document.publisher)
    marks = [
        *_marks(text, found, quotes),
        *_own_name_marks(text, words, outlet),
        *_datelines(text, found),
    ]
    return Sourcing(
        document=document.id,
        source=document.source,
        publisher=document.publisher,
        byline=document.byline,
        published=document.published,
        outlet=outlet,
        authors=authors_of(document.byline, document.publisher),
        byline_keys=keys_of(document.byline or ""),
        is_institution=is_institution(document.publisher),
        byline_place=says_where(document.byline),
        sentences=tuple(_sentence(text, span, document.headline, known) for span in found),
        words=words,
        marks=tuple(sorted(marks, key=lambda one: (one.span, one.kind.value))),
        described=described_in(text, found, known),
        speakers=tuple(_speakers(text, found)),
        credited=tuple(credited_in(found, document.publisher)),
    )


def _sentence(text: str, span: Span, headline: Span | None, known: Patterns) -> Sentence:
    possible = _found(known.possible, text, span)
    hedged = _found(known.hedged, text, span)
    cues = tuple(sorted((*possible, *hedged)))
    # The first cue goes with what the sentence is about: "has reportedly joined, and may lead".
    first = None if not cues else Certainty.POSSIBLE if cues[0] in possible else Certainty.HEDGED
    return Sentence(
        span=span,
        certainty=first or Certainty.CERTAIN,
        cues=cues,
        negations=_found(known.negations, text, span),
        in_headline=headline is not None and headline.covers(span),
    )


def _found(pattern: re.Pattern[str], text: str, within: Span) -> tuple[Span, ...]:
    return tuple(span_of(text, *match.span()) for match in pattern.finditer(text, within.start, within.end))


def _marks(text: str, sentences: Sequence[Span], quotes: Sequence[Span]) -> Iterator[Mark]:
    for number, sentence in enumerate(sentences):
        for kind, start, end in found_in(sentence.text).marks:
            span = span_of(text, sentence.start + start, sentence.start + end)
            if kind not in _OUTSIDE_QUOTES or not any(quote.covers(span) for quote in quotes):
                yield Mark(kind, span, number)


def _speakers(text: str, sentences: Sequence[Span]) -> Iterator[Speaker]:
    common = word_lists().common
    for number, sentence in enumerate(sentences):
        for match in found_in(sentence.text).speech:
            group = 1 if match[1] is not None else 2
            if match[group].casefold() not in common and keys_of(match[group]):
                start, end = (sentence.start + at for at in match.span(group))
                yield Speaker(keys_of(match[group]), span_of(text, start, end), number)


MOST_TURNS_BY_CHANCE = 2
"""An outlet that speaks so often in its own text conducts a conversation."""
WENT_WITHIN = 3
"""Words behind its own name in which an outlet says what it did: "the Observatory has spoken to"."""
_TOLD = frozenset(
    {"told", "tell", "by", "with", "to", "show", "said", "inform", "assur", "ask", "sent", "let", "call"}
)


def _stands(words: Sequence[Word], at: int, name: tuple[str, ...]) -> bool:
    return tuple(one.key for one in words[at : at + len(name)]) == name


def _asks(text: str, words: Sequence[Word], first: int, last: int) -> bool:
    """Tell whether a name begins a turn of a printed conversation: "Bulletin: Were you there?"."""
    starts = first == 0 or text[words[first - 1].span.end : words[first].span.start].count("\n") > 0
    return starts and text[words[last].span.end : words[last].span.end + 1] == ":"


def _own_name_marks(text: str, words: Sequence[Word], outlet: Iterable[tuple[str, ...]]) -> Iterator[Mark]:
    """Yield what says that somebody told this very outlet: "told Meridian", "seen by the Bulletin"."""
    names = [name for name in outlet if name]
    first = {name[0] for name in names}
    turns = [
        at
        for at in range(len(words))
        if words[at].key in first
        and any(_asks(text, words, at, at + len(name) - 1) for name in names if _stands(words, at, name))
    ]
    if len(turns) >= MOST_TURNS_BY_CHANCE:
        yield Mark(MarkKind.ACCESS, words[turns[0]].span, words[turns[0]].sentence)
    for at, word in enumerate(words):
        for name in names if word.key in first else ():
            if not _stands(words, at, name) or not word.span.text[:1].isupper():
                continue
            before = [one.key for one in words[max(0, at - 2) : at] if one.sentence == word.sentence]
            behind = words[at + len(name) : at + len(name) + WENT_WITHIN]
            went = {one.key for one in behind if one.sentence == word.sentence}
            if _TOLD.intersection(before) or word_lists().went.intersection(went):
                yield Mark(MarkKind.ACCESS, word.span, word.sentence)
                break


def _datelines(text: str, sentences: Sequence[Span]) -> Iterator[Mark]:
    for number, sentence in enumerate(sentences[:3]):
        match = _DATELINE.match(sentence.text)
        if match is not None:
            span = span_of(text, sentence.start + match.start(1), sentence.start + match.end(1))
            yield Mark(MarkKind.DATELINE, span, number)
            return
