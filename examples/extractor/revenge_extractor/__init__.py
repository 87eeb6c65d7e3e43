"""Vows of revenge: an extractor in one file, with no grammar but a list of phrases."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.model.claims import Draft, DraftArgument
from reportedly.model.pages import Mention, Page
from reportedly.model.spans import Span, span_of

PHRASES = (
    "vowed revenge on",
    "vowed revenge against",
    "vowed to avenge itself on",
    "swore revenge on",
    "swore vengeance on",
    "promised revenge on",
    "threatened revenge on",
)
_PHRASE = re.compile("|".join(re.escape(phrase) for phrase in PHRASES), re.IGNORECASE)


@dataclass(frozen=True)
class Revenge:
    """Drafts a threat for each phrase that stands between two names."""

    signature: str = "revenge@1.0.0"

    def read(self, page: Page) -> Iterator[Draft]:
        """Yield a draft for each vow; grounding refuses those that the words do not bear out."""
        for found in _PHRASE.finditer(page.document.text):
            phrase = span_of(page.document.text, *found.span())
            subject, object_ = _before(page, phrase), _after(page, phrase)
            if subject is not None and object_ is not None:
                yield _draft(page, subject, phrase, object_)


def revenge() -> Revenge:
    """Give the extractor; this is what the entry point names."""
    return Revenge()


def _draft(page: Page, subject: Mention, phrase: Span, object_: Mention) -> Draft:
    quote = span_of(page.document.text, subject.span.start, object_.span.end)
    return Draft(
        predicate="threatens",
        subject=DraftArgument(subject.span.text, subject.span.start),
        object=DraftArgument(object_.span.text, object_.span.start),
        quote=quote.text,
        start=quote.start,
        score=0.7,  # of a hundred vows found in reports, about this share should be ones a reader would name
        rule=f"phrase:{phrase.text.lower()}",
        trigger=phrase,
        status="planned",
    )


def _before(page: Page, phrase: Span) -> Mention | None:
    """Give the last mention that ends before the phrase, within its sentence."""
    near = [
        one for one in page.mentions if one.span.end <= phrase.start and _together(page, one.span, phrase)
    ]
    return max(near, key=lambda one: one.span.end, default=None)


def _after(page: Page, phrase: Span) -> Mention | None:
    """Give the first mention that begins after the phrase, within its sentence."""
    near = [
        one for one in page.mentions if one.span.start >= phrase.end and _together(page, one.span, phrase)
    ]
    return min(near, key=lambda one: one.span.start, default=None)


def _together(page: Page, one: Span, other: Span) -> bool:
    """Tell whether two spans stand in one sentence."""
    first, second = page.token_at(one.start), page.token_at(other.start)
    if first is None or second is None:
        return False
    return page.parse.sentence_of[first] == page.parse.sentence_of[second]
