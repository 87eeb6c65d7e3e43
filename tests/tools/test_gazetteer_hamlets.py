"""Laws of the store of small places."""

import importlib

hamlets = importlib.import_module("gazetteer_hamlets").hamlets

ROW = {"zip": "00001", "city": "Mcvale", "state_abbr": "OH", "county": "Amber", "lat": "40.0", "lng": "-82.0"}


def test_a_place_is_kept_once_with_its_county() -> None:
    """Many postal codes of one place in one state make one place."""
    rows = [ROW, {**ROW, "zip": "00002"}]
    (place,) = hamlets(rows, {}, {("US.OH", "amber"): "US.OH.001"})
    assert (place.ref, place.name, place.within) == ("geonames-post:00001", "McVale", "US.OH.001")


def test_what_the_gazetteer_has_is_left_out() -> None:
    """A town of the name close by is the same place; one far off is another."""
    assert list(hamlets([ROW], {"mcvale": [(40.1, -82.1)]}, {})) == []
    (place,) = hamlets([ROW], {"mcvale": [(50.0, -82.1)]}, {})
    assert place.within == "US.OH"


def test_a_row_without_a_point_is_no_place() -> None:
    """Where nobody says where it is, nothing is put on the map."""
    assert list(hamlets([{**ROW, "lat": ""}], {}, {})) == []
