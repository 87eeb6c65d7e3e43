"""Laws of bare years and months: only their neighbours make them times."""

from datetime import date

import pytest

from reportedly.reading.times import find_periods

SATURDAY = date(2015, 3, 7)


def ends(text: str, published: date | None = SATURDAY) -> list[tuple[str, str, str]]:
    """Give each period of a text as its words, its days and its precision."""
    periods = find_periods(text, 0, published)
    return [(p.span.text, f"{p.start or ''}..{p.end or ''}", p.precision.value) for p in periods]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It fell in 2014.", ["2014"]),
        ("in 2012, 2013 and 2014", ["2012", "2013", "2014"]),
        ("under its 2003 charter", ["2003"]),
        ("in the year 2000", ["2000"]),
        ("the March offensive", ["March"]),
        ("in May.", ["May"]),
        ("They fought in March.", ["March"]),
    ],
)
def test_a_bare_year_or_month_beside_the_right_words_is_a_time(text: str, words: list[str]) -> None:
    """Prepositions of time, determiners and lists make a number a year and a word a month."""
    assert [found for found, _, _ in ends(text)] == words


@pytest.mark.parametrize(
    "text",
    [
        "a force of 2000",
        "in 2000 villages",
        "1800 to 2000 fighters",
        "$2015 a head",
        "resolution 1989",
        "Fighters may march home",
        "General April Sandoval spoke",
        "the long march",
        "5,000 men",
    ],
)
def test_a_number_or_word_that_only_looks_like_a_time_is_left_alone(text: str) -> None:
    """Counts, sums, resolutions, verbs and names are no times."""
    assert ends(text) == []
