"""Repairs: slips of the parser that no English can mean, put right before anything is read off a tree.

An unknown acronym is a name. A name in mid-sentence is no adverb ("attacked Example"), and behind "accused
of" a word in -ing before a name is what somebody did and no part of that name ("accused of bombing Example").
A list of what is denied is denied to its end ("denied that it armed Example, trained its men or hid it").
"""

from collections.abc import Callable, Collection

from reportedly.reading.cues import load_cues
from reportedly.reading.lexicon import load_lexicon
from reportedly.reading.rows import Rows

_NO_OBJECTS = frozenset({"advmod", "npadvmod", "prt", "dep"})
_ADVERBIAL = frozenset({"RB", "RBR", "JJ", "JJR", "RP", "UH", "FW", "NN", "VB", "VBP"})
_OBJECTS = frozenset({"dobj", "obj", "ccomp", "xcomp"})
_BEFORE_DEEDS = frozenset({"of", "for", "by", "from", "in", "before", "after", "without", "to"})
_TURNS = frozenset("but then later instead also subsequently yet".split())
"""Words behind which somebody who denies goes on to do something."""

_FORMS = {"VBD": "past", "VBN": "past", "VBG": "ing", "VBZ": "present", "VBP": "present", "VB": "bare"}
_NOUNS = frozenset({"NN", "NNS", "JJ"})
_SHORTEST, _LONGEST, _AROUND = 3, 8, 6
_NAMES = frozenset({"NNP", "NNPS"})


def put_right(rows: Rows, is_name: Callable[[str], bool], verbs: Collection[str]) -> None:
    """Put a tree right in place.

    Args:
        is_name: whether a word with a capital is a name wherever it stands, as far as is known.
        verbs: lemmas of verbs whose forms in -ing are told from nouns.
    """
    for token in range(1, len(rows.words)):
        if _is_acronym(rows, token):
            rows.tags[token], rows.poses[token] = "NNP", "PROPN"
            rows.lemmas[token] = rows.words[token].lower()
        elif _is_misplaced_name(rows, token) and is_name(rows.words[token]):
            rows.tags[token], rows.poses[token], rows.deps[token] = "NNP", "PROPN", "dobj"
            rows.lemmas[token] = rows.words[token].lower()
        elif (lemma := _deed(rows, token, verbs)) is not None:
            _make_deed(rows, token, lemma)
    for token in range(1, len(rows.words)):
        head = _list_head(rows, token)
        if head is not None:
            rows.deps[token], rows.heads[token] = "conj", head


def _list_head(rows: Rows, verb: int) -> int | None:
    """Give what a verb is to be joined to, where the parser joins it across a denial, or None.

    What is denied goes on to the end of its list; who accuses or says something else does that himself.
    """
    above, denying = rows.heads[verb], load_cues().speech_denying
    outer = rows.heads[above]
    if rows.deps[above] in {"ccomp", "xcomp"} and rows.lemmas[outer] in denying:
        joined = rows.deps[verb] == "conj" and rows.tags[verb] == rows.tags[outer]
        return outer if joined and _is_said(rows, verb) and not _has_subject(rows, verb) else None
    if rows.lemmas[above] not in denying or _is_said(rows, verb) or _has_subject(rows, verb):
        return None
    beside = [child for child in rows.children(above) if above < child < verb]
    first = next((child for child in reversed(beside) if rows.deps[child] in {"ccomp", "xcomp"}), None)
    if first is None or _FORMS.get(rows.tags[first]) != _FORMS.get(rows.tags[verb], ""):
        return None
    listed = rows.deps[verb] == "conj" or (rows.deps[verb] == "advcl" and _is_listed(rows, verb))
    own = {
        rows.words[child].lower() for child in range(first, verb + 1) if rows.heads[child] in {verb, above}
    }
    return first if listed and not _TURNS & own else None


def _is_said(rows: Rows, verb: int) -> bool:
    return rows.lemmas[verb] in load_cues().speech | load_cues().accusing


def _has_subject(rows: Rows, verb: int) -> bool:
    return any(rows.deps[child].startswith("nsubj") for child in rows.children(verb))


def _is_listed(rows: Rows, verb: int) -> bool:
    """Tell whether a verb in -ing stands in a list: "denied arming Example, training it and hiding it"."""
    joined = any(rows.deps[child] == "conj" for child in rows.children(verb))
    return rows.tags[verb] == "VBG" and (joined or rows.words[verb - 1] in {"and", "or"})


def _is_acronym(rows: Rows, token: int) -> bool:
    """Tell whether a noun in capitals is a name, where the words around it are in small letters."""
    word = rows.words[token]
    written = word.isupper() and word.isalpha() and _SHORTEST <= len(word) <= _LONGEST
    if not written or rows.tags[token] not in _NOUNS or word in load_lexicon().abbreviations:
        return False
    around = (*rows.words[max(0, token - _AROUND) : token], *rows.words[token + 1 : token + 1 + _AROUND])
    letters = [one for one in around if one.isalpha()]
    return bool(letters) and sum(one.islower() for one in letters) * 2 > len(letters)


def _is_misplaced_name(rows: Rows, token: int) -> bool:
    """Tell whether a word with a capital hangs on the verb before it as its adverb, or is tagged as one."""
    verb = rows.heads[token]
    if verb != token - 1 or rows.poses[verb] != "VERB" or not rows.words[token].istitle():
        return False
    if not rows.words[verb].islower() or rows.deps[token] not in _NO_OBJECTS | {"dobj"}:
        return False
    own = {rows.deps[other] for other in rows.children(verb) if other != token}
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
