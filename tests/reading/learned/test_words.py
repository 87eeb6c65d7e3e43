"""Laws of spelling words in pieces."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.reading.learned.words import MOST_PIECES_A_WORD, WordPieces, parts_of

PIECES = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "front", "am", "##ber", "##s", "-", "'", "a", "##a"]
SPELLING = WordPieces({piece: k for k, piece in enumerate(PIECES)}, 1, 2, 3, 0)


def test_the_longest_piece_is_taken_from_the_left() -> None:
    """A word is spelt greedily; accents and capitals are none of its letters."""
    assert SPELLING.spell("Ambers") == (5, 6, 7)
    assert SPELLING.spell("ÁMBER") == (5, 6)


def test_marks_stand_alone() -> None:
    """A hyphen or an apostrophe is a piece of its own between the parts of a word."""
    assert list(parts_of("Front-Amber's")) == ["front", "-", "amber", "'", "s"]


def test_what_cannot_be_spelt_is_one_unknown() -> None:
    """A part with a letter that no piece has is unknown as a whole, the other parts are not."""
    assert SPELLING.spell("front-zzz") == (4, 8, 1)


@given(st.text(max_size=60))
def test_every_word_has_pieces(word: str) -> None:
    """Whatever a token is, it has at least one piece and not more than the most."""
    spelt = SPELLING.spell(word)
    assert 1 <= len(spelt) <= MOST_PIECES_A_WORD
    assert spelt == SPELLING.spell(word)
