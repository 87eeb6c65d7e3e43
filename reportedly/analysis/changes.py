"""Changes: what two states of the record differ in, few and true, and whether the world changed as well.

A copy of what was on record changes nothing. What is listed rests on a report with an origin of its own, on a
denial, on a retraction, or on a reading of ours that is not what it was.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reportedly.analysis.causes import Cause, Reasoned, reading_cause, told_cause
from reportedly.analysis.deltas import (
    Comparison,
    Delta,
    Picker,
    affirmed,
    denied,
    firmest,
    is_firmer,
)
from reportedly.analysis.origins import Count, Sampler, origins_of
from reportedly.analysis.propositions import Proposition
from reportedly.analysis.turns import Known, is_other_event, moved_from, other_numbers, reversed_from
from reportedly.ledger.answers import ClaimView
from reportedly.model.findings import Finding, Method, resting_on
from reportedly.model.ids import ClaimId
from reportedly.model.terms import Certainty, Predicate

METHOD = Method("changes", "1", "")


class ChangeKind(StrEnum):
    """What is different; in the order of what to look at first."""

    REVERSED = "reversed"
    """Two actors said to stand together so far are said to stand apart, or the other way round."""
    MOVED = "moved"
    NEW_RELATION = "new relation"
    AGAIN = "again"
    """A further event of a known kind between the same ends."""
    DENIED = "denied"
    RETRACTED = "retracted"
    NEW_ORIGIN = "new origin"
    STRENGTHENED = "strengthened"
    WEAKENED = "weakened"
    NUMBER = "number changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change(Finding):
    """One difference between two states of the record; `claims` are those that make it, at least one."""

    kind: ChangeKind
    proposition: Proposition
    cause: Cause
    why: tuple[str, ...]
    """The reasons for the cause, then what else is to be known, as sentences."""
    certainty: Certainty | None
    """The firmest words among the claims that make it; None if they deny."""
    before: Count
    """Independent origins that affirmed it in the state before."""
    after: Count
    earlier: tuple[ClaimId, ...] = ()
    """What was on record and is held against it."""


def compare(comparison: Comparison) -> tuple[Change, ...]:
    """Give what changed: the world's changes first, then the unknown, the reporting's, our own.

    A proposition has one change of a kind at most. Two equal states differ in nothing.
    """
    deltas = tuple(comparison.deltas())
    known = Known.of(deltas)
    found = (change for delta in deltas for change in _changes(delta, comparison, known))
    return tuple(sorted(found, key=_rank))


def _changes(delta: Delta, comparison: Comparison, known: Known) -> Iterator[Change]:
    make = _Maker(delta, comparison)
    yield from _retracted(make)
    yield from _denied(make)
    fresh = affirmed(delta.fresh)
    # Who belongs to what is told in passing: that one more report does so is no news.
    passing = delta.proposition.predicate is Predicate.MEMBER_OF
    if fresh and not affirmed(delta.known):
        yield _new(make, fresh, known)
    elif fresh and not passing:
        yield from _further(make, fresh)
    yield from _read_anew(make)


@dataclass(frozen=True)
class _Maker:
    """Makes the changes of one delta."""

    delta: Delta
    comparison: Comparison

    def change(
        self,
        kind: ChangeKind,
        made_by: Sequence[ClaimView],
        reasoned: Reasoned,
        *notes: str,
        earlier: Sequence[ClaimView] = (),
    ) -> Change:
        """Give a change that claims make."""
        return Change(
            method=METHOD,
            claims=resting_on([one.claim.id for one in made_by]),
            kind=kind,
            proposition=self.delta.proposition,
            cause=reasoned.cause,
            why=(*reasoned.why, *notes),
            certainty=firmest(made_by),
            before=self.count(self.delta.known),
            after=self.count((*self.delta.kept, *self.delta.fresh)),
            earlier=resting_on([one.claim.id for one in earlier]),
        )

    def count(self, said: Sequence[ClaimView], sampler: Sampler | None = None) -> Count:
        """Give the independent origins that affirm, as it is judged afterwards."""
        if not said:
            return Count(0, 0, 0)
        proposition = self.delta.proposition
        held = Proposition(
            predicate=proposition.predicate,
            subject=proposition.subject,
            object=proposition.object,
            said=tuple(said),
        )
        return origins_of(held, sampler or self.comparison.sampler).affirming


def _new(make: _Maker, fresh: tuple[ClaimView, ...], known: Known) -> Change:
    reasoned = told_cause(fresh, make.comparison)
    turned = reversed_from(make.delta, known)
    if turned:
        note = "so far the two were only said to stand the other way to each other"
        return make.change(ChangeKind.REVERSED, fresh, reasoned, note, earlier=turned)
    moved = moved_from(make.delta, known)
    if moved is not None:
        places = ", ".join(dict.fromkeys(one.claim.object.name for one in moved))
        note = f"so far: {places}; it can be in both" if places else "no place of it was on record"
        return make.change(ChangeKind.MOVED, fresh, reasoned, note, earlier=moved)
    notes = ("so far it was only denied",) if make.delta.known else ()
    return make.change(ChangeKind.NEW_RELATION, fresh, reasoned, *notes, earlier=make.delta.known)


def _further(make: _Maker, fresh: tuple[ClaimView, ...]) -> Iterator[Change]:
    """Yield what reports that came later add to something known."""
    old = affirmed(make.delta.known)
    again = tuple(one for one in fresh if is_other_event(one, old))
    if again:
        note = "so far it was told of other days only"
        yield make.change(ChangeKind.AGAIN, again, told_cause(again, make.comparison), note, earlier=old)
    second = tuple(one for one in fresh if one not in again)
    share = make.comparison.new_origins(second, old) if second else None
    if share is None or share.is_unlikely:
        return
    firmer = is_firmer(firmest(second), firmest(old))
    words = f"in firmer words: {_word(firmest(old))}, now {_word(firmest(second))}" if firmer else ""
    known = Reasoned(Cause.REPORTING, ("it was on record; a further report tells the same",))
    if share.is_likely:
        notes = (f"its origin is new in {share.share * 100:.0f} % of the draws", *filter(None, (words,)))
        yield make.change(ChangeKind.NEW_ORIGIN, second, known, *notes, earlier=old)
    elif firmer:
        note = "its reports may be copies: no clear sign of access of their own"
        yield make.change(ChangeKind.STRENGTHENED, second, known, words, note, earlier=old)
    numbers = other_numbers(second, old)
    if numbers:
        open_ = Reasoned(Cause.UNKNOWN, ("a toll can rise, or be counted otherwise",))
        yield make.change(ChangeKind.NUMBER, second, open_, *numbers, earlier=old)


def _denied(make: _Maker) -> Iterator[Change]:
    fresh, old = denied(make.delta.fresh), denied(make.delta.known)
    if fresh and (not old or make.comparison.new_origins(fresh, old).is_likely):
        why = "that it is denied is new; what is denied may be old"
        note = "it was denied before; this denial has an origin of its own" if old else ""
        earlier = (*old, *affirmed(make.delta.known))
        reasoned = Reasoned(Cause.REPORTING, (why,))
        yield make.change(ChangeKind.DENIED, fresh, reasoned, *filter(None, (note,)), earlier=earlier)


def _retracted(make: _Maker) -> Iterator[Change]:
    comparison, said = make.comparison, affirmed(make.delta.proposition.said)
    back = [one for one in said if comparison.is_gone_after(one, make.delta.proposition)]
    newly = [one for one in back if not comparison.is_gone_before(one)]
    if newly:
        gone = {one.claim.document for one in back} | {
            one.claim.document for one in said if one.claim.id in make.delta.fallen
        }
        left = {one.claim.document for one in said} - gone
        note = "no other report says it" if not left else f"reports that still say it: {len(left)}"
        reasoned = Reasoned(Cause.REPORTING, ("who published it takes it back; it may be so all the same",))
        yield make.change(ChangeKind.RETRACTED, newly, reasoned, note, earlier=make.delta.known)


def _read_anew(make: _Maker) -> Iterator[Change]:
    """Yield what our reading, or our judgement of copies, makes of reports that were held already."""
    delta = make.delta
    for pick, kind in ((affirmed, ChangeKind.NEW_RELATION), (denied, ChangeKind.DENIED)):
        said = _read_only_now(delta, pick)
        if said and not pick(delta.fresh):
            yield make.change(kind, said, reading_cause(said, "reads it there now"), earlier=delta.known)
    if not affirmed(delta.known):
        return
    if delta.ours:
        yield from _reweighed(make)
    elif not delta.fresh and make.comparison.is_judged_anew(delta.known):
        yield from _recounted(make)


def _read_only_now(delta: Delta, pick: Picker) -> tuple[ClaimView, ...]:
    if pick(delta.known):
        return ()
    return pick((*delta.reread, *(one.after for one in delta.restated)))


def _reweighed(make: _Maker) -> Iterator[Change]:
    delta = make.delta
    was, now = firmest(delta.known), firmest(delta.kept)
    first, last = make.count(delta.known), make.count(delta.kept)
    reasoned = reading_cause(delta.ours, "reads it otherwise now")
    if was != now:
        kind = ChangeKind.STRENGTHENED if is_firmer(now, was) else ChangeKind.WEAKENED
        note = f"{_word(was)}, now {_word(now)}"
        yield make.change(kind, delta.ours, reasoned, note, earlier=delta.known)
    elif first.likeliest != last.likeliest:
        yield _counted_anew(make, delta.ours, reasoned, (first, last))


def _recounted(make: _Maker) -> Iterator[Change]:
    known, state = make.delta.known, make.comparison.before
    counts = make.count(known, Sampler(state.derivations, state.kinships)), make.count(known)
    if counts[0].likeliest != counts[1].likeliest:
        reasoned = Reasoned(Cause.READING, ("no report is new; who copied whom is judged otherwise now",))
        yield _counted_anew(make, affirmed(known), reasoned, counts)


def _counted_anew(
    make: _Maker, made_by: Sequence[ClaimView], reasoned: Reasoned, counts: tuple[Count, Count]
) -> Change:
    was, now = (one.likeliest for one in counts)
    kind = ChangeKind.STRENGTHENED if now > was else ChangeKind.WEAKENED
    note = f"independent origins, most likely: {was}, now {now}"
    return make.change(kind, made_by, reasoned, note, earlier=make.delta.known)


def _word(certainty: Certainty | None) -> str:
    return "not affirmed" if certainty is None else certainty.value


def _rank(one: Change) -> tuple[int, bool, int, tuple[str, str, str]]:
    # Who belongs to what is mostly background, told in passing, and persons are not followed here.
    member = one.proposition.predicate is Predicate.MEMBER_OF
    return list(Cause).index(one.cause), member, list(ChangeKind).index(one.kind), one.proposition.key
