"""Antecedents: what has been named so far, and which of it a later word can stand for.

Rules of salience within a few sentences: a compatible name before, the nearest sentence first, and in it the
subject first. Source: the salience factors of Lappin & Leass, "An algorithm for pronominal anaphora
resolution", 1994, cut down.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.model.documents import Document
from reportedly.model.pages import Parse, Referent
from reportedly.model.terms import ActorKind
from reportedly.reading.clusters import PLACES
from reportedly.reading.lexicon import Lexicon
from reportedly.reading.mentions import Found

WINDOW_SENTENCES = 3
"""How many sentences back an antecedent is looked for."""

GROUPS = frozenset({ActorKind.ARMED_GROUP, ActorKind.FACTION, ActorKind.ALLIANCE})

PAIRED = {
    ActorKind.ARMED_GROUP: GROUPS,
    ActorKind.FACTION: GROUPS,
    ActorKind.PLACE: frozenset({ActorKind.STATE}),
}
"""Of what kinds "both groups", "the two countries" are; anything that fights where the noun does not say."""

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "agent"})
_UNCALLED = frozenset({*PLACES, ActorKind.COLLECTIVE, ActorKind.PERSON})


@dataclass(frozen=True, slots=True)
class Spoken:
    """Something already named, for later words to refer to."""

    token: int
    sentence: int
    subject: bool
    referents: tuple[Referent, ...]
    plural: bool


@dataclass(frozen=True, slots=True)
class Scene:
    """What resolving looks at."""

    document: Document
    parse: Parse
    lexicon: Lexicon


def spoken_of(parse: Parse, one: Found, referents: tuple[Referent, ...]) -> Spoken:
    """Give a resolved mention as later words see it."""
    return Spoken(
        token=one.head,
        sentence=parse.sentence_of[one.head],
        subject=parse.deps[one.head] in _SUBJECTS,
        referents=referents,
        plural=parse.tags[one.head] in {"NNS", "NNPS"} or len(referents) > 1,
    )


def called_at(before: Sequence[Spoken], token: int) -> tuple[Referent, ...]:
    """Give the groups or bodies named at a token, none where a person, a crowd or a place is."""
    found = next((spoken for spoken in reversed(before) if spoken.token == token), None)
    return () if found is None or any(r.kind in _UNCALLED for r in found.referents) else found.referents


def last_two(parse: Parse, one: Found, before: Sequence[Spoken]) -> tuple[Referent, ...]:
    """Give the two groups or states named last, in text order, or none: what "both" stands for."""
    found: list[Referent] = []
    kinds = PAIRED.get(one.kind, GROUPS | {ActorKind.STATE})
    here = parse.sentence_of[one.head]
    for spoken in reversed(before):
        if here - spoken.sentence > WINDOW_SENTENCES:
            break
        found.extend(r for r in reversed(spoken.referents) if r not in found and _can_pair(r, kinds))
        if len(found) >= 2:
            return tuple(reversed(found[:2]))
    return ()


def _can_pair(referent: Referent, kinds: frozenset[ActorKind]) -> bool:
    """Tell whether a referent can be one of two; a description in small letters names neither."""
    named = any(character.isupper() for character in referent.name)
    return referent.kind in kinds and referent.entity is not None and named


def named_together(parse: Parse, one: Found, before: Sequence[Spoken]) -> tuple[Referent, ...]:
    """Give the groups of the last list of several, nearest sentence first, or none: "the gangs" so listed."""
    here = parse.sentence_of[one.head]
    listed: dict[tuple[int, int], list[Referent]] = {}
    for spoken in before:
        if here - spoken.sentence <= WINDOW_SENTENCES and spoken.token != one.head:
            groups = [r for r in spoken.referents if _can_pair(r, GROUPS)]
            listed.setdefault((spoken.sentence, _list_head(parse, spoken.token)), []).extend(groups)
    for (sentence, _), groups in sorted(listed.items(), reverse=True):
        distinct = tuple(dict.fromkeys(groups))
        if len(distinct) > 1 and sentence < here:
            return distinct
    return ()


def _list_head(parse: Parse, token: int) -> int:
    """Give the first name of the list that a name stands in."""
    while parse.deps[token] == "conj" and parse.heads[token] < token:
        token = parse.heads[token]
    return token


def nearest(
    parse: Parse,
    one: Found,
    before: Sequence[Spoken],
    kinds: frozenset[ActorKind],
    *,
    plural: bool | None = None,
    subjects_first: bool = True,
) -> tuple[Referent, ...]:
    """Give the referents of the best antecedent: nearest sentence first, a subject before others in it.

    Args:
        before: what was named before, in text order.
        kinds: what the word can stand for.
        plural: the number it must have, None where the word does not show it.
        subjects_first: whether a subject is taken before a nearer word of its sentence.
    """
    here = parse.sentence_of[one.head]
    best: Spoken | None = None
    for spoken in reversed(before):
        too_far = here - spoken.sentence > WINDOW_SENTENCES
        if too_far or (best is not None and spoken.sentence < best.sentence):
            break
        if not _fits(parse, one, spoken, kinds, plural):
            continue
        if best is None or (subjects_first and spoken.subject and not best.subject):
            best = spoken
    return () if best is None else best.referents


def _fits(parse: Parse, one: Found, spoken: Spoken, kinds: frozenset[ActorKind], plural: bool | None) -> bool:
    return (
        any(referent.kind in kinds for referent in spoken.referents)
        and not _clashes(parse, one.head, spoken)
        and (plural is None or _number_fits(spoken, plural))
    )


def _number_fits(spoken: Spoken, plural: bool) -> bool:
    if plural:
        return spoken.plural or any(r.kind in GROUPS | {ActorKind.FORCE} for r in spoken.referents)
    return not spoken.plural


def _clashes(parse: Parse, token: int, spoken: Spoken) -> bool:
    """Tell whether both are arguments of one verb, so that they cannot be the same ("he attacked him")."""
    one, other = parse.heads[token], parse.heads[spoken.token]
    return one == other and parse.deps[token] != "poss" and parse.poses[one] == "VERB"
