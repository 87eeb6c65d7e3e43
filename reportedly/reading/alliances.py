"""Who an alliance is between, where a text spells it out."""

from collections.abc import Iterator

from reportedly.model.pages import Parse
from reportedly.model.terms import ActorKind
from reportedly.reading.lexicon import Lexicon
from reportedly.reading.phrases import child_with, conjuncts, preposition_objects
from reportedly.reading.verbs import load_verbs

_LOOSE = frozenset({"tie", "link", "relationship", "bond", "relation"})
"""Nouns of a tie that later words like "the alliance" do not take up."""


def alliance_members(parse: Parse, token: int, lexicon: Lexicon) -> tuple[int, ...]:
    """Give the heads of those that an alliance noun or verb joins, none where it does not spell them out."""
    if lexicon.kinds.get(parse.lemmas[token]) is ActorKind.ALLIANCE and parse.lemmas[token] not in _LOOSE:
        return tuple(dict.fromkeys(_noun_members(parse, token)))
    verb = parse.heads[token]
    if parse.lemmas[verb] in load_verbs().allying and parse.deps[token] in {"nsubj", "nsubjpass"}:
        return (token, *conjuncts(parse, token), *_with(parse, verb))
    return ()


def _noun_members(parse: Parse, noun: int) -> Iterator[int]:
    for member in preposition_objects(parse, noun, "between", "among"):
        yield member
        yield from conjuncts(parse, member)
    owner = child_with(parse, noun, "poss")
    if owner is not None:
        yield owner
        yield from conjuncts(parse, owner)
    yield from _with(parse, noun)
    verb = parse.heads[noun]
    if parse.deps[noun] == "dobj" and parse.lemmas[verb] in load_verbs().forming:
        subject = child_with(parse, verb, "nsubj")
        if subject is not None:
            yield subject
            yield from conjuncts(parse, subject)
        yield from _with(parse, verb)


def _with(parse: Parse, token: int) -> Iterator[int]:
    for partner in preposition_objects(parse, token, "with"):
        yield partner
        yield from conjuncts(parse, partner)
