"""The statement of a report."""

from reportedly.analysis.derivation.stance import attitude_of
from reportedly.analysis.derivation.statement import is_affirming, main_names, matter_of, statement_of
from reportedly.desk.deriving import shelve
from reportedly.model.terms import Certainty
from tests.tracing import a_document, origin, paraphrase


def test_the_statement_is_the_sentence_that_the_group_is_about() -> None:
    """Not the weather of a report but what its group shares is compared."""
    shelf, _ = shelve([origin(), paraphrase()])
    matter = matter_of(shelf, shelf.reports)
    said = statement_of(shelf, shelf.reports[1], matter)
    assert said is not None
    assert "Otter Brigade has reportedly" in said.sentence.span.text
    assert said.certainty is Certainty.HEDGED


def test_the_main_names_are_what_the_group_is_about() -> None:
    """A group of reports is called by the names that all of it has."""
    shelf, _ = shelve([origin(), paraphrase()])
    names = main_names(shelf.reports, matter_of(shelf, shelf.reports))
    assert any("Otter" in name or "Varnholt" in name or "Tarvel" in name for name in names)


def test_a_denial_affirms_nothing() -> None:
    """Who opens with a denial denies, whatever follows."""
    text = "The Brigade denies that it holds the mill. There is no gate. We have never been there."
    shelf, _ = shelve([a_document(text, "Otter Brigade Press Office", "2024-01-01")])
    assert not is_affirming(shelf.reports[0])
    assert attitude_of(shelf.reports[0]).denies > 0.7


def test_a_withdrawal_affirms_nothing() -> None:
    """What is taken back is not said again."""
    text = "We are withdrawing our report on the mill. We regret it and apologise to the miller."
    shelf, _ = shelve([a_document(text, "Pellucid News", "2024-01-01", title="Correction on the mill")])
    assert not is_affirming(shelf.reports[0])


def test_who_did_it_belongs_to_what_was_done() -> None:
    """A strike told flatly, by somebody who is only believed to have struck, is no flat statement."""
    one = (
        "Two barges struck the granary of Varnholt on Monday. The miller slept.\n\n"
        "The Otter Brigade is believed to have struck Varnholt."
    )
    other = "The Otter Brigade struck the granary of Varnholt on Monday with two barges."
    shelf, _ = shelve(
        [a_document(one, "Pellucid News", "2024-03-04"), a_document(other, "Evening Lantern", "2024-03-05")]
    )
    matter = matter_of(shelf, shelf.reports)
    said = [statement_of(shelf, report, matter) for report in shelf.reports]
    assert [one.certainty for one in said if one] == [Certainty.HEDGED, Certainty.CERTAIN]
