"""Quotations: which stretches of a document are whose words, over sentences and paragraphs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.model.pages import Page
from reportedly.reading.cues import Cues
from reportedly.reading.patterns.roles import agents
from reportedly.reading.phrases import child_with

_OPEN, _CLOSE, _EITHER = "“«", "”»", '"'
_CLOSING = frozenset({"”", "»", '"', "''"})
MAX_QUOTE_CHARS = 3000
"""A quotation longer than this is taken to be a mark that was never closed."""

NEAR_CHARS = 200
"""How far behind a quotation the next one can begin and still be the same speaker's."""

_INLINE_SPEECH = re.compile(r":[ \t]+(?=[A-Z])")
_REPRINTED = re.compile(r"\[(\w+)\]\s*\[([^\]]+)\]\s*\[(?:TEXT|EXCERPTS?)\]", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|us)\b")
_COLON_SPEECH = re.compile(r":\s*\n")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words quoted from a speaker."""

    start: int
    end: int
    speaker: int | None
    """Head token of the speaker, or None where the text does not tell."""
    verb: int | None


def find_quotations(page: Page, cues: Cues) -> tuple[Quotation, ...]:
    """Give the document's quotations in text order, each with its speaker where the text tells."""
    found: list[Quotation] = []
    for start, end in _stretches(page.document.text):
        speaker, verb = _speaker(page, start, end, cues)
        if speaker is None and found and start - found[-1].end <= NEAR_CHARS:
            speaker, verb = found[-1].speaker, found[-1].verb
        found.append(Quotation(start, end, speaker, verb))
    spoken = (*_colon_speech(page, cues), *_inline_speech(page, cues), *_reprinted(page, cues))
    return tuple(sorted((*found, *spoken), key=lambda quotation: quotation.start))


def quotation_at(quotations: Sequence[Quotation], offset: int) -> Quotation | None:
    """Give the quotation that a character stands in, or None."""
    for quotation in quotations:
        if quotation.start <= offset < quotation.end:
            return quotation
    return None


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Yield stretches between quotation marks; one that a new paragraph opens again runs on."""
    start: int | None = None
    for offset, character in enumerate(text):
        if start is None:
            if character in _OPEN or (character == _EITHER and _opens(text, offset)):
                start = offset + 1
        elif character in _CLOSE or (character == _EITHER and not _opens(text, offset)):
            yield start, offset
            start = None
        elif offset - start > MAX_QUOTE_CHARS:
            start = None


def _opens(text: str, offset: int) -> bool:
    """Tell whether a straight quotation mark opens: space before it, none behind."""
    before = text[offset - 1] if offset else " "
    after = text[offset + 1] if offset + 1 < len(text) else " "
    return (before.isspace() or before in "([—-") and not after.isspace()


def _speaker(page: Page, start: int, end: int, cues: Cues) -> tuple[int | None, int | None]:
    parse = page.parse
    first, last = page.token_at(start), page.token_at(max(start, end - 1))
    if first is None or last is None:
        return None, None
    low = parse.sentences[parse.sentence_of[first]][0]
    high = parse.sentences[parse.sentence_of[last]][1]
    if high - last <= 3 and high < len(parse) and parse.starts[high] - end < 3:
        high = parse.sentences[parse.sentence_of[high]][1]  # "…," said X: cut off as a sentence of its own
    outside = [*range(last + 1, high), *range(first - 1, low - 1, -1)]
    for token in outside:
        if parse.lemmas[token] in cues.speech_flat and parse.poses[token] == "VERB":
            found = agents(parse, token) or _behind(page, token)
            speakers = [s for s in found if not start <= parse.starts[s] < end]
            if speakers:
                return speakers[0], token
    for token in outside:
        if parse.lowers[token] == "according":
            speaker = _pobj(page, token)
            if speaker is not None:
                return speaker, token
    return None, None


def _behind(page: Page, verb: int) -> tuple[int, ...]:
    """Give who stands behind a verb of saying, taken for its object: "…," said Example."""
    parse = page.parse
    told = child_with(parse, verb, "ccomp", "xcomp", "iobj", "dative")
    behind = child_with(parse, verb, "dobj", "attr", "npadvmod", "oprd")
    closing = verb > 0 and (parse.words[verb - 1] in _CLOSING)
    return (behind,) if closing and told is None and behind is not None and behind > verb else ()


def _pobj(page: Page, according: int) -> int | None:
    to = child_with(page.parse, according, "prep")
    return None if to is None else child_with(page.parse, to, "pobj")


def _colon_speech(page: Page, cues: Cues) -> Iterator[Quotation]:
    """Yield what follows "X said:" on lines of its own, up to the next such line, where no marks are used."""
    text, parse = page.document.text, page.parse
    openings = list(_COLON_SPEECH.finditer(text))
    for k, match in enumerate(openings):
        token = page.token_at(match.start())
        if token is None or text[match.end() :].lstrip()[:1] in f"{_OPEN}{_EITHER}":
            continue
        low, high = parse.sentences[parse.sentence_of[token]]
        for verb in range(high - 1, low - 1, -1):
            if parse.lemmas[verb] in cues.speech_flat and parse.poses[verb] == "VERB":
                speakers = agents(parse, verb)
                if speakers:
                    end = openings[k + 1].start() if k + 1 < len(openings) else len(text)
                    end = text.rfind("\n", match.end(), end) if k + 1 < len(openings) else end
                    yield Quotation(match.end(), max(end, match.end()), speakers[0], verb)
                break


def _inline_speech(page: Page, cues: Cues) -> Iterator[Quotation]:
    """Yield what follows "X said:" in its line without marks: a sentence, or all that goes on with "we"."""
    parse = page.parse
    for match in _INLINE_SPEECH.finditer(page.document.text):
        colon = page.token_at(match.start())
        if colon is None or colon < 1 or parse.poses[colon - 1] != "VERB":
            continue
        speakers = agents(parse, colon - 1) if parse.lemmas[colon - 1] in cues.speech_flat else ()
        if speakers:
            yield Quotation(match.end(), _speech_end(page, match.end()), speakers[0], colon - 1)


def _speech_end(page: Page, start: int) -> int:
    """Give where unmarked speech ends: with its sentence, or the last paragraph in the first person."""
    text, first = page.document.text, page.token_at(start)
    if first is None:
        return start
    end = page.parse.ends[page.parse.sentences[page.parse.sentence_of[first]][1] - 1]
    while True:
        line = text.find("\n", end)
        line = len(text) if line == -1 else line
        if not text[end:line].strip():
            following = re.compile(r"\s*").match(text, line)
            line = text.find("\n", following.end() if following else line)
            line = len(text) if line == -1 else line
        if line <= end or not _FIRST_PERSON.search(text, end, line):
            return end
        end = line


def _reprinted(page: Page, cues: Cues) -> Iterator[Quotation]:
    """Yield a document that an agency only passes on: "[COMMUNIQUE] [EXAMPLE FRONT] [TEXT] …"."""
    match = _REPRINTED.search(page.document.text)
    if match is None or match[1].lower() not in cues.reprinted:
        return
    first, last = page.token_at(match.start(2)), page.token_at(match.end(2) - 1)
    if first is not None and last is not None:
        named = (one.head for one in page.mentions if first <= one.head <= last)
        yield Quotation(match.end(), len(page.document.text), next(named, last), None)
