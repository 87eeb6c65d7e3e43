"""Changes and indicators."""

from pydantic import Field

from reportedly.doors.http.shapes.actors import NodeShape
from reportedly.doors.http.shapes.base import Shape
from reportedly.doors.http.shapes.claims import ClaimShape
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


class BarShape(Shape):
    """One window of a series."""

    since: str
    until: str
    origins: CountShape
    others: int = Field(description="Origins of other reports on the same ground, by day of publication.")
    covered: bool = Field(description="Whether anyone reported from there at all; if not, 0 is no calm.")
    claims: list[str] = Field(description="The first of them; `claims_total` says how many there are.")
    claims_total: int


class RateChangeShape(Shape):
    """A day from which on there was another rate of origins to a window."""

    since: str
    before: float
    after: float


class ActivityShape(Shape):
    """How much is told of an actor or a place in the last window, against what is usual."""

    subject: str
    kind: str
    state: str
    why: list[str]
    usual: float | None = Field(description="Mean origins to a window before; none without a baseline.")
    band: list[int] | None = Field(
        description="The least and the most origins that would be nothing rare in the last window."
    )
    coverage: str = Field(description="Which other reports are taken for coverage.")
    publishers: list[str] = Field(description="Who reported from there in the last window.")
    undated: int
    changes: list[RateChangeShape]
    series: list[BarShape]
    claims: list[str]
    claims_total: int


class UntoldShape(Shape):
    """A name of which there is no activity to count, and why."""

    name: str
    why: str


class Activities(Shape):
    """Activity of actors and places against their baselines, what to look at first in front."""

    until: str = Field(description="Last day of the last window.")
    last: str | None = Field(description="Day of the last report.")
    days: int
    windows: int
    complete: bool = Field(
        description="Whether all claims were looked at; if not, windows before the newest were left out."
    )
    untraced: int = Field(
        description="Reports whose sources were not looked for; each counts as an origin of its own."
    )
    total: int
    states: dict[str, int] = Field(description="Counted over all, whatever the page and state asked for.")
    untold: list[UntoldShape]
    activities: list[ActivityShape]
    next: str | None


class WindowClaims(Shape):
    """The claims of one actor or place that are seen in one window, first day first."""

    subject: str
    since: str
    until: str
    total: int
    claims: list[ClaimShape]
