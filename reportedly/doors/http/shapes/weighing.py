"""Weights, contradictions, consequences and precedents."""

from reportedly.doors.http.shapes.base import Shape


class ReasonShape(Shape):
    """A reason, with the claims it rests on."""

    says: str
    claims: list[str]


class WeightShape(Shape):
    """What there is to go by for a proposition."""

    information: dict[str, str | int]
    reasons: list[ReasonShape]
    interests: list[ReasonShape]
    claims: list[str]


class ContradictionShape(Shape):
    """Two sides that are at odds."""

    kind: str
    says: str
    claims: list[str]


class Contradictions(Shape):
    """What is at odds."""

    contradictions: list[ContradictionShape]


class ConsequenceShape(Shape):
    """What becomes of one finding."""

    outcome: str
    finding: str
    about: str
    claims: list[str]


class Consequences(Shape):
    """What falls, weakens or changes."""

    gone: list[str]
    unchanged: int
    consequences: list[ConsequenceShape]


class PrecedentShape(Shape):
    """A past relation beside the one asked about."""

    features: dict[str, dict[str, str]]
    caveat: str
