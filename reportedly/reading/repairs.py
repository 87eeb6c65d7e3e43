"""Repairs: slips of the parser that no English can mean, put right before anything is read off a tree.

A name in mid-sentence is no adverb ("attacked Example"), and behind "accused of" a word in -ing before a name
is what somebody did and no part of that name ("accused of bombing Example").
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

_NO_OBJECTS = frozenset({"advmod", "npadvmod", "prt", "dep"})
_ADVERBIAL = frozenset({"RB", "RBR", "JJ", "JJR", "RP", "UH", "FW", "NN", "VB", "VBP"})
_OBJECTS = frozenset({"dobj", "obj", "ccomp", "xcomp"})
_BEFORE_DEEDS = frozenset({"of", "for", "by", "from", "in", "before", "after", "without", "to"})
_NAMES = frozenset({"NNP", "NNPS"})


@dataclass(slots=True)
class Rows:
    """A tree as it is put right, one entry for each token."""

    words: Sequence[str]
    tags: list[str]
    poses: list[str]
    deps: list[str]
    heads: list[int]
    lemmas: list[str]


def put_right(rows: Rows, is_name: Callable[[str], bool], verbs: Collection[str]) -> None:
    """Put a tree right in place.

    Args:
        is_name: whether a word with a capital is a name wherever it stands, as far as is known.
        verbs: lemmas of verbs whose forms in -ing are told from nouns.
    """
    for token in range(1, len(rows.words)):
        if _is_misplaced_name(rows, token) and is_name(rows.words[token]):
            rows.tags[token], rows.poses[token], rows.deps[token] = "NNP", "PROPN", "dobj"
            rows.lemmas[token] = rows.words[token].lower()
        elif (lemma := _deed(rows, token, verbs)) is not None:
            _make_deed(rows, token, lemma)


def _is_misplaced_name(rows: Rows, token: int) -> bool:
    """Tell whether a word with a capital hangs on the verb before it as its adverb, or is tagged as one."""
    verb = rows.heads[token]
    if verb != token - 1 or rows.poses[verb] != "VERB" or not rows.words[token].istitle():
        return False
    if not rows.words[verb].islower() or rows.deps[token] not in _NO_OBJECTS | {"dobj"}:
        return False
    own = {rows.deps[other] for other, head in enumerate(rows.heads) if head == verb and other != token}
    return not _OBJECTS & own and rows.tags[token] in _ADVERBIAL | _NAMES


def _deed(rows: Rows, token: int, verbs: Collection[str]) -> str | None:
    """Give the lemma of a word in -ing that is taken for a part of the name behind it, None for another."""
    name, word = rows.heads[token], rows.words[token]
    if not word.endswith("ing") or not word.islower() or rows.deps[token] not in {"compound", "amod", "nmod"}:
        return None
    if (
        rows.tags[name] not in _NAMES
        or rows.deps[name] != "pobj"
        or rows.words[token - 1] not in _BEFORE_DEEDS
    ):
        return None
    if rows.heads[name] != token - 1:
        return None
    stem = word[:-3]
    forms = (stem, f"{stem}e", stem[:-1] if stem[-2:-1] == stem[-1:] else stem)
    return next((form for form in forms if form in verbs), None)


def _make_deed(rows: Rows, token: int, lemma: str) -> None:
    name, preposition = rows.heads[token], token - 1
    rows.tags[token], rows.poses[token], rows.lemmas[token] = "VBG", "VERB", lemma
    rows.deps[token], rows.heads[token] = "pcomp", preposition
    rows.deps[name], rows.heads[name] = "dobj", token
