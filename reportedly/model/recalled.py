"""Recalled: values by key that are worked out when they are asked for, and only the latest of them kept."""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Recalled(Mapping[Key, Value], Generic[Key, Value]):
    """A mapping over more values than memory should hold; what is asked for again soon is still there."""

    def __init__(self, keys: Sequence[Key], make: Callable[[Key], Value], *, most: int) -> None:
        """Start with nothing worked out.

        Args:
            keys: every key that has a value.
            make: gives the value of a key, the same whenever it is asked for.
            most: values kept (> 0).
        """
        self._keys = keys
        self._make = lru_cache(maxsize=most)(make)

    def __getitem__(self, key: Key) -> Value:
        return self._make(key)

    def __iter__(self) -> Iterator[Key]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)
