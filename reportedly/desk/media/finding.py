"""What is found of a picture elsewhere: where it was seen first here, and under which other words.

That a picture is older than a report, or stood under other words, is told; what follows is for people.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from reportedly.analysis.same_pictures import Likeness, is_comparable
from reportedly.model.folding import fold_bare
from reportedly.model.media import Held, KeptMedia, MediaFacts, Sighting


@dataclass(frozen=True)
class MediaView:
    """A picture or film with where it was seen and the claims that people tied it to."""

    kept: KeptMedia
    sightings: tuple[Sighting, ...]
    """The earliest published first; also what was taken back."""
    held: tuple[Held, ...]
    reports: Mapping[str, str] = field(default_factory=dict)
    """Words for the documents in which it was seen, by their ids."""

    @property
    def standing(self) -> tuple[Sighting, ...]:
        """The sightings that were not taken back, the earliest first."""
        return tuple(one for one in self.sightings if one.withdrawn is None)


@dataclass(frozen=True, slots=True)
class Alike:
    """Other media that are the same picture, or may be."""

    likeness: Likeness
    view: MediaView


@dataclass(frozen=True)
class Finding:
    """Where a picture was found."""

    asked: MediaFacts
    own: MediaView | None
    """What was asked about, where it was named by its id."""
    alike: tuple[Alike, ...]
    """The nearest first."""
    looked_through: int

    @property
    def is_comparable(self) -> bool:
        """Whether anything but the same bytes could be found."""
        return is_comparable(self.asked)

    @cached_property
    def first(self) -> tuple[Sighting, MediaView] | None:
        """The earliest sighting of what is surely the same picture, with its media; None if there is none."""
        sure = [one.view for one in self.alike if one.likeness.is_sure]
        views = sure if self.own is None else [self.own, *sure]
        seen = [(one, view) for view in views for one in view.standing]
        return min(seen, key=lambda pair: (pair[0].day, pair[0].recorded), default=None)

    @cached_property
    def captions(self) -> tuple[str, ...]:
        """Every different caption under what is surely the same picture, the earliest first."""
        views = [one.view for one in self.alike if one.likeness.is_sure]
        views = views if self.own is None else [self.own, *views]
        return captions_of(one for view in views for one in view.standing)

    @cached_property
    def says(self) -> tuple[str, ...]:
        """What was found, in sentences."""
        return tuple(_sentences(self))


def captions_of(sightings: Iterable[Sighting]) -> tuple[str, ...]:
    """Give the different captions of some sightings, the earliest first; case and accents make none."""
    found: dict[str, str] = {}
    for one in sorted(sightings, key=lambda one: (one.day, one.recorded)):
        if one.caption is not None:
            found.setdefault(fold_bare(one.caption), one.caption)
    return tuple(found.values())


def _sentences(found: Finding) -> Iterable[str]:
    sure = [one for one in found.alike if one.likeness.is_sure]
    perhaps = len(found.alike) - len(sure)
    first = found.first
    if first is not None and (sure or found.own is not None):
        yield first_words(*first)
    if len(found.captions) > 1:
        quoted = "; ".join(f"“{one}”" for one in found.captions)
        yield f"It stood under {len(found.captions)} captions: {quoted}."
    claims = {held.claim for one in sure for held in one.view.held}
    others = claims - ({held.claim for held in found.own.held} if found.own is not None else set())
    if others:
        claims_word = "claim" if len(others) == 1 else "claims"
        yield f"The same picture is tied to {len(others)} {'other ' if found.own else ''}{claims_word}."
    if perhaps:
        yield f"{perhaps} more may be the same picture, changed more; look at each."
    if not found.alike:
        yield f"Not found among the {found.looked_through} pictures and films that are kept here."
    if not found.is_comparable:
        yield "Only the same bytes could be looked for: there is too little in it, or it is not decoded."


def first_words(sighting: Sighting, view: MediaView) -> str:
    """Give where a picture was seen first, as a sentence that says whose date it is."""
    if sighting.published is None:
        begun = f"First kept here on {sighting.day}, with no day of publication"
    else:
        begun = f"First seen here in what was published on {sighting.published}"
    caption = "" if sighting.caption is None else f", with the caption “{sighting.caption}”"
    where = view.reports.get(sighting.document or "") or sighting.url
    return f"{begun}{caption}{f' ({where})' if where else ''}."
