"""Inversions: verbs that a parser takes for nouns because their helper stands before the subject.

"At no point has Example had ties", "Not once did Example attack the town": what stands before the helper
speaks of the verb, and a noun has no helper.
"""

from collections.abc import Collection

from reportedly.reading.rows import Rows

_MODALS = frozenset("do does did will would can could may might shall should must has have had".split())
_AUXILIARY = frozenset({"aux", "auxpass"})
_MOVED = frozenset({"prep", "advmod", "neg", "npadvmod", "preconj"})
_NOUNS = frozenset({"NN", "NNP", "NNS"})
_NAMES = frozenset({"NNP", "NNPS"})


def put_in_order(rows: Rows, verbs: Collection[str]) -> None:
    """Put a tree right in place.

    Args:
        verbs: lemmas of verbs of deeds.
    """
    for token in range(len(rows.words)):
        if rows.words[token].lower() in _MODALS:
            _make_verb(rows, token, verbs)
    for token in range(len(rows.words)):
        above = rows.heads[token]
        if rows.deps[token] in _MOVED and rows.deps[above] in _AUXILIARY and rows.heads[above] != above:
            rows.heads[token] = rows.heads[above]


def _make_verb(rows: Rows, helper: int, verbs: Collection[str]) -> None:
    """Make a verb of the noun that has this helper, or that is taken for the helper's subject."""
    noun = rows.heads[helper]
    if rows.deps[helper] not in _AUXILIARY:
        noun = next((c for c in rows.children(helper) if c > helper and rows.deps[c] == "nsubj"), helper)
    lemma = rows.words[noun].lower()
    if noun <= helper or rows.tags[noun] not in _NOUNS or lemma not in verbs:
        return
    names = [c for c in rows.children(noun) if rows.deps[c] == "compound" and rows.tags[c] in _NAMES]
    if not names or min(names) < helper:
        return
    if rows.deps[helper] not in _AUXILIARY:
        _take_place(rows, noun, helper)
    rows.tags[noun], rows.poses[noun], rows.lemmas[noun] = "VB", "VERB", lemma
    subject = max(names)
    rows.deps[subject] = "nsubj"
    for child in rows.children(noun):
        if child < noun and child != subject and rows.deps[child] in {"compound", "det", "amod", "nmod"}:
            rows.heads[child] = subject
        elif child > noun and rows.deps[child] == "appos":
            rows.deps[child] = "dobj"


def _take_place(rows: Rows, verb: int, helper: int) -> None:
    """Put a verb where its helper stands in the tree, and the helper under it."""
    above, label = rows.heads[helper], rows.deps[helper]
    for child in rows.children(helper):
        if child != verb:
            rows.heads[child] = verb
    rows.heads[verb], rows.deps[verb] = (verb if above == helper else above), label
    rows.heads[helper], rows.deps[helper] = verb, "aux"
