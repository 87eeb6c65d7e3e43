"""A report with its claims numbered."""

from building import a_document, a_read_claim

from reportedly.doors.cli.view_document import claims_table, numbered


def test_claims_of_the_same_words_share_the_mark() -> None:
    """Two claims in one sentence are two numbers at its beginning."""
    document = a_document()
    shown = numbered(document, [a_read_claim(document), a_read_claim(document)]).plain
    assert shown.count("«") == 1
    assert "«1,2 The Red Hill Front" in shown


def test_each_claim_has_a_row() -> None:
    """The table has as many rows as there are claims."""
    assert claims_table([a_read_claim(), a_read_claim()]).row_count == 2
