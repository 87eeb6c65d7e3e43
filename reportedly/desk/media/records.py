"""Media as plain JSON. Positions are to a tenth of a degree unless asked for: they can be somebody's home."""

from typing import cast

from reportedly.desk.media.finding import Alike, Finding, MediaView
from reportedly.desk.media.telling import Added
from reportedly.model.media import Held, KeptMedia, Sighting
from reportedly.model.records import Record, Value


def media_record(kept: KeptMedia, *, exact: bool = False) -> dict[str, Value]:
    """Give media: what they are, and under `says` what the file says of itself.

    Args:
        exact: the position as the file has it.
    """
    facts = kept.facts
    where = facts.position if exact else facts.about_where
    return {
        "type": "media",
        "id": kept.id,
        "sha256": kept.sha256,
        "media_type": facts.form.media_type,
        "size": kept.size,
        "width": facts.width,
        "height": facts.height,
        "frames": facts.frames,
        "seconds": facts.seconds,
        "detail": facts.detail,
        "says": {
            "taken": facts.taken,
            "changed": facts.changed,
            "device": facts.device,
            "software": facts.software,
            "position": None if where is None else list(where),
        },
        "notes": list(facts.notes),
        "prints": [f"{one.of}: {one.bits.hex()}" for one in facts.prints if one.is_upright],
        "recorded": kept.recorded.isoformat(),
    }


def sighting_record(sighting: Sighting, report: str | None = None) -> dict[str, Value]:
    """Give where media were seen."""
    return {
        "id": sighting.id,
        "url": sighting.url,
        "caption": sighting.caption,
        "published": sighting.published,
        "document": sighting.document,
        "report": report,
        "by": sighting.by,
        "why": sighting.why,
        "recorded": sighting.recorded.isoformat(),
        "withdrawn": sighting.withdrawn,
    }


def held_record(held: Held) -> dict[str, Value]:
    """Give a thing that people tied to a claim, with what each of them says."""
    return {
        "claim": held.claim,
        "media": held.media,
        "url": held.url,
        "access": held.access.value,
        "looks": [
            {
                "decision": one.decision,
                "access": one.access.value,
                "shows": one.shows,
                "by": one.by,
                "why": one.why,
                "recorded": one.recorded.isoformat(),
            }
            for one in held.looks
        ],
    }


def media_view_record(view: MediaView, *, exact: bool = False) -> Record:
    """Give media with where they were seen and the claims that they are tied to."""
    return {
        **media_record(view.kept, exact=exact),
        "sightings": [sighting_record(one, view.reports.get(one.document or "")) for one in view.sightings],
        "claims": [held_record(one) for one in view.held],
    }


def added_record(added: Added, *, exact: bool = False) -> Record:
    """Give a file that was kept."""
    return {
        **media_record(added.kept, exact=exact),
        "source": added.source,
        "new": added.is_new,
        "sighting": sighting_record(added.sighting),
        "decision": None if added.decision is None else added.decision.id,
    }


def finding_record(found: Finding) -> Record:
    """Give what was found of a picture elsewhere."""
    first = found.first
    return {
        "type": "finding",
        "says": list(found.says),
        "media": None if found.own is None else dict(media_view_record(found.own)),
        "first": None
        if first is None
        else {
            **sighting_record(first[0], first[1].reports.get(first[0].document or "")),
            "media": first[1].kept.id,
        },
        "captions": list(found.captions),
        "alike": [cast("Value", _alike_record(one)) for one in found.alike],
        "looked_through": found.looked_through,
        "comparable": found.is_comparable,
    }


def _alike_record(alike: Alike) -> dict[str, Value]:
    return {
        "distance": alike.likeness.distance,
        "how": alike.likeness.how,
        "sure": alike.likeness.is_sure,
        "media": dict(media_view_record(alike.view)),
    }
