"""Described things: a video, a paper, a statement that a text tells of and others could have seen as well."""

import re
from collections.abc import Iterator, Sequence

from reportedly.documents.sourcing.found import found_in
from reportedly.documents.sourcing.phrases import Patterns
from reportedly.model.sourcing import Described
from reportedly.model.spans import Span, span_of

_NEW = re.compile(
    r"\b(?:a|an|some|two|three|confidential|secret|new|[\w-]+-(?:page|second|minute))\b", re.IGNORECASE
)
_PHRASE_BEFORE = re.compile(
    r"(?:(?:\b(?:a|an|the|this|that|one|some|same|its|his|her|their)\s)|\b[\w-]+-(?:page|second|minute)\s)"
    r"(?:[\w-]+\s){0,4}$",
    re.IGNORECASE,
)
_PHRASE_AFTER = re.compile(
    r"^(?:\s(?:of|by|from|on|posted|written|prepared|circulating|released|issued|signed|in|to|shared|dated|"
    r"published|the|a|an|and|website|site|channel|called|page|account|that|which|was)\b|,?\s[A-Z][\w'’-]*|"
    r"\s\d[\d-]*|\s[\w-]+(?=\s(?:of|by|page|channel|website|site|account)\b)){0,14}"
)

_LOOSE_END = re.compile(
    r"(?:[\s,;:]+(?:that|which|was|and|in|to|of|by|from|on|the|an?|shared|dated|and))*[\s,;:]*$",
    re.IGNORECASE,
)


def described_in(text: str, sentences: Sequence[Span], known: Patterns) -> tuple[Described, ...]:
    """Give the described things of a text, one for each kind, as it is first brought in.

    "The paper said" alone is no such thing: it must come with words of where it is from, or come back.
    """
    return tuple(
        found
        for family, _ in known.families
        if (found := _described(text, sentences, family, known.provenance)) is not None
    )


def _described(
    text: str,
    sentences: Sequence[Span],
    family: str,
    provenance: re.Pattern[str],
) -> Described | None:
    mentions = list(_mentions(sentences, family))
    if not mentions:
        return None
    ranked = [
        (_fullness(text, span, number, sentences, provenance), span, number) for number, span in mentions
    ]
    best, span, number = max(ranked, key=lambda one: (one[0], -one[1].start))
    phrase = _phrase(text, span, sentences[number])
    return Described(
        family=family,
        name=" ".join(phrase.text.split()),
        span=phrase,
        sentence=number,
        introduced=best >= 2,
        sentences=tuple(sorted({number for number, _ in mentions})),
    )


def _mentions(sentences: Sequence[Span], family: str) -> Iterator[tuple[int, Span]]:
    for number, sentence in enumerate(sentences):
        for kind, start, end in found_in(sentence.text).things:
            if kind == family:
                yield number, Span(sentence.start + start, sentence.start + end, sentence.text[start:end])


def _fullness(
    text: str, noun: Span, number: int, sentences: Sequence[Span], provenance: re.Pattern[str]
) -> int:
    """Give how much is told of where a thing comes from: 0 for a bare mention."""
    sentence = sentences[number]
    before = text[max(sentence.start, noun.start - 60) : noun.start]
    near = text[max(sentence.start, noun.start - 60) : min(sentence.end, noun.end + 70)]
    phrase = _PHRASE_BEFORE.search(before)
    is_new = phrase is not None and _NEW.search(phrase[0]) is not None
    return int(is_new) + int(provenance.search(near) is not None)


def _phrase(text: str, noun: Span, sentence: Span) -> Span:
    before = _PHRASE_BEFORE.search(text[sentence.start : noun.start])
    start = noun.start if before is None else sentence.start + before.start()
    after = _PHRASE_AFTER.match(text[noun.end : sentence.end])
    end = noun.end + (0 if after is None else after.end())
    piece = _LOOSE_END.sub("", text[start:end])
    return span_of(text, start, start + len(piece))
