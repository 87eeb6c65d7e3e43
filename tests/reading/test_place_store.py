"""Laws of the gazetteer's file."""

from pathlib import Path

from reportedly.reading.gazetteer import Gazetteer
from reportedly.reading.place_names import PlaceKind
from reportedly.reading.place_store import StoredPlace, write_store

FORT = StoredPlace(
    ref="own:zarbin",
    name="Zarbin",
    kind=PlaceKind.SITE,
    others=("Zarbin Fort",),
    shorts=("Zb.",),
    country="AF",
    within="AF",
    lat=34.12345,
    lon=71.5,
    radius_km=2.5,
)


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    """A place comes back under each of its names, with the grade of the name, to a ten-thousandth of a
    degree."""
    store = tmp_path / "own.sqlite"
    assert write_store(store, [FORT], {"licence": "own"}) == 3
    with Gazetteer.open([store]) as own:
        grades = {name: own.candidates(name)[0].grade for name in ("Zarbin", "Zarbin Fort", "Zb.")}
        assert grades == {"Zarbin": 1, "Zarbin Fort": 0, "Zb.": -1}
        (entry,) = own.candidates("zarbin")
        assert (entry.id, entry.lat, entry.lon, entry.radius_km) == ("own:zarbin", 34.1234, 71.5, 2.5)


def test_the_same_places_give_the_same_bytes(tmp_path: Path) -> None:
    """A store can be compared, hashed and built again."""
    one, other = tmp_path / "one.sqlite", tmp_path / "other.sqlite"
    for path in (one, other, one):
        write_store(path, [FORT], {"b": "2", "a": "1"})
    assert one.read_bytes() == other.read_bytes()
