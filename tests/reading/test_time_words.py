"""Laws of the vocabulary of times."""

from reportedly.reading.time_words import LETTERS, fold, time_words


def test_every_month_and_weekday_has_its_number() -> None:
    """Twelve months and seven days, each reached by its full name."""
    words = time_words()
    assert set(words.months.values()) == set(range(1, 13))
    assert set(words.weekdays.values()) == set(range(7))


def test_letters_of_kinds_differ() -> None:
    """Two kinds of word never share a letter, or rules could not tell them apart."""
    assert len(set(LETTERS.values())) == len(LETTERS)


def test_every_word_of_the_vocabulary_is_folded() -> None:
    """Look-ups fold the text, so an entry with a capital could never be found."""
    assert [word for word in time_words().letters if word != fold(word)] == []


def test_units_and_seasons_are_known_by_all_their_words() -> None:
    """Singular and plural are one unit."""
    words = time_words()
    assert words.units["year"] == words.units["years"] == "year"
    assert set(words.seasons.values()) == {"spring", "summer", "autumn", "winter"}
