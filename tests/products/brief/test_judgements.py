"""Judgements on propositions."""

from dataclasses import replace

from casing import the_case

from reportedly.model.cases import OriginRange
from reportedly.products.brief.judgements import judgement, origins_words, taken_back_words

CASE = the_case()


def test_a_judgement_rests_on_every_claim_of_its_proposition() -> None:
    """Those who deny it are among them, and counted apart."""
    standing = next(one for one in CASE.standings if len(one.claims) == 2)
    found = judgement(CASE, standing)
    assert found.claims == standing.claims
    assert "; 1 report carries a denial" in found.text


def test_a_range_of_origins_is_told_as_one() -> None:
    """An estimate is called one, and uses no word of likelihood."""
    assert origins_words(OriginRange(1, 1, 2)) == "an estimated 1 independent origin (1 to 2)"
    assert origins_words(OriginRange(2, 2, 2)) == "2 independent origins"


def test_a_judgement_counts_no_report_that_was_taken_back() -> None:
    """If all who said it took it back, the sentence says so and gives no number of reports."""
    standing = next(one for one in CASE.standings if len(one.claims) == 1)
    gone = replace(CASE, withdrawn=frozenset(standing.claims))
    found = judgement(gone, standing).text
    assert "every report that said so was taken back by who published it" in found
    assert ", in 1 report" not in found
    assert taken_back_words(CASE, CASE.of(standing)) == ""
