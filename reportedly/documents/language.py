"""Which language a text is in, so that one that is not read is never half read."""

import re
from functools import cache
from typing import Any

from reportedly.model.errors import LanguageUnread

READ = frozenset({"en"})
"""The languages that are read, ISO 639-1."""

_SAMPLE_CHARS = 2400
_CLEAR_SHARE = 0.18
_SHORT_WORDS = 20
_SURE_IF_SHORT = 0.45
_SURE_OF_SHARED = 0.6
_SURE_WITH_ITS_WORDS = 0.3
_SURE = 0.5

_FREQUENT = """
    a about after against all also an and are as at be been but by for from had has have he her his
    in into is it its not of on or over said says she than that the their they this to was were when
    which who will with would
"""
_ENGLISH = frozenset(_FREQUENT.split())
# Of those, words that other languages have too, such as German "was" and "will", or French "a" and "on".
_SHARED = frozenset(
    "a also an are as at be but by for had has he her his in into is it on over was will".split()
)
# Frequent words that are neither English nor, like "de" or "al", parts of names that English takes over.
_THEIRS = {
    "de": frozenset(
        "auf das dem der die ein eine hat im ist mit nicht sich und vom von wurde zu zum".split()
    ),
    "es": frozenset("con en fue ha una sus que su por para no se y".split()),
    "fr": frozenset("a au aux dans est et leur les ont par pour que qui sur un une à été".split()),
    "it": frozenset("che con da gli ha hanno il nel nella non per sono un una è".split()),
    "nl": frozenset("aan een heeft het hun met niet op te van voor zijn".split()),
    "pt": frozenset("com em foi na não no os para por que se um uma".split()),
}
_NEAR_ENGLISH = frozenset({"pcm", "sco", "jam"})
"""Nigerian Pidgin, Scots and Jamaican, which short English texts are easily taken for."""
_NAMES = {
    "ar": "Arabic", "bn": "Bengali", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek",
    "es": "Spanish", "fa": "Persian", "fi": "Finnish", "fr": "French", "ha": "Hausa", "he": "Hebrew",
    "hi": "Hindi", "hu": "Hungarian", "id": "Indonesian", "it": "Italian", "ja": "Japanese",
    "ko": "Korean", "ku": "Kurdish", "ms": "Malay", "nb": "Norwegian", "nl": "Dutch", "no": "Norwegian",
    "pl": "Polish", "ps": "Pashto", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian",
    "so": "Somali", "sv": "Swedish", "sw": "Swahili", "ta": "Tamil", "th": "Thai", "tl": "Tagalog",
    "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


def require_language(text: str, declared: str | None, source: str) -> str:
    """Give the language of a text, ISO 639-1.

    Args:
        declared: BCP 47 tag from the source; settles only what the words leave open.
        source: names the text in the error.
    Raises: LanguageUnread, if it is not one that is read.
    """
    found = detect_language(text, declared)
    if found in READ:
        return found
    name = f"{_NAMES[found]} ({found})" if found in _NAMES else f"another language than English ({found!r})"
    raise LanguageUnread(
        f"{source}: the text seems to be in {name}; only English is read: give a translation of it"
    )


def detect_language(text: str, declared: str | None = None) -> str:
    """Give the likeliest language of a text, ISO 639-1 (639-3 where there is no shorter code).

    English words decide first: where they are frequent, long quotations in other languages change nothing.
    Texts of a few words, often no more than names, count as English unless another language is likely, and
    none of their words is English alone.
    """
    sample = _sample(text)
    words = re.findall(r"[^\W\d_]+", sample.lower())
    stated = None if declared is None else re.split(r"[-_]", declared.strip().lower())[0] or None
    if not words or _latin_share(sample) < 0.5:
        return _rank(sample)[0] if words else stated or "en"
    if len(words) < _SHORT_WORDS:
        return _detect_short(sample, words) or stated or "en"
    english = sum(map(_ENGLISH.__contains__, words)) / len(words)
    if english >= _CLEAR_SHARE:
        return "en"
    likeliest, probability = _rank(sample)
    return likeliest if probability >= _SURE or english < 0.08 else "en"


def _detect_short(sample: str, words: list[str]) -> str | None:
    """Give the language of a few words; None if they leave it open."""
    english = _ENGLISH.intersection(words)
    if english - _SHARED:
        return "en"
    likeliest, probability = _rank(sample)
    if likeliest in _NEAR_ENGLISH:
        return None
    needed = _SURE_OF_SHARED if english else _SURE_IF_SHORT
    if not _THEIRS.get(likeliest, frozenset()).isdisjoint(words):
        needed = _SURE_WITH_ITS_WORDS
    return likeliest if probability >= needed else None


def _sample(text: str) -> str:
    """Give the start, middle and end of a long text."""
    if len(text) <= _SAMPLE_CHARS:
        return text
    part, middle = _SAMPLE_CHARS // 3, len(text) // 2
    return f"{text[:part]} {text[middle : middle + part]} {text[-part:]}"


def _latin_share(sample: str) -> float:
    if sample.isascii():
        return 1.0
    letters = [letter for letter in sample if letter.isalpha()]
    return sum(1 for letter in letters if letter < "\u0250") / len(letters)


def _rank(sample: str) -> tuple[str, float]:
    """Give the likeliest language by its letter sequences, with its probability."""
    language, probability = _identifier().classify(sample)
    return str(language), float(probability)


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - slow to import

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
