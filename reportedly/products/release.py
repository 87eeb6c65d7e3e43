"""Releasing a case: places coarsened, fresh claims held back, persons unnamed, before any format sees it.

Whatever is written is written from the released case, so no format can tell what it no longer holds. Words
are blocked out character for character: offsets still hold, ids still name what the ledger has.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import timedelta
from enum import Enum
from typing import Any, TypeVar

from reportedly.model.cases import Case, Standing, Told
from reportedly.model.claims import Argument, Place, Reading
from reportedly.model.documents import Document
from reportedly.model.ids import digest
from reportedly.model.moments import published_days
from reportedly.model.release import ReleaseSettings, ReleaseStatement
from reportedly.model.spans import Span
from reportedly.model.terms import ActorKind, Polarity, VoiceKind
from reportedly.products.exchange.claim_review import is_publishable
from reportedly.products.exchange.common import end_key
from reportedly.products.masking import BLOCK, Mask, only

Thing = TypeVar("Thing")
A_PERSON = "a person"
_LEAST_PART = 3
_KEPT = frozenset(
    {
        "id",
        "document",
        "claim",
        "extractor",
        "rule",
        "subject_mention",
        "object_mention",
        "sha256",
        "language",
    }
    | {"country", "published", "about", "kind", "by", "entity", "gazetteer_id"}
)
"""Fields that are no words of a report."""


@dataclass(frozen=True, slots=True)
class Atlas:
    """What is known of places."""

    contain: Callable[[Place], Place]
    """Gives a place no finer than asked; the very same where it is coarse enough."""
    fine_names: Callable[[str], Iterable[str]]
    """Gives the names in some words that stand for places finer than asked."""


def release(case: Case, settings: ReleaseSettings, atlas: Atlas | None) -> tuple[Case, ReleaseStatement]:
    """Give a case as it may be published, and what was done to it.

    Args:
        atlas: None where places stay as they are.
    """
    told, fresh, undated = _old_enough(case, settings)
    people = _unapproved(case, told) if settings.without_names else {}
    coarse = {place: atlas.contain(place) for one in told for place in _places(one)} if atlas else {}
    coarse = {place: wider for place, wider in coarse.items() if wider != place}
    names = {*_person_names(people.values()), *_fine_names(told, coarse, atlas)}
    if settings.coarsen is None and not settings.without_names:
        released = _with(case, told, case.documents)
        return released, ReleaseStatement(settings=settings, claims_delayed=fresh, claims_undated=undated)
    masked = _Masked(Mask(names), coarse, {key: f"person {no}" for no, key in enumerate(people, 1)})
    shown = tuple(masked.told(one) for one in told)
    documents = {one.document.id: one.document for one in _texts_cut(shown)}
    after = tuple(replace(one, document=documents[one.document.id]) for one in shown)
    released = _with(case, after, tuple(documents.values()))
    released = replace(
        released,
        notes={one: masked.words(notes) for one, notes in released.notes.items()},
        decisions=masked.words(case.decisions),
        standings=tuple(
            replace(one, proposition=digest("proposition", *one.claims)) for one in released.standings
        ),
    )
    return released, ReleaseStatement(
        settings=settings,
        claims_delayed=fresh,
        claims_undated=undated,
        places_coarsened=len({place.name for place in coarse}),
        names_withheld=len(people),
        quotes_masked=sum(BLOCK in span.text for one in after for span in one.shown.spans),
    )


def only_approved(case: Case) -> Case:
    """Give the part of a case that reviewers approved for publication, with origins counted from it alone."""
    return _with(case, tuple(one for one in case.told if is_publishable(case, one)), case.documents)


def _with(case: Case, told: tuple[Told, ...], documents: tuple[Document, ...]) -> Case:
    """Give a case of these claims alone; what was drafted and refused is no matter for publication."""
    wanted, held = {one.claim.id for one in told}, {one.claim.document for one in told}
    return replace(
        case,
        told=told,
        documents=tuple(one for one in documents if one.id in held),
        standings=tuple(_standing(case, one, told) for one in case.standings if wanted & set(one.claims)),
        rejects=(),
        notes={one: notes for one, notes in case.notes.items() if one in held},
        sources={},
    )


def _standing(case: Case, standing: Standing, told: tuple[Told, ...]) -> Standing:
    """Give a standing that counts nothing but what may be published."""
    within = [one for one in told if one.claim.id in standing.claims]
    if len(within) == len(case.of(standing)) or case.count_origins is None:
        return standing
    counts = []
    for polarity in (Polarity.AFFIRMED, Polarity.DENIED):
        said = (
            one.claim.document for one in within if one.shown.stance.polarity is polarity and case.stands(one)
        )
        counts.append(case.count_origins(list(dict.fromkeys(said))))
    claims = tuple(one.claim.id for one in within)
    return replace(standing, claims=claims, affirming=counts[0], denying=counts[1])


def _old_enough(case: Case, settings: ReleaseSettings) -> tuple[tuple[Told, ...], int, int]:
    """Give the claims reported long enough ago; how many are newer, how many nobody can date."""
    if settings.delay_days is None:
        return case.told, 0, 0
    last = case.moment.date() - timedelta(days=settings.delay_days)
    days = {one.claim.id: published_days(one.document.published) for one in case.told}
    undated = sum(found is None for found in days.values())
    kept = tuple(one for one in case.told if (found := days[one.claim.id]) is not None and found[1] <= last)
    return kept, len(case.told) - undated - len(kept), undated


def _unapproved(case: Case, told: Iterable[Told]) -> dict[str, list[Argument]]:
    """Give the persons that some claim names which was not approved, by key."""
    found: dict[str, list[Argument]] = {}
    for one in told:
        for end in (one.claim.subject, one.claim.object):
            if end.kind is ActorKind.PERSON:
                found.setdefault(end_key(end), []).append(end)
    approved = {one.claim.id for one in told if is_publishable(case, one)}
    waiting = {
        end_key(end)
        for one in told
        if one.claim.id not in approved
        for end in (one.claim.subject, one.claim.object)
        if end.kind is ActorKind.PERSON
    }
    voices = [
        Argument(voice.span, voice.span, voice.name, ActorKind.PERSON)
        for one in told
        for reading in one.readings
        for voice in reading.voices
        if voice.kind is VoiceKind.NAMED and voice.name is not None and voice.span is not None
    ]
    kept = {key: ends for key, ends in found.items() if key in waiting}
    for voice in voices:
        if end_key(voice) not in found.keys() - kept.keys():
            kept.setdefault(end_key(voice), []).append(voice)
    return kept


def _person_names(people: Iterable[Iterable[Argument]]) -> Iterator[str]:
    """Yield the names of persons, whole and in parts: a surname alone names somebody too."""
    for ends in people:
        for end in ends:
            for name in (end.name, end.anchor.text, *end.aliases):
                yield name
                yield from (part for part in name.split() if len(part) >= _LEAST_PART and part[0].isupper())


def _fine_names(told: Iterable[Told], coarse: Mapping[Place, Place], atlas: Atlas | None) -> Iterator[str]:
    """Yield every name that is finer than asked: of coarsened places, and what the atlas finds."""
    if atlas is None:
        return
    for place in coarse:
        yield place.name
        yield place.span.text
    for one in told:
        yield from atlas.fine_names(one.document.title or "")
        for end in (one.claim.subject, one.claim.object):
            if end.kind is ActorKind.PLACE:
                yield from atlas.fine_names(end.name)
        for span in one.shown.spans:
            yield from atlas.fine_names(span.text)


def _places(told: Told) -> Iterator[Place]:
    for reading in told.readings:
        yield from reading.where


@dataclass(frozen=True, slots=True)
class _Masked:
    """What rewrites claims: names blocked out of all words, places put in place of finer ones."""

    mask: Mask
    coarse: Mapping[Place, Place]
    people: Mapping[str, str]
    """What each person is called, by key: numbered, so that no two become one."""

    def told(self, told: Told) -> Told:
        """Give a claim as it may be published."""
        hidden = self.words(replace(told, document=self._document(told.document)))
        claim = replace(
            hidden.claim,
            subject=self._end(told, told.claim.subject, hidden.claim.subject),
            object=self._end(told, told.claim.object, hidden.claim.object),
        )
        pairs = zip(told.readings, hidden.readings, strict=True)
        return Told(hidden.document, claim, tuple(self._reading(*pair) for pair in pairs))

    def words(self, thing: Thing) -> Thing:
        """Give anything with the names blocked out of every text in it."""
        hidden: Thing = self._hidden(thing)
        return hidden

    def _hidden(self, thing: Any) -> Any:
        if isinstance(thing, Enum):
            return thing
        if isinstance(thing, str):
            return self.mask.hide(thing)
        if isinstance(thing, tuple | list):
            return type(thing)(self._hidden(one) for one in thing)
        if isinstance(thing, dict):
            return {key: self._hidden(value) for key, value in thing.items()}
        if is_dataclass(thing) and not isinstance(thing, type):
            values = {one.name: getattr(thing, one.name) for one in fields(thing)}
            words = {key: one for key, one in values.items() if not (key in _KEPT and isinstance(one, str))}
            return replace(thing, **{key: self._hidden(one) for key, one in words.items()})
        return thing

    def _end(self, told: Told, end: Argument, hidden: Argument) -> Argument:
        if end_key(end) in self.people:
            return replace(hidden, name=self.people[end_key(end)], aliases=(), entity=None)
        if end.kind is ActorKind.PLACE:
            return self._place_end(told, end, hidden)
        # An id is a digest of a name: whoever guesses the name can check it.
        return replace(hidden, entity=None) if self.mask.finds(end.name) else hidden

    def _place_end(self, told: Told, end: Argument, hidden: Argument) -> Argument:
        near = (one for one in _places(told) if one.span.overlaps(end.span) or one.name == end.name)
        wider = next((self.coarse[one] for one in near if one in self.coarse), None)
        if wider is not None:
            return replace(hidden, name=wider.name, aliases=())
        return replace(hidden, name="a place", aliases=()) if self.mask.finds(end.name) else end

    def _reading(self, reading: Reading, hidden: Reading) -> Reading:
        """Give a reading whose places are wider; their names are those of units, and stay."""
        where = tuple(
            replace(self.coarse.get(one, one), span=masked.span)
            for one, masked in zip(reading.where, hidden.where, strict=True)
        )
        voices = tuple(
            replace(masked, entity=None, name=A_PERSON)
            if one.name is not None and one.name != masked.name
            else masked
            for one, masked in zip(reading.voices, hidden.voices, strict=True)
        )
        return replace(hidden, where=where, voices=voices)

    def _document(self, document: Document) -> Document:
        url = None if document.url is None or self.mask.finds(document.url) else document.url
        byline = None if self.people else document.byline
        return replace(document, url=url, source=url or document.id, byline=byline)


def _texts_cut(told: Iterable[Told]) -> Iterator[Told]:
    """Yield each document once, of whose text only its headline and what the claims quote is left."""
    by_document: dict[str, list[Told]] = {}
    for one in told:
        by_document.setdefault(one.document.id, []).append(one)
    for group in by_document.values():
        document = group[0].document
        kept = {span.offsets for one in group for span in _spans((one.claim, one.readings))}
        if document.headline is not None:
            kept.add(document.headline.offsets)
        yield replace(group[0], document=replace(document, text=only(document.text, kept)))


def _spans(thing: Any) -> Iterator[Span]:
    """Yield every span in anything."""
    if isinstance(thing, Span):
        yield thing
    elif isinstance(thing, tuple):
        for one in thing:
            yield from _spans(one)
    elif is_dataclass(thing) and not isinstance(thing, type):
        for field in fields(thing):
            yield from _spans(getattr(thing, field.name))
