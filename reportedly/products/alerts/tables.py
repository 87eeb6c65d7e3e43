"""Tables of a file of rules: each value asked for by name, and every wrong one told with a way out."""

import difflib
from collections.abc import Iterable
from datetime import time

from reportedly.model.errors import VocabularyError
from reportedly.model.vocabulary import Table, text_list


class Fields:
    """One table of the file; what nobody asks for is an error when it is `finished`."""

    def __init__(self, table: Table, what: str) -> None:
        self.what = what
        self._table = table
        self._known: set[str] = set()

    def __contains__(self, key: str) -> bool:
        self._known.add(key)
        return key in self._table

    def words(self, key: str, default: str | None = None) -> str:
        """Give a string that is not empty.

        Raises: VocabularyError, if there is none and no default.
        """
        value = self._get(key, default)
        if not isinstance(value, str) or not value.strip():
            raise self.wrong(f"`{key}` must be there, in quotation marks")
        return value.strip()

    def words_or_none(self, key: str) -> str | None:
        """Give a string, None where the key is absent."""
        return self.words(key) if key in self else None

    def choice(self, key: str, choices: Iterable[str], default: str | None = None) -> str:
        """Give one of several words."""
        return self._chosen(key, self.words(key, default), tuple(choices))

    def choices(self, key: str, choices: Iterable[str]) -> tuple[str, ...]:
        """Give a list of such words, empty where the key is absent."""
        allowed = tuple(choices)
        return tuple(self._chosen(key, one, allowed) for one in self.list(key))

    def list(self, key: str) -> tuple[str, ...]:
        """Give a list of strings, empty where the key is absent."""
        self._known.add(key)
        return text_list(self._table, key, self.what)

    def number(self, key: str, default: int, least: int = 0) -> int:
        """Give a whole number."""
        value = self._get(key, default)
        if not isinstance(value, int) or isinstance(value, bool) or value < least:
            raise self.wrong(f"`{key}` must be a whole number, at least {least}")
        return value

    def clock(self, key: str, default: str) -> time:
        """Give a time of day."""
        return self.read_clock(key, self.words(key, default))

    def read_clock(self, key: str, written: str) -> time:
        """Give the time of day that `07:30` means."""
        try:
            return time.fromisoformat(written)
        except ValueError as error:
            raise self.wrong(f"`{key}` has {written!r}; write a time of day as 07:30") from error

    def finish(self) -> None:
        """Refuse keys that nobody asked for.

        Raises: VocabularyError.
        """
        for key in self._table:
            if key not in self._known:
                near = difflib.get_close_matches(key, sorted(self._known), 1)
                meant = (
                    f"; did you mean {near[0]!r}?"
                    if near
                    else f"; it can be {', '.join(sorted(self._known))}"
                )
                raise self.wrong(f"{key!r} is no key here{meant}")

    def wrong(self, trouble: str) -> VocabularyError:
        """Give the error that something in this table is wrong."""
        return VocabularyError(f"{self.what}: {trouble}")

    def _get(self, key: str, default: object) -> object:
        self._known.add(key)
        return self._table.get(key, default)

    def _chosen(self, key: str, word: str, choices: tuple[str, ...]) -> str:
        if word in choices:
            return word
        near = difflib.get_close_matches(word, choices, 1)
        meant = f" (did you mean {str(near[0])!r}?)" if near else ""
        raise self.wrong(f"`{key}` has {word!r}{meant}; it can be {', '.join(choices)}")
