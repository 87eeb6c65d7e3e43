"""Propositions with their origins, and what people decided on them."""

from pydantic import Field

from reportedly.doors.http.shapes.actors import NodeShape
from reportedly.doors.http.shapes.base import Shape
from reportedly.doors.http.shapes.claims import ClaimShape


class CountShape(Shape):
    """A number of independent origins, as a range with a most likely value."""

    likeliest: int
    low: int
    high: int


class PropositionShape(Shape):
    """What several reports say of the same actors."""

    id: str
    subject: NodeShape
    predicate: str
    object: NodeShape
    reports: int
    said_in: int = Field(description="Reports that say it, without those taken back.")
    denied_in: int = Field(description="Reports that deny it; one that does both counts in both.")
    taken_back: list[str] = Field(
        description="Reports of it that whoever published them took back: they count nowhere."
    )
    affirming: CountShape
    denying: CountShape
    certainty: dict[str, int]
    claims: list[str]


class Propositions(Shape):
    """Propositions, in most reports first."""

    total: int
    complete: bool = Field(description="Whether all claims that fit were looked at; if not, the newest were.")
    propositions: list[PropositionShape]


class SignalShape(Shape):
    """One sign for or against derivation."""

    kind: str
    says: str
    weight: float


class LinkShape(Shape):
    """A report with its likeliest parent."""

    document: str
    parent: str | None
    outside: str | None
    p: float
    signals: list[SignalShape]


class GroupShape(Shape):
    """Reports that most likely go back to one origin."""

    root: str
    absent: bool
    documents: list[str]
    links: list[LinkShape]


class DecisionShape(Shape):
    """What a person decided, with what became of it."""

    id: str
    kind: str
    about: list[str]
    value: str
    reason: str
    by: str
    recorded: str
    content: dict[str, object] = Field(default_factory=dict, description="What more its kind holds.")


class PropositionPage(PropositionShape):
    """A proposition with its groups of reports and every claim."""

    groups: list[GroupShape]
    denials: list[GroupShape]
    method: str
    judged: list[DecisionShape] = Field(description="What people judged of its links, in effect.")
    said: list[ClaimShape]
