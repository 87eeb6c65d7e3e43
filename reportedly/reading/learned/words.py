"""Word pieces: how the encoder spells words, after Schuster and Nakajima (ICASSP 2012).

The usual library for this brings the client of a model hub with it, which this program has no use for; with
words already apart, what is left of the work is the greedy search below.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

MOST_PIECES_A_WORD = 12
_LONGEST = 100


@dataclass(frozen=True)
class WordPieces:
    """A vocabulary of word pieces in lower case, without accents."""

    ids: dict[str, int]
    unknown: int
    begin: int
    end: int
    pad: int
    spelt: dict[str, tuple[int, ...]] = field(default_factory=dict, repr=False, compare=False)
    """Words spelt before: a text repeats itself."""

    def spell(self, word: str) -> tuple[int, ...]:
        """Give the pieces of a word: at least one, at most `MOST_PIECES_A_WORD`."""
        known = self.spelt.get(word)
        if known is None:
            pieces = [piece for part in parts_of(word) for piece in self._search(part)]
            known = tuple(pieces[:MOST_PIECES_A_WORD]) or (self.unknown,)
            if len(self.spelt) < 200_000:
                self.spelt[word] = known
        return known

    def _search(self, part: str) -> Iterator[int]:
        """Yield the longest pieces from the left; one unknown for a part that cannot be spelt."""
        found: list[int] = []
        at = 0
        while at < len(part):
            mark = "##" if at else ""
            size = next((n for n in range(len(part) - at, 0, -1) if mark + part[at : at + n] in self.ids), 0)
            if not size or len(part) > _LONGEST:
                yield self.unknown
                return
            found.append(self.ids[mark + part[at : at + size]])
            at += size
        yield from found


def parts_of(word: str) -> Iterator[str]:
    """Yield the parts of a word that are spelt by themselves: runs between marks, and each mark."""
    plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
    run = ""
    for character in plain:
        if _is_mark(character) or _is_ideograph(character):
            if run:
                yield run
            yield character
            run = ""
        elif character.isspace() or unicodedata.category(character)[0] == "C":
            if run and character.isspace():
                yield run
                run = ""
        else:
            run += character
    if run:
        yield run


def _is_mark(character: str) -> bool:
    in_ascii = (
        character.isascii() and not character.isalnum() and character.isprintable() and character != " "
    )
    return in_ascii or unicodedata.category(character)[0] == "P"


def _is_ideograph(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff" or "\uf900" <= character <= "\ufaff"


def load_pieces(vocabulary: Path) -> WordPieces:
    """Give the vocabulary kept in a file, a piece a line in order of its id."""
    lines = vocabulary.read_text(encoding="utf-8").split("\n")
    ids = {line: k for k, line in enumerate(lines) if line}
    by_role = (("[UNK]", "[UNK]"), ("<s>", "[CLS]"), ("</s>", "[SEP]"), ("<pad>", "[PAD]"))
    unknown, begin, end, pad = (ids[one] if one in ids else ids[other] for one, other in by_role)
    return WordPieces(ids, unknown, begin, end, pad)
