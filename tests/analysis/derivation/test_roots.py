"""Roots."""

import pytest

from reportedly.analysis.derivation.roots import ascribe
from reportedly.model.derivation import Derivation, Kinship, Parent
from reportedly.model.ids import DocumentId
from tests.tracing import a_document, derived

A, B, C = (DocumentId(name) for name in "abc")


def test_what_goes_back_to_one_root_stands_together() -> None:
    """Torn between a report and its copy, a third still goes back to the report."""
    found = ascribe(
        {
            A: Derivation(A, 1.0),
            B: Derivation(B, 0.1, (Parent(A, None, 0.9),)),
            C: Derivation(C, 0.3, (Parent(A, None, 0.4), Parent(B, None, 0.3))),
        },
        [A, B, C],
    )
    assert found[C].parents[0].document == A
    assert found[C].parents[0].p > 0.5
    assert sum(one.p for one in found[C].parents) == pytest.approx(0.7)


def test_kin_are_one_root() -> None:
    """Two who heard one speaker are one to whoever copies them."""
    derivations = {
        A: Derivation(A, 1.0),
        B: Derivation(B, 1.0),
        C: Derivation(C, 0.4, (Parent(A, None, 0.35), Parent(B, None, 0.25))),
    }
    assert ascribe(derivations, [A, B, C])[C].parents[0].p < 0.5
    kin = (Kinship(B, A, 0.9),)
    assert ascribe(derivations, [A, B, C], kin)[C].parents[0].p > 0.5


def test_one_video_is_one_root_under_one_name() -> None:
    """Two reports of one film that nobody verified are one origin."""
    first = (
        "A video posted by the channel Weir Voice appears to show the Otter Brigade at the Varnholt mill. "
        "Pellucid could not verify the footage. The film shows the granary of Osk Tarvel."
    )
    second = (
        "Is it the Otter Brigade? A clip posted by Weir Voice shows men at the Varnholt mill. We could not "
        "establish when the footage was taken. In the video the granary of Tarvel is open."
    )
    documents = (
        a_document(first, "Pellucid News", "2024-03-04T08:00:00Z"),
        a_document(second, "Evening Lantern", "2024-03-04T19:00:00Z"),
    )
    found = derived(*documents)
    names = {one.outside for each in found.derivations.values() for one in each.parents if one.outside}
    assert len(names) == 1
