"""Sentences read back from briefs."""

import pytest

from reportedly.products.brief.statements import statements_of

CLAIM = "claim-" + "a" * 20
OTHER = "claim-" + "b" * 20


def test_a_sentence_has_the_claims_of_its_comment_or_of_its_references() -> None:
    """Ids beside a sentence count first; without them, all that the numbered report is cited for."""
    written = (
        f"A one. [1](#ref-1) <!-- claims: {OTHER} -->\n\nA two. [1]\n\n## References\n\n"
        f'<a id="ref-1"></a>\n1. x\n   > y <!-- claim: {CLAIM} characters 0 to 1 -->\n'
    )
    assert [(one.text, one.claims) for one in statements_of(written)] == [
        ("A one.", (OTHER,)),
        ("A two.", (CLAIM,)),
    ]


@pytest.mark.parametrize(
    ("paragraph", "count"),
    [("One. Two.", 2), ("Gen. Example spoke to A. B. Writer.", 1), ("It fell in the U.S. army’s hands.", 1)],
)
def test_sentences_end_where_they_end(paragraph: str, count: int) -> None:
    """An abbreviation and an initial end no sentence."""
    assert len(statements_of(paragraph)) == count


def test_headings_and_references_are_no_sentences() -> None:
    """Only what is said is checked."""
    assert statements_of("# Title.\n\n## Heading\n\n## References\n\n1. A paper said so.\n") == []
