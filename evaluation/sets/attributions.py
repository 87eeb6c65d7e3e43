"""Attributions of a page: who says what, for every word of saying that the reading knows.

The reading asks for voices from a claim upwards. Here the same functions are asked from every clause, and
what they give is turned round: for each word of saying its speaker and the words that are said.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from reportedly.model.claims import Voice
from reportedly.model.pages import Page, Parse
from reportedly.reading.cues import Cues
from reportedly.reading.phrases import is_clause_head, subtree_end, subtree_start
from reportedly.reading.quotes import Quotation, find_quotations
from reportedly.reading.speakers import voice_of
from reportedly.reading.stance_steps import Step, way_up
from reportedly.reading.voices import Said, voices_above

SOURCE, CUE, CONTENT = "source", "cue", "content"
ROLES = (SOURCE, CUE, CONTENT)


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what, as sets of tokens."""

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]


def find_attributions(page: Page, cues: Cues) -> tuple[Attribution, ...]:
    """Give the attributions of a page, those with the same speaker and word of saying as one."""
    contents: dict[tuple[int, int | None], set[int]] = {}
    for speaker, verb, content in (*_quoted(page, cues), *_reported(page, cues)):
        contents.setdefault((speaker, verb), set()).update(content)
    return tuple(
        _attribution(page, voice_of(page, speaker, verb, cues), content)
        for (speaker, verb), content in contents.items()
    )


def _attribution(page: Page, voice: Voice, content: set[int]) -> Attribution:
    source = frozenset() if voice.span is None else _tokens(page, *voice.span.offsets)
    cue = frozenset() if voice.cue is None else _tokens(page, *voice.cue.offsets)
    return Attribution(source, cue, _trimmed(page.parse, content - source - cue))


def _tokens(page: Page, start: int, end: int) -> frozenset[int]:
    first, last = page.token_at(start), page.token_at(end - 1)
    return frozenset() if first is None or last is None else frozenset(range(first, last + 1))


def _trimmed(parse: Parse, content: set[int]) -> frozenset[int]:
    """Give the tokens without the stops and commas at the ends; quotation marks stay."""
    kept = sorted(content)
    while kept and parse.words[kept[-1]] in {",", ".", ";", ":", "-", "–", "—"}:
        kept.pop()
    while kept and parse.words[kept[0]] in {",", ".", ";", ":", "-", "–", "—"}:
        kept.pop(0)
    return frozenset(token for token in kept if not parse.words[token].isspace())


def _quoted(page: Page, cues: Cues) -> Iterator[tuple[int, int | None, set[int]]]:
    for quotation in find_quotations(page, cues):
        if quotation.speaker is not None:
            yield quotation.speaker, quotation.verb, _with_marks(page, quotation)


def _with_marks(page: Page, quotation: Quotation) -> set[int]:
    starts, ends = page.parse.starts, page.parse.ends
    low, high = quotation.start - 1, quotation.end + 1
    first = page.token_at(quotation.start)
    around = range(max(0, (first or 0) - 1), len(page.parse))
    found = set()
    for token in around:
        if starts[token] >= high:
            break
        if ends[token] > low:
            found.add(token)
    return found


def _reported(page: Page, cues: Cues) -> Iterator[tuple[int, int | None, set[int]]]:
    for token in range(len(page.parse)):
        if _may_be_said(page.parse, token, cues):
            steps = way_up(page.parse, token)
            for said in voices_above(page, steps, cues):
                yield said.speaker, said.verb, _content(page.parse, steps, said)


def _may_be_said(parse: Parse, token: int, cues: Cues) -> bool:
    """Tell whether a token heads a clause or is what a word of saying has below it."""
    above = parse.lemmas[parse.heads[token]]
    return is_clause_head(parse, token) or above in cues.speech or above in cues.hedge_nouns


def _content(parse: Parse, steps: Iterable[Step], said: Said) -> set[int]:
    """Give what is below the word of saying on the way to it, else the clause that it is put into."""
    for step in steps:
        if step.label and step.token == said.verb:
            return _subtree(parse, step.below)
        if said.verb in parse.children[step.token]:
            return _subtree(parse, step.token) - _subtree(parse, said.verb)
    return set()


def _subtree(parse: Parse, token: int) -> set[int]:
    return set(range(subtree_start(parse, token), subtree_end(parse, token)))


def role_of_tokens(attributions: Iterable[Attribution]) -> Mapping[int, str]:
    """Give each token its one role; where one attribution lies in another's content, the outer one counts."""
    roles: dict[int, str] = {}
    widest_first = sorted(attributions, key=lambda one: (-len(one.content), min(one.cue, default=0)))
    for one in widest_first:
        if not any(token in roles for token in one.cue):
            for role, tokens in ((CUE, one.cue), (SOURCE, one.source), (CONTENT, one.content)):
                for token in tokens:
                    roles.setdefault(token, role)
    return roles
