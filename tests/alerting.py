"""Alerts about invented actors, a file of rules, and senders that fail when they are told to."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from building import a_claim, a_document, a_reading, renamed

from reportedly.desk.alerting.senders import Posting
from reportedly.ledger.store import Ledger
from reportedly.model.claims import ReadClaim
from reportedly.model.errors import DeliveryFailed
from reportedly.model.ids import ClaimId
from reportedly.products.alerts.alert import Alert, Quote
from reportedly.products.alerts.channels import Channel, ChannelKind

NOON = datetime(2024, 6, 3, 12, 0, tzinfo=UTC)
"""A Monday."""


def a_quote(claim: str = "claim-one", **changes: object) -> Quote:
    """Give the words of a claim of the Front and the League."""
    fields: dict[str, object] = {
        "claim": ClaimId(claim),
        "words": "The Red Hill Front reportedly backs the Salt League",
        "told": "The Fictional Courier says that Red Hill Front reportedly supports Salt League.",
        "polarity": "affirmed",
        "certainty": "hedged",
        "status": "ongoing",
        "voices": ("The Fictional Courier",),
        "published": "2024-06-01",
        "link": "https://courier.example/1?a=1&b=2",
    }
    return Quote(**{**fields, **changes})  # type: ignore[arg-type]


def an_alert(claim: str = "claim-one", **changes: object) -> Alert:
    """Give an alert on one claim."""
    fields: dict[str, object] = {
        "heading": "change:new relation",
        "group": claim,
        "title": "New relation: it is reported, with reservations, that Red Hill Front supports Salt League",
        "kind": "new relation",
        "cause": "unknown",
        "cause_words": "The words do not tell whether it is new",
        "why": ("the words give no time",),
        "origins": "independent origins that affirm it: 1 to 2 (most likely 1), so far 0",
        "quotes": (a_quote(claim),),
        "claims": (ClaimId(claim),),
        "rules": ("ties",),
        "severity": ("look today",),
        "found": NOON,
    }
    return Alert(**{**fields, **changes})  # type: ignore[arg-type]


def a_channel(name: str = "feed", kind: ChannelKind = ChannelKind.ATOM, **fields: object) -> Channel:
    """Give a channel."""
    given = {"title": "Alerts", "sender": "desk@example.org", "to": ("you@example.org",), **fields}
    return Channel(name=name, kind=kind, **given)  # type: ignore[arg-type]


class Killed(BaseException):
    """What stands for a kill: nothing of ours catches it."""


@dataclass
class Post:
    """A sender that keeps what arrived, and fails or is killed when it is told to."""

    arrived: list[tuple[str, str]] = field(default_factory=list)
    """Channel and message id, in order."""
    shown: dict[str, list[str]] = field(default_factory=dict)
    """By channel, the ids of alerts told or counted, once for each message id."""
    broken: set[str] = field(default_factory=set)
    """Channels that take nothing."""
    kill: Callable[[Posting], str] = lambda _: ""
    """Says `before` or `after` to kill the program around sending."""
    held: bool = False

    def is_held(self, channel: Channel) -> bool:  # noqa: ARG002 - as senders have it
        """Tell whether nothing may be sent."""
        return self.held

    def send(self, posting: Posting) -> str | None:
        """Take a message."""
        when = self.kill(posting)
        if when == "before":
            raise Killed
        if posting.channel.name in self.broken:
            raise DeliveryFailed(f"channel {posting.channel.name!r}: nobody answers")
        seen = (posting.channel.name, posting.message.id)
        if seen not in self.arrived:
            told = self.shown.setdefault(posting.channel.name, [])
            told += [one.id for one in posting.message.shown] + list(posting.message.counted)
        self.arrived.append(seen)
        if when == "after":
            raise Killed
        return None


RULES = """
[[rule]]
name = "ties"
severity = "look today"
said_within_days = 0

[[channel]]
name = "feed"
kind = "atom"
file = "alerts.atom"

[[channel]]
name = "box"
kind = "mbox"
file = "alerts.mbox"
"""


def write_rules(folder: Path, written: str = RULES) -> Path:
    """Write a file of rules."""
    path = folder / "alerts.toml"
    path.write_text(written, encoding="utf-8")
    return path


def keep_report(path: Path, source: str, published: str = "2024-06-01", **reading: object) -> None:
    """Put a report of an invented outlet into a ledger: it says that the Front backs the League."""
    report = renamed(a_document(), publisher=f"Paper {source}", source=source, published=published)
    claim = a_claim(report)
    with Ledger.open(path) as ledger:
        run = ledger.begin_run(version="1", extractors=["made@1"])
        ledger.append(report, [ReadClaim(claim, (a_reading(claim, report, **reading),))], [], run=run)  # type: ignore[arg-type]
        ledger.finish_run(run)
