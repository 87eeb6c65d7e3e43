"""Appositions: descriptions that a name behind them names: "the mayor of X, Y", "two groups, X and Y"."""

from collections.abc import Mapping

from reportedly.model.pages import Parse, Referent
from reportedly.model.terms import ActorKind
from reportedly.reading.mentions import Found
from reportedly.reading.phrases import child_with, conjuncts, preposition_objects

_PLACES = frozenset({ActorKind.PLACE, ActorKind.STATE})
_PEOPLE = frozenset({ActorKind.PERSON, ActorKind.COLLECTIVE})
_SOCIETIES = frozenset(
    {
        ActorKind.ARMED_GROUP,
        ActorKind.FORCE,
        ActorKind.ORGANISATION,
        ActorKind.PARTY,
        ActorKind.STATE_BODY,
        ActorKind.COLLECTIVE,
    }
)
_SINGULAR, _PLURAL = frozenset({"NN", "NNP"}), frozenset({"NNS", "NNPS"})


def named_behind(parse: Parse, one: Found, by_head: Mapping[int, Referent]) -> tuple[Referent, ...]:
    """Give whom a description's apposition names, none where it has none or names something else.

    Args:
        by_head: what each name of the document stands for, by its head token.
    """
    name = child_with(parse, one.head, "appos") or _behind_whose(parse, one.head, by_head)
    if name is None or name < one.last or name not in by_head:
        return ()
    heads = (name, *conjuncts(parse, name))
    if any(head not in by_head for head in heads) or parse.tags[one.head] not in _number(heads):
        return ()
    named = tuple(dict.fromkeys(by_head[head] for head in heads))
    return named if all(_can_name(one.kind, referent.kind) for referent in named) else ()


def _behind_whose(parse: Parse, noun: int, by_head: Mapping[int, Referent]) -> int | None:
    """Give the person named behind whose officer he is: "a commander of Example, X", hung on Example."""
    for whose in preposition_objects(parse, noun, "of", "in", "from"):
        name = child_with(parse, whose, "appos")
        if name is not None and name in by_head and by_head[name].kind is ActorKind.PERSON:
            return name
    return None


def _number(heads: tuple[int, ...]) -> frozenset[str]:
    return _SINGULAR if len(heads) == 1 else _PLURAL


def _can_name(described: ActorKind, named: ActorKind) -> bool:
    if described is ActorKind.PLACE:
        return named in _PLACES
    if named is ActorKind.PERSON:
        return described in _PEOPLE
    return described in _SOCIETIES and named in _SOCIETIES
