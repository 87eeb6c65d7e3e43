"""Laws of the words for people: they name the place that they are of, and only with a capital letter."""

from dataclasses import replace

import pytest

from reportedly.model.terms import Precision
from reportedly.model.vocabulary import load_vocabulary, table_list, text_list
from reportedly.reading.gazetteer import Gazetteer
from reportedly.reading.place_names import fold_name
from reportedly.reading.place_peoples import load_peoples, people_entries
from reportedly.reading.places import PlaceContext, resolve_places
from tests.placing import names_in, placed, resolve


@pytest.mark.parametrize(
    ("words", "name"),
    [("Iraqi", "Iraq"), ("Iowans", "Iowa"), ("Londoner", "London"), ("BRITISH", "United Kingdom")],
)
def test_a_people_is_of_its_place(gazetteer: Gazetteer, words: str, name: str) -> None:
    """The word stands for the country, province or town that it is made of."""
    assert [entry.name for entry in people_entries(words, gazetteer)] == [name]


def test_a_small_letter_makes_no_people(gazetteer: Gazetteer) -> None:
    """What is polished is not of Poland."""
    assert people_entries("polish", gazetteer) == ()


def test_every_row_has_a_place_in_the_gazetteer(gazetteer: Gazetteer) -> None:
    """A word whose place nobody knows would be a dead row."""
    assert [key for key in load_peoples() if not people_entries(key.capitalize(), gazetteer)] == []


def test_every_word_of_a_state_that_is_a_place_is_known(gazetteer: Gazetteer) -> None:
    """The registry's words for states are the same words; states that are gone are no places."""
    rows = table_list(load_vocabulary("actors/states.toml"), "actor", "states")
    for row in rows:
        countries = text_list(row, "countries", "states")
        entries = gazetteer.candidates(str(row["name"]))
        if len(countries) == 1 and any(entry.code == countries[0] for entry in entries):
            for word in (*text_list(row, "adjectives", "states"), *text_list(row, "demonyms", "states")):
                assert fold_name(word) in load_peoples(), word


def test_a_people_is_as_wide_as_its_country(gazetteer: Gazetteer) -> None:
    """ "Kenyan" is said of a country, never of a point in it."""
    kenya = placed(resolve(gazetteer, "A Kenyan patrol crossed the river.", "Kenyan")["Kenyan"])
    assert (kenya.country, kenya.precision) == ("KE", Precision.COUNTRY)


def test_a_state_known_by_its_adjective_is_no_place(gazetteer: Gazetteer) -> None:
    """The reading knows "Kenyan troops" as a state's; where they are is not said by that."""
    (name,) = names_in("Kenyan troops left.", "Kenyan")
    assert resolve_places([replace(name, country="KE")], PlaceContext(gazetteer)) == (None,)


def test_neighbours_decide_between_two_of_one_word(gazetteer: Gazetteer) -> None:
    """Georgians among towns of the Caucasus are of the country, among towns of the South of the state."""
    text = "A Georgian met others in Tbilisi and Gori."
    assert placed(resolve(gazetteer, text, "Georgian", "Tbilisi", "Gori")["Georgian"]).country == "GE"
    text = "A Georgian met others in Atlanta, Macon and Savannah."
    found = resolve(gazetteer, text, "Georgian", "Atlanta", "Macon", "Savannah")
    assert placed(found["Georgian"]).country == "US"
