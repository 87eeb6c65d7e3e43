"""What a proper name names: a person, a place, an armed group, a state body …"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from reportedly.model.pages import Parse
from reportedly.model.registry import Registry
from reportedly.model.terms import ActorKind
from reportedly.reading.lexicon import Lexicon, load_lexicon
from reportedly.reading.tokens import is_acronym
from reportedly.reading.verbs import load_verbs

_LABELS = {
    "PERSON": ActorKind.PERSON,
    "GPE": ActorKind.PLACE,
    "LOC": ActorKind.PLACE,
    "FAC": ActorKind.PLACE,
    "ORG": ActorKind.ORGANISATION,
    "NORP": ActorKind.COLLECTIVE,
}
_LOCAL = frozenset({"GPE", "LOC"})
_PLACELESS = frozenset({"", "ORG", "NORP", "PERSON"})
_FULL_NAME = range(2, 5)
_HYPHEN = re.compile("[-–‑]")
_JOINTS = frozenset({"of", "for"})
_SHORT = 2
"""Words that a place's name has at most, where nothing but a verb tells what it is."""

_WITHIN = frozenset({"in", "at", "into"})
_BESIDE = frozenset("near outside toward towards".split())
_PLACE_PREPOSITIONS = frozenset("in at near from into outside around across throughout".split())


@dataclass(frozen=True)
class KindContext:
    """What else is asked when a name's kind is open."""

    registry: Registry
    is_place: Callable[[str], bool]
    """Whether the gazetteer has the name."""
    states_by_adjective: Mapping[str, str]
    """Slug of the state, by its adjective in lower case: "pakistani"."""
    states_by_capital: Mapping[str, str]
    """Slug of the state, by its capital in lower case, where no more is governed from there."""


def kind_context(registry: Registry, is_place: Callable[[str], bool]) -> KindContext:
    """Give the context of a registry and a gazetteer's ear."""
    states = {
        adjective.lower(): actor.slug
        for actor in registry.actors
        if actor.kind is ActorKind.STATE and actor.end is None
        for adjective in actor.adjectives
    }
    shared, seats = load_lexicon().shared_seats, dict[str, str]()
    for actor in registry.actors:
        if actor.kind is ActorKind.STATE and actor.end is None and actor.capital is not None:
            seats.setdefault(actor.capital.lower(), actor.slug)
    return KindContext(registry, is_place, states, {n: s for n, s in seats.items() if n not in shared})


def kind_of_name(
    parse: Parse, first: int, last: int, head: int, lexicon: Lexicon, context: KindContext
) -> ActorKind:
    """Give what the name in the half-open token range names."""
    if last - first == 1 and parse.known[first]:
        return context.registry.by_slug[parse.known[first][0]].kind
    run = _Run(
        words=tuple(" ".join(parse.lowers[first:last]).split()),
        name=" ".join(parse.words[first:last]),
        label=next((parse.entities[i] for i in (head, first) if parse.entities[i]), ""),
        titled=_is_titled_person(parse, first, lexicon),
    )
    return (
        _kind_by_words(run.words, lexicon)
        or _kind_by_place(parse, head, run, context)
        or _kind_by_use(parse, head, run)
        or _kind_by_given_name(run, lexicon)
        or _without_article(parse, first, head, _kind_by_label(run, context))
    )


@dataclass(frozen=True, slots=True)
class _Run:
    """A name as it stands, with what the parser takes it for."""

    words: tuple[str, ...]
    name: str
    label: str
    titled: bool


def _kind_by_words(words: tuple[str, ...], lexicon: Lexicon) -> ActorKind | None:
    """Give the kind that the last or the first word of a name tells: "Example Front", "Front of Example"."""
    words = tuple(part for word in words for part in _HYPHEN.split(word) if part) or words
    joint = next((i for i, word in enumerate(words) if i and word in _JOINTS), 0)
    told = lexicon.name_heads.get(words[joint - 1]) if joint else None
    if told is ActorKind.PLACE and words[0] == "islamic":
        return ActorKind.ARMED_GROUP
    kind = told or lexicon.name_heads.get(words[-1]) or lexicon.name_heads.get(words[0])
    return kind if len(words) > 1 or kind is not ActorKind.PLACE else None


