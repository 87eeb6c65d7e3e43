"""The marks that mail programs put around others' words, from `vocabulary/mail.toml`."""

import re
from dataclasses import dataclass
from functools import cache

from reportedly.model.vocabulary import Table, load_vocabulary, text_list

_FILE = "mail.toml"


@dataclass(frozen=True, slots=True)
class Marks:
    """What tells the sender's words from those of others."""

    forwarded: re.Pattern[str]
    original: re.Pattern[str]
    attribution: re.Pattern[str]
    """Says who wrote what is quoted below; it may go over two lines."""
    attribution_line: re.Pattern[str]
    signature: re.Pattern[str]
    label: re.Pattern[str]
    """A header line: its label and its words."""
    fields: dict[str, str]
    """What each label names, by its lower-case form."""
    classes: frozenset[str]
    ids: frozenset[str]
    from_here_on: frozenset[str]
    cited: frozenset[str]


@cache
def load_marks() -> Marks:
    """Give the shipped marks.

    Raises: VocabularyError.
    """
    table = load_vocabulary(_FILE)
    labels, quoted = _table(table, "labels"), _table(table, "quoted")
    fields = {word: name for name in labels for word in text_list(labels, name, _FILE)}
    words = "|".join(re.escape(word) for word in sorted(fields, key=len, reverse=True))
    return Marks(
        forwarded=_any(table, "forwarded"),
        original=_any(table, "original"),
        attribution=_any(table, "attribution"),
        attribution_line=_any(table, "attribution_line"),
        signature=_any(table, "signature"),
        label=re.compile(rf"[*\s]*({words})[*\s]*:[*]*(.*)", re.IGNORECASE),
        fields=fields,
        classes=frozenset(text_list(quoted, "classes", _FILE)),
        ids=frozenset(text_list(quoted, "ids", _FILE)),
        from_here_on=frozenset(text_list(quoted, "from_here_on", _FILE)),
        cited=frozenset(text_list(quoted, "cited", _FILE)),
    )


def _any(table: Table, key: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for one in text_list(table, key, _FILE)), re.IGNORECASE)


def _table(table: Table, key: str) -> Table:
    found = table.get(key)
    return found if isinstance(found, dict) else {}
