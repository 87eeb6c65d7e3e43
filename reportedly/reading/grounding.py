"""Grounding: the one gate that every draft passes, whichever extractor proposed it.

A draft gets in when its quote stands in the document, its arguments stand beside it, its names are the
document's own, and its polarity, certainty, numbers and voices agree with the words. Else it becomes a reject
with the reason.
"""

from dataclasses import dataclass, replace
from itertools import product

from reportedly.model.claims import Argument, Claim, Draft, ReadClaim, Reading, Reason, Reject, Stance, Voice
from reportedly.model.ids import ReadingId, RejectId, claim_id, digest, mention_id
from reportedly.model.pages import Page
from reportedly.model.records import content_id, draft_record
from reportedly.model.spans import Span
from reportedly.model.terms import SYMMETRIC, Certainty, Polarity, Predicate, Status, VoiceKind, VoiceLevel
from reportedly.reading.agreement import check_words
from reportedly.reading.arguments import end_for
from reportedly.reading.refusal import Refusal
from reportedly.reading.stated import Stated, find_stated


@dataclass(frozen=True, slots=True)
class Checked:
    """A draft's values, found to be of the contract's closed sets."""

    predicate: Predicate
    stance: Stance


def ground(
    page: Page, draft: Draft, extractor: str, *, stated: Stated | None = None
) -> tuple[ReadClaim, ...] | Reject:
    """Give the claims of a draft, each with its reading, or the reject that says why not.

    A draft about several ("both groups") makes one claim for each.

    Args:
        stated: what the page states, where it is known already; it is the same for every draft of a page.
    """
    try:
        checked = _checked(draft)
        quote = find_quote(page, draft)
        subjects = end_for(page, draft, draft.subject, quote)
        objects = end_for(page, draft, draft.object, quote)
        pairs = _pairs(subjects, objects)
        found = find_stated(page) if stated is None else stated
        voices = check_words(page, draft, checked.stance, quote, (subjects, objects), found)
        return _claims(page, replace(draft, voices=voices), checked, quote, extractor, pairs)
    except Refusal as refusal:
        return reject(page, draft, extractor, refusal)


def reject(page: Page, draft: Draft, extractor: str, refusal: Refusal) -> Reject:
    """Give the reject of a draft; its id depends on document, extractor, reason and draft."""
    proposed = draft_record(draft)
    key = {name: value for name, value in proposed.items() if name != "score"}
    return Reject(
        id=RejectId(digest("reject", page.document.id, extractor, refusal.reason.value, key)),
        document=page.document.id,
        extractor=extractor,
        reason=refusal.reason,
        detail=refusal.detail,
        draft=draft,
    )


def _checked(draft: Draft) -> Checked:
    if draft.fault is not None:
        raise Refusal(*draft.fault)
    try:
        predicate = Predicate(draft.predicate)
    except ValueError as error:
        raise Refusal(Reason.UNKNOWN_PREDICATE, f"{draft.predicate!r} is not one of the seventeen") from error
    try:
        stance = Stance(
            polarity=Polarity(draft.polarity),
            certainty=Certainty(draft.certainty),
            status=Status(draft.status),
        )
    except ValueError as error:
        raise Refusal(Reason.UNKNOWN_VALUE, str(error)) from error
    if not 0.0 <= draft.score <= 1.0:
        raise Refusal(Reason.BAD_SCORE, f"a score of {draft.score} is no probability")
    return Checked(predicate, stance)


def find_quote(page: Page, draft: Draft) -> Span:
    """Give where the draft's quote stands.

    Raises: Refusal, if it is not in the text exactly, or stands there more than once and no offset was given.
    """
    text, quote = page.document.text, draft.quote
    start = text.find(quote) if draft.start is None else draft.start
    if not quote.strip() or start < 0 or text[start : start + len(quote)] != quote:
        raise Refusal(Reason.QUOTE_NOT_FOUND, f"{quote[:80]!r} is not in the text word for word")
    if draft.start is None and text.find(quote, start + 1) != -1:
        raise Refusal(
            Reason.QUOTE_NOT_FOUND, f"{quote[:80]!r} stands in the text more than once: give its offset"
        )
    return Span(start, start + len(quote), quote)


def _claims(
    page: Page,
    draft: Draft,
    checked: Checked,
    quote: Span,
    extractor: str,
    pairs: tuple[tuple[Argument, Argument], ...],
) -> tuple[ReadClaim, ...]:
    claims = (_claim(page, checked.predicate, subject, object_) for subject, object_ in pairs)
    return tuple(
        ReadClaim(claim, (_reading(page, draft, checked, quote, extractor, claim),)) for claim in claims
    )


def _pairs(
    subjects: tuple[Argument, ...], objects: tuple[Argument, ...]
) -> tuple[tuple[Argument, Argument], ...]:
    """Give every subject with every object but itself."""
    pairs = tuple(pair for pair in product(subjects, objects) if not _same(*pair))
    if not pairs:
        raise Refusal(Reason.SAME_ARGUMENTS, f"both ends are {subjects[0].name!r}")
    return pairs


def _same(one: Argument, other: Argument) -> bool:
    if one.entity is not None and one.entity == other.entity:
        return True
    return one.anchor == other.anchor


def _claim(page: Page, predicate: Predicate, subject: Argument, object_: Argument) -> Claim:
    document = page.document.id
    first = mention_id(document, subject.span.offsets, subject.anchor.offsets)
    second = mention_id(document, object_.span.offsets, object_.anchor.offsets)
    return Claim(
        id=claim_id(document, predicate.value, first, second, symmetric=predicate in SYMMETRIC),
        document=document,
        predicate=predicate,
        subject=subject,
        object=object_,
        subject_mention=first,
        object_mention=second,
    )


def _reading(
    page: Page, draft: Draft, checked: Checked, quote: Span, extractor: str, claim: Claim
) -> Reading:
    reading = Reading(
        id=ReadingId(""),
        claim=claim.id,
        extractor=extractor,
        score=draft.score,
        rule=draft.rule,
        stance=checked.stance,
        voices=(publisher_voice(page, quote), *draft.voices),
        spans=(quote,),
        evidence=draft.evidence,
        where=draft.where,
        when=draft.when,
        qualifiers=tuple(sorted(draft.qualifiers)),
        cues=draft.cues,
    )
    return with_id(reading)


def with_id(reading: Reading) -> Reading:
    """Give the reading with the id of its content; score and rule do not enter."""
    return replace(reading, id=content_id(reading))


def publisher_voice(page: Page, quote: Span) -> Voice:
    """Give the outermost voice, the publisher's; in a headline it speaks at a level of its own."""
    headline = page.document.headline
    level = VoiceLevel.HEADLINE if headline is not None and headline.covers(quote) else VoiceLevel.BODY
    return Voice(VoiceKind.PUBLISHER, name=page.document.publisher, level=level)
