"""Full-text search: the one seam between the ledger and its database's own search.

SQLite's FTS5 now. For another database, write these three functions again over its own kind of index (and
make it in a migration); nothing else in the ledger knows how words are found. Both indexes hold words only
(`content=''`), no second copy of any text.
"""

from collections.abc import Sequence
from typing import Literal

from sqlalchemy import Connection, TextualSelect, bindparam, column, text

from reportedly.model.errors import UsageError

Index = Literal["document_words", "shown_words"]
"""Words by the sighting that first gave a document its title, and by the claim as it was shown."""


def add_words(connection: Connection, index: Index, rows: Sequence[tuple[int, str]]) -> None:
    """Add (number, words) pairs to an index."""
    if rows:
        connection.exec_driver_sql(f"INSERT INTO {index}(rowid, words) VALUES (?, ?)", list(rows))  # noqa: S608


def clear_words(connection: Connection, index: Index) -> None:
    """Empty an index, so that it can be built again."""
    connection.exec_driver_sql(f"INSERT INTO {index}({index}) VALUES ('delete-all')")  # noqa: S608


def matching(index: Index, wanted: str) -> TextualSelect:
    """Give a select of the numbers in an index that hold all the wanted words.

    Words in double quotes must stand together; a word that ends in `*` matches what begins with it. Case and
    accents play no part. Nothing else is special, so no text that a person types is a syntax error.

    Raises: UsageError, if there is no word in `wanted`.
    """
    clause = text(f"SELECT rowid FROM {index} WHERE {index} MATCH :wanted")  # noqa: S608
    return clause.bindparams(bindparam("wanted", _expression(wanted), unique=True)).columns(column("rowid"))


def _expression(wanted: str) -> str:
    terms = []
    for place, part in enumerate(wanted.split('"')):
        quoted = place % 2 == 1
        terms += [_term(word) for word in ([part] if quoted else part.split()) if _has_word(word)]
    if not terms:
        raise UsageError(f"{wanted!r} holds no word to look for; give at least one letter or digit")
    return " AND ".join(terms)


def _term(word: str) -> str:
    prefix = word.endswith("*")
    inner = word.rstrip("*").replace("\0", " ")
    return f'"{inner}"*' if prefix else f'"{inner}"'


def _has_word(part: str) -> bool:
    return any(character.isalnum() for character in part)
