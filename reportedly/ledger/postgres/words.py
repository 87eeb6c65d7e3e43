"""Words in texts for a server: taken apart as SQLite's FTS5 does, so that both find the same.

An index holds each text's distinct words, which a GIN index finds, and its words in a row, for those that
must stand together. Source: SQLite's manual on its tokenizer `unicode61` with `remove_diacritics 2`.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from sqlalchemy import Connection, TextualSelect, column, text

from reportedly.ledger.ways import Index

MOST_BYTES = 900_000
"""Of distinct words that one text is found by: a server's index takes no more than 1 MB of one text."""

_LONGEST = 500
"""Characters of a word that count: a server's index takes no longer ones than 2 kB."""
_MARKS = (0x0300, 0x0331)
_INDEXES: tuple[Index, ...] = ("document_words", "shown_words")


def make_word_tables(connection: Connection) -> None:
    """Make the indexes of words where they are not there yet."""
    for index in _INDEXES:
        connection.exec_driver_sql(
            f'CREATE TABLE IF NOT EXISTS {index} (no integer PRIMARY KEY, line text COLLATE "C" NOT NULL, '
            f"found tsvector NOT NULL); "
            f"CREATE INDEX IF NOT EXISTS {index}_found ON {index} USING gin (found)"
        )


def word_rows(rows: Iterable[tuple[int, str]]) -> list[dict[str, object]]:
    """Give the rows of an index for (number, text) pairs, with the distinct words of each."""
    return [
        {"no": no, "line": f" {' '.join(words)} ", "words": _fitting(words)} for no, words in _split(rows)
    ]


def _split(rows: Iterable[tuple[int, str]]) -> Iterator[tuple[int, list[str]]]:
    for no, written in rows:
        yield no, split_words(written)


def _fitting(words: Sequence[str]) -> list[str]:
    kept, room = [], MOST_BYTES
    for word in dict.fromkeys(words):
        room -= len(word.encode("utf-8"))
        if room < 0:
            break
        kept.append(word)
    return kept


def split_words(written: str) -> list[str]:
    """Give the words of a text, folded: runs of letters and digits, without case and accents."""
    return "".join([_folded(sign) for sign in written]).split()


def select_matching(index: Index, terms: Sequence[tuple[str, bool]]) -> TextualSelect:
    """Give a select of the numbers whose words hold all terms: words in a row, the last maybe a beginning."""
    lexemes: list[str] = []
    lines: dict[str, str] = {}
    for written, prefix in terms:
        words = split_words(written)
        lexemes += [f"'{word}'" for word in words]
        if not words:
            return text(f"SELECT no FROM {index} WHERE false").columns(column("no"))  # noqa: S608
        if prefix:
            lexemes[-1] += ":*"
        if len(words) > 1:
            lines[f"line_{len(lines)}"] = f"% {' '.join(words)}{'' if prefix else ' '}%"
    conditions = ["found @@ CAST(:wanted AS tsquery)", *(f"line LIKE :{name}" for name in lines)]
    clause = text(f"SELECT no FROM {index} WHERE {' AND '.join(conditions)}")  # noqa: S608
    return clause.bindparams(wanted=" & ".join(lexemes), **lines).columns(column("no"))


@lru_cache(maxsize=65536)
def _folded(sign: str) -> str:
    """Give what a character adds to a word; a blank where it ends one, nothing for a lone accent."""
    if _MARKS[0] <= ord(sign) <= _MARKS[1]:
        return ""
    if unicodedata.category(sign)[0] not in "LN" and unicodedata.category(sign) != "Co":
        return " "
    small = sign.casefold()
    small = small if len(small) == 1 else sign
    base = unicodedata.normalize("NFD", small)[0]
    # Accents go from Latin letters only: elsewhere they make other letters.
    return base.lower() if base.isascii() else small
