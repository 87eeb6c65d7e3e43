"""Relations, drawn."""

import io

from building import a_claim, a_document, a_reading
from reportedly.products.network import Relation, relations
from rich.console import Console

from reportedly.desk import relation_record
from reportedly.doors.cli.console import THEME
from reportedly.doors.cli.view_network import LINES, draw_network, how_said
from reportedly.model.terms import Certainty, Polarity, Predicate

DOCUMENT = a_document()


def relation(certainty: Certainty, polarity: Polarity, predicate: Predicate = Predicate.SUPPORTS) -> Relation:
    """Give a relation that one report states."""
    claim = a_claim(DOCUMENT, predicate)
    (made,) = relations([(claim, a_reading(claim, DOCUMENT, certainty=certainty, polarity=polarity))])
    return made


def drawn(one: Relation) -> str:
    """Give a relation as it is drawn without colour."""
    console = Console(file=io.StringIO(), width=80, theme=THEME)
    draw_network(console, [one])
    return console.file.getvalue().partition("+ together")[0]  # type: ignore[attr-defined, no-any-return]


def test_the_line_shows_the_firmest_words() -> None:
    """Certain, hedged, possible and only denied are four lines, told apart without colour."""
    lines = {
        drawn(relation(certainty, Polarity.AFFIRMED)).split("supports")[1].split()[0][:2]
        for certainty in Certainty
    }
    denied = drawn(relation(Certainty.CERTAIN, Polarity.DENIED))
    assert lines | {LINES[None]} == set(LINES.values())
    assert f"{LINES[None]}▶" in denied


def test_a_mutual_relation_has_no_arrow() -> None:
    """Allies stand beside each other."""
    assert "▶" not in drawn(relation(Certainty.HEDGED, Polarity.AFFIRMED, Predicate.ALLIED_WITH))


def test_counts_are_of_reports_and_voices() -> None:
    """The words never add up to a confirmation."""
    one = relation(Certainty.HEDGED, Polarity.AFFIRMED)
    assert how_said(one).plain == "said in 1 report (1 hedged), 1 voice"
    assert relation_record(one)["reports"] == 1
