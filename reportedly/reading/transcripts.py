"""Transcripts: who speaks in a recording or an interview that an agency writes down, by marks in brackets.

"[Begin recording] … [end recording]" holds the words of who is named in the mark, or else of whoever spoke
right before it; "[Example] …" opens somebody's turn, which lasts to the next mark.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.model.pages import Form, Mention, Page
from reportedly.model.terms import ActorKind
from reportedly.reading.cues import Cues
from reportedly.reading.patterns.roles import agents

_BEGIN = re.compile(r"\[\s*begin\s+([^\[\]]*?)\s*recording\s*\]", re.IGNORECASE)
_END = re.compile(r"\[\s*end\s+[^\[\]]*recording[^\[\]]*\]", re.IGNORECASE)
_TURN = re.compile(r"\[([A-Z][^\[\]]{1,40})\](?=\s)")
_OPENS_TURN = re.compile(r"(?:\]|\n[ \t]*\n|\A)\s*\Z")
_ASKING = frozenset({"reporter", "question", "correspondent", "interviewer", "announcer"})
_BACK = 3
"""How many sentences before a recording its speaker can have been named."""

_NOBODY = -1
_LOOK = 80
"""Characters before a mark that tell whether it opens a turn."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says between two marks."""

    start: int
    end: int
    speaker: int
    """Head token of the speaker."""


def find_turns(page: Page, cues: Cues) -> Iterator[Turn]:
    """Yield the turns of a document's recordings and interviews whose speaker the text tells."""
    text = page.document.text
    marks = sorted(_marks(page, cues))
    for k, (_, start, speaker) in enumerate(marks):
        end = marks[k + 1][0] if k + 1 < len(marks) else len(text)
        if speaker != _NOBODY and text[start:end].strip():
            yield Turn(start, end, speaker)


def _marks(page: Page, cues: Cues) -> Iterator[tuple[int, int, int]]:
    """Yield start and end of every mark, and the head token of who speaks behind it."""
    text = page.document.text
    for match in _BEGIN.finditer(text):
        named = _named(page, match[1], match.start()) if match[1] else None
        turned = text[match.end() :].lstrip()[:1] == "["
        if named is None and not turned:
            named = _spoke_before(page, match.start(), cues)
        yield match.start(), match.end(), _NOBODY if named is None else named
    for match in _END.finditer(text):
        yield match.start(), match.end(), -1
    for match in _TURN.finditer(text):
        before = text[max(0, match.start() - _LOOK) : match.start()]
        if _OPENS_TURN.search(before) is None:
            continue
        if match[1].lower() in _ASKING:
            speaker = page.token_at(match.start(1))
        else:
            speaker = _named(page, match[1], match.start())
            if speaker is None and _BEGIN.search(before) is not None:
                speaker = _person_in(page, match.start(1), match.end(1))
        yield match.start(), match.end(), _NOBODY if speaker is None else speaker


def _named(page: Page, name: str, before: int) -> int | None:
    """Give the person first named in full by a name in a mark: one of their words, or how they end."""
    words = [word.casefold() for word in name.split()]
    for mention in page.mentions:
        if mention.span.start >= before or not _is_person(mention):
            continue
        own = page.parse.lowers[mention.first : mention.last]
        if own[-1] == words[-1] or (len(words) == 1 and words[0] in own):
            return mention.head
    return None


def _person_in(page: Page, start: int, end: int) -> int | None:
    """Give the person that a mark itself is the first to name: "[police commander Example]"."""
    within = (m for m in page.mentions if start <= m.span.start and m.span.end <= end and _is_person(m))
    return next((mention.head for mention in within), None)


def _is_person(mention: Mention) -> bool:
    kinds = {referent.kind for referent in mention.referents}
    return mention.form is Form.NAME and ActorKind.PERSON in kinds


def _spoke_before(page: Page, offset: int, cues: Cues) -> int | None:
    """Give who spoke last in the sentences right before a recording."""
    parse = page.parse
    at = page.token_at(offset)
    if at is None:
        return None
    first = parse.sentences[max(0, parse.sentence_of[at] - _BACK)][0]
    for verb in range(at - 1, first - 1, -1):
        if parse.lemmas[verb] in cues.speech_flat and parse.poses[verb] == "VERB":
            found = [who for who in agents(parse, verb)[:1] if who < at]
            if found:
                return found[0]
    return None
