"""What days are compared with."""

import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from building import a_claim, a_document, a_reading, renamed

from reportedly.analysis.timing import Window
from reportedly.desk import Desk
from reportedly.desk.comparable import comparable_claims
from reportedly.ledger.store import Ledger
from reportedly.model.claims import ReadClaim
from reportedly.model.terms import Predicate

MARCH = Window(date(2024, 3, 1), date(2024, 3, 31))

Told = Callable[..., Desk]


@pytest.fixture
def told(tmp_path: Path) -> Iterator[Told]:
    """Give a maker of desks over reports of some days, all of which tell of the same two groups."""
    opened: list[Desk] = []

    def make(*days: str, predicate: Predicate = Predicate.SUPPORTS) -> Desk:
        path = tmp_path / f"{len(opened)}.db"
        with Ledger.open(path) as ledger:
            run = ledger.begin_run(version="1", extractors=["made@1"])
            for day in days:
                report = renamed(a_document(), published=day, publisher=f"Outlet {day}", source=f"{day}.txt")
                claim = a_claim(report, predicate)
                ledger.append(report, [ReadClaim(claim, (a_reading(claim, report),))], [], run=run)
            ledger.finish_run(run)
        opened.append(Desk(path))
        return opened[-1]

    yield make
    for desk in opened:
        desk.close()


def days_of(desk: Desk, window: Window = MARCH) -> list[str | None]:
    """Give the days of the claims to compare."""
    return [one.document.published for one in comparable_claims(desk, window, ()).said]


def test_what_was_said_before_of_the_same_two_comes_along_newest_first(told: Told) -> None:
    """News can only be told from what was known: all earlier claims between the ends are there."""
    assert days_of(told("2020-01-01", "2024-03-05", "2023-12-31")) == [
        "2024-03-05",
        "2023-12-31",
        "2020-01-01",
    ]


def test_what_comes_after_the_window_plays_no_part(told: Told) -> None:
    """A day is never compared with its future."""
    assert days_of(told("2024-03-05", "2024-04-01")) == ["2024-03-05"]


def test_without_anything_new_nothing_is_compared(told: Told) -> None:
    """Where a window has no claims there is nothing that earlier ones could say of it."""
    found = comparable_claims(told("2020-01-01"), MARCH, ())
    assert (found.said, found.is_complete) == ((), True)


def test_a_window_that_holds_too_much_says_so(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is left aside is never passed off as all: exactly as many as fit is complete, one more is not."""
    desk = told("2024-03-05", "2024-03-06")
    module = sys.modules[comparable_claims.__module__]
    monkeypatch.setattr(module, "MOST_FRESH", 2)
    assert comparable_claims(desk, MARCH, ()).is_complete
    monkeypatch.setattr(module, "MOST_FRESH", 1)
    assert not comparable_claims(desk, MARCH, ()).is_complete
