"""Event codes: which type of a codebook a claim has, from the vocabulary; None where none fits."""

from dataclasses import dataclass
from functools import cache

from reportedly.model.cases import Told
from reportedly.model.errors import VocabularyError
from reportedly.model.terms import Predicate
from reportedly.model.vocabulary import Table, load_vocabulary

FILE = "event-codes.toml"


@dataclass(frozen=True, slots=True)
class Codes:
    """The types of one codebook."""

    left_out: frozenset[Predicate]
    types: dict[str, tuple[str, ...]]
    """By predicate, and by predicate and kind with a slash between."""
    armed: frozenset[str] = frozenset()
    armed_type: tuple[str, ...] = ()
    time_precision: dict[str, str] | None = None
    geo_precision: dict[str, str] | None = None

    def of(self, told: Told) -> tuple[str, ...] | None:
        """Give the type of a claim, None where its predicate has no counterpart."""
        predicate = told.claim.predicate
        kind = dict(told.shown.qualifiers).get("kind")
        by_kind = self.types.get(f"{predicate.value}/{kind}")
        if by_kind is not None:
            return by_kind
        found = self.types.get(predicate.value)
        both = {told.claim.subject.kind.value, told.claim.object.kind.value}
        if found is not None and not any(found) and both <= self.armed:
            return self.armed_type
        return found


@cache
def load_codes(book: str) -> Codes:
    """Give the codes of `plover` or `acled`.

    Raises: VocabularyError, if a predicate has neither a type nor a place among those left out.
    """
    table = _inner(load_vocabulary(FILE), book)
    types = {key: _words(value) for key, value in _inner(table, "types").items()}
    kinds = table.get("kinds", {})
    for predicate, by_kind in (kinds if isinstance(kinds, dict) else {}).items():
        types |= {f"{predicate}/{kind}": _words(value) for kind, value in by_kind.items()}
    left_out = frozenset(Predicate(one) for one in _words(table["left_out"]))
    missing = [one for one in Predicate if (one.value in types) == (one in left_out)]
    if missing:
        raise VocabularyError(f"{FILE}: {book}: {', '.join(missing)} must have a type or be left out")
    armed = table.get("armed", {})
    armed = armed if isinstance(armed, dict) else {}
    return Codes(
        left_out=left_out,
        types=types,
        armed=frozenset(_words(armed.get("kinds", []))),
        armed_type=_words(armed.get("type", [])),
        time_precision=_texts(table.get("time_precision")),
        geo_precision=_texts(table.get("geo_precision")),
    )


def _inner(table: Table, key: str) -> Table:
    found = table.get(key)
    if not isinstance(found, dict):
        raise VocabularyError(f"{FILE}: {key} is missing; install the program again")
    return found


def _words(value: object) -> tuple[str, ...]:
    return tuple(str(one) for one in value) if isinstance(value, list) else (str(value),)


def _texts(value: object) -> dict[str, str]:
    return {str(key): str(one) for key, one in value.items()} if isinstance(value, dict) else {}
