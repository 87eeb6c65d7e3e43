"""Which characters a document may hold: NFC, `\\n` line ends, nothing unseen."""

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
# What sets colours in a terminal and moves its cursor; source: ECMA-48, section 5.4, control sequences.
_TERMINAL = re.compile("\x1b\\[[0-?]*[ -/]*[@-~]")
# Controls, soft hyphens, zero-width characters, marks of direction, tags, surrogates and noncharacters.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff"
    "\ufff0-\ufffc\ufffe\uffff\ud800-\udfff\U0001fffe\U0001ffff\U000e0000-\U000e0fff\U0010fffe\U0010ffff]"
)
_SPACES = re.compile("[ \t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]+")


def tidy(text: str) -> str:
    """Give a text in NFC with `\\n` line ends, tabs as spaces, and no control or invisible character.

    A text that is so already comes back unchanged, trailing space included.
    """
    text = _TERMINAL.sub("", _LINE_ENDS.sub("\n", text).replace("\t", " "))
    # First what is unseen, then NFC: a zero-width character can keep a letter from its accent.
    text = _UNSEEN.sub("", text)
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def tidy_line(words: str) -> str:
    """Give words on one line: tidy, each run of white space as one space, none at the ends."""
    return " ".join(tidy(words).split())


def single_spaces(line: str) -> str:
    """Give a line with each run of spaces, no-break spaces too, as one space, and none at its ends."""
    return _SPACES.sub(" ", line).strip()


def same_words(left: str, right: str) -> bool:
    """Tell whether two texts have the same words, whatever their case, spacing and punctuation."""
    return _fold(left) == _fold(right)


def _fold(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold()))
