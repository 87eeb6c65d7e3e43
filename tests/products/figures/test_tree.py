"""The tree of origins as a figure."""

from xml.etree import ElementTree as ET

from briefing import the_dossier
from casing import a_text, the_case

from reportedly.analysis.origins import Group, origins_of
from reportedly.model.derivation import Parent, Signal, SignalKind
from reportedly.products.figures.tree import (
    Branch,
    Tree,
    _branches,
    draw_tree,
    draw_trees,
    headline,
    words_of,
)

ONE, TWO, THREE = (
    a_text(f"It is told {how}.", publisher=f"Invented {how}") for how in ("first", "then", "last")
)
DOCUMENTS = {one.id: one for one in (ONE, TWO, THREE)}
SIGN = Signal(SignalKind.TEXT, "91 % of its text is in the other", 2.0)


def branches(group: Group) -> list[Branch]:
    """Give the branches of reports that say a proposition."""
    return list(_branches(group, DOCUMENTS, denies=False))


def test_copies_hang_under_what_they_were_made_from() -> None:
    """A chain of three reports is three steps deep, each with its strongest sign."""
    links = ((TWO.id, Parent(ONE.id, None, 0.9, (SIGN,))), (THREE.id, Parent(TWO.id, None, 0.8)))
    found = branches(Group(ONE.id, (ONE.id, TWO.id, THREE.id), links))
    assert [(one.depth, one.label.partition(" (")[0]) for one in found] == [
        (0, "Invented first"),
        (1, "Invented then"),
        (2, "Invented last"),
    ]
    assert found[1].sign == SIGN.says


def test_what_only_others_rest_on_is_said_to_say_nothing_itself() -> None:
    """A root that is cited and not held is hollow; one that is held and says something else is grey."""
    outside = branches(Group("outside:a video", (ONE.id,), ((ONE.id, Parent(None, "a video", 0.9)),)))
    assert (outside[0].is_held, outside[0].stands) == (False, "neither")
    assert "cited and not held" in outside[0].label
    long = branches(Group(f"outside:{'a long film of the river ' * 9}", (ONE.id,), ()))
    assert "cited and not held" in draw_trees([Tree("one", tuple(long))]).partition("</title>")[2]
    held = branches(Group(TWO.id, (ONE.id,), ((ONE.id, Parent(TWO.id, None, 0.9)),)))
    assert [one.stands for one in held] == ["neither", "says"]


def test_a_ring_of_copies_loses_no_report() -> None:
    """Every report of a group is drawn, however the links run."""
    links = ((TWO.id, Parent(THREE.id, None, 0.9)), (THREE.id, Parent(TWO.id, None, 0.9)))
    found = branches(Group(ONE.id, (ONE.id, TWO.id, THREE.id), links))
    assert len(found) == 3


def test_trees_are_drawn_as_svg_whose_words_are_escaped() -> None:
    """A title with marks stays words."""
    group = Group(ONE.id, (ONE.id,))
    drawing = draw_trees([Tree("<b>it</b>", tuple(branches(group)))])
    ET.fromstring(drawing)  # noqa: S314 - our own drawing
    assert "<b>" not in drawing
    assert words_of(group, DOCUMENTS) == "1 report of it goes back to Invented first (2024-02-01)"


def test_a_tree_says_how_many_reports_go_back_to_how_many_origins() -> None:
    """Reports and denials are counted apart, each with its origins; the sentence that follows is reported."""
    dossier = the_dossier()
    found = [origins_of(one, dossier.sampler) for one in dossier.propositions]
    heads = [headline(the_case(), one) for one in found]
    assert heads[0].startswith("1 report → 1 origin; 1 denial → 1 origin: It is reported that ")
    assert all(" → " in one.partition(": ")[0] for one in heads)


def test_the_drawing_has_what_several_reports_tell_and_counts_the_rest() -> None:
    """One report alone is no tree while others have several; with nothing in scope the drawing says so."""
    dossier = the_dossier()
    found = [origins_of(one, dossier.sampler) for one in dossier.propositions]
    drawing = draw_tree(the_case(), found)
    assert drawing.count(" → 1 origin: ") == 1
    assert f"{len(found) - 1} propositions more, in fewer reports, not drawn" in drawing
    assert "no claim in scope" in draw_tree(the_case(), [])
