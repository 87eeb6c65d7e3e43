"""Places on a map, and by name only."""

from reportedly.doors.http.shapes.base import Shape
from reportedly.doors.http.shapes.claims import ClaimShape


class SpotShape(Shape):
    """A place that claims name, as finely as the reports say."""

    key: str
    name: str
    country: str | None
    lat: float
    lon: float
    precision: str
    radius_km: float | None
    claims: list[str]


class UnplacedShape(Shape):
    """A place that claims name and that cannot be put on a map."""

    name: str
    claims: list[str]


class MapShape(Shape):
    """Where claims say things are: on a map, or by name only."""

    complete: bool
    places: list[SpotShape]
    unplaced: list[UnplacedShape]
    said: list[ClaimShape]
