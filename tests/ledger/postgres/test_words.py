"""Words on a server: the same as SQLite's own search makes of any text."""

import sqlite3
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from reportedly.ledger.postgres.words import MOST_BYTES, select_matching, split_words, word_rows


def words_of_fts5(written: str) -> list[str]:
    """Give the words that SQLite makes of a text, in their order."""
    with closing(sqlite3.connect(":memory:")) as base:
        base.execute("CREATE VIRTUAL TABLE t USING fts5(w, tokenize='unicode61 remove_diacritics 2')")
        base.execute("CREATE VIRTUAL TABLE v USING fts5vocab(t, 'instance')")
        base.execute("INSERT INTO t VALUES (?)", (written,))
        return [term for (term,) in base.execute('SELECT term FROM v ORDER BY "offset"')]


@pytest.mark.parametrize(
    "written",
    [
        "Red-Hill's 3,5 km",
        "Áshen Crown É",
        "ÜBER straße",
        "Мой й",
        "e\u0301tat",
        "حرب اليوم",
        "a_b@c.org",
        "",
    ],
)
def test_a_text_is_taken_apart_as_sqlite_does(written) -> None:
    """Hyphens, figures, accents, other scripts: what is found in a file is found on a server."""
    assert split_words(written) == words_of_fts5(written)


@given(st.text(st.characters(min_codepoint=32, max_codepoint=0x24F, exclude_characters="Ǡǡ"), max_size=30))
def test_any_latin_text_is_taken_apart_as_sqlite_does(written) -> None:
    """Every letter of the Latin blocks folds as SQLite folds it, but one that has two accents there."""
    assert split_words(written) == words_of_fts5(written)


def test_words_in_a_row_and_beginnings_become_conditions() -> None:
    """Every word is looked up; those that stand together also in their order."""
    found = select_matching("shown_words", [("red hill", False), ("rid", True)])
    said = found.compile().params
    assert said == {"wanted": "'red' & 'hill' & 'rid':*", "line_0": "% red hill %"}
    assert str(select_matching("shown_words", [("-", False)])) == str(
        text("SELECT no FROM shown_words WHERE false")
    )


def test_a_text_of_endless_words_still_has_room() -> None:
    """A text with more distinct words than an index takes is found by the first of them."""
    (row,) = word_rows([(1, " ".join(f"word{number:09}" for number in range(100_000)))])
    words = row["words"]
    assert isinstance(words, list)
    assert MOST_BYTES - 20 < sum(len(word) for word in words) <= MOST_BYTES