def _kind_by_place(parse: Parse, head: int, run: _Run, context: KindContext) -> ActorKind | None:
    """Give the kind that the name's place in its sentence tells, where it speaks louder than the parser."""
    if run.titled:
        return ActorKind.PERSON
    lone = run.label == "PERSON" and len(run.words) == 1 and parse.lowers[parse.heads[head]] in {"in", "at"}
    if run.label in _PLACELESS and _stands_as_place(parse, head) and (lone or context.is_place(run.name)):
        return ActorKind.PLACE  # nobody is "in" or "at" a person
    placed = run.label in _LOCAL
    if _is_listed_with_place(parse, head) and (placed or context.is_place(run.name)):
        return ActorKind.PLACE
    person = placed and len(run.words) in {2, 3, 4} and not context.is_place(run.name)
    return ActorKind.PERSON if person and _acts(parse, head) else None


def _kind_by_use(parse: Parse, head: int, run: _Run) -> ActorKind | None:
    """Give the kind that the verb tells of a short name no list has: what is overrun is a place."""
    if len(run.words) > _SHORT or run.titled or is_acronym(run.name) or parse.known[head]:
        return None
    label, above = parse.deps[head], parse.heads[head]
    if label in {"dobj", "nsubjpass"}:
        held = run.label != "PERSON" and parse.lemmas[above] in load_verbs().keeping
        placed = held or parse.lemmas[above] in load_verbs().placing
    elif label == "pobj" and len(run.words) == 1:
        governor = parse.heads[above]
        moving = parse.lowers[above] == "to" and parse.lemmas[governor] in load_verbs().moving
        within = parse.lowers[above] in _WITHIN and parse.poses[governor] == "VERB"
        placed = moving or within or parse.lowers[above] in _BESIDE
    else:
        fallen = label == "nsubj" and parse.lemmas[above] == "fall"
        placed = fallen or (label == "npadvmod" and parse.lowers[above] == "based")
    return ActorKind.PLACE if placed else None


def _kind_by_given_name(run: _Run, lexicon: Lexicon) -> ActorKind | None:
    """Give a person where a name of two to four words begins with a first name: "Maria Example"."""
    person = len(run.words) in _FULL_NAME and run.words[0] in lexicon.given and run.label not in _LOCAL
    return ActorKind.PERSON if person and not is_acronym(run.name) else None


def _kind_by_label(run: _Run, context: KindContext) -> ActorKind:
    if run.label:
        return _LABELS.get(run.label, ActorKind.ORGANISATION)
    if context.is_place(run.name):
        return ActorKind.PLACE
    is_person = 1 < len(run.words) <= 4 and not is_acronym(run.name)
    return ActorKind.PERSON if is_person else ActorKind.ORGANISATION


def _without_article(parse: Parse, first: int, head: int, kind: ActorKind) -> ActorKind:
    """Give the kind, a body for a person behind "the": nobody is called "the Ada Example"."""
    article = first > 0 and parse.lowers[first - 1] == "the" and parse.heads[first - 1] == head
    alone = parse.deps[head] not in {"compound", "nmod", "amod", "poss"}
    return ActorKind.ORGANISATION if kind is ActorKind.PERSON and article and alone else kind


def _is_titled_person(parse: Parse, first: int, lexicon: Lexicon) -> bool:
    """Tell whether a title or a role stands right before the name."""
    if first == 0 or parse.sentence_of[first - 1] != parse.sentence_of[first]:
        return False
    before = parse.lowers[first - 1]
    return before in lexicon.titles | lexicon.ending or (
        parse.lemmas[first - 1] in lexicon.roles and parse.tags[first - 1] == "NN"
    )


def _stands_as_place(parse: Parse, head: int) -> bool:
    return parse.deps[head] == "pobj" and parse.lowers[parse.heads[head]] in _PLACE_PREPOSITIONS


def _is_listed_with_place(parse: Parse, head: int) -> bool:
    """Tell whether a name is coordinated behind a place."""
    above = parse.heads[head]
    return parse.deps[head] == "conj" and parse.entities[above] in _LOCAL


def _acts(parse: Parse, head: int) -> bool:
    """Tell whether a name stands where people stand: as subject, or called something in apposition."""
    return parse.deps[head] in {"nsubj", "nsubjpass", "appos", "attr", "agent"} or any(
        parse.deps[child] == "appos" for child in parse.children[head]
    )
