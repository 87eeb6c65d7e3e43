"""Keeping: the ledger has each outcome once it is seen, and knows again what it has."""

from dataclasses import replace
from pathlib import Path

import pytest
from building import a_document, a_read_claim, a_reject

from reportedly.desk import ReadDocument, Recipe
from reportedly.desk.keeping import Keeper
from reportedly.documents.copies.prints import METHOD
from reportedly.ledger.store import Ledger
from reportedly.model.documents import Unreadable
from reportedly.model.errors import ExtractorError, SourceEmpty

RECIPE = Recipe(extractors=("made",))
SIGNATURES = frozenset({"made@1"})


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    """Give a new ledger."""
    return Ledger.open(tmp_path / "kept.db")


def an_outcome() -> ReadDocument:
    """Give a document with a claim and a reject."""
    document = a_document()
    return ReadDocument(
        document=document,
        read_claims=(a_read_claim(document),),
        rejects=(a_reject(document),),
        drafts=2,
        extractors=SIGNATURES,
    )


def test_what_is_seen_is_kept(ledger: Ledger) -> None:
    """Stopping after a document loses nothing of it."""
    outcomes = Keeper(ledger, RECIPE, SIGNATURES).keep([an_outcome(), an_outcome()])
    first = next(outcomes)
    assert isinstance(first, ReadDocument)
    assert first.news is not None
    assert (first.news.documents, first.news.claims, first.news.rejects) == (1, 1, 1)
    assert len(ledger.view.claims()) == 1


def test_what_is_read_has_prints_when_the_read_is_over(ledger: Ledger) -> None:
    """A new report can then be compared with all that is held without reading a text again."""
    list(Keeper(ledger, RECIPE, SIGNATURES).keep([an_outcome()]))
    assert [one.document for one in ledger.view.prints(METHOD)] == [a_document().id]


def test_the_same_thing_twice_changes_nothing(ledger: Ledger) -> None:
    """A second run of the same recipe brings nothing and reads nothing."""
    list(Keeper(ledger, RECIPE, SIGNATURES).keep([an_outcome()]))
    again = Keeper(ledger, RECIPE, SIGNATURES)
    (held,) = again.mark_held([a_document()])
    assert isinstance(held, ReadDocument)
    assert held.held
    assert held.read_claims == an_outcome().read_claims
    (kept,) = again.keep([held])
    assert isinstance(kept, ReadDocument)
    assert kept.news is not None
    assert kept.news.readings == 0
    assert len(ledger.view.runs()) == 1


def test_a_new_place_of_a_held_document_is_noted(ledger: Ledger) -> None:
    """The same text under another path is one document, seen twice."""
    list(Keeper(ledger, RECIPE, SIGNATURES).keep([an_outcome()]))
    keeper = Keeper(ledger, RECIPE, SIGNATURES)
    list(keeper.keep(keeper.mark_held([replace(a_document(), source="b.txt")])))
    assert ledger.view.document(a_document().id).sources == ("a.txt", "b.txt")


@pytest.mark.parametrize("recipe", [Recipe(extractors=("made",), parser="another"), RECIPE])
def test_another_recipe_reads_again(ledger: Ledger, recipe: Recipe) -> None:
    """Only what was read in the very same way is taken as read."""
    list(Keeper(ledger, RECIPE, SIGNATURES).keep([an_outcome()]))
    signatures = SIGNATURES if recipe != RECIPE else frozenset({"made@2"})
    (arrival,) = Keeper(ledger, recipe, signatures).mark_held([a_document()])
    assert arrival == a_document()


def test_an_extractor_that_failed_has_not_read(ledger: Ledger) -> None:
    """Its silence does not stand for "found nothing": the document is read again next time."""
    failed = replace(
        an_outcome(), extractors=frozenset(), read_claims=(), rejects=(), troubles=(ExtractorError("x"),)
    )
    list(Keeper(ledger, RECIPE, SIGNATURES).keep([failed]))
    (arrival,) = Keeper(ledger, RECIPE, SIGNATURES).mark_held([a_document()])
    assert arrival == a_document()


def test_the_run_counts_what_could_not_be_read(ledger: Ledger) -> None:
    """The record of a run says how many inputs were of no use."""
    bad = Unreadable("x", SourceEmpty("x: empty"))
    first, _ = Keeper(ledger, RECIPE, SIGNATURES).keep([bad, an_outcome()])
    assert first == bad
    (run,) = ledger.view.runs()
    assert (run.unreadable, run.claims, run.rejects) == (1, 1, 1)
    assert run.finished is not None
