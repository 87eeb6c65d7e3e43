"""What a proper name names: a person, a place, an armed group, a state body …"""

from collections.abc import Callable
from dataclasses import dataclass

from reportedly.model.pages import Parse
from reportedly.model.registry import Registry
from reportedly.model.terms import ActorKind
from reportedly.reading.lexicon import Lexicon
from reportedly.reading.tokens import is_acronym

_LABELS = {
    "PERSON": ActorKind.PERSON,
    "GPE": ActorKind.PLACE,
    "LOC": ActorKind.PLACE,
    "FAC": ActorKind.PLACE,
    "ORG": ActorKind.ORGANISATION,
    "NORP": ActorKind.COLLECTIVE,
}
_PLACE_PREPOSITIONS = frozenset(
    {"in", "at", "near", "from", "into", "outside", "around", "across", "throughout"}
)


@dataclass(frozen=True)
class KindContext:
    """What else is asked when a name's kind is open."""

    registry: Registry
    is_place: Callable[[str], bool]
    """Whether the gazetteer has the name."""
    acronyms: dict[str, ActorKind]
    """Kinds of acronyms that the document spells out, by acronym."""


def kind_of_name(
    parse: Parse, first: int, last: int, head: int, lexicon: Lexicon, context: KindContext
) -> ActorKind:
    """Give what the name in the half-open token range names."""
    if last - first == 1 and parse.known[first]:
        return context.registry.by_slug[parse.known[first][0]].kind
    words = [parse.lowers[i] for i in range(first, last)]
    by_word = lexicon.name_heads.get(words[-1]) or lexicon.name_heads.get(words[0])
    if by_word is not None and (len(words) > 1 or by_word is not ActorKind.PLACE):
        return by_word
    label = next((parse.entities[i] for i in (head, first) if parse.entities[i]), "")
    name = " ".join(parse.words[i] for i in range(first, last))
    if _is_titled_person(parse, first, lexicon):
        return ActorKind.PERSON
    if name in context.acronyms:
        return context.acronyms[name]
    if label in {"", "ORG", "NORP", "PERSON"} and _stands_as_place(parse, head) and context.is_place(name):
        return ActorKind.PLACE
    if label:
        return _LABELS.get(label, ActorKind.ORGANISATION)
    if context.is_place(name):
        return ActorKind.PLACE
    if is_acronym(name):
        return ActorKind.ORGANISATION
    return ActorKind.PERSON if 1 < len(words) <= 4 else ActorKind.ORGANISATION


def _is_titled_person(parse: Parse, first: int, lexicon: Lexicon) -> bool:
    """Tell whether a title or a role stands right before the name."""
    if first == 0 or parse.sentence_of[first - 1] != parse.sentence_of[first]:
        return False
    before = parse.lowers[first - 1]
    return before in lexicon.titles or (
        parse.lemmas[first - 1] in lexicon.roles and parse.tags[first - 1] == "NN"
    )


def _stands_as_place(parse: Parse, head: int) -> bool:
    return parse.deps[head] == "pobj" and parse.lowers[parse.heads[head]] in _PLACE_PREPOSITIONS
