"""Figures: the numbers of a draft are the words' own, and count what the draft says they count."""

import re
from collections.abc import Iterator

from reportedly.model.claims import Draft, Reason
from reportedly.model.pages import Page
from reportedly.model.spans import Span
from reportedly.model.terms import Predicate
from reportedly.reading.contradictions import load_contradictions
from reportedly.reading.drafted_ends import End, fills, is_definite, line_of
from reportedly.reading.refusal import Refusal
from reportedly.reading.stated import Stated

_NUMBER = re.compile(r"\d[\d,.]*")
_COUNTING_NO_ONE = frozenset({"DATE", "TIME", "MONEY", "PERCENT"})
_FREE = frozenset({"weapon", "role"})
"""Qualifiers whose value is words of the text."""


def check_figures(page: Page, draft: Draft, quote: Span, subject: End, stated: Stated) -> None:
    """Check the qualifiers of a draft against its quote.

    Raises: Refusal, where a number, a weapon or a role does not stand there or is said of something else.
    """
    for name, value in draft.qualifiers:
        words = set(_plain_words(quote.text))
        wanted = _plain_words(value) if name in {*load_contradictions().harm, *_FREE} else _numbers(value)
        if not all(word in words for word in wanted):
            raise Refusal(Reason.NUMBER_NOT_IN_QUOTE, f"{name} {value} does not stand in {quote.text[:80]!r}")
        if name in load_contradictions().harm:
            tokens = [t for t in _tokens(page, quote) if page.parse.lowers[t].replace(",", "") in wanted]
            if not any(_counts(page, token, name, subject, stated) for token in tokens):
                raise Refusal(
                    Reason.NUMBER_NOT_IN_QUOTE, f"{value} in {quote.text[:80]!r} is not said to be {name}"
                )


def _numbers(value: str) -> list[str]:
    return [number.rstrip(".,").replace(",", "") for number in _NUMBER.findall(value)]


def _plain_words(text: str) -> list[str]:
    return re.findall(r"[\w.]*\w", re.sub(r"(?<=\d),(?=\d)", "", text).lower())


def _tokens(page: Page, quote: Span) -> Iterator[int]:
    first, last = page.token_at(quote.start), page.token_at(quote.end - 1)
    if first is not None and last is not None:
        yield from range(first, last + 1)


def _counts(page: Page, number: int, name: str, subject: End, stated: Stated) -> bool:
    """Tell whether a number counts people who came to this harm, by whom the draft names."""
    if page.parse.entities[number] in _COUNTING_NO_ONE:
        return False
    for token in line_of(page.parse, number):
        for word in (token, *page.parse.children[token]):
            harm = _harm_of(page, word)
            if harm:
                return name in harm and not _is_done_by_another(page, word, subject, stated)
    return False


def _harm_of(page: Page, token: int) -> frozenset[str]:
    lists = load_contradictions().harm
    forms = {page.parse.lemmas[token], page.parse.lowers[token]}
    return frozenset(name for name, words in lists.items() if forms & words)


def _is_done_by_another(page: Page, harm: int, subject: End, stated: Stated) -> bool:
    sentence = page.parse.sentence_of[harm]
    agents = [
        hit.subject
        for hit in stated.within(sentence, sentence)
        if hit.trigger == harm and hit.frame.predicate is Predicate.ATTACKS
    ]
    others = [agent for agent in agents if is_definite(page, agent) and not fills(page, agent, subject)]
    return bool(agents) and len(others) == len(agents)
