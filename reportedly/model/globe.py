"""Distances on the globe."""

from collections.abc import Sequence
from math import asin, atan2, cos, degrees, hypot, radians, sin, sqrt

EARTH_KM = 6371.0


def distance_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Give the great-circle distance between two points in degrees (haversine)."""
    half_lat = sin(radians(other_lat - lat) / 2)
    half_lon = sin(radians(other_lon - lon) / 2)
    chord = half_lat * half_lat + cos(radians(lat)) * cos(radians(other_lat)) * half_lon * half_lon
    return 2 * EARTH_KM * asin(min(1.0, sqrt(chord)))


def middle(
    points: Sequence[tuple[float, float]], weights: Sequence[float] | None = None
) -> tuple[float, float]:
    """Give the weighted middle of one or more points in degrees, rightly so across the date line too."""
    shares = [1.0] * len(points) if weights is None else weights
    x = sum(
        share * cos(radians(lat)) * cos(radians(lon))
        for (lat, lon), share in zip(points, shares, strict=True)
    )
    y = sum(
        share * cos(radians(lat)) * sin(radians(lon))
        for (lat, lon), share in zip(points, shares, strict=True)
    )
    z = sum(share * sin(radians(lat)) for (lat, _), share in zip(points, shares, strict=True))
    return degrees(atan2(z, hypot(x, y))), degrees(atan2(y, x))


def move(lat: float, lon: float, bearing_degrees: float, km: float) -> tuple[float, float]:
    """Give the point that lies `km` from another, under a bearing counted from north over east."""
    angle, turn = km / EARTH_KM, radians(bearing_degrees)
    start, across = radians(lat), radians(lon)
    end = asin(sin(start) * cos(angle) + cos(start) * sin(angle) * cos(turn))
    shift = atan2(sin(turn) * sin(angle) * cos(start), cos(angle) - sin(start) * sin(end))
    return degrees(end), (degrees(across + shift) + 540) % 360 - 180
