"""Laws of datelines."""

import pytest

from reportedly.reading.datelines import dateline_end


@pytest.mark.parametrize(
    ("line", "tokens"),
    [
        ("TARN , March 7 ( Harbour Wire ) - The front said", 9),
        ("TARN - The front said", 2),
        ("Tarn ( Reuters ) — The front said", 5),
    ],
)
def test_a_dateline_ends_with_its_dash(line: str, tokens: int) -> None:
    """The words up to the dash say where and by whom; the sentence begins behind it."""
    assert dateline_end(line.split(), shouting=False) == tokens


@pytest.mark.parametrize(
    "line",
    [
        "The Amber Front - once feared - has gone",
        "Amber Front - Vale pact holds",
        "AF - led fighters",
        "",
        "-",
    ],
)
def test_an_ordinary_dash_is_none(line: str) -> None:
    """A dash in a sentence or a compound does not end a dateline."""
    wanted = 2 if line.startswith("AF") and len("AF") > 2 else 0
    assert dateline_end(line.split(), shouting=False) == wanted


def test_in_capitals_only_an_agency_in_brackets_tells() -> None:
    """Where all is in capitals a dash may be anything; a bracketed agency before it is a dateline."""
    assert dateline_end("TARN , 12 JAN 90 ( EFE ) -- TWO BOMBS".split(), shouting=True) == 9
    assert dateline_end("THE FRONT -- ONCE FEARED -- HAS GONE".split(), shouting=True) == 0


def test_marks_of_what_follows_belong_to_the_dateline() -> None:
    """An agency's "[TEXT]" is no word of the sentence behind it; brackets that open one later are."""
    assert dateline_end("TARN , 12 JAN 90 ( EFE ) -- [ TEXT ] TWO BOMBS".split(), shouting=True) == 12
    marks = "TARN ( EFE ) -- [ REPORT ] [ TOMA RELK ] [ TEXT ] TWO [ 2 ] BOMBS"
    assert dateline_end(marks.split(), shouting=True) == 15
