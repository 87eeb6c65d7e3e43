"""Traits: what a relation between two parties is like, as far as it is on record, and where that is from.

Those of a reported relation come from the ledger's claims and the registry, those of a past one from the
table of precedents. A trait without values is not known, which is not the same as there being none.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from reportedly.analysis.propositions import End, Proposition
from reportedly.ledger.answers import ClaimView
from reportedly.model.actors import Actor, TieKind
from reportedly.model.ids import ClaimId, EntityId
from reportedly.model.moments import published_days
from reportedly.model.precedents import STATE, Before, Depth, Precedent, PrecedentTable
from reportedly.model.registry import Registry
from reportedly.model.terms import ActorKind, Polarity, Predicate

STATES = frozenset({ActorKind.STATE, ActorKind.STATE_BODY, ActorKind.FORCE})
GROUP = "group"
AGAINST = frozenset({Predicate.OPPOSES, Predicate.ATTACKS, Predicate.THREATENS, Predicate.DETAINS})
SITED = frozenset({Predicate.BASED_IN, Predicate.OPERATES_IN, Predicate.CONTROLS})
LIKE_PARENT = frozenset({TieKind.BRANCH_OF, TieKind.WING_OF, TieKind.SUBUNIT_OF, TieKind.RENAMED_FROM})
KIN = LIKE_PARENT | {TieKind.SPLINTER_OF, TieKind.SUCCESSOR_OF, TieKind.MERGED_INTO}


@dataclass(frozen=True, slots=True)
class Trait:
    """One thing about a relation: its values as keys with names, none where it is not known."""

    values: Mapping[str, str]
    """Name by key: an actor's id or folded name, a country's code, a word of the table."""
    source: str
    """Where it is from, as words: "the registry", "2 claims", "the table"."""
    claims: tuple[ClaimId, ...] = ()

    @property
    def names(self) -> str:
        """The names of its values, for a person."""
        return ", ".join(self.values.values())


NOT_KNOWN = Trait({}, "not on record")


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """What a relation is like."""

    predicate: Predicate
    ideologies: tuple[Trait, Trait]
    """Of the subject and of the object."""
    kinds: tuple[Trait, Trait]
    """Whether each is a state or a group."""
    enemies: Trait
    """Whom both stand against."""
    sponsors: Trait
    area: Trait
    area_joint: bool
    """Whether it is where both are or the relation is; else where one or the other is."""
    depth: Depth | None
    before: Trait
    """How they stood before: a word of `Before`."""

    @property
    def claims(self) -> tuple[ClaimId, ...]:
        """The claims that they rest on."""
        traits = (*self.ideologies, *self.kinds, self.enemies, self.sponsors, self.area, self.before)
        return tuple(dict.fromkeys(claim for trait in traits for claim in trait.claims))


def traits_of_precedent(case: Precedent, registry: Registry) -> Traits:
    """Give what a past relation of the table was like."""
    sides = (case.subject, case.object)
    first, second = (Trait({side.ideology: side.ideology}, "the table") for side in sides)
    kinds = [STATE if side.ideology == STATE else GROUP for side in sides]
    return Traits(
        predicate=case.predicate,
        ideologies=(first, second),
        kinds=(Trait({kinds[0]: kinds[0]}, "the table"), Trait({kinds[1]: kinds[1]}, "the table")),
        enemies=_named(case.enemies, registry),
        sponsors=_named(case.sponsors, registry),
        area=Trait({code: code for code in case.area}, "the table"),
        area_joint=True,
        depth=case.depth,
        before=Trait({case.before.value: case.before.value}, "the table"),
    )


def _named(words: Iterable[str], registry: Registry) -> Trait:
    found = {}
    for word in words:
        actor = registry.by_slug.get(word)
        found[word if actor is None else actor.entity] = word if actor is None else actor.name
    return Trait(found, "the table") if found else NOT_KNOWN


@dataclass(frozen=True)
class Witness:
    """What the ledger's propositions and the registry tell of parties."""

    propositions: Sequence[Proposition]
    registry: Registry
    table: PrecedentTable

    @cached_property
    def by_end(self) -> Mapping[str, tuple[Proposition, ...]]:
        """The propositions that are said of each end."""
        found: dict[str, list[Proposition]] = {}
        for one in self.propositions:
            if one.affirming:
                for key in {one.subject.key, one.object.key}:
                    found.setdefault(key, []).append(one)
        return {key: tuple(group) for key, group in found.items()}

    def traits(self, subject: End, predicate: Predicate, object: End) -> Traits:
        """Give what a relation between two ends is like, as far as registry and ledger tell."""
        between = self._between(subject, object)
        relation = [one for one in between if self.table.family(one.predicate) is not None]
        area, joint = self._area(subject, object, relation)
        return Traits(
            predicate=predicate,
            ideologies=(self.ideology(subject), self.ideology(object)),
            kinds=(_kind(subject), _kind(object)),
            enemies=self._enemies(subject, object),
            sponsors=self._sponsors(subject, predicate, object),
            area=area,
            area_joint=joint,
            depth=_deepest(self.table, relation),
            before=self._before(subject, object, between),
        )

    def ideology(self, end: End) -> Trait:
        """Give what a party stands for: as the table has it, by what it is a part of, or as a state."""
        line = list(self._line(end))
        for place, actor in enumerate(line):
            word = self.table.characters.get(actor.entity)
            if word is not None:
                source = "the table" if place == 0 else f"the table, as part of {actor.name}"
                return Trait({word: word}, source)
        if end.kind in STATES or (line and line[0].kind in STATES):
            return Trait({STATE: STATE}, "the registry" if line else "the kind that reports give it")
        return NOT_KNOWN

    def _line(self, end: End) -> Iterable[Actor]:
        """Yield an actor of the registry, and those that it is a part of."""
        actor = None if end.entity is None else self.registry.by_entity.get(EntityId(end.key))
        seen: set[str] = set()
        while actor is not None and actor.slug not in seen:
            yield actor
            seen.add(actor.slug)
            parents = [tie.actor for tie in actor.ties if tie.kind in LIKE_PARENT]
            actor = self.registry.by_slug.get(parents[0]) if parents else None

    @cached_property
    def by_pair(self) -> Mapping[frozenset[str], tuple[Proposition, ...]]:
        """The propositions that are said of each two ends."""
        found: dict[frozenset[str], list[Proposition]] = {}
        for one in self.propositions:
            if one.affirming:
                found.setdefault(frozenset((one.subject.key, one.object.key)), []).append(one)
        return {pair: tuple(group) for pair, group in found.items()}

    def _between(self, subject: End, object: End) -> Sequence[Proposition]:
        return self.by_pair.get(frozenset((subject.key, object.key)), ())

    @cached_property
    def _faced(self) -> dict[str, dict[str, list[tuple[End, Proposition]]]]:
        """What `_facing` found before, by end: cases share their parties."""
        return {}

    def _enemies(self, subject: End, object: End) -> Trait:
        sides = [self._facing(end) for end in (subject, object)]
        shared = set(sides[0]) & set(sides[1]) - {subject.key, object.key}
        return _joined({key: [*sides[0][key], *sides[1][key]] for key in sorted(shared)})

    def _facing(self, end: End) -> dict[str, list[tuple[End, Proposition]]]:
        """Give those whom a party stands against; a state stands in for its army and services too."""
        if end.key in self._faced:
            return self._faced[end.key]
        found: dict[str, list[tuple[End, Proposition]]] = {}
        for one in self.by_end.get(end.key, ()):
            other = one.object if one.subject.key == end.key else one.subject
            if one.predicate in AGAINST and other.entity is not None:
                for each in self._with_state(other):
                    found.setdefault(each.key, []).append((each, one))
        self._faced[end.key] = found
        return found

    def _with_state(self, end: End) -> Iterable[End]:
        yield end
        actor = None if end.entity is None else self.registry.by_entity.get(EntityId(end.key))
        for tie in () if actor is None else actor.ties:
            state = self.registry.by_slug.get(tie.actor)
            if tie.kind is TieKind.BODY_OF and state is not None:
                yield End(state.entity, state.name, state.kind, state.entity)

    def _sponsors(self, subject: End, predicate: Predicate, object: End) -> Trait:
        if predicate is Predicate.SUPPORTS:
            return Trait({subject.key: subject.name}, "the relation itself")
        keys = (subject.key, object.key)
        backing: dict[str, list[tuple[End, Proposition]]] = {}
        for end in (subject, object):
            for one in self.by_end.get(end.key, ()):
                if one.predicate is Predicate.SUPPORTS and one.subject.key not in keys:
                    backing.setdefault(one.subject.key, []).append((one.subject, one))
        return _joined(backing)

    def _area(self, subject: End, object: End, relation: Iterable[Proposition]) -> tuple[Trait, bool]:
        said = [view for one in relation for view in one.affirming]
        told = _countries(said)
        if told.values:
            return told, True
        sides = [self._countries_of(end) for end in (subject, object)]
        shared = {code: code for code in sides[0].values if code in sides[1].values}
        every = shared or {**sides[0].values, **sides[1].values}
        claims = tuple(dict.fromkeys((*sides[0].claims, *sides[1].claims)))
        sources = " and ".join(dict.fromkeys(side.source for side in sides if side.values))
        return (Trait(every, sources, claims) if every else NOT_KNOWN), bool(shared)

    def _countries_of(self, end: End) -> Trait:
        for actor in self._line(end):
            if actor.countries:
                return Trait({code: code for code in actor.countries}, "the registry")
        sited = [one for one in self.by_end.get(end.key, ()) if one.predicate in SITED]
        return _countries([view for one in sited for view in one.affirming])

    def _before(self, subject: End, object: End, between: Sequence[Proposition]) -> Trait:
        began = min((first_day(one) for one in between if one.predicate not in AGAINST), default=date.max)
        hostile = [one for one in between if one.predicate in AGAINST and first_day(one) < began]
        if hostile:
            claims = [view.claim.id for one in hostile for view in one.affirming]
            word = Before.HOSTILE.value
            return Trait({word: word}, _counted(claims), tuple(dict.fromkeys(claims)))
        lines = [list(self._line(end))[:1] for end in (subject, object)]
        for one, other in (lines, lines[::-1]):
            if one and other and any(t.actor == other[0].slug and t.kind in KIN for t in one[0].ties):
                return Trait({Before.KIN.value: Before.KIN.value}, "the registry")
        return NOT_KNOWN


