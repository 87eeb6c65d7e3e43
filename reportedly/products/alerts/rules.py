"""Rules: which changes and signs somebody wants to hear of."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from reportedly.analysis.causes import Cause
from reportedly.analysis.changes import ChangeKind
from reportedly.analysis.indicators import SignState
from reportedly.model.terms import Certainty, Predicate
from reportedly.products.alerts.tables import Fields

SAID_WITHIN_DAYS = 30
TOLD_CAUSES = frozenset({Cause.WORLD, Cause.UNKNOWN, Cause.REPORTING})
# Who belongs to what is told in passing, and persons are not followed: whoever wants it says so.
FOLLOWED = frozenset(Predicate) - {Predicate.MEMBER_OF}
SEEN = frozenset({SignState.INDEPENDENT, SignState.ONCE})


class Watched(StrEnum):
    """What a rule is about."""

    CHANGES = "changes"
    INDICATORS = "indicators"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What somebody wants to hear of; an empty set or list is no condition."""

    name: str
    watch: Watched
    severity: str | None = None
    """The user's own words, shown and nothing more."""
    channels: tuple[str, ...] = ()
    """Names; none for every channel."""
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    kinds: frozenset[ChangeKind] = frozenset()
    causes: frozenset[Cause] = TOLD_CAUSES
    predicates: frozenset[Predicate] = frozenset()
    """None for all but who belongs to what."""
    certainty: Certainty = Certainty.POSSIBLE
    """The weakest words that count."""
    origins: int = 0
    """Independent origins that there are at the least: the low end of the range."""
    said_within_days: int = SAID_WITHIN_DAYS
    """Reports published earlier make no alert; 0 for any."""
    scenarios: tuple[str, ...] = ()
    indicators: frozenset[str] = frozenset()
    states: frozenset[SignState] = SEEN


def read_rule(fields: Fields, folder: Path) -> Rule:
    """Give the rule that a table describes; scenario files are looked for from the folder of its file.

    Raises: VocabularyError.
    """
    watch = Watched(fields.choice("watch", Watched, "changes"))
    rule = (_changes_rule if watch is Watched.CHANGES else _signs_rule)(fields, folder)
    fields.finish()
    return rule


def _changes_rule(fields: Fields, _folder: Path) -> Rule:
    causes = fields.choices("causes", Cause)
    return Rule(
        name=fields.words("name"),
        watch=Watched.CHANGES,
        severity=fields.words_or_none("severity"),
        channels=fields.list("channels"),
        actors=fields.list("actors"),
        places=fields.list("places"),
        kinds=frozenset(map(ChangeKind, fields.choices("kinds", ChangeKind))),
        causes=frozenset(map(Cause, causes)) or TOLD_CAUSES,
        predicates=frozenset(map(Predicate, fields.choices("predicates", Predicate))),
        certainty=Certainty(fields.choice("certainty", Certainty, "possible")),
        origins=fields.number("origins", 0),
        said_within_days=fields.number("said_within_days", SAID_WITHIN_DAYS),
    )


def _signs_rule(fields: Fields, folder: Path) -> Rule:
    scenarios = tuple(str(folder / one) if one.endswith(".toml") else one for one in fields.list("scenarios"))
    states = fields.choices("states", SignState)
    return Rule(
        name=fields.words("name"),
        watch=Watched.INDICATORS,
        severity=fields.words_or_none("severity"),
        channels=fields.list("channels"),
        actors=fields.list("actors"),
        places=fields.list("places"),
        scenarios=scenarios,
        indicators=frozenset(fields.list("indicators")),
        states=frozenset(map(SignState, states)) or SEEN,
        origins=fields.number("origins", 0),
    )
