"""Laws of the features: what speaks for a place is what stands elsewhere in the document."""

from collections.abc import Iterator

import pytest

from reportedly.reading.gazetteer import Gazetteer, PlaceEntry
from reportedly.reading.place_features import (
    ALONE,
    TOGETHER,
    Surroundings,
    alone_features,
    cell_of,
    province_of,
    together_features,
)
from reportedly.reading.place_names import SETTLEMENTS
from reportedly.reading.places import Question


@pytest.fixture(scope="module")
def tripoli() -> Iterator[tuple[PlaceEntry, ...]]:
    with Gazetteer.open() as opened:
        yield opened.candidates("Tripoli")


def question(key: str, entries: tuple[PlaceEntry, ...]) -> Question:
    shares = [1 / len(entries)] * len(entries)
    return Question(key, None, entries, alone_features(entries, (), ()), shares)


def test_rows_have_a_value_for_every_feature(tripoli: tuple[PlaceEntry, ...]) -> None:
    """Weights and features are matched by position, so lengths must agree."""
    around = Surroundings.of([question("tripoli", tripoli)], None)
    assert {len(row) for row in alone_features(tripoli, (), ())} == {len(ALONE)}
    assert {len(row) for row in together_features("tripoli", tripoli, around)} == {len(TOGETHER)}


def test_a_name_is_no_evidence_for_itself(tripoli: tuple[PlaceEntry, ...]) -> None:
    """A document with one name only says nothing about which of its places is meant."""
    around = Surroundings.of([question("tripoli", tripoli)], None)
    for row in together_features("tripoli", tripoli, around):
        assert row == pytest.approx([0.0] * len(TOGETHER), abs=1e-9)


def test_containment_is_by_code(tripoli: tuple[PlaceEntry, ...]) -> None:
    """Of the Tripolis, those in Lebanon and no others lie in `LB`."""
    contained = [row[ALONE.index("contained")] for row in alone_features(tripoli, (), ("LB",))]
    assert contained == [float(entry.country == "LB" and entry.code != "LB") for entry in tripoli]


def test_a_province_is_in_itself_and_a_town_in_its_province(tripoli: tuple[PlaceEntry, ...]) -> None:
    """Province and town share one code, so that each speaks for the other."""
    assert all((province_of(entry) or entry.within).startswith(entry.country or "") for entry in tripoli)


def test_a_town_goes_with_the_county_named_beside_it() -> None:
    """Many states have a Richmond and many a Madison County; one has the town in the county."""
    with Gazetteer.open() as opened:
        towns, counties = opened.candidates("Richmond"), opened.candidates("Madison County")
    around = Surroundings.of([question("richmond", towns), question("madison county", counties)], None)
    column = TOGETHER.index("district_possible")
    rows = together_features("richmond", towns, around)
    shared = {entry.within for entry, row in zip(towns, rows, strict=True) if row[column] > 0}
    assert shared
    assert shared <= {entry.code for entry in counties}
    assert "US.KY.151" in shared


def test_words_of_a_town_speak_for_towns(tripoli: tuple[PlaceEntry, ...]) -> None:
    """ "Tripoli police" speaks for the towns of that name alone."""
    column = ALONE.index("local_settlement")
    rows = alone_features(tripoli, (), (), local=True)
    assert [row[column] == 1 for row in rows] == [entry.kind in SETTLEMENTS for entry in tripoli]
    assert not any(row[column] for row in alone_features(tripoli, (), ()))


def test_a_large_area_is_nobodys_neighbour() -> None:
    """The middle of a country says nothing about what stands beside it."""
    with Gazetteer.open() as opened:
        assert cell_of(opened.candidates("Mali")[0]) is None
        assert cell_of(opened.candidates("Muridke")[0]) is not None
