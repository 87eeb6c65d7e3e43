"""Kin: two ends of claims in one document that a careful reader takes for one, under two descriptions.

"Example fighters", "the Example group" and "Example"; "a house in Port Example" and "Port Example"; "Port
Example, Exampleland" and the town alone: who writes down what a text says writes such a thing once. Nothing
here says that both are one actor in the ledger; only that two claims of one document, alike but for them,
tell one thing.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from reportedly.model.claims import Argument, ReadClaim
from reportedly.model.folding import fold_bare
from reportedly.model.spans import Span
from reportedly.model.terms import ActorKind
from reportedly.model.vocabulary import load_vocabulary

_DESCRIBED = {ActorKind.PLACE, ActorKind.THING, ActorKind.COLLECTIVE}
"""Kinds that are named after others: "Example hackers", "the Port Example area"."""
_OF_STATES = {ActorKind.STATE, ActorKind.STATE_BODY, ActorKind.FORCE}
_POSSESSIVE = {"'s", "’s", "'", "’"}
_LONGEST = 45
"""Most characters between two ends of which one says where or whose the other is."""


@dataclass(frozen=True, slots=True)
class Kin:
    """Which names of a document stand within which phrases of it."""

    within: frozenset[tuple[str, str]]
    """Pairs of a name and the name of a phrase that it stood in, anywhere in the document."""

    def are(self, one: Argument, other: Argument, words: Iterable[Span]) -> bool:
        """Tell whether two ends of different names are kin.

        Args:
            words: stretches of the document, to see what stands between the two.
        """
        if {(one.name, other.name), (other.name, one.name)} & self.within:
            return True
        return _share_content(one, other) or _is_joined(one, other, words)


def kin_of(read: Iterable[ReadClaim]) -> Kin:
    """Give what the ends of one document's claims show of each other."""
    ends = {(end.span, end.name) for one in read for end in (one.claim.subject, one.claim.object)}
    return Kin(frozenset(_nested(sorted(ends, key=lambda end: (end[0].start, -end[0].end, end[1])))))


def _nested(ends: list[tuple[Span, str]]) -> Iterator[tuple[str, str]]:
    for k, (outer, name) in enumerate(ends):
        for inner, called in ends[k + 1 :]:
            if inner.start >= outer.end:
                break
            if called != name and inner != outer and inner.end <= outer.end and not _is_list(outer.text):
                yield called, name


def _is_list(phrase: str) -> bool:
    return any(word in _words("listing") for word in phrase.lower().split())


def _share_content(one: Argument, other: Argument) -> bool:
    """Tell whether a name has all the words of the other, and what it has besides names nobody else.

    Of two names proper the longer is somebody else ("Example in the North"), but for persons.
    """
    few, many = sorted((one, other), key=lambda end: len(_content(end.name)))
    if not _content(few.name) or not _content(few.name) <= _content(many.name):
        return False
    if _content(few.name) == _content(many.name):
        return {one.kind, other.kind} <= _OF_STATES or any(_is_described(end.name) for end in (one, other))
    return one.kind is other.kind is ActorKind.PERSON or many.kind in _DESCRIBED


def _is_described(name: str) -> bool:
    """Tell whether a name is a description with a name in it: "Example fighters"."""
    return any(word in _words("hollow") for word in name.split())


def _content(name: str) -> frozenset[str]:
    return frozenset(fold_bare(name).split()) - _words("hollow")


def _is_joined(one: Argument, other: Argument, words: Iterable[Span]) -> bool:
    """Tell whether one end says where or whose the other is: "a house in Example", "Exampleland's valley"."""
    first, second = sorted((one, other), key=lambda end: (end.span.start, end.span.end))
    between = _between(first.span, second.span, words)
    if between is None:
        return False
    if between.strip() == ",":
        return first.kind is ActorKind.PLACE and second.kind is ActorKind.STATE
    if between.strip() in _POSSESSIVE:
        return second.kind in {ActorKind.PLACE, ActorKind.THING}
    return _placing().fullmatch(between) is not None and not _is_list(between)


def _between(first: Span, second: Span, words: Iterable[Span]) -> str | None:
    if not 0 < second.start - first.end <= _LONGEST:
        return None
    for span in words:
        if span.start <= first.end and second.start <= span.end:
            return span.text[first.end - span.start : second.start - span.start]
    return None


@cache
def _placing() -> re.Pattern[str]:
    """Give the pattern of words up to and a little behind a preposition, within one phrase."""
    prepositions = "|".join(sorted(_words("placing")))
    return re.compile(rf"[^.,;:]*?\b(?:{prepositions})\s[^.,;:]{{0,25}}")


@cache
def _words(key: str) -> frozenset[str]:
    names = load_vocabulary("nouns.toml").get("names")
    return frozenset(str(names.get(key, "")).split()) if isinstance(names, dict) else frozenset()
