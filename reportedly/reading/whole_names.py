"""Whole names: which runs of words are one name, longer than what is listed of it."""

from collections.abc import Collection, Sequence

from reportedly.model.terms import ActorKind
from reportedly.reading.grown_names import grown_names
from reportedly.reading.lexicon import load_lexicon
from reportedly.reading.long_names import long_names
from reportedly.reading.names import NameMatch

_BEGUN_WITH = frozenset({ActorKind.STATE, ActorKind.PERSON})
"""Kinds of known names that other names begin with, and which stay names of their own."""


def whole_names(
    words: Sequence[str], names: Sequence[NameMatch], common: Collection[str]
) -> list[tuple[int, int]]:
    """Give the half-open runs, in order, none overlapping; known names in them are no names of their own.

    Args:
        words: tokens of a paragraph whose capitals tell something.
        names: the known names in it.
        common: ordinary words in lower case.
    """
    lexicon, known = load_lexicon(), {name.first: name.last for name in names}
    fixed = {name.first for name in names if any(actor.kind in _BEGUN_WITH for actor, _ in name.actors)}
    grown = dict(grown_names(words, known, fixed, lexicon, common))
    covered = {i for first, last in grown.items() for i in range(first, last)}
    lasting = grown | {first: last for first, last in known.items() if first not in covered}
    long = dict(long_names(words, lasting, lexicon, common))
    taken = {i for first, last in long.items() for i in range(first, last)}
    return sorted([*long.items(), *((first, last) for first, last in grown.items() if first not in taken)])
