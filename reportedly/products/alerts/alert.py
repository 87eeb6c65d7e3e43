"""An alert: a change or a sign worth telling, with its cause, its words and the way to look further."""

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import cast

from reportedly.model.errors import UngroundedFinding
from reportedly.model.ids import ClaimId, digest
from reportedly.model.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """The words of one claim, with who says them and how they stand to it."""

    claim: ClaimId
    words: str
    """Exactly as in the report; passages that do not touch are joined by […]."""
    told: str
    """The claim as a sentence of ours, attributed and never firmer than the words."""
    polarity: str
    certainty: str
    status: str
    voices: tuple[str, ...]
    """Outermost first; a named person only if approved."""
    published: str | None
    link: str | None
    """Where the report was found; None also where it could give away a name that is not approved."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """One change or sign, in words that do not change any more."""

    heading: str
    """What it is told under: a kind of change, or a sign's state; a claim is told once under each."""
    group: str
    """What it is about: alerts with the same are told together."""
    title: str
    kind: str
    """The kind of change, or the sign's state."""
    cause: str
    """`world`, `unknown`, `reporting`, `reading`, or `time` where only time has passed."""
    cause_words: str
    why: tuple[str, ...]
    origins: str
    """How many independent origins, as a range in words."""
    quotes: tuple[Quote, ...]
    """Some of the claims, at least one."""
    notes: tuple[str, ...] = ()
    claims: tuple[ClaimId, ...]
    """All claims that make it, at least one."""
    rules: tuple[str, ...] = ()
    severity: tuple[str, ...] = ()
    """The user's own words."""
    found: datetime

    def __post_init__(self) -> None:
        if not self.claims or not self.quotes:
            raise UngroundedFinding(f"alert: {self.title!r} rests on no claim, or on none that can be quoted")

    @property
    def id(self) -> str:
        """What it is told under and the claims that make it: never the rule, the channel or the moment."""
        return digest("alert", self.heading, sorted(self.claims))

    @property
    def further(self) -> tuple[str, ...]:
        """Commands that show more."""
        return tuple(f"reportedly show {one.claim}" for one in self.quotes)


def alert_record(alert: Alert) -> Record:
    """Give an alert as plain JSON."""
    return cast(
        "Record",
        {
            "type": "alert",
            "id": alert.id,
            **asdict(alert),
            "found": alert.found.isoformat(),
            "further": list(alert.further),
        },
    )


def read_alert(written: str) -> Alert:
    """Give the alert that a record of ours holds."""
    record = json.loads(written)
    quotes = tuple(Quote(**{**one, "voices": tuple(one["voices"])}) for one in record["quotes"])
    words = ("heading", "group", "title", "kind", "cause", "cause_words", "origins")
    lists = ("why", "notes", "claims", "rules", "severity")
    fields = {**{name: record[name] for name in words}, **{name: tuple(record[name]) for name in lists}}
    return Alert(**fields, quotes=quotes, found=datetime.fromisoformat(record["found"]))


def write_alert(alert: Alert) -> str:
    """Give an alert as a line of JSON that `read_alert` takes back."""
    return json.dumps(alert_record(alert), ensure_ascii=False, sort_keys=True)
