"""Packing: a report's sourcing as few bytes, and back, far quicker than it is read from the text again.

The words of every span stand in the text, so only their places are kept. Bytes are for the process that made
them and are never stored for another.
"""

import marshal
import sys
from collections.abc import Iterable
from typing import Any, cast

from reportedly.model.sourcing import (
    Credited,
    Described,
    Mark,
    MarkKind,
    Sentence,
    Sourcing,
    Speaker,
    Word,
    WordKind,
)
from reportedly.model.spans import Span, span_of
from reportedly.model.terms import Certainty

_HEAD = (
    "document", "source", "publisher", "byline", "published", "outlet", "authors", "byline_keys",
    "is_institution", "byline_place",
)  # fmt: skip
_WORDS, _MARKS, _CERTAINTIES = tuple(WordKind), tuple(MarkKind), tuple(Certainty)
_WORD_AT = {kind: at for at, kind in enumerate(_WORDS)}
_MARK_AT = {kind: at for at, kind in enumerate(_MARKS)}
_CERTAINTY_AT = {one: at for at, one in enumerate(_CERTAINTIES)}


def pack(one: Sourcing, text: str) -> bytes:
    """Give a sourcing and the text that it was read from as bytes."""
    words = [
        (
            sys.intern(each.key),
            _WORD_AT[each.kind],
            each.span.start,
            each.span.end,
            each.sentence,
            each.quoted,
        )
        for each in one.words
    ]
    sentences = [
        (
            _at(each.span),
            _CERTAINTY_AT[each.certainty],
            _all(each.cues),
            _all(each.negations),
            each.in_headline,
        )
        for each in one.sentences
    ]
    marks = [(_MARK_AT[each.kind], _at(each.span), each.sentence) for each in one.marks]
    things = [
        (each.family, each.name, _at(each.span), each.sentence, each.introduced, each.sentences)
        for each in one.described
    ]
    speakers = [(each.keys, _at(each.span), each.sentence) for each in one.speakers]
    credited = [(each.keys, _at(each.span), each.sentence, each.is_media) for each in one.credited]
    head = tuple(getattr(one, name) for name in _HEAD)
    return marshal.dumps((text, head, words, sentences, marks, things, speakers, credited))


def unpack(packed: bytes) -> Sourcing:
    """Give back the sourcing that was packed."""
    text, head, words, sentences, marks, things, speakers, credited = cast(
        "tuple[Any, ...]",
        marshal.loads(packed),  # noqa: S302 - bytes that this very process made
    )

    def span(place: tuple[int, int]) -> Span:
        return span_of(text, *place)

    def spans(places: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
        return tuple(span_of(text, *place) for place in places)

    return Sourcing(
        **dict(zip(_HEAD, head, strict=True)),
        sentences=tuple(
            Sentence(span(place), _CERTAINTIES[sure], spans(cues), spans(negations), in_headline)
            for place, sure, cues, negations, in_headline in sentences
        ),
        words=tuple(
            Word(key, _WORDS[kind], Span(start, end, text[start:end]), sentence, quoted)
            for key, kind, start, end, sentence, quoted in words
        ),
        marks=tuple(Mark(_MARKS[kind], span(place), sentence) for kind, place, sentence in marks),
        described=tuple(Described(family, name, span(place), *rest) for family, name, place, *rest in things),
        speakers=tuple(Speaker(keys, span(place), sentence) for keys, place, sentence in speakers),
        credited=tuple(Credited(keys, span(place), *rest) for keys, place, *rest in credited),
    )


def _at(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _all(spans: Iterable[Span]) -> tuple[tuple[int, int], ...]:
    return tuple(_at(one) for one in spans)
