"""A document's characters."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from reportedly.documents.characters import same_words, single_spaces, tidy, tidy_line

ANY = st.text(st.characters())


@given(ANY)
def test_tidy_text_has_no_unseen_character(text: str) -> None:
    """What comes out is NFC, breaks lines with `\\n` only and has no control or unseen character."""
    tidied = tidy(text)
    assert unicodedata.is_normalized("NFC", tidied)
    assert not [c for c in tidied if c != "\n" and unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")]
    assert not set(tidied) & set("\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2066\u2069\ufeff")
    tidied.encode("utf-8")


@given(ANY)
def test_tidying_twice_changes_nothing(text: str) -> None:
    """Cleaning is done once and for all."""
    assert tidy(tidy(text)) == tidy(text)


@given(st.text(st.characters(categories=("L", "N", "P", "S", "Zs"), exclude_characters="\u3164\ufffc")))
def test_tidy_text_comes_back_as_it_was(text: str) -> None:
    """Text in NFC of visible characters is not touched, unusual spaces included."""
    normal = unicodedata.normalize("NFC", text)
    assert tidy(normal) == normal


def test_accents_kept_apart_come_together() -> None:
    """A zero-width character between a letter and its accent does not keep them from composing."""
    assert tidy("e\u200b\u0301") == "é"


def test_lines_lose_their_spaces() -> None:
    """Runs of space and breaks are one space on a line."""
    assert tidy_line(" a\t b\r\n c\u200b ") == "a b c"
    assert single_spaces(" a \xa0 b ") == "a b"


def test_same_words_ignore_dress() -> None:
    """Case, punctuation and spacing do not make other words; other words do."""
    assert same_words("“Front’s  END”", "front’s end")
    assert not same_words("Front ends", "Front end")


def test_colours_of_a_terminal_leave_no_trace() -> None:
    """A control sequence goes as a whole, so that none of its letters grows onto a name."""
    assert tidy("\x1b[1;31mAmber Front\x1b[0m\x1b[2J") == "Amber Front"
    assert tidy("[31m] stays") == "[31m] stays"
