"""Answers over time: what changed since a day, what was on record on one, and what falls without a source."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from datetime import date

from reportedly.analysis.answers.sentences import (
    MOST,
    Matter,
    Sentence,
    Speaker,
    Told,
    ids,
    left_out,
    reports_of,
)
from reportedly.analysis.causes import Cause
from reportedly.analysis.changes import METHOD as CHANGES
from reportedly.analysis.changes import Change
from reportedly.analysis.consequences import METHOD as WHAT_IF
from reportedly.analysis.consequences import Consequence, Outcome
from reportedly.analysis.origins import METHOD as ORIGINS
from reportedly.analysis.wording import counted, listed, proposition_words
from reportedly.ledger.answers import ClaimView
from reportedly.model.findings import Method
from reportedly.model.ids import ClaimId
from reportedly.model.terms import Certainty

CHANGED = Speaker(Method("ask-changes", "1", ""))
ON_RECORD = Speaker(Method("ask-on-record", "1", ""))
FALLING = Speaker(Method("ask-without", "1", ""))

CAUSES = {
    Cause.WORLD: "the world changed, as told",
    Cause.UNKNOWN: "whether the world changed is not told",
    Cause.REPORTING: "only the reporting changed",
    Cause.READING: "only our reading changed",
}


def what_changed(changes: Sequence[Change]) -> Told:
    """Give each change with whether the world or only the reporting changed, and why it is held so."""
    sentences = [_change(one) for one in changes[:MOST]]
    cannot = (
        "What happened and nobody on record reported.",
        "What reports without a date add.",
        *left_out(len(changes) - MOST, "changes"),
    )
    return Told(sentences=tuple(sentences), cannot=cannot if sentences else ())


def _change(one: Change) -> Sentence:
    firm = "" if one.certainty is None else f", in words that are {one.certainty.value}"
    why = "; ".join(one.why)
    says = (
        f"{one.kind.value.capitalize()}: {proposition_words(one.proposition)}{firm}; "
        f"{CAUSES[one.cause]} ({why})."
    )
    return CHANGED.say(says, one.claims, CHANGES)


def what_was_on_record(matters: Sequence[Matter], day: date, held: Collection[ClaimId]) -> Told:
    """Give what had been published when a day ended, those in most reports first.

    Args:
        matters: propositions with only those claims whose reports were out by then.
        held: the claims that this ledger itself held by then.
    """
    said = [view for one in matters for view in one.proposition.said]
    if not said:
        return Told(sentences=())
    known = [one for one in said if one.claim.id in held]
    total = (
        f"By the end of {day}, {counted(len(said), 'claim')} in {counted(reports_of(said), 'report')} had "
        f"been published; this ledger itself held {len(known)} of them by then."
    )
    sentences = [ON_RECORD.say(total, ids(said)), *(_state(one) for one in matters[:MOST])]
    cannot = (
        f"What reports without a date said by {day}.",
        "What the words meant to readers then: they are read as the program reads them now.",
        *left_out(len(matters) - MOST, "statements"),
    )
    return Told(sentences=tuple(sentences), cannot=cannot)


def _state(matter: Matter) -> Sentence:
    affirming, denying = matter.affirming, matter.denying
    told = []
    if affirming:
        firmest = max((one.shown.stance.certainty for one in affirming), key=_strength)
        origins = counted(matter.origins.affirming.likeliest, "independent origin")
        told.append(
            f"said in {counted(reports_of(affirming), 'report')}, most likely {origins}, "
            f"at most in words that are {firmest.value}"
        )
    if denying:
        told.append(f"denied in {counted(reports_of(denying), 'report')}")
    gone = reports_of(matter.standing.withdrawn)
    if gone:
        verb = "is" if gone == 1 else "are"
        told.append(f"{counted(gone, 'report')} had been taken back by then, and {verb} not counted")
    says = f"{proposition_words(matter.proposition)}: {'; '.join(told)}."
    return ON_RECORD.say(says, ids(matter.proposition.said), ORIGINS)


def _strength(one: Certainty) -> int:
    return one.strength


OUTCOMES = {
    Outcome.FALLS: "falls",
    Outcome.WEAKENS: "weakens",
    Outcome.CHANGES: "changes",
    Outcome.STRENGTHENS: "strengthens",
    Outcome.APPEARS: "appears",
}


def what_falls(named: str, removed: Sequence[ClaimView], consequences: Sequence[Consequence]) -> Told:
    """Give what becomes of each statement without a source; what stays as it is is only counted."""
    if not removed:
        return Told(sentences=())
    told = [one for one in consequences if one.outcome in OUTCOMES]
    fates = Counter(one.outcome for one in consequences)
    fall = listed((f"{number} {_fate(fate, number)}" for fate, number in fates.items()), len(fates))
    total = (
        f"Without {named}, {counted(len(removed), 'claim')} in {counted(reports_of(removed), 'report')} go; "
        f"of {counted(len(consequences), 'statement')} that rest on it, {fall or 'none is left to judge'}."
    )
    sentences = [FALLING.say(total, ids(removed), WHAT_IF), *_falling(told[:MOST])]
    cannot = (
        "What the source may have told others who do not name it.",
        "Findings other than the number of origins; `reportedly what-if` works them all out.",
        *left_out(len(told) - MOST, "statements"),
    )
    return Told(sentences=tuple(sentences), cannot=cannot)


def _fate(fate: Outcome, number: int) -> str:
    if fate is Outcome.UNCHANGED:
        return "stays as it is" if number == 1 else "stay as they are"
    word = OUTCOMES[fate]
    return word if number == 1 else word.removesuffix("s")


def _falling(told: Sequence[Consequence]) -> Iterator[Sentence]:
    for one in told:
        lost, every = len(one.lost), len(one.claims)
        before = f"{one.before or 'not there'} ({counted(every, 'claim')})"
        after = f"{one.after or 'nothing'} ({every - lost} left)" if one.after else "nothing is left"
        says = f"{one.about} {OUTCOMES[one.outcome]}: before, {before}; without it, {after}."
        yield FALLING.say(says, one.lost or one.claims, WHAT_IF, ORIGINS)
