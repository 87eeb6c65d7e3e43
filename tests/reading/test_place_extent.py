"""Laws of vagueness: a place is never finer than the words around its name."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.model.globe import distance_km
from reportedly.model.terms import Precision
from reportedly.reading.gazetteer import Gazetteer
from tests.placing import MOSUL, placed, resolve


def test_near_is_wider_than_the_town(gazetteer: Gazetteer) -> None:
    """ "Near X" has X's point, a wider radius, and says that it is near."""
    plain = placed(resolve(gazetteer, "It fell in Mosul, Iraq.", "Mosul")["Mosul"])
    near = placed(resolve(gazetteer, "It fell near Mosul, Iraq.", "Mosul")["Mosul"])
    assert near.precision is Precision.NEAR
    assert (near.radius_km or 0) > (plain.radius_km or 0)


@given(st.integers(1, 200), st.sampled_from(["north", "south-east", "west"]))
@settings(max_examples=25, deadline=None)
def test_an_offset_moves_the_point_and_stays_honest(gazetteer: Gazetteer, km: int, side: str) -> None:
    """ "30 km north of X" lies 30 km away, and its radius grows with the distance."""
    place = placed(resolve(gazetteer, f"It fell {km} km {side} of Mosul, Iraq.", "Mosul")["Mosul"])
    assert distance_km(*MOSUL, place.lat or 0, place.lon or 0) == pytest.approx(km, abs=2)
    assert (place.radius_km or 0) >= 0.3 * km
    assert place.precision is Precision.NEAR


def test_a_border_is_never_a_point(gazetteer: Gazetteer) -> None:
    """Both sides of a border are named, and neither gets coordinates."""
    found = resolve(gazetteer, "They were seen along the Syria-Turkey border.", "Syria", "Turkey")
    for place in found.values():
        assert (placed(place).precision, placed(place).lat, placed(place).radius_km) == (
            Precision.BORDER,
            None,
            None,
        )


def test_between_two_towns_covers_both(gazetteer: Gazetteer) -> None:
    """ "Between X and Y" reaches from the one to the other, whichever of the names is asked."""
    found = resolve(
        gazetteer, "The convoy was hit between Bama and Konduga in Borno.", "Bama", "Konduga", "Borno"
    )
    bama, konduga = placed(found["Bama"]), placed(found["Konduga"])
    assert bama.precision is konduga.precision is Precision.NEAR
    assert (bama.lat, bama.lon) == (konduga.lat, konduga.lon)
    assert distance_km(bama.lat or 0, bama.lon or 0, 11.52, 13.69) <= (bama.radius_km or 0)


def test_part_of_a_country_is_a_region_within_it(gazetteer: Gazetteer) -> None:
    """ "Northern Mali" is no point and not all of Mali: a disc to the north of its middle."""
    plain = placed(resolve(gazetteer, "Fighting in Mali went on.", "Mali")["Mali"])
    north = placed(resolve(gazetteer, "Fighting in northern Mali went on.", "Mali")["Mali"])
    assert north.precision is Precision.REGION
    assert (north.lat or 0) > (plain.lat or 0)
