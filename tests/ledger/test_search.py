"""Words in text: what a person types is never a syntax error."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.ledger.queries import ClaimQuery, DocumentQuery
from reportedly.model.errors import UsageError


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("ridge hill", 1),
        ('"red hill"', 2),
        ('"hill red"', 0),
        ("RÉD", 2),
        ("rid*", 1),
        ("rid", 0),
        ("hill AND", 2),
        ("NEAR(hill)", 0),
        ("hill -ridge", 1),
    ],
)
def test_words_must_all_be_there_and_phrases_stand_together(ledger, report, said, add, wanted, found) -> None:
    """Case and accents play no part, and no word is an operator."""
    add(ledger, report(1, said(), said(object="Iron Ridge")))
    assert ledger.view.count(ClaimQuery(text=wanted)) == found


@given(st.text(max_size=12))
def test_no_text_breaks_the_search(new_ledger, wanted) -> None:
    """Any text finds something, nothing, or holds no word, which is said."""
    with new_ledger() as ledger:
        if any(character.isalnum() for character in wanted):
            assert ledger.view.claims(ClaimQuery(text=wanted)) == []
        else:
            with pytest.raises(UsageError, match="no word to look for"):
                ledger.view.claims(ClaimQuery(text=wanted))


def test_documents_are_found_by_title_and_text(ledger, report, said, add) -> None:
    """Both are searched as one."""
    add(ledger, report(1, said()), report(2, said(object="Iron Ridge")))
    assert ledger.view.count_documents(DocumentQuery(text="report hills")) == 2
    (found,) = ledger.view.documents(DocumentQuery(text="iron report"))
    assert found.header.title == "Report 2 from the hills"
