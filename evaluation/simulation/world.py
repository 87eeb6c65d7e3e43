"""A simulated press: outlets with access and habits of their own, who report stories and copy each other.

What is true, who had access and who copied whom is drawn, and so known. Everything is invented.
"""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from reportedly.model.ids import DocumentId

TRUE = 0
"""The value that is true of every story; others are errors."""
OUTSIDE = "outside:"


class Depth(StrEnum):
    """How much of its parent's words a copy keeps."""

    VERBATIM = "verbatim"
    TRIMMED = "trimmed"
    PARAPHRASE = "paraphrase"


@dataclass(frozen=True, slots=True)
class Press:
    """How the simulated press works; every share is a probability in [0, 1]."""

    outlets: int = 14
    stories: int = 60
    reports: float = 0.55
    """Share of outlets that report a story."""
    wrong_values: int = 5
    """How many errors there are to make about each story."""
    outside: float = 0.15
    """Of derived reports, those made from a source that nobody holds."""
    paraphrased: float = 0.5
    trimmed: float = 0.2
    credited: float = 0.6
    """Copies that name where they are from; the others drop the credit."""
    miscredited: float = 0.08
    """Reports with access of their own that name another outlet all the same."""
    miscopied: float = 0.04
    """Copies that get the value wrong."""
    faithful: float = 0.5
    """Copies that are made from the outlet's favourite, where it has reported."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet with its habits."""

    accuracy: float
    access: float
    """How often it reports from access of its own."""
    favourite: int
    """The outlet it copies most."""


@dataclass(frozen=True, slots=True)
class Report:
    """One outlet's report of a story."""

    document: DocumentId
    outlet: int
    value: int
    parent: str | None
    """Id of the report it was made from, or `outside:` and a name; None for access of its own."""
    depth: Depth | None
    credit: str | None
    """The parent that it names, rightly or not."""
    shows_access: bool
    """Whether it has the signs of access of its own: a witness, an official it spoke to."""


@dataclass(frozen=True, slots=True)
class Story:
    """All reports of one story, in the order they came out."""

    reports: tuple[Report, ...]

    @property
    def parents(self) -> dict[DocumentId, str | None]:
        """What each report was made from."""
        return {one.document: one.parent for one in self.reports}


def simulate(press: Press, seed: int) -> tuple[Story, ...]:
    """Give stories as reported by one drawn set of outlets; equal seeds give equal stories."""
    chance = random.Random(seed)  # noqa: S311 - a fixed draw, nothing secret
    outlets = [_outlet(number, press, chance) for number in range(press.outlets)]
    return tuple(_story(f"{seed}-{number}", outlets, press, chance) for number in range(press.stories))


def root_of(document: str, parents: Mapping[DocumentId, str | None]) -> str:
    """Give what a report goes back to."""
    parent = parents.get(DocumentId(document))
    return document if parent is None else root_of(parent, parents)


def _outlet(number: int, press: Press, chance: random.Random) -> Outlet:
    # Some agencies with people everywhere, papers with a few of their own, and sites that only rewrite.
    access = chance.choices((0.85, 0.45, 0.1), (0.2, 0.4, 0.4))[0]
    favourite = chance.choice([other for other in range(press.outlets) if other != number])
    return Outlet(chance.uniform(0.65, 0.95), access, favourite)


def _story(name: str, outlets: list[Outlet], press: Press, chance: random.Random) -> Story:
    order = [number for number in range(len(outlets)) if chance.random() < press.reports]
    chance.shuffle(order)
    # Who has access of its own tends to be early.
    order.sort(key=lambda number: chance.gauss(0, 0.4) - outlets[number].access)
    reports: list[Report] = []
    for number in order:
        reports.append(_report(DocumentId(f"{name}-{number}"), number, outlets, reports, press, chance))
    return Story(tuple(reports))


def _report(
    document: DocumentId,
    number: int,
    outlets: list[Outlet],
    earlier: list[Report],
    press: Press,
    chance: random.Random,
) -> Report:
    outlet = outlets[number]
    own = _value(outlet.accuracy, press, chance)
    if chance.random() < outlet.access:
        wrongly = chance.random() < press.miscredited and bool(earlier)
        credit = chance.choice(earlier).document if wrongly else None
        return Report(document, number, own, None, None, credit, chance.random() < 0.8)
    shows_access = chance.random() < 0.15
    if not earlier or chance.random() < press.outside:
        source = f"{OUTSIDE}source {chance.randrange(2)}"
        credit_or_not = source if chance.random() < press.credited else None
        return Report(document, number, own, source, Depth.PARAPHRASE, credit_or_not, shows_access)
    parent = _parent(outlet, earlier, press, chance)
    weights = (1 - press.paraphrased - press.trimmed, press.trimmed, press.paraphrased)
    depth = chance.choices(tuple(Depth), weights)[0]
    value = own if chance.random() < press.miscopied else parent.value
    credit_or_not = parent.document if chance.random() < press.credited else None
    return Report(document, number, value, parent.document, depth, credit_or_not, shows_access)


def _parent(outlet: Outlet, earlier: list[Report], press: Press, chance: random.Random) -> Report:
    favourites = [one for one in earlier if one.outlet == outlet.favourite]
    if favourites and chance.random() < press.faithful:
        return favourites[0]
    return chance.choice(earlier)


def _value(accuracy: float, press: Press, chance: random.Random) -> int:
    return TRUE if chance.random() < accuracy else chance.randint(1, press.wrong_values)
