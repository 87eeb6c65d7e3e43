"""Relations, drawn."""

import io
from datetime import date

from rich.console import Console

from reportedly.analysis.network.relations import relation
from reportedly.analysis.propositions import propositions
from reportedly.desk import Count, Days, Network, Relation, When, relation_record
from reportedly.doors.cli.console import THEME
from reportedly.doors.cli.view_network import LINES, draw_network, draw_snapshot, how_said, origin_words
from reportedly.model.terms import Certainty, Polarity, Predicate
from tests.reporting import a_report, says


def made(certainty: Certainty, polarity: Polarity, predicate: Predicate = Predicate.SUPPORTS) -> Relation:
    """Give a relation that one report states."""
    (one,) = propositions([says(a_report("a"), predicate=predicate, certainty=certainty, polarity=polarity)])
    return relation(one)


def drawn(one: Relation) -> str:
    """Give a relation as it is drawn without colour."""
    console = Console(file=io.StringIO(), width=80, theme=THEME)
    draw_network(console, [one])
    return console.file.getvalue().partition("+ together")[0]  # type: ignore[attr-defined, no-any-return]


def test_the_line_shows_the_firmest_words() -> None:
    """Certain, hedged, possible and only denied are four lines, told apart without colour."""
    lines = {
        drawn(made(certainty, Polarity.AFFIRMED)).split("supports")[1].split()[0][:2]
        for certainty in Certainty
    }
    denied = drawn(made(Certainty.CERTAIN, Polarity.DENIED))
    assert lines | {LINES[None]} == set(LINES.values())
    assert f"{LINES[None]}▶" in denied


def test_a_mutual_relation_has_no_arrow() -> None:
    """Allies stand beside each other."""
    assert "▶" not in drawn(made(Certainty.HEDGED, Polarity.AFFIRMED, Predicate.ALLIED_WITH))


def test_counts_are_of_reports_and_voices() -> None:
    """The words never add up to a confirmation."""
    one = made(Certainty.HEDGED, Polarity.AFFIRMED)
    assert how_said(one).plain == "said in 1 report (1 hedged), 1 voice"
    assert relation_record(one)["reports"] == 1


def test_a_range_of_origins_is_told_as_one() -> None:
    """One number stands alone only where the draws agree on it."""
    assert origin_words(Count(1, 1, 1)) == "1 origin"
    assert origin_words(Count(2, 1, 3)) == "2 origins (1 to 3)"


def test_a_network_of_a_day_says_by_which_time() -> None:
    """The head tells the day, the assumption that keeps old relations in it, and what was left out."""
    console = Console(file=io.StringIO(), width=80, theme=THEME)
    left = says(a_report("b"))
    draw_snapshot(console, Network(When(at=date(2024, 1, 5)), (), (left,)), ())
    text = " ".join(console.file.getvalue().split())  # type: ignore[attr-defined]
    assert "as reports place it on 2024-01-05" in text
    assert "counts for 365 days after it is last said of" in text
    assert "nothing says when: 1 claim" in text
    assert When(days=Days(date(2024, 1, 5), None)).is_always is False
