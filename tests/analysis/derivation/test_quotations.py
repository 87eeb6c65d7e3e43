"""Quotations: runs of words between quotation marks, found again in other reports."""

from reportedly.analysis.derivation.quotations import QUOTE_WORDS, quoted_runs
from reportedly.documents.sourcing import sourcing_of
from reportedly.documents.sourcing.words import stem
from reportedly.model.sourcing import Sourcing
from tests.tracing import a_document, origin

QUOTE = "We came over the weir at night"


def report(text: str) -> Sourcing:
    """Give a report with this text."""
    return sourcing_of(a_document(text, "Radio Weir", "2024-03-06"))


def test_only_what_is_quoted_is_a_quotation() -> None:
    """The same words outside quotation marks are the report's own."""
    assert quoted_runs(report(f"{QUOTE}, the captain said.")) == {}
    assert len(quoted_runs(report(f'"{QUOTE}," the captain said.'))) == len(QUOTE.split()) - QUOTE_WORDS + 1


def test_a_run_never_reaches_out_of_its_quotation() -> None:
    """Words on both sides of a closing mark were never said in one breath."""
    found = quoted_runs(sourcing_of(origin()))
    assert tuple(map(stem, ("came", "over", "the", "weir"))) in found
    assert not any(stem("Captain") in run for run in found)


def test_a_shorter_quotation_is_no_run() -> None:
    """Three words are a phrase that anybody may use."""
    assert quoted_runs(report('The mill is "ours for good", he said.')) == {}


def test_a_run_is_found_where_it_first_stands() -> None:
    """What is quoted twice is shown where the reader meets it first."""
    found = report(f'"{QUOTE}," said Brask. Asked again he said: "{QUOTE}."')
    (first,) = [at for run, at in quoted_runs(found).items() if run == tuple(map(stem, QUOTE.split()[:4]))]
    assert first == min(found.positions[stem("came")]) - 1


def test_other_words_around_it_change_nothing() -> None:
    """A quotation is the same in whatever report it stands."""
    one = report(f'"{QUOTE}," said Captain Brask.')
    other = report(f'Nobody slept in Varnholt. The captain boasts: "{QUOTE}." So it goes.')
    assert quoted_runs(one).keys() == quoted_runs(other).keys()
