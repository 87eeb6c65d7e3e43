"""Coreference: what descriptions and pronouns of a document stand for.

What stays open stays open: a pronoun without a sure antecedent makes a reject, not a guess.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from reportedly.model.pages import Form, Mention, Parse, Referent
from reportedly.model.terms import ActorKind
from reportedly.reading.alliances import alliance_members
from reportedly.reading.antecedents import GROUPS, Scene, Spoken, nearest, spoken_of
from reportedly.reading.appositions import named_behind
from reportedly.reading.descriptions import itself, referents_of
from reportedly.reading.mentions import Found, as_mention

_HE = frozenset("he him his himself she her hers herself".split())
_IT = frozenset("it its itself".split())
_THEY = frozenset("they them their theirs themselves".split())
_MANY = frozenset(
    {
        *GROUPS,
        ActorKind.FORCE,
        ActorKind.COLLECTIVE,
        ActorKind.STATE_BODY,
        ActorKind.ORGANISATION,
        ActorKind.PARTY,
    }
)
_ONE = _MANY - {ActorKind.COLLECTIVE} | {ActorKind.STATE}


def resolve(scene: Scene, found: Sequence[Found], names: Mapping[int, Referent]) -> tuple[Mention, ...]:
    """Give every mention with what it stands for, in text order.

    Args:
        found: the document's mentions, in text order.
        names: the referents of those that are names, by their index.
    """
    mentions: list[Mention] = []
    before: list[Spoken] = []
    allied: tuple[Referent, ...] = ()
    by_head = {found[i].head: referent for i, referent in names.items()}
    for i, one in enumerate(found):
        referents = (names[i],) if i in names else _refer(scene, one, before, allied, by_head)
        mentions.append(replace(as_mention(scene.document, scene.parse, one), referents=referents))
        if referents:
            before.append(spoken_of(scene.parse, one, referents))
        allied = _allied_now(scene, one.head, by_head) or allied
    return tuple(mentions)


def _allied_now(scene: Scene, head: int, by_head: Mapping[int, Referent]) -> tuple[Referent, ...]:
    """Give the members of an alliance that is spelt out at this token, if one is."""
    heads = alliance_members(scene.parse, head, scene.lexicon)
    members = tuple(dict.fromkeys(by_head[token] for token in heads if token in by_head))
    return members if len(members) > 1 else ()


def _refer(
    scene: Scene,
    one: Found,
    before: Sequence[Spoken],
    allied: tuple[Referent, ...],
    by_head: Mapping[int, Referent],
) -> tuple[Referent, ...]:
    if one.form is Form.PRONOUN:
        return _pronoun(scene.parse, one, before)
    named = named_behind(scene.parse, one, by_head)
    return named or referents_of(scene, one, before, allied) or (itself(scene, one),)


def _pronoun(parse: Parse, one: Found, before: Sequence[Spoken]) -> tuple[Referent, ...]:
    word = parse.lowers[one.head]
    if word in _HE:
        return nearest(parse, one, before, frozenset({ActorKind.PERSON}))
    if word in _IT:
        return () if _is_expletive(parse, one.head) else nearest(parse, one, before, _ONE, plural=False)
    if word in _THEY:
        first = parse.deps[one.head] != "poss"
        many = nearest(parse, one, before, _MANY, plural=True, subjects_first=first)
        return many or nearest(parse, one, before, GROUPS, subjects_first=first)
    return ()


def _is_expletive(parse: Parse, token: int) -> bool:
    """Tell whether "it" stands for a clause: "it is believed that", "it said that" is not one."""
    verb = parse.heads[token]
    if parse.deps[token] == "expl":
        return True
    has_clause = any(parse.deps[child] in {"ccomp", "xcomp", "csubj"} for child in parse.children[verb])
    return (parse.deps[token] == "nsubjpass" and has_clause) or (parse.lemmas[verb] == "be" and has_clause)
