"""Circumstances: where and when a claim is said to hold, from the places and times in its own clause."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from reportedly.model.claims import Draft, Period, Place
from reportedly.model.pages import Form, Mention, Page, Parse
from reportedly.model.registry import Registry
from reportedly.model.spans import Span
from reportedly.model.terms import PLACED, ActorKind
from reportedly.reading.gazetteer import Gazetteer
from reportedly.reading.phrases import subtree_end, subtree_start
from reportedly.reading.place_context import place_name
from reportedly.reading.places import PlaceContext, resolve_places
from reportedly.reading.times import find_periods

MOST_PLACES = 3
_LOCATING = frozenset(("in at near on around inside outside along across throughout within").split())
_PLACES = frozenset({ActorKind.PLACE, ActorKind.STATE})
_MAX_CLIMB = 8


@dataclass(frozen=True, slots=True)
class Circumstances:
    """The places and times of one document."""

    places: Mapping[int, Place]
    """Resolved places by the head token of their mention."""
    periods: Sequence[Period]


def find_circumstances(page: Page, gazetteer: Gazetteer, registry: Registry) -> Circumstances:
    """Give where and when a document speaks of."""
    text = page.document.text
    named = [m for m in page.mentions if m.form is Form.NAME and m.kind in _PLACES]
    names = [
        replace(place_name(text, m.span.start, m.span.end), country=_country(m, registry)) for m in named
    ]
    resolved = resolve_places(names, PlaceContext(gazetteer))
    places = {m.head: place for m, place in zip(named, resolved, strict=True) if place is not None}
    return Circumstances(places, find_periods(text, 0, published_day(page.document.published)))


def _country(mention: Mention, registry: Registry) -> str | None:
    """Give the country that a mention is known to name: "Niger" the state, not a province of that name."""
    if mention.kind is not ActorKind.STATE or not mention.referents or mention.referents[0].entity is None:
        return None
    actor = registry.by_entity.get(mention.referents[0].entity)
    return None if actor is None or not actor.countries else actor.countries[0]


def published_day(published: str | None) -> date | None:
    """Give the day of publication, or None where it is not known to the day."""
    try:
        return None if published is None else date.fromisoformat(published[:10])
    except ValueError:
        return None


def with_circumstances(page: Page, draft: Draft, found: Circumstances) -> Draft:
    """Give the draft with the places and the time of its clause, where it brings none of its own."""
    anchor = _anchor(page, draft)
    if anchor is None:
        return draft
    verb = _clause_head(page.parse, anchor)
    where = draft.where or _where(page, draft, found, anchor)
    when = draft.when or _when(page, found, anchor, verb)
    return replace(draft, where=where, when=when)


def _anchor(page: Page, draft: Draft) -> int | None:
    if draft.trigger is not None:
        return page.token_at(draft.trigger.start)
    start = page.document.text.find(draft.quote) if draft.start is None else draft.start
    return None if start < 0 else page.token_at(start)


def _clause_head(parse: Parse, token: int) -> int:
    """Give the verb of the clause that a token stands in."""
    for _ in range(_MAX_CLIMB):
        if parse.poses[token] in {"VERB", "AUX"} or parse.heads[token] == token:
            break
        token = parse.heads[token]
    return token


def _where(page: Page, draft: Draft, found: Circumstances, anchor: int) -> tuple[Place, ...]:
    """Give the places that the claim's own words name: a place argument alone, else where it is said to
    happen."""
    object_at = draft.object.start
    own = {
        head: place
        for head, place in found.places.items()
        if object_at is not None and object_at <= place.span.start < object_at + len(draft.object.text)
    }
    if draft.predicate not in PLACED:
        own.update(_located(page, draft, found, anchor))
    return tuple(own.values())[:MOST_PLACES]


def _located(page: Page, draft: Draft, found: Circumstances, anchor: int) -> dict[int, Place]:
    """Give the places behind "in", "at", "near" … that hang on the trigger, its verb or an argument."""
    parse = page.parse
    hooks = {anchor, _clause_head(parse, anchor), *_ends(page, draft)}
    located: dict[int, Place] = {}
    for head, place in found.places.items():
        preposition = parse.heads[head]
        locating = parse.deps[head] == "pobj" and parse.lowers[preposition] in _LOCATING
        if locating and parse.heads[preposition] in hooks:
            located[head] = place
            hooks.add(head)
    return located


def _ends(page: Page, draft: Draft) -> set[int]:
    """Give the last tokens of both arguments, where the draft says where they stand."""
    known = [end for end in (draft.subject, draft.object) if end.start is not None and end.text]
    tokens = (page.token_at((end.start or 0) + len(end.text) - 1) for end in known)
    return {token for token in tokens if token is not None}


def _when(page: Page, found: Circumstances, anchor: int, verb: int) -> Period | None:
    parse = page.parse
    start, end = parse.starts[subtree_start(parse, verb)], parse.ends[subtree_end(parse, verb) - 1]
    inside = [p for p in found.periods if start <= p.span.start and p.span.end <= end]
    at = page.parse.starts[anchor]
    return min(inside, key=lambda p: _distance(p.span, at), default=None)


def _distance(span: Span, at: int) -> int:
    return min(abs(span.start - at), abs(span.end - at))
