"""Indicators, drawn."""

import io
from datetime import date

from rich.console import Console

from reportedly.analysis.indicators import Lookout, Row, watch
from reportedly.analysis.scenarios import Scenario, find_scenario
from reportedly.doors.cli.console import THEME
from reportedly.doors.cli.view_indicators import draw_rows, is_live, totals
from reportedly.model.terms import Polarity, Predicate
from tests.reporting import a_dossier, a_report, says


def rows(scenario: Scenario | None = None, day: date = date(2024, 2, 10)) -> tuple[Row, ...]:
    """Give an alliance that five reports tell of and one denies."""
    said = [says(a_report(str(n)), predicate=Predicate.ALLIED_WITH, at=n) for n in range(5)]
    denial = says(a_report("denial"), predicate=Predicate.ALLIED_WITH, polarity=Polarity.DENIED)
    return watch(scenario or find_scenario("alliance"), Lookout(a_dossier(*said, denial), day), {})


def drawn(found: tuple[Row, ...]) -> str:
    """Give rows as they are drawn at 80 columns."""
    console = Console(file=io.StringIO(), width=80, theme=THEME)
    draw_rows(console, found)
    return " ".join(console.file.getvalue().split())  # type: ignore[attr-defined]


def test_signs_for_and_against_stand_together() -> None:
    """What speaks against is shown beside what speaks for it, and what is not seen is named."""
    text = drawn(rows())
    assert "for independently seen: they are said to be allied" in text
    assert "against seen once: somebody denies" in text
    assert "not seen: oath" in text
    assert "and 1 more" in text


def test_no_sign_is_given_a_probability() -> None:
    """Per cent occur for draws of origins only."""
    for sentence in drawn(rows()).split(" a sign of "):
        assert "%" not in sentence or "of the draws" in sentence


def test_a_case_without_a_sign_of_today_is_not_live() -> None:
    """What is stale all over is shown only when asked for."""
    (row,) = rows()
    assert is_live(row)
    (old,) = rows(day=date(2030, 1, 1))
    assert not is_live(old)
    assert "--stale" in totals([], 0, date(2030, 1, 1), stale=False)
    assert "--stale" not in totals([old], 1, date(2030, 1, 1), stale=True)
    assert "no sign" in drawn(())
