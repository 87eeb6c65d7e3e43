"""Review: what people made of claims, which may be published, and which to look at first and why.

A claim about a named person needs two people before it is approved, any other claim one. Whoever edited a
claim does not approve it alone, and two people who disagree leave it disputed.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from reportedly.ledger.answers import ClaimView
from reportedly.model.claims import REVIEW_BELOW, Claim, Reading
from reportedly.model.decisions import Decision, DecisionKind
from reportedly.model.folding import fold_bare
from reportedly.model.ids import ClaimId
from reportedly.model.terms import ActorKind, Certainty, Polarity, Predicate, VoiceKind, VoiceLevel


class ReviewState(StrEnum):
    """What people made of a claim."""

    OPEN = "open"
    """Nobody has looked."""
    ACCEPTED = "accepted"
    """The words say it, in the view of all who looked, and enough of them did."""
    WAITING = "waiting"
    """Accepted, but another person must look before it can be published."""
    REJECTED = "rejected"
    """The words do not say it."""
    DISPUTED = "disputed"
    """People disagree, or one of them doubts it."""


class Look(StrEnum):
    """Why a person should look at a claim early."""

    PERSON_ACCUSED = "says of a named person what could be held against them"
    PERSON = "names a person"
    READERS_DIFFER = "is read in more than one way"
    UNSURE = "the reader was unsure of it"
    DENIED = "is a denial"
    UNNAMED = "rests on a voice without a name"
    HEADLINE = "stands in a headline"
    FLAT = "is said by the publisher itself, without a doubt or a source"
    SECOND = "waits for a second person"
    DISPUTED = "people disagree on it"


_HARM = frozenset(
    {Predicate.ATTACKS, Predicate.DETAINS, Predicate.THREATENS, Predicate.SUPPORTS, Predicate.PLEDGED_TO}
)
NO_READINGS: Mapping[ClaimId, Sequence[Reading]] = MappingProxyType({})
_UNSURE_BELOW = REVIEW_BELOW + 0.15
_FIRST = (
    Look.SECOND,
    Look.DISPUTED,
    Look.PERSON_ACCUSED,
    Look.READERS_DIFFER,
    Look.UNSURE,
    Look.HEADLINE,
    Look.DENIED,
    Look.UNNAMED,
    Look.PERSON,
    Look.FLAT,
)
"""What is looked at first; among claims of one reason, the newest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where the review of one claim stands."""

    claim: ClaimId
    state: ReviewState
    needed: int
    """How many different people must accept it before it can be published."""
    accepted_by: tuple[str, ...]
    verdicts: tuple[Decision, ...]
    """Every verdict in effect, one for each person, in the order given."""
    comments: tuple[Decision, ...] = ()

    @property
    def is_approved(self) -> bool:
        """Whether it can be published."""
        return self.state is ReviewState.ACCEPTED


@dataclass(frozen=True, slots=True)
class Queued:
    """A claim that a person should look at, with why."""

    view: ClaimView
    standing: Standing
    looks: tuple[Look, ...]
    """Why, the weightiest first; empty where nothing stands out."""


def names_person(claim: Claim) -> bool:
    """Tell whether either end of a claim is a person."""
    return ActorKind.PERSON in (claim.subject.kind, claim.object.kind)


def needed(claim: Claim) -> int:
    """Give how many people must accept a claim: two where it names a person."""
    return 2 if names_person(claim) else 1


def standing_of(claim: Claim, decisions: Iterable[Decision]) -> Standing:
    """Give where a claim's review stands.

    Args:
        decisions: in effect; those about other claims play no part.
    """
    own = [one for one in decisions if one.kind is DecisionKind.REVIEW and one.about[0] == claim.id]
    verdicts = tuple(one for one in own if one.value != "comment")
    accepted = tuple(dict.fromkeys(one.by for one in verdicts if one.value in ("accept", "edit")))
    editors = {one.by for one in verdicts if one.value == "edit"}
    return Standing(
        claim=claim.id,
        state=_state(claim, verdicts, accepted, editors),
        needed=needed(claim),
        accepted_by=accepted,
        verdicts=verdicts,
        comments=tuple(one for one in own if one.value == "comment"),
    )


def readers_differ(readings: Iterable[Reading]) -> bool:
    """Tell whether readings of one claim differ in whether it is said, how surely, of when or by whom.

    Two readers that found the same in other words of the text agree.
    """
    return len({(one.stance, _who_says(one)) for one in readings}) > 1


def _who_says(reading: Reading) -> tuple[VoiceKind, str]:
    voice = reading.voices[-1]
    # Of a voice without a name one reader takes in more words than another.
    is_bare = voice.kind in (VoiceKind.UNNAMED, VoiceKind.PUBLISHER)
    return voice.kind, "" if is_bare else voice.entity or fold_bare(voice.name or "")


def review_queue(
    said: Sequence[ClaimView],
    decisions: Iterable[Decision],
    by: str,
    *,
    readings: Mapping[ClaimId, Sequence[Reading]] = NO_READINGS,
) -> tuple[Queued, ...]:
    """Give the claims that one person should look at, the weightiest reason first.

    Args:
        said: claims, newest first.
        decisions: reviews in effect.
        by: who looks; what they have judged already is left out.
        readings: every reading in effect of the claims that have several.
    """
    grouped: dict[str, list[Decision]] = {}
    for one in decisions:
        if one.kind is DecisionKind.REVIEW:
            grouped.setdefault(one.about[0], []).append(one)
    queued = [_queued(view, grouped, readings.get(view.claim.id, ())) for view in said]
    due = [one for one in queued if _is_due(one.standing, by)]
    return tuple(sorted(due, key=_rank))


def _state(
    claim: Claim, verdicts: Sequence[Decision], accepted: Sequence[str], editors: set[str]
) -> ReviewState:
    values = {one.value for one in verdicts}
    if not values:
        return ReviewState.OPEN
    if "dispute" in values or ("reject" in values and accepted):
        return ReviewState.DISPUTED
    if "reject" in values:
        return ReviewState.REJECTED
    enough = len(accepted) >= needed(claim)
    # What a person changed is theirs; someone else has to say that the words bear it.
    return ReviewState.ACCEPTED if enough and set(accepted) - editors else ReviewState.WAITING


def _is_due(standing: Standing, by: str) -> bool:
    if any(one.by == by for one in standing.verdicts):
        return False
    return standing.state in (ReviewState.OPEN, ReviewState.WAITING, ReviewState.DISPUTED)


def _queued(
    view: ClaimView, grouped: Mapping[str, Sequence[Decision]], readings: Sequence[Reading]
) -> Queued:
    standing = standing_of(view.claim, grouped.get(view.claim.id, ()))
    found = set(_looks(view, standing))
    if readers_differ((view.shown, *readings)):
        found.add(Look.READERS_DIFFER)
    return Queued(view, standing, tuple(look for look in _FIRST if look in found))


def _looks(view: ClaimView, standing: Standing) -> Iterable[Look]:
    shown, claim = view.shown, view.claim
    if standing.state is ReviewState.WAITING:
        yield Look.SECOND
    if standing.state is ReviewState.DISPUTED:
        yield Look.DISPUTED
    if names_person(claim):
        accused = claim.subject.kind is ActorKind.PERSON and claim.predicate in _HARM
        yield Look.PERSON_ACCUSED if accused else Look.PERSON
    if shown.score < _UNSURE_BELOW:
        yield Look.UNSURE
    if shown.stance.polarity is Polarity.DENIED:
        yield Look.DENIED
    innermost = shown.voices[-1]
    if innermost.kind is VoiceKind.UNNAMED:
        yield Look.UNNAMED
    if innermost.level is VoiceLevel.HEADLINE:
        yield Look.HEADLINE
    if innermost.kind is VoiceKind.PUBLISHER and shown.stance.certainty is Certainty.CERTAIN:
        yield Look.FLAT


def _rank(one: Queued) -> tuple[int, int]:
    return _FIRST.index(one.looks[0]) if one.looks else len(_FIRST), -len(one.looks)
