"""Masking: names blocked out of words, character for character, so that every offset still holds."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import unquote

BLOCK = "\N{FULL BLOCK}"
_FEWEST = 2


class Mask:
    """What blocks some names out, however they are spelt: case, accents and what joins words play no part."""

    def __init__(self, names: Iterable[str]) -> None:
        folded = {_folded(name).strip() for name in names}
        patterns = [_pattern(one) for one in sorted(folded, key=lambda one: (-len(one), one))]
        wanted = [one for one in patterns if one]
        self._names = re.compile(rf"(?<![^\W_])(?:{'|'.join(wanted)})(?![^\W_])") if wanted else None

    def hide(self, text: str) -> str:
        """Give a text of the same length, in which every character of a name is a block."""
        if self._names is None:
            return text
        characters = list(text)
        for found in self._names.finditer(_folded(text)):
            characters[found.start() : found.end()] = BLOCK * (found.end() - found.start())
        return "".join(characters)

    def finds(self, text: str) -> bool:
        """Tell whether a text, or an address, holds one of the names."""
        return self._names is not None and bool(self._names.search(_folded(unquote(text))))


def only(text: str, kept: Iterable[tuple[int, int]]) -> str:
    """Give a text of the same length, in which all but some stretches and line ends is blocked out."""
    characters = [one if one == "\n" else BLOCK for one in text]
    for start, end in kept:
        characters[start:end] = text[start:end]
    return "".join(characters)


def _pattern(name: str) -> str:
    words = re.findall(r"[^\W_]+", name)
    return r"[\W_]+".join(map(re.escape, words)) if sum(map(len, words)) >= _FEWEST else ""


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    """Give a text of the same length without case and accents."""
    return "".join(map(_plain, text))


@lru_cache(maxsize=4096)
def _plain(character: str) -> str:
    bare = unicodedata.normalize("NFD", character)[0].casefold()
    return bare if len(bare) == 1 else character
