"""Publishing: the publishers of a ledger's reports, with what files and people say of them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportedly.model.decisions import Decision, DecisionKind
from reportedly.model.errors import NotInLedger
from reportedly.model.publishers import Publisher
from reportedly.model.records import Record

if TYPE_CHECKING:
    from reportedly.desk.desk import Desk


@dataclass(frozen=True, slots=True)
class Publishing:
    """A publisher: how files list it, how people grade it, and how much of it was read."""

    name: str
    listed: Publisher | None
    """None where no file lists it."""
    grades: tuple[Decision, ...]
    """In effect, the general one first."""
    reports: int
    """How many of its reports the ledger holds."""
    sides: tuple[str, ...]
    """Whose side it is on, as clauses; none known where empty."""

    @property
    def grade(self) -> str:
        """The general grade; F where nobody gave one."""
        return next((one.value for one in self.grades if not one.about[1]), "F")


def find_publishing(desk: "Desk", wanted: str | None = None) -> list[Publishing]:
    """Give the publishers of what was read and those graded, most reports first; or the one wanted.

    Raises: NotInLedger, if neither a file nor a report knows the one wanted.
    """
    graded = desk.decisions.in_effect(kind=DecisionKind.GRADE)
    reports: dict[str, int] = {}
    names: dict[str, str] = {}
    for name, count in desk.reports_by_publisher():
        key = desk.publishers.key_of(name)
        if key is not None:
            reports[key] = reports.get(key, 0) + count
            names.setdefault(key, name)
    if wanted is None:
        keys = dict.fromkeys((*reports, *(one.about[0] for one in graded)))
        return sorted(
            (_publishing(desk, names.get(key, key), graded, reports) for key in keys),
            key=lambda one: (-one.reports, one.name),
        )
    key = desk.publishers.key_of(wanted)
    known = {*reports, *(one.about[0] for one in graded), *desk.publishers.by_id}
    if key not in known:
        raise NotInLedger(
            f"{wanted}: no report, grade or file knows such a publisher; see `reportedly publishers`"
        )
    return [_publishing(desk, names.get(key or "", wanted), graded, reports)]


def publishing_record(one: Publishing) -> Record:
    """Give a publisher with its grades as plain JSON."""
    from reportedly.desk.weighing_records import publisher_record  # noqa: PLC0415

    return {**publisher_record(one.listed, one.name, one.grades, one.reports), "sides": list(one.sides)}


def _publishing(desk: "Desk", name: str, graded: list[Decision], reports: dict[str, int]) -> Publishing:
    from reportedly.analysis.grading import sides_of  # noqa: PLC0415

    found = desk.publishers.find(name.removeprefix("name:"))
    keys = desk.publishers.keys_of(name.removeprefix("name:"))
    sides = () if found is None else sides_of(found, desk.registry).values()
    grades = sorted((one for one in graded if one.about[0] in keys), key=lambda one: one.about[1])
    return Publishing(
        name=name.removeprefix("name:") if found is None else found.name,
        listed=found,
        grades=tuple(grades),
        reports=sum(reports.get(key, 0) for key in keys),
        sides=tuple(dict.fromkeys(sides)),
    )
