"""Gathering alerts: what the ledger holds now against what it held when it was last looked at."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from reportedly.analysis.causes import Cause, Reasoned, told_cause
from reportedly.analysis.changes import Change, ChangeKind, compare
from reportedly.analysis.deltas import Comparison
from reportedly.analysis.indicators import Row
from reportedly.analysis.origins import Count, origins_of
from reportedly.analysis.propositions import Proposition
from reportedly.analysis.reviewing import standing_of
from reportedly.analysis.scenarios import find_scenario, shipped_scenarios
from reportedly.analysis.timing import Window
from reportedly.desk.alerting.wanting import fits, is_of
from reportedly.desk.warning import country_code, indicators_in
from reportedly.ledger.answers import ClaimView
from reportedly.ledger.queries import DocumentQuery
from reportedly.model.cases import Told
from reportedly.model.claims import Argument
from reportedly.model.decisions import DecisionKind
from reportedly.model.errors import VocabularyError
from reportedly.model.folding import fold_bare
from reportedly.model.ids import ClaimId, DocumentId
from reportedly.model.terms import ActorKind, Predicate
from reportedly.products.alerts.alert import Alert
from reportedly.products.alerts.rules import SEEN, Rule, Watched
from reportedly.products.alerts.rules_file import AlertRules
from reportedly.products.alerts.signs import Turn, turned
from reportedly.products.alerts.wording import Grounds, Names, change_alert, sign_alert

if TYPE_CHECKING:
    from reportedly.desk.desk import Desk
    from reportedly.desk.study import Study

Found = tuple[Alert, tuple[str, ...]]
"""An alert with the names of its channels."""


@dataclass(frozen=True)
class Gathering:
    """Two states of the ledger, looked at for what rules want to hear of."""

    desk: "Desk"
    rules: AlertRules
    since: datetime
    """What was recorded by then is known."""
    until: datetime
    """What was recorded by then is looked at."""
    last: datetime
    """When it was last looked at: the day on which signs stood as they did."""
    now: datetime

    def alerts(self) -> Iterator[Found]:
        """Yield each alert once, with the channels of every rule that wants it."""
        changes = [rule for rule in self.rules.rules if rule.watch is Watched.CHANGES]
        for change in self.changes if changes else ():
            wanted = [rule for rule in changes if self._wants(rule, change)]
            if wanted:
                yield from self._of_change(change, wanted)
        turns: dict[object, tuple[Turn, list[Rule]]] = {}
        for rule in self.rules.rules:
            for turn in self._turns(rule) if rule.watch is Watched.INDICATORS else ():
                key = (turn.row.scenario.id, turn.row.case.key, turn.watch.indicator.id, turn.watch.state)
                turns.setdefault(key, (turn, []))[1].append(rule)
        for turn, wanting in turns.values():
            yield from self._of_turn(turn, wanting)

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """What changed from the one state to the other; the days are those in which an event is news."""
        return compare(self._comparison)

    @cached_property
    def _comparison(self) -> Comparison:
        days = timedelta(days=self.rules.news_days)
        held = self.desk.document_ids(DocumentQuery(as_of=self.since))
        dossier = self._after.dossier
        retracted: dict[str, DocumentId] = {old: new for new, old in dossier.retractions.whole.items()}
        window = Window((self.now - days).date(), self.now.date())
        return Comparison(self._before.dossier, dossier, window, frozenset(held), retracted)

    @cached_property
    def _before(self) -> "Study":
        return self.desk.study(as_of=self.since)

    @cached_property
    def _after(self) -> "Study":
        return self._before if self.until == self.since else self.desk.study(as_of=self.until)

    @cached_property
    def _views(self) -> dict[ClaimId, ClaimView]:
        both = (*self._before.dossier.said, *self._after.dossier.said)
        return {one.claim.id: one for one in both}

    def _said(self, claims: Sequence[ClaimId]) -> tuple[ClaimView, ...]:
        return tuple(self._views[one] for one in claims if one in self._views)

    def _wants(self, rule: Rule, change: Change) -> bool:
        said = self._said(change.claims)
        return fits(change, said, self._origins(change), rule, self.now.date()) and is_of(
            said, rule, self._is_called, lambda place: country_code(self.desk, place)
        )

    def _is_called(self, end: Argument, name: str) -> bool:
        same = self._after.dossier.same
        entity = None if end.entity is None else same.get(end.entity, end.entity)
        meant = self.desk.meant(name)
        if meant.actors and all(one.kind is ActorKind.PERSON for one in meant.actors):
            raise VocabularyError(
                f"rules: {name!r} is a person, and persons are not followed; name a group, a state or a body"
            )
        return meant.means(entity, end.name) or meant.means(end.entity, end.name)

    def _origins(self, change: Change) -> Count:
        if change.kind is not ChangeKind.DENIED:
            return change.after
        held = change.proposition
        denials = Proposition(
            predicate=held.predicate,
            subject=held.subject,
            object=held.object,
            said=tuple(self._said(change.claims)),
        )
        return origins_of(denials, self._comparison.sampler).denying

    def _turns(self, rule: Rule) -> Iterator[Turn]:
        scenarios = shipped_scenarios() if not rule.scenarios else map(find_scenario, rule.scenarios)
        live = rule.states <= SEEN
        for scenario in scenarios:
            yield from turned(
                self._rows(self._before, scenario, rule, self.last, live=live),
                self._rows(self._after, scenario, rule, self.now, live=live),
                rule,
            )

    def _rows(
        self, study: "Study", scenario: object, rule: Rule, moment: datetime, *, live: bool
    ) -> tuple[Row, ...]:
        return indicators_in(
            study,
            self.desk,
            [scenario],  # type: ignore[list-item]
            moment.astimezone(UTC).date(),
            actors=rule.actors,
            places=rule.places,
            live=live,
        )

    def _of_change(self, change: Change, rules: Sequence[Rule]) -> Iterator[Found]:
        grounds = self._grounds(change.claims, rules)
        if grounds is not None:
            yield change_alert(change, self._origins(change), grounds), self._channels(rules)

    def _of_turn(self, turn: Turn, rules: Sequence[Rule]) -> Iterator[Found]:
        grounds = self._grounds(turn.fresh or turn.claims, rules)
        if grounds is not None:
            found = sign_alert(turn, self._cause(turn), grounds)
            yield found, self._channels(rules)

    def _cause(self, turn: Turn) -> Reasoned | None:
        """Give what made a sign turn; None if nothing came in and only time has passed."""
        fresh = self._said(turn.fresh)
        held = self._comparison.held_before
        new = tuple(one for one in fresh if one.claim.document not in held)
        if new:
            return told_cause(new, self._comparison)
        if fresh:
            return Reasoned(Cause.READING, ("the texts were on record; they are read otherwise now",))
        if self.since == self.until or turn.watch.state not in SEEN:
            return None
        return Reasoned(Cause.READING, ("who copied whom, or what is usual, is judged otherwise now",))

    def _channels(self, rules: Sequence[Rule]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for rule in rules for name in self.rules.channels_of(rule)))

    def _grounds(self, claims: Sequence[ClaimId], rules: Sequence[Rule]) -> Grounds | None:
        """Give what an alert on these claims is worded from; None if none of them can be quoted any more."""
        told = tuple(one for claim in claims if (one := self._told(claim)) is not None)
        if not told:
            return None
        return Grounds(
            told=told,
            is_approved=self._is_approved,
            found=self.now,
            names=self._names,
            rules=tuple(rule.name for rule in rules),
            severity=tuple(dict.fromkeys(rule.severity for rule in rules if rule.severity)),
        )

    @cached_property
    def _names(self) -> Names:
        """Who is a person by any claim or by the registry, and which outlets there are."""
        persons: set[str] = set()
        for view in self._views.values():
            claim = view.claim
            if claim.predicate is Predicate.MEMBER_OF or claim.subject.kind is ActorKind.PERSON:
                persons.add(fold_bare(claim.subject.name))
            if claim.object.kind is ActorKind.PERSON:
                persons.add(fold_bare(claim.object.name))
        for actor in self.desk.registry.actors:
            if actor.kind is ActorKind.PERSON:
                persons.add(fold_bare(actor.name))
        outlets = {view.document.publisher for view in self._views.values()} - {None}
        return Names(frozenset(persons), frozenset(fold_bare(one) for one in outlets if one))

    def _told(self, claim: ClaimId) -> Told | None:
        """Give a claim with its words, as the two states show it."""
        view = self._views.get(claim)
        detail = self.desk.claim(claim)
        readings = detail.readings if view is None else (view.shown,)
        if not readings:
            return None
        # What its publisher is called can be known better by now than by the text alone.
        document = detail.document
        if view is not None and document.publisher is None:
            document = replace(document, publisher=view.document.publisher)
        return Told(document, detail.claim, readings)

    def _is_approved(self, told: Told) -> bool:
        decisions = self.desk.decisions.in_effect(kind=DecisionKind.REVIEW, about=told.claim.id)
        return standing_of(told.claim, decisions).is_approved
