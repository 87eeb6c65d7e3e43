"""Ends: the mentions that fill a hit's arguments, and whether they fit its predicate."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product

from reportedly.model.pages import Form, Mention, Page
from reportedly.model.terms import PLACED, ActorKind, Predicate
from reportedly.reading.cues import load_cues
from reportedly.reading.lexicon import Lexicon
from reportedly.reading.patterns.frames import Frame
from reportedly.reading.patterns.hits import Hit
from reportedly.reading.patterns.senses import is_empty_deed
from reportedly.reading.phrases import child_with, is_noun, phrase_start, preposition_objects
from reportedly.reading.stance_arguments import is_excepted
from reportedly.reading.verbs import load_verbs

PLACES = frozenset({ActorKind.PLACE, ActorKind.STATE})
THINGS = frozenset({Predicate.ATTACKS, Predicate.THREATENS, Predicate.CONTROLS})
"""Predicates whose object can be a thing that is no mention: "the base", "a convoy"."""

_ACTORS = frozenset(kind for kind in ActorKind if kind not in {ActorKind.PLACE, ActorKind.THING})
_GROUPS = frozenset(
    {ActorKind.ARMED_GROUP, ActorKind.FACTION, ActorKind.ALLIANCE, ActorKind.ORGANISATION, ActorKind.PARTY,
     ActorKind.FORCE, ActorKind.STATE_BODY}
)  # fmt: skip
_NAMED_BY = ("isa:", "belonging:", "adjective:", "example:")
_STATES = frozenset({ActorKind.STATE, ActorKind.STATE_BODY, ActorKind.PERSON})


_OF_STATES = frozenset(
    {Predicate.SUPPORTS, Predicate.ATTACKS, Predicate.DETAINS, Predicate.NEGOTIATES_WITH, Predicate.OPPOSES,
     Predicate.ALLIED_WITH, Predicate.THREATENS}
)  # fmt: skip
"""What a state does that no list has, which parsers can only see as a place."""


@dataclass(frozen=True, slots=True)
class End:
    """One argument of a draft: words, where they stand, which referent is meant."""

    head: int
    text: str
    start: int
    kind: ActorKind
    referent: int | None
    mention: Mention | None


def ends_of(page: Page, hit: Hit, lexicon: Lexicon) -> Iterator[tuple[End, End]]:
    """Yield the pairs of ends that fit a hit's predicate; a mention of several makes several."""
    if any(is_excepted(page.parse, head, load_cues()) for head in (hit.subject, hit.object)):
        return
    if is_empty_deed(page.parse, hit):
        return
    doer = _spoken_for(page, hit)
    subjects = [end for end in _ends(page, doer) if _fits_subject(end, hit)]
    objects = [
        end
        for end in _ends(page, hit.object, thing=hit.frame.predicate in THINGS)
        if _fits_object(page, end, hit.frame, lexicon) and not _is_office(page, hit, end, lexicon)
    ]
    if hit.frame.joint and not all(_is_named(end) for end in (*subjects, *objects)):
        return
    if hit.subject == hit.object:
        yield from combinations(subjects, 2)
        return
    yield from ((one, other) for one, other in product(subjects, objects) if not _same(one, other))


def _ends(page: Page, head: int, *, thing: bool = False) -> Iterator[End]:
    mention = page.by_head.get(head) or _covering(page, head) or _owner(page, head)
    if mention is None:
        if thing and is_noun(page.parse, head) and page.parse.lemmas[head] not in load_verbs().vague:
            span = page.quote(phrase_start(page.parse, head), head + 1)
            yield End(head, span.text, span.start, ActorKind.THING, None, None)
        return
    if not mention.referents:
        yield End(head, mention.span.text, mention.span.start, mention.kind, None, mention)
    for k, referent in enumerate(mention.referents):
        one = k if len(mention.referents) > 1 else None
        yield End(head, mention.span.text, mention.span.start, referent.kind, one, mention)


def _covering(page: Page, token: int) -> Mention | None:
    """Give a name that the token is part of, where the parser hung the clause on another word of it."""
    for head in range(token + 1, min(token + 4, len(page.parse))):
        mention = page.by_head.get(head)
        if mention is not None and mention.form is Form.NAME and mention.first <= token < mention.last:
            return mention
    return None


def _owner(page: Page, head: int) -> Mention | None:
    """Give the group whose own words a noun names: "the group's propaganda" speaks and threatens for it."""
    if page.parse.lemmas[head] not in load_cues().own_words:
        return None
    owner = child_with(page.parse, head, "poss")
    return None if owner is None else page.by_head.get(owner)


def _spoken_for(page: Page, hit: Hit) -> int:
    """Give for whom a spokesman claims a deed: "a spokesman for Example claimed responsibility"."""
    parse, noun = page.parse, hit.subject
    if parse.lemmas[noun] not in load_cues().spokesmen or hit.rule.startswith(_NAMED_BY):
        return noun
    principal = next(
        preposition_objects(parse, noun, "for", "of"), child_with(parse, noun, "poss", "compound")
    )
    return noun if principal is None or principal not in page.by_head else principal


def _is_named(end: End) -> bool:
    return end.mention is not None and end.mention.form is Form.NAME


def _fits_subject(end: End, hit: Hit) -> bool:
    frame = hit.frame
    if frame.states is not None and (end.kind in _STATES) is not frame.states:
        return False
    if frame.operation:
        return end.kind is ActorKind.OPERATION
    if frame.person:
        return end.kind in {ActorKind.PERSON, ActorKind.COLLECTIVE}
    if hit.rule.endswith("in_state>patient"):
        return end.kind is ActorKind.STATE
    if frame.groups and frame.predicate not in {Predicate.CONTROLS, Predicate.OPPOSES}:
        return end.kind in _GROUPS
    return end.kind in _ACTORS or _is_polity(end, frame)


def _fits_object(page: Page, end: End, frame: Frame, lexicon: Lexicon) -> bool:
    if frame.predicate is Predicate.CONTROLS:
        if frame.placed:
            return end.kind in PLACES and _is_named(end)
        held = page.parse.lemmas[end.head] in lexicon.holdings
        return held if end.kind in {ActorKind.THING, ActorKind.OPERATION} else end.kind in PLACES or held
    if frame.predicate in PLACED:
        return end.kind in PLACES
    if frame.predicate in THINGS:
        return True
    if frame.groups:
        return end.kind in _GROUPS | {ActorKind.STATE}
    return end.kind in _ACTORS or _is_polity(end, frame)


def _is_polity(end: End, frame: Frame) -> bool:
    """Tell whether a place is one by name, which can stand for those who govern it: "Example denied it"."""
    return end.kind is ActorKind.PLACE and _is_named(end) and frame.predicate in _OF_STATES


def _is_office(page: Page, hit: Hit, object_: End, lexicon: Lexicon) -> bool:
    """Tell whether a hit only says that somebody holds an office of state, which is no membership."""
    held = page.parse.lemmas[hit.trigger] in lexicon.offices
    return held and hit.rule.startswith("isa") and object_.kind in {ActorKind.STATE, ActorKind.STATE_BODY}


def _same(one: End, other: End) -> bool:
    """Tell whether both ends are one actor."""
    a, b = _referent(one), _referent(other)
    return a is not None and a == b


def _referent(end: End) -> object:
    if end.mention is None or not end.mention.referents:
        return None
    return end.mention.referents[end.referent or 0]
