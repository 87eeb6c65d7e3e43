"""Candidates: earlier reports with enough in common, and never one that cannot have been the source."""

from reportedly.analysis.derivation.candidates import COMMON_STEM, MOST, Candidates
from reportedly.desk.deriving import shelve
from reportedly.model.documents import Document
from tests.tracing import ORIGIN, PARAPHRASE, a_document, lookalike, origin, paraphrase, witness


def found(report: Document, *others: Document) -> list[str]:
    """Give the ids of what a report can have come from, among some others."""
    shelf, _ = shelve([*others, report])
    (one,) = [each for each in shelf.reports if each.document == report.id]
    return [each.document for each in Candidates(shelf).of(one)]


def test_the_origin_is_a_candidate_of_its_copy_and_never_the_other_way() -> None:
    """Nothing comes from what came out after it, nor from itself."""
    assert found(paraphrase(), origin()) == [origin().id]
    assert found(origin(), paraphrase()) == []


def test_a_report_of_something_else_is_no_candidate() -> None:
    """A few words in common are chance."""
    assert found(lookalike(), origin(), paraphrase(), witness()) == []


def test_what_has_most_in_common_comes_first() -> None:
    """A copy stands before a report that only tells of the same place."""
    copy = a_document(ORIGIN, "Ostland Herald", "2024-03-09T08:00:00Z")
    assert found(copy, witness(), paraphrase(), origin())[0] == origin().id


def test_a_report_without_a_date_is_nobodys_source() -> None:
    """Where it cannot be told which came first, nothing is claimed."""
    undated = a_document(ORIGIN, "Pellucid News", None)
    assert found(paraphrase(), undated) == []
    assert found(a_document(PARAPHRASE, "Evening Lantern", None), origin()) == []


def test_a_report_that_takes_the_story_back_is_no_source_of_it() -> None:
    """Who tells a story did not have it from its withdrawal."""
    text = f"We withdraw our report and apologise. We retract it in full.\n\n{ORIGIN}"
    withdrawal = a_document(text, "Pellucid News", "2024-03-04T09:00:00Z", title="Retraction: Varnholt mill")
    assert found(paraphrase(), withdrawal) == []
    assert found(paraphrase(), a_document(ORIGIN, "Pellucid News", "2024-03-04T09:00:00Z"))


def test_candidates_are_few_however_many_there_are() -> None:
    """A story that everybody printed does not make the work grow without end."""
    copies = [a_document(ORIGIN, f"Gazette {n}", f"2024-03-05T08:{n:02}:00Z") for n in range(MOST + 5)]
    assert len(found(a_document(ORIGIN, "Ostland Herald", "2024-03-09"), *copies)) == MOST


def test_what_is_linked_for_other_reasons_is_held_against_it() -> None:
    """Reports that say the same of the same actors are compared, however few words they share."""
    shelf, _ = shelve([origin(), lookalike()])
    later = shelf.report(lookalike().id)
    assert Candidates(shelf).of(later) == ()
    (found,) = Candidates(shelf, {later.document: [origin().id]}).of(later)
    assert found.document == origin().id


def test_words_that_many_reports_have_lead_to_the_last_of_them() -> None:
    """A story that everybody printed leads to those just before a report, and not to those of last year."""
    days = [f"2024-03-{1 + n // 20:02}T08:{n % 20:02}:00Z" for n in range(COMMON_STEM + 10)]
    copies = [a_document(ORIGIN, f"Gazette {n}", day) for n, day in enumerate(days)]
    late = a_document(ORIGIN, "Ostland Herald", "2024-03-09T08:00:00Z")

    assert found(late, *copies)
    assert found(a_document(ORIGIN, "Ostland Herald", "2025-03-09T08:00:00Z"), *copies) == []
