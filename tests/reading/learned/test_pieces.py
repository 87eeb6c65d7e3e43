"""Laws of cutting a page into windows."""

from collections.abc import Callable

from reportedly.model.pages import Page
from reportedly.reading.learned.pieces import MOST_PIECES, find_windows
from reportedly.reading.learned.words import WordPieces

SPELLING = WordPieces({"[UNK]": 1}, 1, 2, 3, 0)
SENTENCE = "The Amber Front attacked the Vale Brigades near Lowmark on Monday. "


def test_every_token_is_in_a_window(make: Callable[[str], Page]) -> None:
    """No word is lost, no window is longer than the encoder takes, and pieces are those of the tokens."""
    page = make(SENTENCE * 60)
    windows = find_windows(page, SPELLING)
    assert {t for one in windows for t in range(one.first, one.last)} == set(range(len(page.parse)))
    for one in windows:
        assert len(one.ids) <= MOST_PIECES + 2
        assert len(one.first_piece) == len(one.last_piece) == one.last - one.first
        assert all(
            0 < first < last < len(one.ids)
            for first, last in zip(one.first_piece, one.last_piece, strict=True)
        )


def test_neighbours_share_a_sentence(make: Callable[[str], Page]) -> None:
    """Two sentences that follow each other are together in some window, so that a pair can span them."""
    page = make(SENTENCE * 60)
    windows = find_windows(page, SPELLING)
    for (first, _), (_, last) in zip(page.parse.sentences, page.parse.sentences[1:], strict=False):
        assert any(one.first <= first and last <= one.last for one in windows)


def test_a_sentence_too_long_is_cut(make: Callable[[str], Page]) -> None:
    """A sentence that no window holds is read in parts and not left out."""
    page = make("The Amber Front attacked " + ", ".join(["the Vale Brigades"] * 150) + ".")
    covered = {t for one in find_windows(page, SPELLING) for t in range(one.first, one.last)}
    assert covered == set(range(len(page.parse)))
