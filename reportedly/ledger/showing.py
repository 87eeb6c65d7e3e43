"""The row that shows a claim: everything listings filter and sort by, worked out from a document's state."""

from datetime import date

from reportedly.ledger.keys import mark_of, name_key, place_keys
from reportedly.ledger.state import DocumentState, HeldClaim, innermost
from reportedly.model.claims import Argument, Claim, Period, Reading
from reportedly.model.moments import published_days
from reportedly.model.terms import ActorKind

Row = dict[str, object]


def showing_rows(state: DocumentState) -> dict[int, Row]:
    """Give the row that shows each claim which has a reading in effect, by claim number."""
    first, last = published_columns(state.document.published)
    header: Row = {
        "document_no": state.no,
        "sighting_no": state.sighting_no,
        "document": state.document.id,
        "publisher": state.document.publisher,
        # Empty, so that what is undated sorts as the oldest in every database.
        "published_first": first or "",
        "published_last": last,
    }
    return {held.no: {**header, **_claim_columns(held)} for held in state.claims if held.readings}


def published_columns(published: str | None) -> tuple[str | None, str | None]:
    """Give the first and last day of publication as ISO dates."""
    days = published_days(published)
    return (None, None) if days is None else (days[0].isoformat(), days[1].isoformat())


def words_of(held: HeldClaim) -> str:
    """Give the words a shown claim is found by: its quotes and all names of its two arguments."""
    claim, reading = held.claim, held.readings[0].reading
    words = [span.text for span in reading.spans]
    for argument in (claim.subject, claim.object):
        words += [argument.span.text, argument.name, argument.anchor.text, *argument.aliases]
    return "\n".join(dict.fromkeys(words))


def places_of(held: HeldClaim) -> frozenset[str]:
    """Give the keys of every place that a shown claim is tied to: where it holds, and places it is about."""
    claim, reading = held.claim, held.readings[0].reading
    keys = frozenset[str]().union(*(place_keys(place) for place in reading.where))
    about = [end for end in (claim.subject, claim.object) if end.kind is ActorKind.PLACE]
    named = {name_key(word) for end in about for word in (end.name, end.span.text, *end.aliases)}
    return keys | (named - {""})


def _claim_columns(held: HeldClaim) -> Row:
    best = held.readings[0]
    event_first, event_last = _event_columns(best.reading.when)
    return {
        "claim_no": held.no,
        "naming_no": held.naming_no,
        "reading_no": best.no,
        "others": len(held.readings) - 1,
        "start": _start(held.claim, best.reading),
        "claim": held.claim.id,
        "predicate": held.claim.predicate.value,
        "polarity": best.reading.stance.polarity.value,
        "certainty": best.reading.stance.certainty.value,
        "status": best.reading.stance.status.value,
        "voice": innermost(best.reading),
        "score": float(best.reading.score),
        "event_first": event_first,
        "event_last": event_last,
        **_argument_columns("subject", held.claim.subject),
        **_argument_columns("object", held.claim.object),
    }


def _start(claim: Claim, reading: Reading) -> int:
    return min((span.start for span in reading.spans), default=claim.subject.span.start)


def _event_columns(when: Period | None) -> tuple[str | None, str | None]:
    """Give both ends; an end that the text leaves open reaches to the end of the calendar on its side."""
    if when is None or (when.start is None and when.end is None):
        return None, None
    return (when.start or date.min).isoformat(), (when.end or date.max).isoformat()


def _argument_columns(role: str, argument: Argument) -> Row:
    return {
        f"{role}_entity": argument.entity,
        f"{role}_mark": mark_of(argument),
        f"{role}_kind": argument.kind.value,
        f"{role}_name": argument.name,
        f"{role}_said": argument.anchor.text,
    }
