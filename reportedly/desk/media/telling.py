"""What people tell of media: who adds them and why, where they stood, what is to be seen."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from reportedly.model.decisions import Decision
from reportedly.model.errors import UsageError
from reportedly.model.media import LINK, Held, KeptMedia, Look, MediaId, Sighting, SightingId
from reportedly.model.moments import published_days
from reportedly.model.terms import Access

if TYPE_CHECKING:
    from reportedly.desk.desk import Desk

_MEDIA = "media-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a person says of media that are added: where they stood, and why they are kept."""

    by: str
    why: str
    claim: str | None = None
    document: str | None = None
    url: str | None = None
    caption: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Added:
    """A file that is kept."""

    source: str
    kept: KeptMedia
    sighting: Sighting
    is_new: bool
    """Whether its bytes were not held before."""
    decision: Decision | None = None
    """That it is what a claim's words point to, where one was named."""


def completed(desk: "Desk", told: Told) -> Told:
    """Give what is told with whole ids, and with the address and day that the document states.

    Raises: UsageError; NotInLedger.
    """
    check_person(told.by, told.why)
    _check_words(told)
    claim = None if told.claim is None else desk.claim(told.claim)
    document = None if told.document is None else desk.document(told.document).document
    if claim is not None:
        if document is not None and document.id != claim.document.id:
            raise UsageError(
                f"{told.claim}: stands in {claim.document.id}, not in {document.id}; give one of the two"
            )
        document = claim.document
    return replace(
        told,
        claim=None if claim is None else claim.claim.id,
        document=None if document is None else document.id,
        url=told.url or (None if document is None else document.url),
        published=told.published or (None if document is None else document.published),
    )


def check_person(by: str, why: str) -> None:
    """Refuse what nobody answers for. Raises: UsageError."""
    if not by.strip():
        raise UsageError("media need a name; say with --by who adds them")
    if not why.strip():
        raise UsageError("media need a reason; say with --why in a sentence why they are kept")


def _check_words(told: Told) -> None:
    if told.url is not None and not told.url.strip().lower().startswith(("http://", "https://")):
        raise UsageError(f"{told.url}: no address of the web; write it with http:// or https://")
    if told.published is not None and published_days(told.published) is None:
        raise UsageError(f"{told.published}: this is no day; write it as 2015-05-14, 2015-05 or 2015")


def sighting_of(kept: KeptMedia, told: Told, now: datetime) -> Sighting:
    """Give what is told of where media stood, to be noted."""
    caption = " ".join((told.caption or "").split()) or None
    return Sighting(
        id=SightingId(""),
        media=kept.id,
        by=told.by.strip(),
        why=told.why.strip(),
        recorded=now,
        url=None if told.url is None else told.url.strip(),
        caption=caption,
        published=told.published,
        document=told.document,
    )


def held_of(claim: str, about: str, decisions: Sequence[Decision]) -> Held:
    """Give a thing that decisions in effect tie to a claim."""
    looks = tuple(
        Look(
            decision=one.id,
            access=Access(one.value),
            shows=None if "shows" not in one.content else str(one.content["shows"]),
            by=one.by,
            why=one.reason,
            recorded=one.recorded,
        )
        for one in decisions
    )
    seen = any(one.access is Access.SEEN for one in looks)
    return Held(
        claim=claim,
        media=MediaId(about) if about.startswith(_MEDIA) else None,
        url=about.removeprefix(LINK) if about.startswith(LINK) else None,
        access=Access.SEEN if seen else Access.LINKED,
        looks=looks,
    )
