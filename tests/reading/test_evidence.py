"""Laws of evidence: what shows it is pointed at, with its kind and its words."""

from collections.abc import Callable

import pytest

from reportedly.model.terms import Access, EvidenceKind, Predicate
from reportedly.reading.reader import ReadPage

CLAIM = "the Amber Front attacked the Vale Brigades"


def evidence(read: Callable[..., ReadPage], text: str) -> list[tuple[EvidenceKind, str]]:
    found = [one.readings[0] for one in read(text).read if one.claim.predicate is Predicate.ATTACKS]
    assert len(found) == 1
    assert all(one.access is Access.DESCRIBED for one in found[0].evidence)
    return [(one.kind, one.span.text) for one in found[0].evidence]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        (f"A video shows that {CLAIM}.", EvidenceKind.VIDEO, "A video"),
        (
            "Photographs show the Amber Front attacking the Vale Brigades.",
            EvidenceKind.PHOTOGRAPH,
            "Photographs",
        ),
        (f"A witness said {CLAIM}.", EvidenceKind.WITNESS, "A witness"),
        (f"The ministry said in a statement that {CLAIM}.", EvidenceKind.DOCUMENT, "a statement"),
        (
            "The Amber Front claimed responsibility for an attack on the Vale Brigades.",
            EvidenceKind.CLAIM_OF_RESPONSIBILITY,
            "claimed responsibility",
        ),
    ],
)
def test_what_shows_it_is_named(
    read: Callable[..., ReadPage], text: str, kind: EvidenceKind, words: str
) -> None:
    """Subjects and means of the verbs above a claim are its evidence, in their own words."""
    assert evidence(read, text) == [(kind, words)]


def test_saying_alone_shows_nothing(read: Callable[..., ReadPage]) -> None:
    """A speaker without anything shown is no evidence."""
    assert evidence(read, f"The ministry said that {CLAIM}.") == []


def test_evidence_of_another_sentence_is_not_taken(read: Callable[..., ReadPage]) -> None:
    """What one sentence shows is not evidence for the next."""
    assert evidence(read, f"A video shows the town. T{CLAIM[1:]}.") == []
