"""Laws of the gazetteer: names in any spelling, a user's own places on top, safe in threads and processes."""

import pickle
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from reportedly.model.errors import SourceMissing, VocabularyError
from reportedly.model.globe import distance_km
from reportedly.reading.gazetteer import Gazetteer
from reportedly.reading.place_import import import_dump
from reportedly.reading.place_names import PlaceKind

OWN_PLACES = """
[[place]]
name = "Qala-e Zarbin"
names = ["Zarbin Fort"]
kind = "site"
country = "AF"
admin1 = "Kunar"
lat = 34.9
lon = 71.0
radius_km = 12
source = "survey"
"""


@pytest.fixture(scope="module")
def gazetteer() -> Iterator[Gazetteer]:
    with Gazetteer.open() as opened:
        yield opened


@pytest.mark.parametrize(
    ("name", "country", "kind"),
    [
        ("Muridke", "PK", PlaceKind.TOWN),
        ("Helmand province", "AF", PlaceKind.PROVINCE),
        ("province of Herat", "AF", PlaceKind.PROVINCE),
        ("Borno", "NG", PlaceKind.PROVINCE),
        ("Deir al-Zour", "SY", PlaceKind.PROVINCE),
        ("Ménaka", "ML", PlaceKind.TOWN),
        ("North Waziristan", "PK", PlaceKind.DISTRICT),
        ("Sambisa Forest", "NG", PlaceKind.REGION),
        ("Bab al-Mandab", None, PlaceKind.WATER),
        ("al-Hol camp", "SY", PlaceKind.SITE),
        ("Durand Line", None, PlaceKind.BORDER),
        ("U.S.", "US", PlaceKind.COUNTRY),
        ("the Gambia", "GM", PlaceKind.COUNTRY),
        ("Middle East", None, PlaceKind.REGION),
    ],
)
def test_names_that_conflict_reports_use_are_known(
    gazetteer: Gazetteer, name: str, country: str | None, kind: PlaceKind
) -> None:
    """Towns, provinces, districts, forests, straits, camps, borders and regions are found by the names in
    use."""
    assert any((entry.country, entry.kind) == (country, kind) for entry in gazetteer.candidates(name))


@pytest.mark.parametrize("name", ["AYN AL-ARAB", "Ayn al Arab", "‘Ayn al ‘Arab", "ʿAyn al-ʿArab", "Kobanî"])
def test_accents_case_hyphens_and_apostrophes_do_not_matter(gazetteer: Gazetteer, name: str) -> None:
    """Every spelling of one name finds the same town."""
    assert "geonames:172256" in {entry.id for entry in gazetteer.candidates(name)}


def test_short_forms_are_no_names_by_themselves(gazetteer: Gazetteer) -> None:
    """ "Va." helps to place the town before it, but is not taken for a name."""
    assert not gazetteer.is_place_name("Va.")
    assert [entry.name for entry in gazetteer.candidates("Va.")] == ["Virginia"]


def test_words_that_name_nothing_are_no_places(gazetteer: Gazetteer) -> None:
    """What no place is called is not a place name, and has no standing."""
    assert not gazetteer.is_place_name("Harbour Wire Dispatch")
    assert gazetteer.candidates("") == ()
    assert gazetteer.standing("Harbour Wire Dispatch") == 0.0


def test_standing_orders_names_by_how_well_known_their_places_are(gazetteer: Gazetteer) -> None:
    """A country stands above a city, a city above a village."""
    assert gazetteer.standing("Syria") > gazetteer.standing("Aleppo") > gazetteer.standing("Kolofata")


def test_every_place_carries_a_reach_and_whole_coordinates(gazetteer: Gazetteer) -> None:
    """No point without a radius; latitude and longitude come together and in range."""
    for name in ("Paris", "San José", "Springfield", "Gaza", "Punjab", "Europe", "Santa Ana"):
        for entry in gazetteer.candidates(name):
            assert entry.radius_km > 0
            assert (entry.lat is None) == (entry.lon is None)
            assert entry.lat is None or (abs(entry.lat) <= 90 and abs(entry.lon or 0) <= 180)


