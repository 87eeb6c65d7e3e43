"""Laws of distance."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.globe import distance_km, middle, move


@given(st.floats(-80, 80), st.floats(-179, 179), st.floats(0, 360), st.floats(0.1, 2000))
def test_moving_goes_as_far_as_asked(lat: float, lon: float, bearing: float, km: float) -> None:
    """A point moved by so many km lies that far from where it was."""
    assert distance_km(lat, lon, *move(lat, lon, bearing, km)) == pytest.approx(km, rel=1e-3, abs=1e-3)


def test_the_middle_works_across_the_date_line() -> None:
    """Half-way between 179° east and 179° west is 180°, not 0°."""
    lat, lon = middle([(10.0, 179.0), (10.0, -179.0)])
    assert abs(lon) == pytest.approx(180.0)
    assert lat == pytest.approx(10.0, abs=0.1)
