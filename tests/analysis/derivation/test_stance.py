"""How a whole report stands to its story, by its words of taking back, denying and announcing."""

from dataclasses import replace

import pytest

from reportedly.analysis.derivation.stance import HEAD_SENTENCES, Attitude, attitude_of, marks_outside
from reportedly.documents.sourcing import sourcing_of
from reportedly.model.sourcing import Mark, MarkKind, Sourcing
from reportedly.model.spans import Span
from tests.tracing import a_document, witness

PLAIN = sourcing_of(a_document("The weir stands. " * 12, "Radio Weir", "2024-03-06"))


def marked(*marks: tuple[MarkKind, int], words: str = "denied") -> Sourcing:
    """Give a plain report with marks in these sentences."""
    return replace(PLAIN, marks=tuple(Mark(kind, Span(0, len(words), words), at) for kind, at in marks))


def test_a_report_that_only_tells_takes_no_stand() -> None:
    """Neither a plain text nor a witness denies or takes back."""
    assert attitude_of(PLAIN) == Attitude(0.0, 0.0, 0.0)
    assert attitude_of(sourcing_of(witness())).retracts == 0.0


def test_a_denial_is_seen_in_the_words_of_a_report() -> None:
    """A headline and a first sentence that deny make a report of denial."""
    text = (
        "The Otter Brigade denied on Monday that it holds the Varnholt mill. It rejected every such report."
    )
    found = attitude_of(
        sourcing_of(a_document(text, "Radio Weir", "2024-03-06", title="Brigade denies raid"))
    )
    assert found.denies == 1.0
    assert found.retracts == 0.0


@pytest.mark.parametrize("kind", [MarkKind.RETRACTION, MarkKind.DENIAL])
def test_what_stands_at_the_head_weighs_more(kind: MarkKind) -> None:
    """What a report opens with is what it is; in its last lines the same words are an aside."""
    strengths = []
    for at in (0, HEAD_SENTENCES - 1, HEAD_SENTENCES):
        found = attitude_of(marked((kind, at)))
        strengths.append(found.retracts if kind is MarkKind.RETRACTION else found.denies)
    assert strengths == sorted(strengths, reverse=True)
    assert strengths[0] > strengths[-1] > 0


def test_an_outright_denial_weighs_more_than_a_not() -> None:
    """To deny is stronger than to say that something has not been seen."""
    outright, mere = (attitude_of(marked((MarkKind.DENIAL, 0), words=words)) for words in ("denied", "not"))
    assert outright.denies > mere.denies


@pytest.mark.parametrize("kind", [MarkKind.RETRACTION, MarkKind.DENIAL, MarkKind.OFFICIAL])
def test_no_stand_is_more_than_whole(kind: MarkKind) -> None:
    """However often it is said, one is the most."""
    found = attitude_of(marked(*[(kind, at) for at in range(10)]))
    assert max(found.retracts, found.denies, found.official) == 1.0


def test_marks_in_a_footer_are_not_the_reports() -> None:
    """What an outlet prints under everything says nothing of this report."""
    report = marked((MarkKind.ACCESS, 0), (MarkKind.WITNESS, 1), (MarkKind.ACCESS, 9))
    assert [one.sentence for one in marks_outside(report, frozenset({9}), MarkKind.ACCESS)] == [0]
