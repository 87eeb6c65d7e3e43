"""The asked extractor: a language model proposes claims with their words, and the gate decides.

Whatever is asked of it, a model may answer anything. So nothing it says is taken on its word: its quotes
must stand in the passage letter by letter, a word that the vocabulary knows must say what it claims, its
scores are not asked for, and what is of the wrong form is refused and counted, not mended.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Protocol

from reportedly.model.claims import Draft, DraftArgument, Reason
from reportedly.model.errors import ExtractorError
from reportedly.model.pages import Page
from reportedly.model.spans import Span, span_of
from reportedly.reading.asked.borne import with_bearing
from reportedly.reading.asked.passages import passages
from reportedly.reading.asked.questions import (
    FIGURES,
    Question,
    digest_of,
    load_prompt,
    question_about,
    schema_text,
    slug_of,
)
from reportedly.reading.asked.replies import Proposal, UnusableReply, read_reply
from reportedly.reading.stated import find_stated

NAME = "llm"
VERSION = "1"
PASSAGE_CHARS = 4_000
_MOST_SHOWN = 500
"""Characters of a text of the wrong form that its reject keeps."""


class Answerer(Protocol):
    """Something that answers questions: an endpoint, or what is kept of one."""

    def answer(self, question: Question) -> str:
        """Give the text of the answer.

        Raises: ExtractorError, where there is none to be had.
        """
        ...


@dataclass(frozen=True)
class Asked:
    """A language model behind the gate; where its answers come from is not its business."""

    model: str
    answerer: Answerer
    passage_chars: int = PASSAGE_CHARS
    scores: Mapping[str, float] | None = None
    """By predicate, with a `default`: what somebody measured; None for the shipped ones, which nobody did."""

    @cached_property
    def signature(self) -> str:
        """The model's name, and a digest of all that decides what it is asked and how that is read."""
        prompt = load_prompt()
        scores = json.dumps(dict(self.scores or prompt.scores), sort_keys=True)
        parts = (self.model, prompt.instructions, schema_text(), str(self.passage_chars), scores)
        return f"{NAME}:{slug_of(self.model)}@{VERSION}-{digest_of(*parts)[:10]}"

    def read(self, page: Page) -> Iterator[Draft]:
        """Yield a draft for everything that the model proposes about each passage.

        Raises: ExtractorError, where an answer cannot be had.
        """
        stated = find_stated(page)
        for passage in passages(page, self.passage_chars):
            text = self.answerer.answer(question_about(self.model, passage.text))
            try:
                proposals = read_reply(text)
            except UnusableReply as error:
                raise ExtractorError(f"the kept answer cannot be used: {error}; delete it") from error
            for proposal in proposals:
                yield with_bearing(page, self._draft(page, passage, proposal), stated)

    def _draft(self, page: Page, passage: Span, proposal: Proposal) -> Draft:
        draft, scores = draft_of(page, passage, proposal), self.scores or load_prompt().scores
        return replace(draft, score=scores.get(draft.predicate, scores["default"]))


def draft_of(page: Page, passage: Span, proposal: Proposal) -> Draft:
    """Give the draft of a proposal, its words mapped to the page; with its fault where it has one."""
    fault = _fault(passage, proposal)
    values = proposal.values if fault is None else _clipped(proposal.values)
    quote = _find_once(page, passage, values.get("quote", ""))
    words = None if quote is None else _find_first(page, quote, values.get("words", ""))
    predicate = values.get("predicate", "")
    return Draft(
        predicate=predicate,
        subject=_end(quote, values.get("subject", "")),
        object=_end(quote, values.get("object", "")),
        quote=values.get("quote", ""),
        start=None if quote is None else quote.start,
        rule=f"{predicate}:asked:{values.get('words', '')[:_MOST_SHOWN]}",
        trigger=words,
        polarity=values.get("polarity", ""),
        certainty=values.get("certainty", ""),
        status=values.get("status", ""),
        qualifiers=tuple((name, values[name]) for name in FIGURES if values.get(name)),
        needs_word=True,
        fault=fault,
    )


def _fault(passage: Span, proposal: Proposal) -> tuple[Reason, str] | None:
    if proposal.fault is not None:
        return Reason.MALFORMED, proposal.fault
    quote = proposal.values["quote"]
    if not quote.strip() or quote not in passage.text:
        # It may stand elsewhere in the document, but nobody asked about that.
        return Reason.QUOTE_NOT_FOUND, f"{quote[:80]!r} is not word for word in the passage asked about"
    words = proposal.values["words"]
    if not words.strip() or words not in quote:
        return Reason.QUOTE_NOT_FOUND, f"{words[:80]!r} is not word for word in {quote[:80]!r}"
    for end in (proposal.values["subject"], proposal.values["object"]):
        if not _places(quote, end):
            # The gate would look in the sentences beside it too, where a name can stand for anything.
            return Reason.ARGUMENT_NOT_FOUND, f"{end[:80]!r} is not word for word in {quote[:80]!r}"
    return None


def _places(text: str, words: str) -> list[int]:
    """Give where words stand in a text as whole words."""
    if not words or words != words.strip():
        return []
    bounded = rf"(?<![^\W_]){re.escape(words)}(?![^\W_])"
    return [found.start() for found in re.finditer(bounded, text)]


def _find_once(page: Page, passage: Span, words: str) -> Span | None:
    """Give where words stand in a passage, None where they do not, or stand more than once."""
    start = passage.text.find(words)
    if not words.strip() or start < 0 or passage.text.find(words, start + 1) != -1:
        return None
    return span_of(page.document.text, passage.start + start, passage.start + start + len(words))


def _find_first(page: Page, quote: Span, words: str) -> Span | None:
    start = quote.text.find(words)
    if not words.strip() or start < 0:
        return None
    return span_of(page.document.text, quote.start + start, quote.start + start + len(words))


def _end(quote: Span | None, words: str) -> DraftArgument:
    """Give an end, with its place where it stands in the quote once."""
    places = [] if quote is None else _places(quote.text, words)
    return DraftArgument(words, quote.start + places[0] if quote and len(places) == 1 else None)


def _clipped(values: dict[str, str]) -> dict[str, str]:
    return {key: value[:_MOST_SHOWN] for key, value in values.items()}
