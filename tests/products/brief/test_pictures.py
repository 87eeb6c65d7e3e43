"""Figures in a brief."""

from dataclasses import replace
from xml.etree import ElementTree as ET

from briefing import the_dossier
from casing import MOMENT, the_case

from reportedly.analysis.origins import origins_of
from reportedly.model.cases import Told
from reportedly.model.decisions import Decision, DecisionId, DecisionKind
from reportedly.products.brief.pictures import APPROVED, figures_of, publishable_figures

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


def test_drawings_have_no_ids_to_share() -> None:
    """Figures stand in one page, where an id names one thing; nothing in a drawing points to another part."""
    for one in figures_of(the_case(), ORIGINS):
        assert " id=" not in one.svg
        assert "url(#" not in one.svg


def test_what_is_published_is_drawn_from_approved_claims_alone() -> None:
    """Without an approval there is no figure; with one, what was not approved is in none of them."""
    assert publishable_figures(the_case(), ORIGINS) == ()
    (first, second, *_) = the_case().told
    approved = replace(the_case(), decisions=(an_approval(first, "Ada"), an_approval(first, "Bo")))
    found = publishable_figures(approved, ORIGINS)
    assert found
    for one in found:
        assert set(one.claims) == {first.claim.id}
        assert one.note.startswith(APPROVED)
        assert second.document.publisher not in one.svg


def an_approval(told: Told, by: str) -> Decision:
    """Give one person's acceptance of a claim."""
    return Decision(
        id=DecisionId(f"decision-{by}"),
        kind=DecisionKind.REVIEW,
        about=(told.claim.id,),
        value="accept",
        reason="read it",
        by=by,
        recorded=MOMENT,
    )
