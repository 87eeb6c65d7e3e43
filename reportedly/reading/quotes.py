"""Quotations: which stretches of a document are whose words, over sentences and paragraphs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.model.pages import Form, Page, Parse
from reportedly.reading.arguments import FIRST_PERSON
from reportedly.reading.cues import Cues
from reportedly.reading.patterns.roles import agents
from reportedly.reading.phrases import child_with
from reportedly.reading.remembered import remembered
from reportedly.reading.speakers import maker_of
from reportedly.reading.transcripts import find_turns

_OPEN, _CLOSE, _EITHER = "“«", "”»", '"'
_CLOSING = frozenset({"”", "»", '"', "''"})
MAX_QUOTE_CHARS = 3000
"""A quotation with longer paragraphs than this is taken to be a mark that was never closed."""

_TRAILING = frozenset({"PUNCT", "SPACE"})
_OPENING_SENTENCES = 3
"""How many sentences from the top a report can say whose paper it is."""

_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "DET", "PART"})
_LONGEST_RUN = 10
"""Words that can stand between "said" and the end of the speaker's name."""

_SENTENCE_ENDS = frozenset(".!?:;…")
_SPACE = re.compile(r"\s*")

NEAR_CHARS = 200
"""How far behind a quotation the next one can begin and still be the same speaker's."""

_INLINE_SPEECH = re.compile(r":[ \t]+(?=[A-Z])")
_REPRINTED = re.compile(r"\[(\w+)\]\s*\[([^\]]+)\]\s*\[(?:TEXT|EXCERPTS?)\]", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|WE|[Oo]ur|OUR|[Mm]y|us)\b")
_FIRST_PERSON_OPENS = re.compile(r"(?:we|our|i)\b", re.IGNORECASE)
_COLON_SPEECH = re.compile(r":\s*\n")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words quoted from a speaker."""

    start: int
    end: int
    speaker: int | None
    """Head token of the speaker, or None where the text does not tell."""
    verb: int | None


@remembered
def find_quotations(page: Page, cues: Cues) -> tuple[Quotation, ...]:
    """Give the document's quotations in text order, each with its speaker where the text tells."""
    found: list[Quotation] = []
    for start, end in _stretches(page.document.text):
        speaker, verb = _speaker(page, start, end, cues)
        if speaker is None and found and start - found[-1].end <= NEAR_CHARS:
            speaker, verb = found[-1].speaker, found[-1].verb
        found.append(Quotation(start, end, speaker, verb))
    spoken = (
        *_colon_speech(page, cues),
        *_inline_speech(page, cues),
        *_announced(page, cues),
        *_following(page, cues),
        *_reprinted(page, cues),
        *(Quotation(turn.start, turn.end, turn.speaker, None) for turn in find_turns(page, cues)),
    )
    return tuple(sorted((*found, *spoken), key=lambda quotation: quotation.start))


