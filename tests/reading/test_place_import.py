"""Laws of a user's own places: read whole or refused with a reason."""

from pathlib import Path

import pytest

from reportedly.model.errors import VocabularyError
from reportedly.reading.gazetteer import Gazetteer
from reportedly.reading.place_import import import_dump, read_places
from reportedly.reading.place_names import PlaceKind

DUMP_ROW = (
    "990000001\tTell Umbrin\tTell Umbrin\tTall Umbrin,Umbrin\t33.5\t43.2\tP\tPPLA2\tIQ\t\t01\t0107"
    "\t\t\t4100\t\t9\t\t"
)


def test_a_dump_of_geonames_becomes_a_store(tmp_path: Path) -> None:
    """An imported dump answers like the shipped places, with GeoNames' own numbers."""
    dump, store = tmp_path / "IQ.txt", tmp_path / "iraq.sqlite"
    dump.write_text(DUMP_ROW + "\n", encoding="utf-8")
    assert import_dump(dump, store) == 3
    with Gazetteer.open([store]) as own:
        (entry,) = own.candidates("Tall Umbrin")
        assert (entry.id, entry.kind, entry.seat) == ("geonames:990000001", PlaceKind.TOWN, 2)
        assert (entry.lat, entry.lon, entry.within) == (33.5, 43.2, "IQ.01.0107")


@pytest.mark.parametrize(
    "wrong",
    [
        'kind = "town"',
        'name = "Zarbin"\nkind = "castle"',
        'name = "Zarbin"\nlat = 91\nlon = 3',
        'name = "Zarbin"\nlat = 41',
        'name = "Zarbin"\nlat = 1\nlon = 1\nradius_km = 0',
        'name = "Zarbin"\nnames = "Fort"',
    ],
)
def test_a_wrong_place_is_refused_with_its_name(tmp_path: Path, wrong: str) -> None:
    """A places file with a fault is not half read: the error names the file and the place."""
    path = tmp_path / "own.toml"
    path.write_text(f"[[place]]\n{wrong}\n", encoding="utf-8")
    with pytest.raises(VocabularyError, match=r"own\.toml, place 1"):
        read_places(path)
