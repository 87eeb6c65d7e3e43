"""Selecting: the few claims that bear on a question, out of a ledger of any size.

A question about a statement looks at the claims between its two ends, one about an actor at the newest of its
claims, one about everything at the newest of all. What is left aside is told.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from reportedly.analysis.answers.sentences import Matter
from reportedly.analysis.propositions import Proposition
from reportedly.desk.asking.statements import Statement, read_statement
from reportedly.desk.standing import dossier_of
from reportedly.desk.study import Study
from reportedly.desk.tracing import QUICKLY_TRACED
from reportedly.ledger.answers import ActorView, ClaimView
from reportedly.ledger.queries import ClaimQuery
from reportedly.model.errors import NotInLedger
from reportedly.model.ids import DocumentId, EntityId
from reportedly.model.terms import SYMMETRIC

if TYPE_CHECKING:
    from reportedly.analysis.dossier import Dossier
    from reportedly.analysis.propositions import End
    from reportedly.desk.desk import Desk
    from reportedly.desk.resolving import Meant
    from reportedly.ledger.near_names import NearName
    from reportedly.ledger.view import View

MOST_OF_ONE = 400
"""Claims about one statement that are looked at; it is seldom that there are so many."""
MOST_OF_MANY = 200
"""Claims that are looked at where a question is about an actor or about everything."""


@dataclass(frozen=True, slots=True)
class Called:
    """An actor or a place as somebody asks for it."""

    meant: "Meant"
    entities: frozenset[str]
    """Every id it can have, those included that people judged to be one with it."""

    def means(self, end: "End") -> bool:
        """Tell whether an end of a proposition is it."""
        return end.key in self.entities or self.meant.means(end.entity, end.name)


@dataclass(frozen=True)
class Selection:
    """Claims that bear on a question, and what was looked at to find them."""

    selector: "Selector"
    said: tuple[ClaimView, ...]
    looked_at: tuple[str, ...]
    about: Statement | None = None
    as_of: datetime | None = None
    day: date | None = None
    """The day at the end of which it is looked at: what was taken back later still counts."""

    @cached_property
    def study(self) -> Study:
        """What analysis finds over them."""
        desk, view = self.selector.desk, self.selector.view
        found = dossier_of(desk, view, self.said, self.as_of, QUICKLY_TRACED)
        return Study(found if self.day is None else found.by_day(self.day))

    @property
    def untraced(self) -> int:
        """How many reports nobody looked for the source of, of those that it would matter for."""
        # An answer that needed no study has nothing to do with sources, and does not wait for one.
        return len(self.dossier.untraced) if "study" in vars(self) else 0

    @property
    def dossier(self) -> "Dossier":
        """The claims with where their reports come from."""
        return self.study.dossier

    @cached_property
    def matters(self) -> tuple[Matter, ...]:
        """What they say, in most reports first; only the statement asked about, where it was one."""
        every = self.dossier.propositions
        if self.about is not None:
            every = tuple(one for one in every if self.selector.is_about(one, self.about))
        return tuple(self.matter(one) for one in every)

    def matter(self, proposition: Proposition) -> Matter:
        """Give a proposition with what it is judged by."""
        return Matter(proposition, self.dossier, self.study.sampler, self.selector.report_name)


class Selector:
    """Finds claims for questions in one ledger."""

    def __init__(self, desk: "Desk", view: "View") -> None:
        self.desk = desk
        self.view = view

    @cached_property
    def _query(self) -> ClaimQuery:
        return ClaimQuery(min_score=self.desk.min_score)

    @cached_property
    def _meant(self) -> dict[str, "Meant"]:
        return {}

    @cached_property
    def _nearby(self) -> "dict[tuple[str, bool], Sequence[NearName] | None]":
        return {}

    @cached_property
    def taken(self) -> dict[str, str]:
        """For names that no claim uses, the one near name that was taken instead."""
        return {}

    def called(self, name: str) -> Called:
        """Give what a name means, by every id that it can have; else the one near to it."""
        if name not in self._meant:
            self._meant[name] = self._means(name)
        meant = self._meant[name]
        known = self.desk.decisions.identities()
        entities = set(meant.entities)
        if known.same:
            entities |= {one.entity for one in self._seen(name, meant)}
            entities = {str(same) for one in entities for same in known.all_of(EntityId(one))}
        return Called(meant, frozenset(entities))

    def _means(self, name: str) -> "Meant":
        meant = self.desk.meant(name)
        near = () if meant.entities else self._near(name)
        if len(near) != 1:
            return meant
        self.taken[name] = near[0].name
        meant = self.desk.meant(near[0].entity or near[0].key)
        return replace(meant, names=meant.names | {near[0].key})

    def _seen(self, name: str, meant: "Meant") -> "Sequence[ActorView]":
        try:
            return self.view.actor(name, names=meant.names, entities=meant.entities, min_score=0.0)
        except NotInLedger:
            return ()

    def _near(self, name: str) -> "Sequence[NearName]":
        """Give what can be meant by a name that no claim uses, one of each actor or place."""
        found = self._names_near(name) or ()
        return tuple({one.entity or one.key: one for one in reversed(found)}.values())

    def _names_near(self, name: str, *, held_too: bool = False) -> "Sequence[NearName] | None":
        """Give what `View.names_near` does; all names of the ledger are looked through once for each."""
        asked = (name, held_too)
        if asked not in self._nearby:
            unheld = self._nearby.get((name, False))
            self._nearby[asked] = self.view.names_near(name, held_too=held_too) if unheld is None else unheld
        return self._nearby[asked]

    def near(self, name: str) -> str | None:
        """Give why a name finds nothing, with the nearest names; None if the ledger knows it."""
        meant = self.called(name).meant
        several = [one.name for one in self._near(name)] if not meant.entities else []
        if len(several) > 1:
            return f"{name}: no claim uses this name; ask about one of {', '.join(several)}."
        try:
            self.view.actor(meant.wanted, names=meant.names, entities=meant.entities, min_score=0.0)
        except NotInLedger as error:
            return None if self._names_near(meant.wanted) is None else str(error)
        return None

    def elsewhere(self, wanted: Statement) -> list[str]:
        """Give the places of like names that a statement is on record of."""
        near = self._names_near(wanted.object, held_too=True) or ()
        places = dict.fromkeys(one.name for one in near if one.entity is None)
        return [one for one in places if self.statement(replace(wanted, object=one)).said]

    def query_of(self, name: str) -> ClaimQuery:
        """Give the query for the claims of which either end is called so."""
        called = self.called(name)
        return replace(self._query, actors=called.entities, actor_names=called.meant.names)

    def statement(self, wanted: Statement, narrowed: ClaimQuery | None = None) -> Selection:
        """Give the claims that say or deny a statement."""
        if wanted.claim is not None:
            wanted = self._of_claim(wanted.claim)
        subject, object_ = (self.called(name) for name in (wanted.subject, wanted.object))
        query = replace(
            narrowed or self._query,
            predicate=wanted.predicate,
            actors=subject.entities,
            actor_names=subject.meant.names,
            others=object_.entities,
            other_names=object_.meant.names,
        )
        found = self._newest(query, MOST_OF_ONE, f"that say or deny that {wanted}")
        return replace(found, about=wanted)

    def _of_claim(self, wanted: str) -> Statement:
        claim = self.desk.claim(wanted).claim
        first, second = (end.entity or end.name for end in (claim.subject, claim.object))
        return Statement(first, claim.predicate, second)

    def of_claim(self, wanted: str) -> Selection:
        """Give one claim, by its id or its beginning, if it is shown."""
        claim = self.desk.claim(wanted).claim
        said = [
            one
            for one in self.view.claims(replace(self._query, document=claim.document))
            if one.claim.id == claim.id
        ]
        return self.of(said, (f"The claim {claim.id}.",))

    def about(self, wanted: str | None, narrowed: ClaimQuery | None = None) -> Selection:
        """Give the claims about a statement, or the newest about an actor, or the newest of all for None."""
        query = narrowed or self._query
        if wanted is None:
            return self._newest(query, MOST_OF_MANY, "of this ledger")
        statement = read_statement(wanted)
        if statement is not None:
            return self.statement(statement, query)
        named = self.query_of(wanted)
        query = replace(query, actors=named.actors, actor_names=named.actor_names)
        return self._newest(query, MOST_OF_MANY, f"about {wanted}")

    def find(self, query: ClaimQuery, which: str, most: int = MOST_OF_MANY) -> Selection:
        """Give the newest claims that fit a query."""
        return self._newest(query, most, which)

    def between(self, said: Iterable[ClaimView], narrowed: ClaimQuery | None = None) -> tuple[ClaimView, ...]:
        """Give the claims both ends of which are ends of some claims."""
        ends = [end for one in said for end in (one.claim.subject, one.claim.object)]
        entities = frozenset(end.entity for end in ends if end.entity is not None)
        names = frozenset(end.name for end in ends if end.entity is None)
        if not ends:
            return ()
        query = replace(
            narrowed or self._query, actors=entities, actor_names=names, others=entities, other_names=names
        )
        return tuple(self.view.claims(replace(query, limit=5 * MOST_OF_MANY)))

    def of(self, said: Sequence[ClaimView], looked_at: tuple[str, ...]) -> Selection:
        """Give claims as a selection."""
        return Selection(self, tuple(said), looked_at)

    def is_about(self, one: Proposition, wanted: Statement) -> bool:
        """Tell whether a proposition is a statement that is asked about."""
        if one.predicate is not wanted.predicate:
            return False
        first, second = self.called(wanted.subject), self.called(wanted.object)
        straight = first.means(one.subject) and second.means(one.object)
        turned = first.means(one.object) and second.means(one.subject)
        return straight or (one.predicate in SYMMETRIC and turned)

    def report_name(self, document: DocumentId) -> str:
        """Give words for a report that is held: its publisher and day."""
        # What is read in it plays no part, and takes longest to look up.
        held = self.view.texts([document]).get(document)
        header = self.view.document(document).document if held is None else held
        return f"{header.publisher or header.source} ({(header.published or 'undated')[:10]})"

    def _newest(self, query: ClaimQuery, most: int, which: str) -> Selection:
        said = self.view.claims(replace(query, limit=most))
        reports = len({one.claim.document for one in said})
        told = f"{_counted(len(said), 'claim')} in {_counted(reports, 'report')} {which}"
        every = len(said) if len(said) < most else self.view.count(query)
        if every > len(said):
            older = every - len(said)
            left = "older one was" if older == 1 else "older ones were"
            told = f"The newest {told}; {older:,} {left} left aside"
        return Selection(self, tuple(said), (f"{told}.",))


def _counted(number: int, noun: str) -> str:
    """Give a number with its noun."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
