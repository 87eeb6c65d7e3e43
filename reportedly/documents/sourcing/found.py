"""What a sentence has of the vocabulary's patterns, looked for once however many reports print the sentence.

Copies print each other's sentences word for word, and all patterns together take half of the time that a
report's sourcing does.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from reportedly.documents.sourcing.phrases import patterns
from reportedly.model.sourcing import MarkKind

MOST_RECALLED = 16_384
"""Sentences that are not looked through again: those of some thousand reports."""

Match = re.Match[str]


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in the text of one sentence, each in the order of the vocabulary, then of the text."""

    marks: tuple[tuple[MarkKind, int, int], ...]
    credits: tuple[tuple[bool, Match], ...]
    """Names that stand as a source's, and whether standing so is enough for an outlet."""
    speech: tuple[Match, ...]
    things: tuple[tuple[str, int, int], ...]
    """Nouns for described things, with their family."""


@lru_cache(maxsize=MOST_RECALLED)
def found_in(sentence: str) -> Found:
    """Give what the patterns find in the text of a sentence."""
    known = patterns()
    return Found(
        marks=tuple(
            (kind, *one.span()) for kind, pattern in known.marks for one in pattern.finditer(sentence)
        ),
        credits=tuple(
            (enough, one) for enough, pattern in known.credits for one in pattern.finditer(sentence)
        ),
        speech=tuple(known.speech.finditer(sentence)),
        things=tuple(
            (family, *one.span()) for family, nouns in known.families for one in nouns.finditer(sentence)
        ),
    )
