"""Weights in a brief."""

from briefing import the_dossier
from casing import the_case

from reportedly.analysis.standards import Likelihood, Term
from reportedly.analysis.weighing import weigh_all
from reportedly.model.cases import Case
from reportedly.products.brief.content import Section
from reportedly.products.brief.weights import weights_section

WEIGHTS = weigh_all(the_dossier())


def section(likelihood: bool = False) -> Section:
    """Give the section on the case's weights, with a likelihood for the first if wanted."""
    weights = list(WEIGHTS)
    if likelihood:
        span = Likelihood("ICD 203", "a source", Term("unlikely", 20, 45), Term("likely", 55, 80))
        weights[0] = type(weights[0])(
            **{name: getattr(weights[0], name) for name in weights[0].__dataclass_fields__}
            | {"likelihood": span}
        )
    return weights_section(the_case(), weights)


def test_both_grades_and_confidence_stand_apart() -> None:
    """Information, publishers and confidence have a column each; no machine gives 1 or A."""
    (table,) = section().tables
    assert table.columns[2:] == ("Information", "Publishers", "Confidence")
    assert len(table.rows) == len(WEIGHTS)
    for row in table.rows:
        assert row.cells[2] == "6 “truth cannot be judged”"
        assert row.cells[3] == "F"
        assert row.cells[4] == "low"
        assert row.claims


def test_every_reason_that_holds_confidence_back_is_told() -> None:
    """Rows that the same reasons hold back share a sentence; none of them speaks of likelihood."""
    found = section()
    told = {claim for one in found.sentences for claim in one.claims}
    assert told == {claim for row in found.tables[0].rows for claim in row.claims}
    assert all("confidence" in one.text and "held back" in one.text for one in found.sentences)


def test_likelihood_comes_only_when_asked_for_as_a_range_in_a_sentence_of_its_own() -> None:
    """The scale is named, both ends are given, and confidence is not in the sentence."""
    assert not [one for one in section().sentences if "ICD 203" in one.text]
    (found,) = [one for one in section(likelihood=True).sentences if "ICD 203" in one.text]
    assert "unlikely to likely (20 to 80 % on the scale ICD 203)" in found.text
    assert "confidence" not in found.text


def test_what_rests_on_nothing_in_the_case_is_left_out() -> None:
    """A weight of other claims has no row: its words could not be shown."""
    empty = Case(moment=the_case().moment, documents=(), told=())
    assert weights_section(empty, WEIGHTS).is_silent
