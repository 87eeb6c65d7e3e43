"""The figure of the network."""

import xml.etree.ElementTree as ET

from casing import the_case

from reportedly.products.brief.judgements import affirming
from reportedly.products.exchange.common import end_key
from reportedly.products.figures.network import draw_network, drawn_relations

SVG = "{http://www.w3.org/2000/svg}"


def words(named: frozenset[str] = frozenset()) -> list[str]:
    """Give the words of the drawing."""
    root = ET.fromstring(draw_network(the_case(), named))  # noqa: S314 - our own drawing
    return ["".join(one.itertext()) for one in root.iter(f"{SVG}text")]


def test_actors_are_drawn_and_places_are_not() -> None:
    """The network is of actors; a base is no tie between two."""
    assert {"Red Hill Front", "Salt League", "Karvia"} <= set(words())
    assert "Ostland" not in words()


def test_persons_are_drawn_only_where_they_are_asked_for_by_name() -> None:
    """Nobody is drawn for being written about; who is left out is counted, and not silently."""
    assert "Ada Example" not in words()
    assert any(one.startswith("1 person left out") for one in words())
    leader = next(one.claim for one in the_case().told if one.claim.subject.name == "Ada Example")
    asked = words(frozenset({end_key(leader.subject)}))
    assert "Ada Example" in asked
    assert not any("left out" in one for one in asked)


def test_the_legend_says_what_lines_mean() -> None:
    """Nobody has to guess what a dashed line is."""
    assert any("dashed: hedged" in one for one in words())
    assert "stroke-dasharray" in draw_network(the_case())


def test_what_is_denied_has_the_word_on_its_line() -> None:
    """A denial is read on the line itself, whoever else says the same; no colour has to be told apart."""
    case = the_case()
    assert any("double" in one for one in words())
    drawn = drawn_relations(case)
    denied = [told for told in drawn if len(affirming(told)) < len(told)]
    assert denied
    assert sum(one in ("denied", "only denied") for one in words()) == len(denied)
