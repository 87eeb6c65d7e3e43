"""Fields: reading plain JSON strictly, so that what is of another kind is named and never taken for it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from math import isfinite
from typing import TypeVar

from reportedly.model.records import Value

_MOST = 2**63 - 1
"""Of whole numbers, as databases have them."""
_HALF = re.compile("[\ud800-\udfff]")

Kind = TypeVar("Kind", bound=StrEnum)


class FieldError(ValueError):
    """A field is missing or of another kind than it must be; the message names it."""


@dataclass(frozen=True, slots=True)
class Fields:
    """A JSON object whose fields are asked for by kind.

    Raises: FieldError, from every method, for a field that is missing or of another kind.
    """

    table: Mapping[str, Value]
    path: str = ""
    """Where it stands in the line, for messages."""

    def text(self, key: str) -> str:
        """Give a field of text."""
        return self._is_text(key, self._needed(key))

    def maybe_text(self, key: str) -> str | None:
        """Give a field of text, None if it is null or not there."""
        value = self.table.get(key)
        return None if value is None else self._is_text(key, value)

    def whole(self, key: str) -> int:
        """Give a field of a whole number."""
        value = self._needed(key)
        if isinstance(value, bool) or not isinstance(value, int):
            raise self._wrong(key, "a whole number", value)
        if abs(value) > _MOST:
            raise FieldError(f"{self.path}{key} is larger than any number that is kept")
        return value

    def maybe_whole(self, key: str) -> int | None:
        """Give a field of a whole number, None if it is null or not there."""
        return None if self.table.get(key) is None else self.whole(key)

    def number(self, key: str) -> float:
        """Give a field of a number."""
        value = self._needed(key)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self._wrong(key, "a number", value)
        if isinstance(value, int) and abs(value) > _MOST:
            raise FieldError(f"{self.path}{key} is larger than any number that is kept")
        if not isfinite(value):
            raise self._wrong(key, "a finite number", value)
        return float(value)

    def maybe_number(self, key: str) -> float | None:
        """Give a field of a number, None if it is null or not there."""
        return None if self.table.get(key) is None else self.number(key)

    def flag(self, key: str) -> bool:
        """Give a field that is true or false; one that is not there is false."""
        value = self.table.get(key, False)
        if not isinstance(value, bool):
            raise self._wrong(key, "true or false", value)
        return value

    def one_of(self, key: str, kinds: type[Kind]) -> Kind:
        """Give a field that is one of a closed set."""
        value = self.text(key)
        try:
            return kinds(value)
        except ValueError as error:
            raise self._wrong(key, f"one of {', '.join(kinds)}", value) from error

    def maybe_day(self, key: str) -> date | None:
        """Give a field of a day, None if it is null or not there."""
        value = self.maybe_text(key)
        try:
            return None if value is None else date.fromisoformat(value)
        except ValueError as error:
            raise self._wrong(key, "a day as 2015-05-14", value) from error

    def inner(self, key: str) -> "Fields":
        """Give a field that is an object."""
        value = self._needed(key)
        if not isinstance(value, dict):
            raise self._wrong(key, "an object", value)
        return Fields(value, f"{self.path}{key}.")

    def maybe_inner(self, key: str) -> "Fields | None":
        """Give a field that is an object, None if it is null or not there."""
        return None if self.table.get(key) is None else self.inner(key)

    def each(self, key: str) -> "tuple[Fields, ...]":
        """Give the objects of a field that is a list of them; none if it is not there."""
        return tuple(Fields(self._is_table(key, one), f"{self.path}{key}.") for one in self._list(key))

    def texts(self, key: str) -> tuple[str, ...]:
        """Give the texts of a field that is a list of them; none if it is not there."""
        return tuple(self._is_text(key, one) for one in self._list(key))

    def pairs(self, key: str) -> tuple[tuple[str, str], ...]:
        """Give the names and texts of a field that is an object of texts, by name; none if not there."""
        found = self.maybe_inner(key)
        return () if found is None else tuple((name, found.text(name)) for name in sorted(found.table))

    def _list(self, key: str) -> list[Value]:
        value = self.table.get(key)
        if value is None:
            return []
        if not isinstance(value, list):
            raise self._wrong(key, "a list", value)
        return value

    def _needed(self, key: str) -> Value:
        if self.table.get(key) is None:
            raise FieldError(f"{self.path}{key} is missing")
        return self.table[key]

    def _is_text(self, key: str, value: Value) -> str:
        if not isinstance(value, str):
            raise self._wrong(key, "text", value)
        if _HALF.search(value):
            raise FieldError(f"{self.path}{key} holds half a character, which cannot be kept: {value[:60]!a}")
        return value

    def _is_table(self, key: str, value: Value) -> Mapping[str, Value]:
        if not isinstance(value, dict):
            raise self._wrong(key, "a list of objects", value)
        return value

    def _wrong(self, key: str, wanted: str, value: Value) -> FieldError:
        return FieldError(f"{self.path}{key} is not {wanted}: {str(value)[:60]!r}")
