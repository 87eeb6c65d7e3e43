"""Full-text search: what a person types becomes terms; each database finds them in its own way.

SQLite has FTS5, a server its own kind of index; both take a text apart into the same words.
"""

from collections.abc import Sequence

from sqlalchemy import Connection, TextualSelect

from reportedly.ledger.ways import Index, ways_of
from reportedly.model.errors import UsageError


def add_words(connection: Connection, index: Index, rows: Sequence[tuple[int, str]]) -> None:
    """Add (number, words) pairs to an index."""
    ways_of(connection).add_words(connection, index, rows)


def clear_words(connection: Connection, index: Index) -> None:
    """Empty an index, so that it can be built again."""
    ways_of(connection).clear_words(connection, index)


def matching(connection: Connection, index: Index, wanted: str) -> TextualSelect:
    """Give a select of the numbers in an index that hold all the wanted words.

    Words in double quotes must stand together; a word that ends in `*` matches what begins with it. Case and
    accents play no part. Nothing else is special, so no text that a person types is a syntax error.

    Raises: UsageError, if there is no word in `wanted`.
    """
    return ways_of(connection).matching(index, terms_of(wanted))


def terms_of(wanted: str) -> list[tuple[str, bool]]:
    """Give what a person typed as terms: words that stand together, and whether the last is a beginning.

    Raises: UsageError, if there is no word in `wanted`.
    """
    terms = []
    for place, part in enumerate(wanted.split('"')):
        quoted = place % 2 == 1
        terms += [_term(word) for word in ([part] if quoted else part.split()) if _has_word(word)]
    if not terms:
        raise UsageError(f"{wanted!r} holds no word to look for; give at least one letter or digit")
    return terms


def _term(word: str) -> tuple[str, bool]:
    return word.rstrip("*").replace("\0", " "), word.endswith("*")


def _has_word(part: str) -> bool:
    return any(character.isalnum() for character in part)
