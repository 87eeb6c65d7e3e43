"""Figures in a brief."""

from dataclasses import replace
from xml.etree import ElementTree as ET

from briefing import the_dossier
from casing import the_case

from reportedly.analysis.origins import origins_of
from reportedly.products.brief.pictures import figures_of

DOSSIER = the_dossier()
ORIGINS = [origins_of(one, DOSSIER.sampler) for one in DOSSIER.propositions]


def test_every_figure_has_words_that_rest_on_claims() -> None:
    """Network, map and tree can be read by whoever does not see them, down to the passages."""
    found = figures_of(the_case(), ORIGINS)
    assert [one.key for one in found] == ["network", "map", "tree"]
    for figure in found:
        ET.fromstring(figure.svg)  # noqa: S314 - our own drawing
        assert figure.words
        assert set(figure.claims) <= set(the_case().by_claim)


def test_the_map_tells_places_no_finer_than_they_are_known() -> None:
    """A province is called a province."""
    words = [one.text for one in figures_of(the_case(), ORIGINS)[1].words]
    assert any(one.startswith("Ostland (province): 1 claim is placed there") for one in words)


def test_nothing_to_draw_is_no_figure() -> None:
    """An empty drawing would only look like an answer."""
    empty = replace(the_case(), told=(), standings=())
    assert figures_of(empty, []) == ()


def test_arrows_of_two_drawings_do_not_share_an_id() -> None:
    """Figures stand in one page, where an id names one thing."""
    heads = [one.svg.partition('marker id="')[2].partition('"')[0] for one in figures_of(the_case(), ORIGINS)]
    assert len(set(heads)) == len(heads)
