"""What went wrong with claims on annotated documents: missed, not annotated or misread, and why."""

from collections.abc import Iterable, Iterator, Sequence

from evaluation.claims import match
from evaluation.gold import GoldClaim, GoldDocument, ends_fit
from evaluation.propositions import Said, propositions
from evaluation.reading import records_of
from evaluation.sets.results import Case
from reportedly.model.claims import REVIEW_BELOW
from reportedly.model.terms import Certainty, VoiceKind
from reportedly.reading.reader import ReadPage


def wrong_cases(gold: GoldDocument, read: ReadPage, least: float = REVIEW_BELOW) -> Iterator[Case]:
    """Yield every case in which the shown readings of a document differ from its annotations."""
    said, below = propositions(records_of(read, least)), propositions(records_of(read))
    pairs = match(said, gold.claims)
    met = {j: said[i] for i, j in pairs}
    for j, claim in enumerate(gold.claims):
        if j in met:
            yield from _misread(gold.name, met[j], claim)
        elif not claim.optional:
            reason = f"missed: {_why_missed(claim, said, below)}"
            yield Case(reason, claim.quote, expected=described(claim), where=gold.name)
    paired = {i for i, _ in pairs}
    for i, one in enumerate(said):
        if i not in paired:
            reason = f"not annotated: {_why_lone(one, gold.claims)}"
            yield Case(reason, one.quote, read=_as_read(one), where=gold.name)


def described(claim: GoldClaim) -> str:
    """Give an annotated proposition in a line."""
    subject, object_, polarity, certainty, status, voice = map(
        _either,
        (claim.subject, claim.object, claim.polarity, claim.certainty, claim.status, claim.voice_kinds),
    )
    names = f" ({_either(claim.voice_names)})" if claim.voice_names else ""
    return f"{subject} {claim.predicate} {object_}; {polarity}, {certainty}, {status}; by {voice}{names}"


def _either(values: Iterable[str]) -> str:
    return " / ".join(sorted(values))


def _as_read(one: Said) -> str:
    return (
        f"{one.shown}; {one.polarity}, {one.certainty}, {one.status}; by {one.voice}; scored {one.score:.2f}"
    )


def _why_missed(claim: GoldClaim, said: Sequence[Said], below: Sequence[Said]) -> str:
    joined = [one for one in said if ends_fit(one.subject, one.object, claim)]
    if any(one.predicate == claim.predicate for one in below if ends_fit(one.subject, one.object, claim)):
        same = any(one.predicate == claim.predicate for one in joined)
        return "its claim is another's match" if same else "read, but scored too low to be shown"
    if joined:
        return f"its two ends are joined by {_either({one.predicate for one in joined})}"
    if any(one.subject & claim.object and one.object & claim.subject for one in said):
        return "read the wrong way round"
    forms = frozenset().union(*(one.subject | one.object for one in below))
    ends = sum(bool(forms & end) for end in (claim.subject, claim.object))
    return ("neither end is", "only one end is", "both ends are, not together,")[ends] + " in a claim"


def _why_lone(one: Said, gold: Sequence[GoldClaim]) -> str:
    if any(ends_fit(one.subject, one.object, claim) for claim in gold):
        same = any(
            claim.predicate == one.predicate and ends_fit(one.subject, one.object, claim) for claim in gold
        )
        return "said before in another form" if same else "these two have another predicate"
    if any(one.subject & claim.object and one.object & claim.subject for claim in gold):
        return "these two the other way round"
    alike = [claim for claim in gold if claim.predicate == one.predicate]
    if any(one.subject & claim.subject or one.object & claim.object for claim in alike):
        return "one end is another's"
    return "nothing like it is annotated"


def _misread(where: str, one: Said, claim: GoldClaim) -> Iterator[Case]:
    for reason in _differences(one, claim):
        yield Case(f"misread: {reason}", one.quote, described(claim), _as_read(one), where)


def _differences(one: Said, claim: GoldClaim) -> Iterator[str]:
    if one.polarity not in claim.polarity:
        yield f"polarity, {_either(claim.polarity)} as {one.polarity}"
    if one.certainty not in claim.certainty:
        stronger = one.strength > max(Certainty(value).strength for value in claim.certainty)
        yield f"certainty, {'stronger' if stronger else 'weaker'} than the text"
    if one.status not in claim.status:
        yield f"status, {_either(claim.status)} as {one.status}"
    if one.voice not in claim.voice_kinds:
        yield f"voice, {_either(claim.voice_kinds)} as {one.voice}"
    elif (
        VoiceKind.PUBLISHER not in claim.voice_kinds
        and claim.voice_names
        and not (one.voice_names & claim.voice_names)
    ):
        yield "voice, another of its kind"
    if claim.evidence and not claim.evidence & one.evidence:
        yield f"evidence, {_either(claim.evidence)} not seen"