def test_a_province_reaches_its_towns(gazetteer: Gazetteer) -> None:
    """A province's radius covers the towns within it, so that its point is never false."""
    province = next(entry for entry in gazetteer.candidates("Nangarhar") if entry.kind is PlaceKind.PROVINCE)
    town = next(entry for entry in gazetteer.candidates("Jalalabad") if entry.lies_in(province.code or "?"))
    assert distance_km(province.lat or 0, province.lon or 0, town.lat or 0, town.lon or 0) < (
        province.radius_km
    )


def test_areas_are_compared_whole(gazetteer: Gazetteer) -> None:
    """`PK.0` is not around `PK.04`: codes are compared part by part."""
    muridke = gazetteer.candidates("Muridke")[0]
    assert muridke.lies_in("PK")
    assert muridke.lies_in("PK.04")
    assert not muridke.lies_in("PK.0")


def test_own_places_come_on_top(tmp_path: Path) -> None:
    """A user's places file adds places under all their names, and keeps what shipped."""
    path = tmp_path / "own.toml"
    path.write_text(OWN_PLACES, encoding="utf-8")
    with Gazetteer.open([path]) as own:
        assert [entry.id for entry in own.candidates("Zarbin fort")] == ["survey:qala-e-zarbin-af"]
        assert own.is_place_name("Qala e Zarbin")
        assert own.is_place_name("Kabul")


def test_a_missing_or_foreign_file_is_refused(tmp_path: Path) -> None:
    """What is not there, is no store, or is no dump, is said at once."""
    with pytest.raises(SourceMissing, match="nowhere"):
        Gazetteer.open([tmp_path / "nowhere.toml"])
    foreign = tmp_path / "notes.sqlite"
    foreign.write_text(
        "these are notes, not a database, and long enough to be looked at" * 20, encoding="utf-8"
    )
    with pytest.raises(VocabularyError, match=r"notes\.sqlite"):
        Gazetteer.open([foreign])
    with pytest.raises(VocabularyError, match="line 1"):
        import_dump(foreign, tmp_path / "out.sqlite")


def _ask(name: str) -> int:
    with Gazetteer.open() as opened:
        return len(opened.candidates(name))


def test_threads_and_processes_share_it(gazetteer: Gazetteer) -> None:
    """Eight threads, a copy by pickle and a forked process all get the same answer."""
    expected = len(gazetteer.candidates("Springfield"))
    names = ["Springfield", "Springfield "] * 20
    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(lambda name: len(gazetteer.candidates(name)), names)) == {expected}
    copy: Gazetteer = pickle.loads(pickle.dumps(gazetteer))  # noqa: S301 - our own bytes
    assert len(copy.candidates("Springfield")) == expected
    copy.close()
    with get_context("spawn").Pool(1) as workers:
        assert workers.apply(_ask, ("Springfield",)) == expected


def test_lookups_are_quick(gazetteer: Gazetteer) -> None:
    """Cold names answer in well under 1 ms and warm ones in under 50 µs on average, with room for a busy
    machine."""
    names = [f"Nowhere {number}" for number in range(200)]
    start = time.process_time()
    for name in names:
        gazetteer.is_place_name(name)
    cold = time.process_time()
    for name in names:
        gazetteer.is_place_name(name)
    warm = time.process_time()
    assert (cold - start) / len(names) < 0.005
    assert (warm - cold) / len(names) < 0.0005


def test_a_hamlet_is_found_but_makes_no_place_name(gazetteer: Gazetteer) -> None:
    """Post offices bear names like "Luther": they answer a place name and turn no other word into one."""
    lanexa = gazetteer.candidates("Lanexa")
    assert [(entry.admin1, entry.within, entry.is_hamlet) for entry in lanexa] == [
        ("Virginia", "US.VA.127", True)
    ]
    assert not gazetteer.is_place_name("Lanexa")
    assert gazetteer.standing("Lanexa") == 0
