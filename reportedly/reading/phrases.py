"""Noun phrases, read off the dependency tree."""

from collections.abc import Iterator

from reportedly.model.pages import Parse

_NEARER = frozenset("closer nearer close back up down further deeper over away north south east west".split())

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
PROPER = frozenset({"NNP", "NNPS"})
_LEFT = frozenset(
    {"det", "amod", "compound", "nummod", "poss", "nmod", "quantmod", "predet", "advmod", "punct", "case"}
)


def phrase_start(parse: Parse, head: int) -> int:
    """Give the first token of the noun phrase of `head`: its unbroken run of modifiers to the left."""
    first = head
    for child in reversed(parse.children[head]):
        if child >= head:
            continue
        if parse.deps[child] not in _LEFT or subtree_end(parse, child) < first:
            break
        if parse.deps[child] == "punct" and parse.words[child] not in "-–‑'\"“’‘":
            break
        first = subtree_start(parse, child)
    while first < head and parse.deps[first] == "punct":
        first += 1
    return first


def is_set_against(parse: Parse, head: int) -> bool:
    """Tell whether somebody is named only as who it is not: "Example, not the Front, attacked"."""
    before = phrase_start(parse, head) - 1
    return before > 0 and parse.lowers[before] == "not" and parse.words[before - 1] in {",", "–", "—", "("}


def behind_number(parse: Parse, first: int, head: int) -> int:
    """Give where a noun phrase goes on behind its number and what bounds that: "at least 14 [people]".

    `first` where it has no number, or a name stands before it.
    """
    number = max(
        (i for i in range(first, head) if parse.tags[i] == "CD" and parse.heads[i] == head), default=-1
    )
    return first if any(parse.tags[i] in PROPER for i in range(first, number)) else max(first, number + 1)


def is_own(parse: Parse, token: int) -> bool:
    """Tell whether a word only stresses a possessive: "its own troops" are its troops."""
    return token > 0 and parse.lowers[token] == "own" and parse.tags[token - 1] == "PRP$"


def subtree_start(parse: Parse, token: int) -> int:
    """Give the first token of the subtree of `token`."""
    while parse.children[token] and parse.children[token][0] < token:
        token = parse.children[token][0]
    return token


def subtree_end(parse: Parse, token: int) -> int:
    """Give the half-open end of the subtree of `token`."""
    last = token
    while parse.children[last] and parse.children[last][-1] > last:
        last = parse.children[last][-1]
    return last + 1


def conjuncts(parse: Parse, token: int) -> Iterator[int]:
    """Yield the tokens coordinated behind `token`, in order; `token` itself is not among them."""
    for child in parse.children[token]:
        if parse.deps[child] == "conj" and child > token:
            yield child
            yield from conjuncts(parse, child)


def preposition_objects(parse: Parse, token: int, *prepositions: str) -> Iterator[int]:
    """Yield the objects of the given prepositions below `token`."""
    for child in parse.children[token]:
        if parse.deps[child] in {"prep", "agent", "dative"} and parse.lowers[child] in prepositions:
            for below in parse.children[child]:
                if parse.deps[below] in {"pobj", "pcomp"}:
                    yield below
                elif parse.deps[below] == "prep" and parse.deps[child] == "prep":
                    yield from (o for o in parse.children[below] if parse.deps[o] == "pobj")
        elif parse.deps[child] == "advmod" and parse.lowers[child] in _NEARER:
            yield from preposition_objects(parse, child, *prepositions)


def child_with(parse: Parse, token: int, *labels: str) -> int | None:
    """Give the first child with one of these dependency labels, or None."""
    for child in parse.children[token]:
        if parse.deps[child] in labels:
            return child
    return None


def is_noun(parse: Parse, token: int) -> bool:
    """Tell whether a token is a noun or a name."""
    return parse.tags[token] in NOUNS


def is_clause_head(parse: Parse, token: int) -> bool:
    """Tell whether a token is a verb (auxiliaries aside)."""
    return parse.poses[token] == "VERB" or (
        parse.poses[token] == "AUX" and parse.deps[token] not in {"aux", "auxpass"}
    )
