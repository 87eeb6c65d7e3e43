"""Casing: giving capitals back their meaning in headlines and in newswire set all in capitals."""

from collections.abc import Container, Sequence

SHOUTING = 0.7
"""Share of letters in capitals from which a paragraph is taken to be set in capitals."""

TITLED = 0.6
"""Share of longer words with a capital from which a headline is taken to be in title case."""

_LONGER = 4

_SMALL = frozenset(
    (
        "a an the and or but nor of in on at to for from by with as over after amid into onto off up vs via "
        "per is near"
    ).split()
)
"""Words that a headline in title case leaves small."""


def is_shouting(text: str) -> bool:
    """Tell whether a paragraph is set in capitals, so that they say nothing about names."""
    letters = [character for character in text if character.isalpha()]
    return len(letters) > 20 and sum(c.isupper() for c in letters) >= SHOUTING * len(letters)


def is_titled(words: Sequence[str]) -> bool:
    """Tell whether a headline capitalises its ordinary words."""
    longer = [word for word in words if len(word) >= _LONGER and word.isalpha()]
    return len(longer) >= 3 and sum(word[0].isupper() for word in longer) >= TITLED * len(longer)


def is_all_titled(words: Sequence[str]) -> bool:
    """Tell whether no word but the small ones is small, so that a capital tells nothing about names."""
    return all(not word[:1].islower() or word in _SMALL for word in words)


def title_end(words: Sequence[str]) -> int:
    """Give how many words at the front of a paragraph are a headline run into it: "Rebels Take Town. The …".

    No ordinary small word stands in such a headline, and a sentence follows it; 0 where there is none.
    """
    stop = next((i for i, word in enumerate(words) if word in {".", "?", "!"}), 0)
    front = words[:stop]
    longer = [word for word in front if len(word) >= _LONGER and word.isalpha()]
    return stop if is_all_titled(front) and len(longer) >= _LONGER and stop + 1 < len(words) else 0


def truecase(words: Sequence[str], common: Container[str], *, shouting: bool) -> list[str]:
    """Give the words as they would be written within a sentence: common words small, all others as names.

    Args:
        words: tokens of one paragraph.
        common: lower-case English words, inflected forms included.
        shouting: whether the whole paragraph is in capitals, else it is a headline in title case.
    """
    return [_recase(word, position, common, shouting=shouting) for position, word in enumerate(words)]


def _recase(word: str, position: int, common: Container[str], *, shouting: bool) -> str:
    lower = word.lower()
    if not word.isalpha() or (not shouting and not word.istitle()):
        return word
    if lower in common:
        return lower.capitalize() if position == 0 else lower
    return word.capitalize() if shouting else word
