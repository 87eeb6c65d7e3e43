"""Assembling: what several extractors read in one document becomes one claim each, with all its readings."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.model.claims import (
    Claim,
    Draft,
    DraftArgument,
    ReadClaim,
    Reading,
    Reason,
    Reject,
    showing_order,
)
from reportedly.model.ids import RejectId, digest


@dataclass(frozen=True, slots=True)
class Assembled:
    """Claims in the order of the text, and the readings that said nothing new."""

    read_claims: tuple[ReadClaim, ...]
    duplicates: tuple[Reject, ...]
    """One for each reading that came with the very content of another by the same extractor."""

    @property
    def readings(self) -> int:
        """How many readings the claims have in all."""
        return sum(len(one.readings) for one in self.read_claims)


def assemble(read: Iterable[ReadClaim]) -> Assembled:
    """Give one claim for each id, with every reading of it, best first; nothing is outvoted.

    Readings in = readings kept + duplicates. Of equal readings the best-scored one is kept.
    """
    claims: dict[str, Claim] = {}
    readings: dict[str, dict[str, Reading]] = {}
    duplicates: list[Reject] = []
    for one in read:
        claim = claims.setdefault(one.claim.id, one.claim)
        held = readings.setdefault(claim.id, {})
        for reading in one.readings:
            known = held.get(reading.id)
            if known is not None:
                duplicates.append(duplicate(claim, min((known, reading), key=lambda each: each.score)))
            if known is None or reading.score > known.score:
                held[reading.id] = reading
    merged = (ReadClaim(claim, best_first(readings[id_].values())) for id_, claim in claims.items())
    return Assembled(tuple(sorted(merged, key=_place)), tuple(duplicates))


def best_first(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """Order readings as they are shown, see `showing_order`."""
    return tuple(sorted(readings, key=showing_order))


def why_shown(readings: tuple[Reading, ...]) -> str:
    """Give the reason, as a sentence, why the first of these readings is the one that is printed."""
    if len(readings) == 1:
        return "it is the only reading"
    shown, others = readings[0], readings[1:]
    if shown.score > others[0].score:
        return f"its score is the best of {len(readings)}"
    if shown.stance.certainty is not others[0].stance.certainty:
        return f"it shares the best of {len(readings)} scores, and is the more careful"
    if shown.extractor != others[0].extractor:
        return f"it shares the best of {len(readings)} scores, and {shown.extractor} comes first by name"
    return f"it shares the best of {len(readings)} scores by one extractor, and its id comes first"


def duplicate(claim: Claim, reading: Reading) -> Reject:
    """Give the reject of a reading whose extractor has said exactly the same before."""
    quote = reading.spans[0]
    key = [claim.id, reading.id]
    return Reject(
        id=RejectId(digest("reject", claim.document, reading.extractor, Reason.DUPLICATE.value, key)),
        document=claim.document,
        extractor=reading.extractor,
        reason=Reason.DUPLICATE,
        detail=f"{quote.text[:80]!r} was read as this claim in this way before",
        draft=Draft(
            predicate=claim.predicate.value,
            subject=DraftArgument(claim.subject.span.text, claim.subject.span.start, claim.subject.name),
            object=DraftArgument(claim.object.span.text, claim.object.span.start, claim.object.name),
            quote=quote.text,
            start=quote.start,
            score=reading.score,
            rule=reading.rule,
            polarity=reading.stance.polarity.value,
            certainty=reading.stance.certainty.value,
            status=reading.stance.status.value,
            voices=reading.voices[1:],
        ),
    )


def _place(one: ReadClaim) -> tuple[int, int, str]:
    """Give where a claim stands in its text: by its words, then its first argument, then its id."""
    return min(span.start for span in one.shown.spans), one.claim.subject.span.start, one.claim.id
