"""Wording: a change or a sign as an alert, attributed, never firmer than the words, care for persons kept."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from reportedly.analysis.causes import Reasoned
from reportedly.analysis.changes import Change, ChangeKind
from reportedly.analysis.origins import Count
from reportedly.model.cases import Told
from reportedly.model.claims import Argument, Reading, Voice
from reportedly.model.folding import fold_bare
from reportedly.model.ids import ClaimId
from reportedly.model.terms import ActorKind, Certainty, Polarity, Predicate, Status, VoiceKind
from reportedly.products.alerts.alert import Alert, Quote
from reportedly.products.alerts.messages import alert_words
from reportedly.products.alerts.signs import Turn
from reportedly.products.sentences import attributed, reported, voice_name

MOST_QUOTES = 3
GAP = " […] "

Approved = Callable[[Told], bool]
"""Tells whether reviewers accepted a claim, so that it may name a person."""


@dataclass(frozen=True, slots=True)
class Names:
    """Who is known to be a person, and what is known to be none, in whichever claim it is read."""

    persons: frozenset[str] = frozenset()
    """Folded."""
    publishers: frozenset[str] = frozenset()
    """Folded; an outlet that is cited by name is no person."""

    def is_person(self, end: Argument, role: Predicate | None = None) -> bool:
        """Tell whether an end of a claim is a person; `role` where it is the subject of that predicate.

        What a reading takes for an organisation counts as a person if any other takes it for one.
        """
        known = end.kind is ActorKind.PERSON or role is Predicate.MEMBER_OF
        return known or fold_bare(end.name) in self.persons

    def is_personal(self, voice: Voice) -> bool:
        """Tell whether a voice is a named person."""
        if voice.name is None or voice.kind is VoiceKind.PUBLISHER:
            return False
        folded = fold_bare(voice.name)
        return folded in self.persons or (voice.kind is VoiceKind.NAMED and folded not in self.publishers)

    def are_in(self, told: Told) -> bool:
        """Tell whether a claim names a person, as one of its ends or as a voice."""
        return self.are_ends(told) or any(map(self.is_personal, told.shown.voices))

    def are_ends(self, told: Told) -> bool:
        """Tell whether an end of a claim is a person."""
        claim = told.claim
        return self.is_person(claim.subject, claim.predicate) or self.is_person(claim.object)


@dataclass(frozen=True, slots=True)
class Grounds:
    """What an alert is worded from."""

    told: tuple[Told, ...]
    """Its claims with their reports, at least one."""
    is_approved: Approved
    found: datetime
    names: Names = Names()
    rules: tuple[str, ...] = ()
    severity: tuple[str, ...] = ()

    def withholds(self, told: Told) -> bool:
        """Tell whether a claim names a person whom nobody approved."""
        return self.names.are_in(told) and not self.is_approved(told)


def change_alert(change: Change, origins: Count, grounds: Grounds) -> Alert:
    """Give a change as an alert.

    Args:
        origins: of those who say it now; for a denial of those who deny.
    """
    least = _masked(weakest(_on_side(grounds.told, change.kind)), grounds)
    kind = alert_words("kind", change.kind.value)
    denies = change.kind is ChangeKind.DENIED
    before = None if denies else change.before
    return Alert(
        heading=f"change:{change.kind.value}",
        group=change.proposition.id,
        title=f"{kind}: {_sentence(least)}",
        kind=change.kind.value,
        cause=change.cause.value,
        cause_words=alert_words("cause", change.cause.value),
        why=change.why,
        origins=_origins(before, origins, "deny" if denies else "affirm"),
        **_shared(change.claims, grounds),  # type: ignore[arg-type]
    )


def sign_alert(turn: Turn, reasoned: Reasoned | None, grounds: Grounds) -> Alert:
    """Give the turn of a sign as an alert; without a cause only time has passed."""
    watch = turn.watch
    named = any(grounds.names.are_ends(one) and not grounds.is_approved(one) for one in grounds.told)
    case = alert_words("person", "case") if named else turn.row.case.label
    cause = "time" if reasoned is None else reasoned.cause.value
    seen, points = watch.seen, watch.indicator.points.value
    called = alert_words("sign", points).format(scenario=turn.row.scenario.title)
    side = "deny" if watch.indicator.polarity is Polarity.DENIED else "affirm"
    return Alert(
        heading=f"sign:{turn.row.scenario.id}:{watch.indicator.id}:{watch.state.value}",
        group=f"sign:{turn.row.scenario.id}:{turn.row.case.key}",
        title=f"{called} ({case}), {watch.state.value}: {watch.indicator.observable}",
        kind=watch.state.value,
        cause=cause,
        cause_words=alert_words("cause", cause),
        why=(
            *(() if reasoned is None else reasoned.why),
            *watch.why,
            f"so far: {turn.before.value}"
            if turn.before is not None
            else "so far nothing of it was on record",
            f"it points {points}; a sign of {watch.indicator.diagnostic_for}",
        ),
        origins="" if seen is None else _origins(None, seen.origins, side),
        **_shared(turn.claims, grounds),  # type: ignore[arg-type]
    )


def quote_of(told: Told, grounds: Grounds) -> Quote:
    """Give the words of a claim, with who says them; our own sentence names no person unapproved."""
    masked = _masked(told, grounds)
    stance = told.shown.stance
    publisher = told.shown.voices[0].name or told.document.publisher or "a publisher that is not named"
    inner = [voice_name(one) for one in masked.shown.voices[1:]]
    return Quote(
        claim=told.claim.id,
        words=_words(told),
        told=attributed(masked),
        polarity=stance.polarity.value,
        certainty=stance.certainty.value,
        status=stance.status.value,
        voices=(publisher, *inner),
        published=told.document.published,
        link=told.document.url if masked is told else None,
    )


def weakest(told: Sequence[Told]) -> Told:
    """Give the claim with the weakest words, so that one sentence for all is firmer than none of them."""
    return min(told, key=_strength)


def _shared(claims: tuple[ClaimId, ...], grounds: Grounds) -> dict[str, object]:
    chosen = _worth_quoting(grounds.told)[:MOST_QUOTES]
    withheld = any(map(grounds.withholds, chosen))
    return {
        "quotes": tuple(quote_of(one, grounds) for one in chosen),
        "notes": (alert_words("person", "withheld"),) if withheld else (),
        "claims": claims,
        "rules": grounds.rules,
        "severity": grounds.severity,
        "found": grounds.found,
    }


def _on_side(told: tuple[Told, ...], kind: ChangeKind) -> tuple[Told, ...]:
    """Give the claims of the side that a change is about."""
    side = Polarity.DENIED if kind is ChangeKind.DENIED else Polarity.AFFIRMED
    return tuple(one for one in told if one.shown.stance.polarity is side) or told


def _worth_quoting(told: Sequence[Told]) -> list[Told]:
    """Give the claims, published first in front, without those whose words others have too."""
    ordered = sorted(
        told, key=lambda one: (one.document.published or "9999", -len(_words(one)), one.claim.id)
    )
    chosen: list[Told] = []
    for one in ordered:
        if not any(_words(one) in _words(other) and _is_alike(one, other) for other in chosen):
            chosen.append(one)
    return chosen


def _is_alike(one: Told, other: Told) -> bool:
    first, second = one.shown.stance, other.shown.stance
    return (first.polarity, first.certainty) == (second.polarity, second.certainty)


def _words(told: Told) -> str:
    return GAP.join(dict.fromkeys(span.text for span in told.shown.spans))


def _masked(told: Told, grounds: Grounds) -> Told:
    if not grounds.withholds(told):
        return told
    names, claim = grounds.names, told.claim
    claim = replace(
        claim,
        subject=_end(claim.subject, masked=names.is_person(claim.subject, claim.predicate)),
        object=_end(claim.object, masked=names.is_person(claim.object)),
    )
    shown = replace(told.shown, voices=tuple(_voice(one, names) for one in told.shown.voices))
    readings: tuple[Reading, ...] = (shown, *told.readings[1:])
    return replace(told, claim=claim, readings=readings)


def _end(end: Argument, *, masked: bool) -> Argument:
    return replace(end, name=alert_words("person", "masked"), kind=ActorKind.PERSON) if masked else end


def _voice(voice: Voice, names: Names) -> Voice:
    if not names.is_personal(voice):
        return voice
    return replace(voice, name=alert_words("person", "masked"), span=None)


def _strength(told: Told) -> tuple[bool, int, str]:
    stance = told.shown.stance
    return stance.status is not Status.PLANNED, stance.certainty.strength, told.claim.id


def _origins(before: Count | None, now: Count, side: str) -> str:
    noun = alert_words("message", "origins").format(side=side)
    so_far = "" if before is None else f", so far {_range(before)}"
    return f"{noun}: {_range(now)}{so_far}"


def _range(count: Count) -> str:
    if count.low == count.high:
        return str(count.likeliest)
    return f"{count.low} to {count.high} (most likely {count.likeliest})"


def _sentence(told: Told) -> str:
    """Give a claim as reports have it; that a denial is passed on with a reserve is kept."""
    sentence, stance = reported(told), told.shown.stance
    if stance.polarity is Polarity.DENIED and stance.certainty is not Certainty.CERTAIN:
        sentence = sentence.replace("It is denied", "It is reportedly denied", 1)
    return sentence[:1].lower() + sentence[1:]
