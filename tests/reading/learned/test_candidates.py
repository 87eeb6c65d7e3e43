"""Laws of candidates and pairs."""

from collections.abc import Callable

from reportedly.model.pages import Page
from reportedly.reading.learned.candidates import FORMS, KINDS, find_candidates, find_pairs

TEXT = (
    "The Amber Front shelled a flowerpot near Lowmark on Monday. It denied ties with the Vale Brigades. "
    "Nothing was said of the harvest by the ministry."
)


def test_subjects_are_actors(make: Callable[[str], Page]) -> None:
    """A place or a thing never does anything, and nobody does anything to himself."""
    page = make(TEXT)
    candidates = find_candidates(page)
    pairs = list(find_pairs(page, candidates))
    assert pairs
    for i, j in pairs:
        assert candidates[i].is_actor
        assert candidates[i].mention is not candidates[j].mention or candidates[j].mention is None


def test_a_thing_is_paired_in_its_own_sentence_only(make: Callable[[str], Page]) -> None:
    """What is no mention can be an object where it stands, and nowhere else."""
    page = make(TEXT)
    candidates = find_candidates(page)
    sentence_of = page.parse.sentence_of
    things = [(i, j) for i, j in find_pairs(page, candidates) if candidates[j].mention is None]
    assert any(page.parse.words[candidates[j].head] == "flowerpot" for _, j in things)
    assert all(sentence_of[candidates[i].head] == sentence_of[candidates[j].head] for i, j in things)


def test_forms_and_kinds_are_known_to_the_network(make: Callable[[str], Page]) -> None:
    """Every candidate has a kind and a form that has a place in the features."""
    for one in find_candidates(make(TEXT)):
        assert one.form in FORMS
        assert one.kind.value in KINDS
