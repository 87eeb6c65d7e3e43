"""Origins counted window by window."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from reportedly.analysis.origins import Sampler
from reportedly.analysis.sightings import (
    Sighting,
    Stretches,
    _counted,
    count_origins,
    share_reaching,
    sightings,
)
from reportedly.model.derivation import Derivation
from tests.reporting import a_report, cites, copied, says

STRETCHES = Stretches(date(2024, 5, 31), 10, 3)
ONE = a_report("one", published="2024-05-05")
TWO = a_report("two", "Invented Gazette", "2024-05-25")


def counts(*derivations: Derivation, object_: str = "Salt League") -> list[int]:
    """Give the likeliest origins by window of two reports, the later of which may speak of another object."""
    seen = sightings([says(ONE), says(TWO, object=object_)], {}, STRETCHES.place)
    roots = Sampler({one.document: one for one in derivations}).roots([ONE.id, TWO.id])
    assert share_reaching(seen, roots, STRETCHES, 0) == 1
    return [count.likeliest for count in count_origins(seen, roots, STRETCHES)]


def test_reports_count_in_the_window_of_their_day() -> None:
    """Two that stand alone count once each, each in its window."""
    assert counts() == [1, 0, 1]


def test_a_copy_counts_where_its_root_did() -> None:
    """A copy three weeks later adds nothing to its own window."""
    assert counts(copied(TWO, ONE, 1.0)) == [1, 0, 0]


def test_an_agency_counts_again_with_another_story_only() -> None:
    """A root outside the ledger is new when it tells something new, and not when it repeats itself."""
    by_agency = (cites(ONE, "Example Agency", 1.0), cites(TWO, "Example Agency", 1.0))
    assert counts(*by_agency) == [1, 0, 0]
    assert counts(*by_agency, object_="Amber Guard") == [1, 0, 1]


@given(st.dates(date(2024, 1, 1), date(2024, 12, 31)))
def test_every_day_is_in_the_window_of_its_number(day: date) -> None:
    """The windows follow one another without a gap; what is before them all is told apart."""
    place = STRETCHES.place(day)
    assert (place is None) == (day > STRETCHES.until)
    if place:
        assert STRETCHES.window(place).has(day)
    elif place == 0:
        assert day < STRETCHES.window(1).since


@given(st.floats(0, 1), st.floats(0, 1), st.booleans())
def test_draws_that_agree_are_counted_once_and_count_the_same(
    first: float, second: float, by_agency: bool
) -> None:
    """The range over all draws is that of each draw counted by itself."""
    third = a_report("three", "Made-up Post", "2024-05-28")
    found = [copied(TWO, ONE, first), cites(third, "An agency", second) if by_agency else copied(third, TWO)]
    seen = sightings([says(ONE), says(TWO), says(third, object="Amber Guard")], {}, STRETCHES.place)
    roots = Sampler({one.document: one for one in found}).roots([ONE.id, TWO.id, third.id])
    each = sorted(_counted(seen, draw, 3)[3] for draw in roots)
    last = count_origins(seen, roots, STRETCHES)[2]
    assert (last.low, last.likeliest) == (each[int(0.05 * len(each))], each[len(each) // 2])
    reaching = share_reaching(seen, roots, STRETCHES, 2)
    assert reaching == sum(number >= 2 for number in each) / len(each)


@given(st.floats(0, 1), st.booleans(), st.integers(0, 3), st.booleans())
def test_what_one_report_tells_needs_no_draws(p: float, by_agency: bool, place: int, is_none: bool) -> None:
    """The short way for no report or one gives what counting every draw does."""
    derivation = cites(ONE, "An agency", p) if by_agency else copied(ONE, TWO, p)
    roots = Sampler({derivation.document: derivation}).roots([ONE.id, TWO.id])
    seen = () if is_none else (Sighting(place, date(2024, 5, 5), ONE.id, frozenset()),)
    plain = [_counted(seen, draw, STRETCHES.number) for draw in roots]
    found = count_origins(seen, roots, STRETCHES)
    for at, count in enumerate(found, 1):
        assert {count.likeliest, count.low, count.high} == {one[at] for one in plain}
    assert share_reaching(seen, roots, STRETCHES, 1) == sum(one[-1] >= 1 for one in plain) / len(roots)
