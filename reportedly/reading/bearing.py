"""Bearing: which words of a quote bear a drafted claim.

Where the vocabulary knows a word for the predicate, the tree tells who does it to whom. Where it knows none,
only the way between the two arguments is left to ask.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.model.claims import Draft
from reportedly.model.pages import Page
from reportedly.model.spans import Span
from reportedly.model.terms import SYMMETRIC, Predicate
from reportedly.reading.contests import check_ends, check_kin, check_parts
from reportedly.reading.drafted_ends import End, fills, line_of, way_between
from reportedly.reading.passing import is_in_passing
from reportedly.reading.patterns.extractor import telling_of
from reportedly.reading.patterns.hits import Hit
from reportedly.reading.stance_status import Telling
from reportedly.reading.stated import Stated, carries, is_said_by


@dataclass(frozen=True, slots=True)
class Bearer:
    """A word at which the stance of a draft is read."""

    token: int
    heads: tuple[int, int]
    """Heads of subject and object."""
    title: bool = False
    known: bool = False
    """Whether it is a word that the vocabulary has for the predicate."""


@dataclass(frozen=True, slots=True)
class Bearing:
    """The words that bear a draft."""

    bearers: tuple[Bearer, ...]
    every: bool
    """Whether a draft must agree with each of them, or with one."""


def find_bearing(page: Page, draft: Draft, quote: Span, ends: tuple[End, End], stated: Stated) -> Bearing:
    """Give the words that bear a draft.

    Raises: Refusal, where the words say it of others, the other way round, or say the contrary.
    """
    predicate, (subject, object_) = Predicate(draft.predicate), ends
    hits = list(stated.within(*_sentences(page, quote, ends)))
    check_ends(page, predicate, hits, ends)
    check_kin(page, predicate, quote, ends)
    said = [hit for hit in hits if is_said_by(hit, predicate)]
    bearing = [hit for hit in said if _is_borne(page, hit, ends)]
    if not bearing:
        check_parts(page, predicate, quote, [hit for hit in hits if hit.told is None], ends)
    trigger = _drafted(page, draft, quote)
    own = [hit for hit in bearing if hit.trigger == trigger]
    if bearing:
        return Bearing(tuple(_bearer(page, hit) for hit in own or bearing), every=False)
    heads = (subject.head, object_.head)
    words = dict.fromkeys(_words_between(page, predicate, quote, ends))
    known = bool(words)
    way = words or dict.fromkeys(_way_between(page, trigger, quote, ends))
    passing = (is_in_passing(page.parse, predicate, token, heads) for token in way)
    bearers = (Bearer(token, heads, title, known) for token, title in zip(way, passing, strict=True))
    return Bearing(tuple(bearers), every=True)


def _bearer(page: Page, hit: Hit) -> Bearer:
    return Bearer(hit.trigger, (hit.subject, hit.object), telling_of(page, hit) is Telling.TITLE, known=True)


def _sentences(page: Page, quote: Span, ends: tuple[End, End]) -> tuple[int, int]:
    """Give the first and last sentence of a quote and of both ends, which may stand beside it."""
    tokens = [t for t in (page.token_at(quote.start), page.token_at(quote.end - 1)) if t is not None]
    found = [page.parse.sentence_of[token] for token in (*tokens, *(end.head for end in ends))]
    return min(found), max(found)


def _drafted(page: Page, draft: Draft, quote: Span) -> int | None:
    trigger = draft.trigger
    if trigger is None or not trigger.reproduces(page.document.text) or not quote.covers(trigger):
        return None
    return page.token_at(trigger.start)


def _is_borne(page: Page, hit: Hit, ends: tuple[End, End]) -> bool:
    one, other = ends
    straight = fills(page, hit.subject, one) and fills(page, hit.object, other)
    turned = fills(page, hit.subject, other) and fills(page, hit.object, one)
    return straight or (turned and hit.frame.predicate in SYMMETRIC)


def _words_between(page: Page, predicate: Predicate, quote: Span, ends: tuple[End, End]) -> Iterator[int]:
    """Yield the words on the way between both ends that can say the predicate."""
    for token in way_between(page.parse, ends, quote):
        if token not in (ends[0].head, ends[1].head) and carries(page, token, predicate):
            yield token


def _way_between(page: Page, trigger: int | None, quote: Span, ends: tuple[End, End]) -> Iterator[int]:
    """Yield where a claim is asked that no known word says: trigger, meeting point, verbs between."""
    way = tuple(way_between(page.parse, ends, quote))
    if trigger is not None:
        yield trigger
    one, other = (line_of(page.parse, end.head) for end in ends)
    yield next((token for token in other if token in one), one[0])
    yield from (token for token in way if page.parse.poses[token] == "VERB")
