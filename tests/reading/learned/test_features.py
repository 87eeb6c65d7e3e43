"""Laws of the features of pairs."""

from collections.abc import Callable

from reportedly.model.pages import Page
from reportedly.reading.learned.candidates import find_candidates, find_pairs
from reportedly.reading.learned.features import BUCKETS, DENSE, MOST_PATH, features_of, path_between

TEXT = "The Amber Front, backed by the ministry, shelled a convoy of the Vale Brigades. They fled to Lowmark."


def test_features_are_within_their_sizes(make: Callable[[str], Page]) -> None:
    """No index points outside the network's tables, whatever the pair."""
    page = make(TEXT)
    candidates = find_candidates(page)
    for i, j in find_pairs(page, candidates):
        found = features_of(page, candidates, i, j)
        assert all(0 <= value < size for value, size in zip(found.dense, DENSE, strict=True))
        assert all(0 <= bucket < BUCKETS for bucket in found.sparse)
        assert len(found.path) <= MOST_PATH


def test_the_way_there_is_the_way_back(make: Callable[[str], Page]) -> None:
    """Both directions pass the same words, turned round, and never the two ends."""
    page = make(TEXT)
    candidates = find_candidates(page)
    for i, j in find_pairs(page, candidates):
        one, other = candidates[i].head, candidates[j].head
        there, back = path_between(page.parse, one, other), path_between(page.parse, other, one)
        assert set(there[0] + there[1]) == set(back[0] + back[1])
        assert not {one, other} & set(there[0] + there[1])


def test_direction_shows(make: Callable[[str], Page]) -> None:
    """Who stands first is seen in the features, as most predicates have a direction."""
    page = make("The Amber Front attacked the Vale Brigades.")
    candidates = find_candidates(page)
    pairs = [pair for pair in find_pairs(page, candidates) if all(candidates[k].mention for k in pair)]
    assert len({features_of(page, candidates, *pair) for pair in pairs}) == len(pairs)
