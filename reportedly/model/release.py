"""Release: how coarse, how late and how nameless what is published is to be, and what came of that."""

from dataclasses import dataclass

from reportedly.model.errors import UsageError
from reportedly.model.records import Record

LEVELS = ("district", "province", "country")
MOST_KM = 2000.0


@dataclass(frozen=True, slots=True)
class Coarseness:
    """How finely places may be told: to a level of offices, or to a grid of kilometres."""

    level: str | None = None
    km: float | None = None

    @property
    def words(self) -> str:
        """What it is called."""
        return self.level or f"a grid of {self.km:g} km"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseSettings:
    """What publication asks for."""

    coarsen: Coarseness | None = None
    delay_days: int | None = None
    """Only what was reported at least so many days before."""
    without_names: bool = False
    """Whether persons are unnamed, unless every claim that names them was approved."""

    @property
    def is_plain(self) -> bool:
        """Whether nothing is asked for."""
        return self.coarsen is None and self.delay_days is None and not self.without_names


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseStatement:
    """What was coarsened, delayed and withheld; it goes with what is published."""

    settings: ReleaseSettings
    claims_delayed: int = 0
    claims_undated: int = 0
    places_coarsened: int = 0
    names_withheld: int = 0
    """How many persons are unnamed."""
    quotes_masked: int = 0
    """How many quotes have words blocked out."""

    @property
    def sentences(self) -> tuple[str, ...]:
        """What to say of it, to readers."""
        return tuple(_sentences(self))


def read_coarseness(written: str | None) -> Coarseness | None:
    """Give what `district`, `province`, `country` or a number of kilometres asks for; None for None.

    Raises: UsageError, if it is none of these.
    """
    if written is None:
        return None
    wanted = written.strip().lower()
    if wanted in LEVELS:
        return Coarseness(level=wanted)
    try:
        km = float(wanted.removesuffix("km"))
    except ValueError:
        km = 0.0
    if not 1 <= km <= MOST_KM:
        raise UsageError(f"{written}: places can be coarsened to {', '.join(LEVELS)} or 1 to {MOST_KM:g} km")
    return Coarseness(km=km)


def statement_record(one: ReleaseStatement) -> Record:
    """Give a statement as plain JSON."""
    settings = one.settings
    return {
        "type": "publication",
        "coarsened_to": None if settings.coarsen is None else settings.coarsen.words,
        "delay_days": settings.delay_days,
        "without_names": settings.without_names,
        "claims_delayed": one.claims_delayed,
        "claims_undated": one.claims_undated,
        "places_coarsened": one.places_coarsened,
        "names_withheld": one.names_withheld,
        "quotes_masked": one.quotes_masked,
        "says": list(one.sentences),
    }


def _sentences(one: ReleaseStatement) -> list[str]:
    settings, found = one.settings, []
    if settings.coarsen is not None:
        found.append(
            f"For publication, places are told no finer than {settings.coarsen.words}: "
            f"{one.places_coarsened} were coarsened. Finer names found in quotes and titles are blocked out."
        )
    if settings.delay_days is not None:
        found.append(
            f"Only what was reported at least {settings.delay_days} days before is in it: "
            f"{one.claims_delayed} newer claims and {one.claims_undated} of undated reports are withheld."
        )
    if settings.without_names:
        found.append(
            f"Persons are unnamed unless reviewers approved every claim about them: {one.names_withheld} are."
        )
    if settings.coarsen is not None or settings.without_names:
        found.append(
            f"{one.quotes_masked} quotes have words blocked out, and texts outside quotes are withheld. "
            "Names that nobody recognised can remain, and reports that are public say it all."
        )
    return found