def quotation_at(quotations: Sequence[Quotation], offset: int) -> Quotation | None:
    """Give the quotation that a character stands in, or None."""
    for quotation in quotations:
        if quotation.start <= offset < quotation.end:
            return quotation
    return None


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Yield stretches between quotation marks; one that a new paragraph opens again runs on.

    One that no paragraph behind opens again, and nothing closes, was never meant: a mark was lost. Where
    paragraphs opened it again before, it ends with the last of them.
    """
    start: int | None = None
    since = 0
    for offset, character in enumerate(text):
        if start is None:
            if character in _OPEN or (character == _EITHER and _opens(text, offset)):
                start = since = offset + 1
        elif character in _CLOSE or (character == _EITHER and not _opens(text, offset)):
            yield start, offset
            start = None
        elif character == "\n" and _ends_paragraph(text, offset):
            if _reopens(text, offset):
                since = offset
            else:
                if since > start:
                    yield start, offset
                start = None
        elif offset - since > MAX_QUOTE_CHARS:
            start = None
    if start is not None and since > start:
        yield start, len(text.rstrip())


def _ends_paragraph(text: str, offset: int) -> bool:
    """Tell whether a line's end is a paragraph's: behind a sentence, or before an empty line."""
    return (
        text[max(0, offset - 4) : offset].rstrip(" ")[-1:] in _SENTENCE_ENDS
        or text[offset + 1 : offset + 2] == "\n"
    )


def _reopens(text: str, offset: int) -> bool:
    """Tell whether what follows a paragraph begins with a mark of quotation."""
    following = _SPACE.match(text, offset)
    begins = offset if following is None else following.end()
    return text[begins : begins + 1] in {*_OPEN, _EITHER}


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
    colon = _colon_before(page, start)
    if colon is not None:  # "X said:" on a line of its own
        low = parse.sentences[parse.sentence_of[colon]][0]
    if high - last <= 3 and high < len(parse) and parse.starts[high] - end < 3:
        high = parse.sentences[parse.sentence_of[high]][1]  # "…," said X: cut off as a sentence of its own
    outside = [*range(last + 1, high), *range(first - 1, low - 1, -1)]
    for token in outside:
        if parse.lemmas[token] in cues.speech_flat and parse.poses[token] == "VERB":
            found = agents(parse, token) or _behind(page, token)
            speakers = [s for s in found if not start <= parse.starts[s] < end and not _is_first(parse, s)]
            if speakers:
                return speakers[0], token
    for token in outside:
        if parse.lowers[token] == "according":
            speaker = _pobj(page, token)
            if speaker is not None:
                return speaker, token
    return None, None


def _colon_before(page: Page, start: int) -> int | None:
    """Give the token of the colon that a quotation stands behind, with nothing but its mark between."""
    text, at = page.document.text, start - 2
    while at >= 0 and text[at].isspace():
        at -= 1
    return page.token_at(at) if at >= 0 and text[at] == ":" else None


def _behind(page: Page, verb: int) -> tuple[int, ...]:
    """Give who stands behind a verb of saying, taken for its object: "…," said Example."""
    parse = page.parse
    told = child_with(parse, verb, "ccomp", "xcomp", "iobj", "dative")
    behind = child_with(parse, verb, "dobj", "attr", "npadvmod", "oprd")
    closing = verb > 0 and (parse.words[verb - 1] in _CLOSING)
    if not closing or told is not None:
        return ()
    return (behind,) if behind is not None and behind > verb else _run_on(page, verb)


def _run_on(page: Page, verb: int) -> tuple[int, ...]:
    """Give the name that ends the words behind a verb, over a full stop of "Capt." that parts them."""
    parse, last = page.parse, verb
    while last + 1 < min(len(parse), verb + _LONGEST_RUN) and parse.poses[last + 1] in _NOMINAL:
        last += 1
    named = (m for m in page.mentions if m.first > verb and m.last - 1 == last and m.form is Form.NAME)
    return tuple(mention.head for mention in named)[:1]


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
                if speakers and not _is_first(parse, speakers[0]):
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
        speakers = agents(parse, colon - 1) if _speaks(parse, colon - 1, cues) else ()
        if speakers:
            yield Quotation(match.end(), _speech_end(page, match.end()), speakers[0], colon - 1)


def _speaks(parse: Parse, verb: int, cues: Cues) -> bool:
    """Tell whether a verb before a colon says what follows: "said:", of a paper "the statement reads:"."""
    subject = child_with(parse, verb, "nsubj")
    paper = subject is not None and parse.lemmas[subject] in cues.documents | cues.own_words
    return parse.lemmas[verb] in cues.speech_flat or (paper and parse.lemmas[verb] in cues.reading)


def _following(page: Page, cues: Cues) -> Iterator[Quotation]:
    """Yield all that is behind an opening sentence by which somebody says "the following"."""
    parse, text = page.parse, page.document.text
    for low, high in parse.sentences[:_OPENING_SENTENCES]:
        told = next((at for at in range(low, high) if parse.lowers[at] == "following"), None)
        for verb in range(low, told or low):
            if parse.lemmas[verb] in cues.speech_flat and parse.poses[verb] == "VERB":
                speakers = agents(parse, verb)
                ends = all(parse.poses[at] in _TRAILING for at in range((told or low) + 1, high))
                if speakers and ends and not _is_first(parse, speakers[0]):
                    yield Quotation(parse.ends[high - 1], len(text), speakers[0], verb)
                    return


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


def _is_first(parse: Parse, speaker: int) -> bool:
    """Tell whether a speaker is "we" or "I": whose words the text itself is, which no word here tells."""
    return parse.lowers[speaker] in FIRST_PERSON


def _announced(page: Page, cues: Cues) -> Iterator[Quotation]:
    """Yield what a report opens with by its author: "Communique issued by Example: We announce …"."""
    parse, text = page.parse, page.document.text
    for match in _INLINE_SPEECH.finditer(text):
        colon = page.token_at(match.start())
        if colon is None or parse.sentence_of[colon] >= _OPENING_SENTENCES:
            break
        low = parse.sentences[parse.sentence_of[colon]][0]
        papers = (at for at in range(low, colon) if parse.lemmas[at] in cues.own_words)
        authors = (maker_of(parse, paper, cues) for paper in papers)
        author = next((one for one in authors if one is not None and one < colon), None)
        if author is not None and _FIRST_PERSON_OPENS.match(text, match.end()):
            spoken = [*_FIRST_PERSON.finditer(text, match.end())]
            end = text.find("\n", spoken[-1].end())
            yield Quotation(match.end(), len(text) if end == -1 else end, author, None)


def _reprinted(page: Page, cues: Cues) -> Iterator[Quotation]:
    """Yield a document that an agency only passes on: "[COMMUNIQUE] [EXAMPLE FRONT] [TEXT] …"."""
    match = _REPRINTED.search(page.document.text)
    if match is None or match[1].lower() not in cues.reprinted:
        return
    first, last = page.token_at(match.start(2)), page.token_at(match.end(2) - 1)
    if first is not None and last is not None:
        named = (one.head for one in page.mentions if first <= one.head <= last)
        yield Quotation(match.end(), len(page.document.text), next(named, last), None)
