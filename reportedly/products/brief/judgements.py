"""Judgements: what a proposition's reports amount to, in sentences of fixed form.

No template says that a thing is so. Counts are of reports and of independent origins, side by side; what
rests on one origin or on nobody named is marked in the sentence itself.
"""

from collections.abc import Sequence

from reportedly.model.cases import Case, OriginRange, Standing, Told
from reportedly.model.terms import Certainty, Polarity, Status, VoiceKind
from reportedly.products.brief.content import Sentence
from reportedly.products.sentences import is_about_person, reported

SINGLE, UNNAMED = "single origin", "unnamed source only"
ALLEGED, RESERVED = "alleged", "with reservations"


def judgement(case: Case, standing: Standing) -> Sentence:
    """Give what is reported, by how many, from how many origins, and how many deny it."""
    told = case.of(standing)
    held = case.held(told)
    affirmed = affirming(held)
    best = firmest(affirmed or held or told)
    denials = len({one.claim.document for one in held if _denies(one)})
    parts = [reported(best)]
    if affirmed:
        reports = len({one.claim.document for one in affirmed})
        parts.append(f", in {counted(reports, 'report')} from {origins_words(standing.affirming)}")
    elif denials:
        parts.append(f", in {counted(denials, 'report')} from {origins_words(standing.denying)}")
    if affirmed and denials:
        parts.append(f"; {counted(denials, 'report')} {'carries' if denials == 1 else 'carry'} a denial")
    parts.append(taken_back_words(case, told))
    return Sentence("".join(parts) + marks(standing, affirmed or held or told) + ".", standing.claims)


def taken_back_words(case: Case, told: Sequence[Told]) -> str:
    """Give that some or all of these claims were taken back, to follow a sentence; empty if none was."""
    gone = len({one.claim.document for one in told if one.claim.id in case.withdrawn})
    if case.held(told):
        was = "was" if gone == 1 else "were"
        return f"; {counted(gone, 'further report')} {was} taken back by who published it" if gone else ""
    return "; every report that said so was taken back by who published it"


def marks(standing: Standing, told: Sequence[Told]) -> str:
    """Give the marks that a sentence about a proposition must carry, in brackets; empty if none."""
    found = [SINGLE] if rests_on_one(standing, told) else []
    if is_unnamed(told):
        found.append(UNNAMED)
    return _bracketed(found)


def marks_of(case: Case, told: Sequence[Told]) -> str:
    """Give the marks of claims about several propositions: those that hold for all of them."""
    return _bracketed(_common(case, told))


def guarded(case: Case, told: Sequence[Told]) -> str:
    """Give the marks of claims with what a sentence keeps that does not repeat their words.

    That they are allegations about a person, and that none of them is stated firmly.
    """
    found = _common(case, told)
    found += [ALLEGED] if any(is_about_person(one) for one in told) else []
    found += [] if any(is_firm(one) for one in told) else [RESERVED]
    return _bracketed(found)


def is_firm(told: Told) -> bool:
    """Tell whether a claim is stated flatly as being so or having been so."""
    stance = told.shown.stance
    return stance.certainty is Certainty.CERTAIN and stance.status is not Status.PLANNED and not _denies(told)


def _common(case: Case, told: Sequence[Told]) -> list[str]:
    groups: dict[str, tuple[Standing, list[Told]]] = {}
    for one in told:
        standing = case.standing_of.get(one.claim.id)
        if standing is not None:
            groups.setdefault(standing.proposition, (standing, []))[1].append(one)
    alone = bool(groups) and all(rests_on_one(standing, each) for standing, each in groups.values())
    found = [SINGLE] if alone else []
    said = affirming(told)
    return [*found, UNNAMED] if is_unnamed(said or told) else found


def _bracketed(found: Sequence[str]) -> str:
    return f" ({'; '.join(found)})" if found else ""


def rests_on_one(standing: Standing, told: Sequence[Told]) -> bool:
    """Tell whether these claims of a proposition most likely go back to one origin."""
    denying = all(_denies(one) for one in told)
    return (standing.denying if denying else standing.affirming).likeliest <= 1


def is_unnamed(told: Sequence[Told]) -> bool:
    """Tell whether nobody named stands behind any of these claims but the publishers who carry them."""
    return bool(told) and all(one.shown.voices[-1].kind is VoiceKind.UNNAMED for one in told)


def affirming(told: Sequence[Told]) -> tuple[Told, ...]:
    """Give the claims that say it."""
    return tuple(one for one in told if not _denies(one))


def firmest(told: Sequence[Told]) -> Told:
    """Give the claim with the firmest words, of equal ones that published first."""
    return min(told, key=_firmness)


def origins_words(count: OriginRange) -> str:
    """Give a number of origins with its range, as words."""
    if count.low == count.high:
        return counted(count.likeliest, "independent origin")
    return f"an estimated {counted(count.likeliest, 'independent origin')} ({count.low} to {count.high})"


def range_words(count: OriginRange) -> str:
    """Give a number of origins for a column: the number, or its range."""
    return f"{count.likeliest}" if count.low == count.high else f"{count.low} to {count.high}"


def counted(number: int, noun: str) -> str:
    """Give a number with its noun."""
    return f"{number:,} {noun if number == 1 else noun + 's'}"


def _firmness(told: Told) -> tuple[bool, bool, int, str, str]:
    """Give what sorts the firmest words first; of equal ones those published first."""
    stance = told.shown.stance
    return (
        stance.status is Status.PLANNED,
        stance.certainty is Certainty.POSSIBLE,
        -stance.certainty.strength,
        told.document.published or "9999",
        told.claim.id,
    )


def _denies(told: Told) -> bool:
    return told.shown.stance.polarity is Polarity.DENIED
