"""Places made coarse with the shipped gazetteer: never finer than asked."""

import math
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.desk.releasing import KM_A_DEGREE, atlas_of
from reportedly.model.claims import Place
from reportedly.model.release import Coarseness
from reportedly.model.spans import Span
from reportedly.model.terms import Precision
from reportedly.reading.gazetteer import Gazetteer

EMPTY = Gazetteer((), {}, ExitStack())


@pytest.fixture(scope="module")
def gazetteer() -> Iterator[Gazetteer]:
    """Give the shipped gazetteer."""
    with Gazetteer.open() as opened:
        yield opened


def town(gazetteer: Gazetteer, name: str = "Maiduguri") -> Place:
    """Give a town as it is read."""
    entry = gazetteer.candidates(name)[0]
    span = Span(0, len(name), name)
    return Place(span, name, entry.country, entry.admin1, entry.lat, entry.lon, Precision.TOWN, 5.0, entry.id)


@pytest.mark.parametrize(
    ("level", "precisions"),
    [
        ("district", {Precision.DISTRICT, Precision.PROVINCE, Precision.COUNTRY}),
        ("province", {Precision.PROVINCE, Precision.COUNTRY}),
        ("country", {Precision.COUNTRY}),
    ],
)
def test_a_town_becomes_the_unit_around_it(gazetteer: Gazetteer, level: str, precisions: set[str]) -> None:
    """Its name, point and number are the unit's; a unit that is not known gives way to a coarser one."""
    place = town(gazetteer)
    found = atlas_of(Coarseness(level), gazetteer).contain(place)
    assert found.precision in precisions
    assert found.name != "Maiduguri"
    assert (found.lat, found.lon) != (place.lat, place.lon)
    assert found.gazetteer_id != place.gazetteer_id
    assert found.country == "NG"
    assert level != "country" or found.admin1 is None


def test_what_is_coarse_already_stays(gazetteer: Gazetteer) -> None:
    """A country is no finer than a province."""
    place = Place(Span(0, 7, "Nigeria"), "Nigeria", "NG", precision=Precision.COUNTRY)
    assert atlas_of(Coarseness("province"), gazetteer).contain(place) is place


def test_a_place_that_nobody_knows_keeps_nothing_but_its_country(gazetteer: Gazetteer) -> None:
    """What cannot be widened is withheld."""
    place = Place(Span(0, 6, "Zzqorn"), "Zzqorn", None, None, 1.25, 2.5, Precision.UNKNOWN)
    found = atlas_of(Coarseness("district"), gazetteer).contain(place)
    assert (found.name, found.lat, found.lon, found.gazetteer_id) == ("a place", None, None, None)


@given(st.floats(-80, 80), st.floats(-179, 179), st.floats(1, 500))
def test_a_grid_moves_points_within_its_reach_and_forgets_where_in_it_they_were(
    lat: float, lon: float, km: float
) -> None:
    """The point is one of the grid, and the true one lies within the radius that is told."""
    place = Place(Span(0, 6, "Zzqorn"), "Zzqorn", None, None, lat, lon, Precision.POINT, 0.1)
    found = atlas_of(Coarseness(km=km), EMPTY).contain(place)
    assert found.lat is not None
    assert found.lon is not None
    assert found.radius_km is not None
    north = (lat - found.lat) * KM_A_DEGREE
    east = (lon - found.lon) * KM_A_DEGREE * math.cos(math.radians(found.lat))
    assert math.hypot(north, east) <= found.radius_km + 0.5
    assert found.radius_km >= 0.7 * km
    steps = found.lat * KM_A_DEGREE / km
    assert abs(steps - round(steps)) < 0.01 * KM_A_DEGREE / km + 1e-6


def test_finer_names_are_found_in_words(gazetteer: Gazetteer) -> None:
    """A town is finer than a province; the province itself, the country and a common word are not."""
    words = "Residents of Maiduguri in Nigeria said The fighting reached Borno State."
    found = list(atlas_of(Coarseness("province"), gazetteer).fine_names(words))
    assert "Maiduguri" in found
    assert not {"Nigeria", "Residents", "The"} & set(found)
