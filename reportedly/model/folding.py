"""Folding names so that spellings of one name compare equal."""

import re
import unicodedata
from functools import lru_cache

APOSTROPHES = "'’‘`ʼʻʿʾ´′"
_POSSESSIVE = re.compile(rf"[{APOSTROPHES}]s\b", re.IGNORECASE)
_APOSTROPHE = re.compile(rf"[{APOSTROPHES}]")
_ASCII_APOSTROPHES = str.maketrans("", "", "'`")
_BREAK = re.compile(r"[\W_]+")
_ARTICLE = re.compile(r"^(?:the|a|an|its|their|his|her|our|my|your) (?=\S)")


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """Fold a name to lower-case letters and digits in words, without accents, punctuation or possessives.

    Two spellings that differ in case, accents, apostrophes, hyphens or spaces around them fold alike.
    """
    if name.isascii() and name.isalnum():
        return name.lower()
    text = _POSSESSIVE.sub("", name)
    if text.isascii():
        return _BREAK.sub(" ", text.lower().translate(_ASCII_APOSTROPHES)).strip()
    text = unicodedata.normalize(
        "NFKD", _APOSTROPHE.sub("", text)
    )  # an acute accent alone turns into a space
    text = "".join(character for character in text if not unicodedata.combining(character)).casefold()
    return _BREAK.sub(" ", _APOSTROPHE.sub("", text)).strip()


@lru_cache(maxsize=65536)
def fold_bare(name: str) -> str:
    """Fold a name and drop a leading article or possessive pronoun."""
    return _ARTICLE.sub("", fold(name))
