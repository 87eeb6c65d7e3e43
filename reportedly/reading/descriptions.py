"""Descriptions: what "the group", "both rebel forces" or "Example, an organisation that …" stand for."""

from collections.abc import Iterator, Mapping, Sequence

from reportedly.model.folding import fold_bare
from reportedly.model.ids import provisional_entity_id
from reportedly.model.pages import Parse, Referent
from reportedly.model.terms import ActorKind
from reportedly.reading.alliances import alliance_members
from reportedly.reading.antecedents import (
    GROUPS,
    Scene,
    Spoken,
    called_at,
    last_two,
    named_together,
    nearest,
)
from reportedly.reading.clusters import PLACES
from reportedly.reading.mentions import Found, as_mention
from reportedly.reading.phrases import PROPER, behind_number, child_with, is_own, subtree_end

_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_POINTING = _DEFINITE | {"both", "its", "their"}
_BARE_TAGS = frozenset({"DT", "PDT", "CD", "PRP$", "IN", "RB", "JJR", "``", "''"})
_TAIL_TAGS = _BARE_TAGS | {"JJS"}
_LONGEST_TAIL = 9
_LONGEST_OWNER = 6
_SPECIFYING = frozenset({"of", "in", "from", "led"})
_COUNTRY = frozenset({"country", "state", "homeland"})
_SAME_PLACE = _COUNTRY | frozenset("region area city town village province district territory".split())

_SOCIETIES = frozenset({ActorKind.ORGANISATION, ActorKind.PARTY, *GROUPS})
_NAMEABLE = _SOCIETIES | {ActorKind.FORCE, ActorKind.STATE_BODY}
_TAKES_UP: Mapping[ActorKind, frozenset[ActorKind]] = {
    ActorKind.ARMED_GROUP: GROUPS,
    ActorKind.ORGANISATION: _SOCIETIES,
    ActorKind.PARTY: _SOCIETIES,
    ActorKind.OPERATION: frozenset({ActorKind.OPERATION}),
}
"""What a plain description of a kind can stand for."""


def itself(scene: Scene, one: Found) -> Referent:
    """Give a description as its own referent: "Baloch insurgents", "the army", "members of the gang"."""
    span = as_mention(scene.document, scene.parse, one).span
    name = bare_description(scene, one)
    scope = None if any(c.isupper() for c in name) else scene.document.id
    entity = None if one.kind in PLACES else provisional_entity_id(fold_bare(name), one.kind.value, scope)
    forms = dict.fromkeys((bare_description(scene, one, tail=False), *fuller_forms(scene, one)))
    return Referent(
        name, one.kind, span, entity, tuple(form for form in forms if form not in {name, span.text})
    )


def fuller_forms(scene: Scene, one: Found) -> Iterator[str]:
    """Yield the description with the phrase behind it that says whose it is: "villagers of Example"."""
    parse, text = scene.parse, scene.document.text
    for child in parse.children[one.head]:
        if parse.deps[child] == "prep" and parse.lowers[child] in {"of", "in", "from"}:
            end = subtree_end(parse, child)
            if end - one.head <= _LONGEST_TAIL:
                bare = _bare_start(parse, one, _TAIL_TAGS)
                yield text[parse.starts[one.first] : parse.ends[end - 1]]
                yield text[parse.starts[bare] : parse.ends[end - 1]]


def bare_description(scene: Scene, one: Found, *, tail: bool = True) -> str:
    """Give a description's words without article and number, with the name of whose they are: "members of
    Example"."""
    parse = scene.parse
    start = parse.starts[_bare_start(parse, one, _BARE_TAGS)]
    end = (_owner_end(parse, one) if tail else None) or parse.ends[one.last - 1]
    return _small_at_start(parse, one, scene.document.text[start:end])


def _small_at_start(parse: Parse, one: Found, words: str) -> str:
    """Give a description without the capital that it has only because a sentence or headline begins with it.

    "Gunmen" at the start of a report are no more one actor from report to report than "gunmen" within it.
    """
    first = _bare_start(parse, one, _BARE_TAGS)
    begins = parse.sentences[parse.sentence_of[first]][0] == first
    # The head of a description is a common noun, whatever the parser makes of its capital.
    plain = first == one.head or (parse.tags[first] not in PROPER and not parse.entities[first])
    small = begins and plain and words.split(maxsplit=1)[0].istitle()
    return words[:1].lower() + words[1:] if small else words