def first_day(one: Proposition) -> date:
    """Give the first day on which it is said to hold, or was reported; the last of all if unknown."""
    days = [_day(view) for view in one.said if view.shown.stance.polarity is Polarity.AFFIRMED]
    return min(days, default=date.max)


def _kind(end: End) -> Trait:
    if end.kind is ActorKind.PERSON:
        return NOT_KNOWN
    word = STATE if end.kind in STATES else GROUP
    return Trait({word: word}, "the kind that it is")


def _joined(found: Mapping[str, Sequence[tuple[End, Proposition]]]) -> Trait:
    claims = [view.claim.id for pairs in found.values() for _, one in pairs for view in one.affirming]
    names = {key: pairs[0][0].name for key, pairs in found.items()}
    return Trait(names, _counted(claims), tuple(dict.fromkeys(claims))) if names else NOT_KNOWN


def _countries(said: Iterable[ClaimView]) -> Trait:
    found = {}
    claims = []
    for view in said:
        codes = [place.country for place in view.shown.where if place.country is not None]
        found.update({code: code for code in codes})
        claims.extend([view.claim.id] if codes else [])
    return Trait(found, _counted(claims), tuple(dict.fromkeys(claims))) if found else NOT_KNOWN


def _deepest(table: PrecedentTable, relation: Iterable[Proposition]) -> Depth | None:
    told = [
        table.depth(one.predicate, dict(view.shown.qualifiers).get("kind"))
        for one in relation
        for view in one.affirming
    ]
    return max((depth for depth in told if depth is not None), key=lambda depth: depth.reach, default=None)


def _day(view: ClaimView) -> date:
    when = view.shown.when
    if when is not None and (when.start or when.end) is not None:
        return when.start or when.end or date.max
    days = published_days(view.document.published)
    return date.max if days is None else days[1]


def _counted(claims: Sequence[ClaimId]) -> str:
    number = len(set(claims))
    return f"{number} claim{'' if number == 1 else 's'}"
