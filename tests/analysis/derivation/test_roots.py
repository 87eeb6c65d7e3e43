"""Roots."""

import pytest

from reportedly.analysis.derivation.roots import ascribe
from reportedly.model.derivation import Derivation, Kinship, Parent
from reportedly.model.ids import DocumentId
from tests.tracing import a_document, derived

A, B, C, D = (DocumentId(name) for name in "abcd")


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


def test_near_ties_within_one_root_leave_no_doubt_of_the_root() -> None:
    """Torn evenly between a report and its copies, a third is from that root as surely as all say."""
    copies = (Parent(A, None, 0.29), Parent(B, None, 0.28))
    found = ascribe(
        {
            A: Derivation(A, 1.0),
            B: Derivation(B, 0.0, (Parent(A, None, 1.0),)),
            C: Derivation(C, 0.43, copies),
        },
        [A, B, C],
    )
    assert found[C].parents[0].document == A
    assert found[C].parents[0].p > 0.56


def test_what_is_from_a_merged_report_is_like_both_of_its_roots() -> None:
    """The share of a root that the likeliest parent merged is that parent's; the whole stays what it was."""
    merger = Derivation(C, 0.0, (Parent(A, None, 0.6), Parent(B, None, 0.4)))
    later = Derivation(D, 0.2, (Parent(C, None, 0.5), Parent(B, None, 0.3)))
    alone = {A: Derivation(A, 1.0), B: Derivation(B, 1.0)}
    found = ascribe({**alone, C: merger, D: later}, [A, B, C, D])
    assert [one.document for one in found[C].parents] == [A, B]
    assert found[D].parents[0].document == C
    assert found[D].parents[0].p > 0.79
    assert sum(one.p for one in found[D].parents) == pytest.approx(0.8)


def test_a_known_thing_under_another_noun_keeps_its_name() -> None:
    """ "The message" of a third report is the recording of the first, where the second calls it both."""
    told = a_document(
        "A recording posted on Monday by the channel Weir Voice has Captain Ilmo Brask of the Otter Brigade "
        "at the Varnholt mill. Pellucid could not verify the recording.",
        "Pellucid News",
        "2024-03-04T08:00:00Z",
    )
    both = a_document(
        "The Otter Brigade holds the Varnholt mill, says Captain Ilmo Brask in an audio message posted by "
        "Weir Voice. The recording could not be verified.",
        "Evening Lantern",
        "2024-03-04T19:00:00Z",
    )
    later = a_document(
        "The Otter Brigade holds the Varnholt mill, by Captain Ilmo Brask's message of three minutes.",
        "Mill Risk Partners",
        "2024-03-06T08:00:00Z",
    )
    found = derived(told, both, later)
    names = {one.outside for each in found.derivations.values() for one in each.parents if one.outside}
    assert len(names) <= 1
