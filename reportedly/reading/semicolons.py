"""Semicolons: two sentences in one, which a parser takes for one that says the other.

"A attacked B; C denies any part in it": of the clause on the left the parser makes what the right one denies.
Where each side has a verb and a subject of its own, each is read as a sentence.
"""

from reportedly.reading.rows import Rows

_BESIDE = frozenset({"ccomp", "parataxis", "conj", "dep", "advcl", "xcomp"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
_LEANING = frozenset("that which who whom whose whether if because while although".split())
_VERBS = frozenset({"VERB", "AUX"})


def cut_apart(rows: Rows) -> None:
    """Cut a tree in place where a semicolon stands between two sentences."""
    for at, word in enumerate(rows.words):
        if word == ";" and _cut(rows, at):
            rows.begin_at(at + 1)


def _cut(rows: Rows, mark: int) -> bool:
    opening = rows.words[mark + 1 : mark + 3]
    if {word.lower() for word in opening[: 2 if opening[:1] in (["and"], ["but"], ["or"]) else 1]} & _LEANING:
        return False
    for verb in rows.sentence(mark):
        above = rows.heads[verb]
        across = min(verb, above) < mark < max(verb, above)
        if across and _stands_alone(rows, verb, mark) and _has_subject(rows, above, mark):
            _part(rows, verb, mark)
            return True
    return False


def _stands_alone(rows: Rows, verb: int, mark: int) -> bool:
    """Tell whether a verb joined to another across the semicolon has all that a sentence needs."""
    return rows.poses[verb] in _VERBS and rows.deps[verb] in _BESIDE and _has_subject(rows, verb, mark)


def _has_subject(rows: Rows, verb: int, mark: int) -> bool:
    """Tell whether a verb, or a verb it is told by or joined to, has a subject on its own side."""
    while True:
        if any(
            rows.deps[child] in _SUBJECTS and (child < mark) == (verb < mark) for child in rows.children(verb)
        ):
            return True
        above = rows.heads[verb]
        if above == verb or (above < mark) != (verb < mark) or rows.deps[verb] not in {"parataxis", "conj"}:
            return False
        verb = above


def _part(rows: Rows, verb: int, mark: int) -> None:
    """Make a verb the root of its side, and hang on the roots what else is joined across."""
    other = rows.heads[verb]
    rows.heads[verb], rows.deps[verb] = verb, "ROOT"
    roots = (_top_before(rows, other, mark), verb) if verb > mark else (verb, _top_before(rows, other, mark))
    for token in rows.sentence(mark):
        left = token <= mark
        if (rows.heads[token] <= mark) != left:
            rows.heads[token] = roots[0] if left else roots[1]


def _top_before(rows: Rows, token: int, mark: int) -> int:
    """Give the topmost token above another on its side of the semicolon."""
    while rows.heads[token] != token and (rows.heads[token] < mark) == (token < mark):
        token = rows.heads[token]
    return token
