"""Changes and indicators."""

from reportedly.doors.http.shapes.actors import NodeShape
from reportedly.doors.http.shapes.base import Shape
from reportedly.doors.http.shapes.propositions import CountShape


class ChangeShape(Shape):
    """One change, with its cause."""

    kind: str
    cause: str
    why: list[str]
    subject: NodeShape
    predicate: str
    object: NodeShape
    origins_before: CountShape
    origins_after: CountShape
    claims: list[str]


class Changes(Shape):
    """What changed."""

    complete: bool
    changes: list[ChangeShape]


class IndicatorShape(Shape):
    """How one sign of a scenario stands in one case."""

    scenario: str
    case: str
    indicator: str
    observable: str
    state: str
    why: list[str]
    claims: list[str]
    """The first of them; `claims_total` says how many there are."""
    claims_total: int
    coverage_claims: list[str]
    """The first of them: one claim of each report that came out from there within the expiry."""
    coverage_claims_total: int


class ScenarioShape(Shape):
    """How many cases of a scenario there are, and how many of their signs stand how."""

    id: str
    title: str
    cases: int
    states: dict[str, int]


class Indicators(Shape):
    """How the signs of scenarios stand on a day."""

    day: str
    complete: bool
    scenarios: list[ScenarioShape]
    """Counted over all cases, whatever the page."""
    indicators: list[IndicatorShape]
    next: str | None
