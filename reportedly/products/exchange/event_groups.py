"""Events: claims of one proposition at one time and place, which an event table gives one row.

Two reports of one attack share a row only if both ends, the days and the place are the same: what may be two
events is never one row. A claim without a day of its own is dated by its report's publication, and says so.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.model.cases import Case, Told
from reportedly.model.claims import Place
from reportedly.model.ids import ClaimId
from reportedly.model.terms import ActorKind, Certainty, Polarity, Status
from reportedly.products.exchange.common import days_of, end_key

PLANNED = "claims of what is only planned, threatened or urged"

REPEATED = "claims that a correction or retraction repeats in order to take them back"


@dataclass(frozen=True, slots=True)
class Event:
    """What one row is made of."""

    told: tuple[Told, ...]
    """At least one."""
    withdrawn: frozenset[ClaimId] = frozenset()
    """Those of its claims that whoever published them took back."""

    @property
    def first(self) -> Told:
        """The claim that says it most firmly, earliest published: actors and place are taken from it."""
        return min(self.told, key=lambda one: (one.claim.id in self.withdrawn, _rank(one)))

    @property
    def place(self) -> Place | None:
        """The place, None where none is said."""
        return place_of(self.first)

    @property
    def affirming(self) -> tuple[Told, ...]:
        """The claims that say it."""
        return tuple(one for one in self._held if _affirms(one))

    @property
    def denials(self) -> tuple[Told, ...]:
        """The claims that deny it."""
        return tuple(one for one in self._held if not _affirms(one))

    @property
    def _held(self) -> tuple[Told, ...]:
        """The claims that whoever published them stands by."""
        return tuple(one for one in self.told if one.claim.id not in self.withdrawn)

    @property
    def saying(self) -> int:
        """How many reports say it."""
        return len({one.claim.document for one in self.affirming})

    @property
    def denying(self) -> int:
        """How many reports deny it."""
        return len({one.claim.document for one in self.denials})

    @property
    def standing_word(self) -> str:
        """`said`, `denied`, `contested`, or `withdrawn` where nobody stands by it any more."""
        if not self._held:
            return "withdrawn"
        if self.saying and self.denying:
            return "contested"
        return "said" if self.saying else "denied"

    @property
    def strongest(self) -> str:
        """The firmest words that any report has for it; empty where it is only denied."""
        found = [one.shown.stance.certainty for one in self.affirming]
        return max(found, key=lambda one: one.strength).value if found else ""

    @property
    def hedged(self) -> int:
        """How many of the reports that say it do so with a hedge or as a possibility only."""
        firm = {one.claim.document for one in self.affirming if _is_firm(one)}
        return len({one.claim.document for one in self.affirming} - firm)


def events(case: Case, told: Iterable[Told], left_out: Counter[str]) -> list[Event]:
    """Give the events that claims tell, by day, then in the order of the case.

    Args:
        left_out: counts what is no event yet.
    """
    groups: dict[tuple[str, ...], list[Told]] = {}
    for one in told:
        if one.shown.stance.status is Status.PLANNED:
            left_out[PLANNED] += 1
            continue
        if one.claim.id in case.repeated:
            left_out[REPEATED] += 1
            continue
        groups.setdefault(_key(case, one), []).append(one)
    made = [Event(tuple(group), case.withdrawn) for group in groups.values()]
    return sorted(made, key=lambda one: days_of(one.first)[0] or "9999")


def place_of(told: Told) -> Place | None:
    """Give the place of a claim: the first that it is said to hold at."""
    return told.shown.where[0] if told.shown.where else None


def unique(values: Sequence[str | None]) -> str:
    """Give texts once each, in order, with semicolons between."""
    return "; ".join(dict.fromkeys(value for value in values if value))


def is_located_object(told: Told) -> bool:
    """Tell whether the object is a place, so that there is no second actor."""
    return told.claim.object.kind is ActorKind.PLACE


def _key(case: Case, told: Told) -> tuple[str, ...]:
    standing = case.standing_of.get(told.claim.id)
    ends = (told.claim.predicate.value, end_key(told.claim.subject), end_key(told.claim.object))
    place = place_of(told)
    start, end, _ = days_of(told)
    where = "" if place is None else (place.gazetteer_id or place.name)
    return (*((standing.proposition,) if standing else ends), start or "", end or "", where)


def _rank(told: Told) -> tuple[bool, int, str, str]:
    certainty = told.shown.stance.certainty.strength
    return not _affirms(told), -certainty, told.document.published or "9999", told.claim.id


def _affirms(told: Told) -> bool:
    return told.shown.stance.polarity is Polarity.AFFIRMED


def _is_firm(told: Told) -> bool:
    return told.shown.stance.certainty is Certainty.CERTAIN
