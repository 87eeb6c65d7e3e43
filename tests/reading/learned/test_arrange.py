"""Laws of arranging pairs over word pieces."""

from collections.abc import Callable

from reportedly.model.pages import Page
from reportedly.reading.learned.arrange import arrange, place_candidates
from reportedly.reading.learned.candidates import find_candidates, find_pairs
from reportedly.reading.learned.features import features_of
from reportedly.reading.learned.pieces import find_windows
from reportedly.reading.learned.words import WordPieces

SPELLING = WordPieces({"[UNK]": 1}, 1, 2, 3, 0)
SENTENCE = "The Amber Front attacked the Vale Brigades near Lowmark on Monday. "


def test_pairs_stand_on_their_own_words(make: Callable[[str], Page]) -> None:
    """The head piece of each span is that of its candidate's head, in a window that holds both of a pair."""
    page = make(SENTENCE * 40)
    candidates = find_candidates(page)
    pairs = list(find_pairs(page, candidates))
    windows = find_windows(page, SPELLING)
    arranged = arrange(windows, candidates, pairs, [features_of(page, candidates, i, j) for i, j in pairs])
    assert len(arranged.kept) == len(pairs) > 100
    token_of = {}
    base = 0
    for window in windows:
        for k, piece in enumerate(window.first_piece):
            token_of[base + piece] = window.first + k
        base += len(window.ids)
    for row, n in enumerate(arranged.kept):
        for span, k in zip(arranged.pairs[row], pairs[n], strict=True):
            assert token_of[int(arranged.spans[span, 2])] == candidates[k].head


def test_every_candidate_has_a_place(make: Callable[[str], Page]) -> None:
    """No candidate is lost between windows."""
    page = make(SENTENCE * 40)
    candidates = find_candidates(page)
    spans, owners = place_candidates(find_windows(page, SPELLING), candidates)
    assert owners == tuple(range(len(candidates)))
    assert (spans[:, 0] < spans[:, 1]).all()