def _owner_end(parse: Parse, one: Found) -> int | None:
    """Give where "of Example" behind a description ends, if a short name stands there."""
    for child in parse.children[one.head]:
        if parse.deps[child] == "prep" and parse.lowers[child] == "of" and child == one.last:
            owner = child_with(parse, child, "pobj")
            if owner is not None and owner - child <= _LONGEST_OWNER and parse.tags[owner] in PROPER:
                return parse.ends[owner]
    return None


def _bare_start(parse: Parse, one: Found, tags: frozenset[str]) -> int:
    first = behind_number(parse, one.first, one.head)
    while first < one.head and (parse.tags[first] in tags or is_own(parse, first)):
        first += 1
    return first


def referents_of(
    scene: Scene, one: Found, before: Sequence[Spoken], allied: tuple[Referent, ...]
) -> tuple[Referent, ...]:
    """Give what a description takes up again, none where it speaks of something new.

    Args:
        before: what was named before, in text order.
        allied: the members of the alliance spelt out last.
    """
    parse = scene.parse
    left = [parse.lowers[i] for i in range(one.first, one.head)]
    if not left or left[0] not in _POINTING:
        return _called(scene, one, before)
    if "both" in left or "two" in left:
        pairs = one.kind in GROUPS | {ActorKind.STATE, ActorKind.PLACE}
        return last_two(parse, one, before) if pairs else ()
    if left[0] not in _DEFINITE:
        return ()
    if one.kind is ActorKind.ALLIANCE and not alliance_members(parse, one.head, scene.lexicon):
        return allied
    if _is_specified(parse, one.head) or any(word not in scene.lexicon.plain for word in left[1:]):
        return ()
    return _taken_up(scene, one, before)


def _taken_up(scene: Scene, one: Found, before: Sequence[Spoken]) -> tuple[Referent, ...]:
    parse = scene.parse
    if one.kind is ActorKind.PLACE:
        return _same_place(parse, one, before)
    fighters = parse.lemmas[one.head] in scene.lexicon.fighters
    wanted = GROUPS if fighters else _TAKES_UP.get(one.kind)
    if wanted is None:
        return ()
    if parse.tags[one.head] == "NNS" and one.kind is ActorKind.ARMED_GROUP and not fighters:
        return named_together(parse, one, before) or nearest(parse, one, before, wanted, plural=True)
    return nearest(parse, one, before, wanted)


def _called(scene: Scene, one: Found, before: Sequence[Spoken]) -> tuple[Referent, ...]:
    """Give who is called so: "X is an organisation that …", "X, a group based in …"."""
    parse = scene.parse
    label, above = parse.deps[one.head], parse.heads[one.head]
    if one.kind not in _NAMEABLE:
        return ()
    if label == "appos":
        return called_at(before, above) or _beside(parse, one, before)
    if label == "attr" and parse.lemmas[above] in {"be", "become", "remain"}:
        subject = child_with(parse, above, "nsubj")
        denied = child_with(parse, above, "neg") is not None
        return () if subject is None or denied else called_at(before, subject)
    return ()


def _beside(parse: Parse, one: Found, before: Sequence[Spoken]) -> tuple[Referent, ...]:
    """Give the name right before the comma: "a member of Example, a group …" calls Example a group."""
    comma = one.first - 1
    if comma < 1 or parse.words[comma] != ",":
        return ()
    found = called_at(before, comma - 1)
    return found if any(referent.kind in _NAMEABLE for referent in found) else ()


def _is_specified(parse: Parse, head: int) -> bool:
    """Tell whether a relative clause or complement says which one is meant."""
    behind = (child for child in parse.children[head] if child > head)
    return any(
        parse.deps[child] in {"relcl", "acl", "appos"} or parse.lowers[child] in _SPECIFYING
        for child in behind
    )


def _same_place(parse: Parse, one: Found, before: Sequence[Spoken]) -> tuple[Referent, ...]:
    if parse.lemmas[one.head] not in _SAME_PLACE:
        return ()
    kind = ActorKind.STATE if parse.lemmas[one.head] in _COUNTRY else ActorKind.PLACE
    return nearest(parse, one, before, frozenset({kind}), subjects_first=False)
