"""Roles: which words of a page name a source, say that it speaks, or are what it says.

The categories are those of Newell et al., "An Attribution Relations Corpus for Political News" (LREC 2018).
"""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from reportedly.model.pages import Page, Parse
from reportedly.reading.learned.network import Floats
from reportedly.reading.learned.pieces import Window

ROLES = ("none", "source", "cue", "content")
_, _SOURCE, _CUE, _CONTENT = range(len(ROLES))
Roles = NDArray[np.int64]


def roles_of(page: Page, windows: Sequence[Window], probabilities: Floats) -> Roles:
    """Give the likeliest role of each token, by place in `ROLES`.

    Args:
        probabilities: (pieces, roles), the windows' pieces one after another; a token's first piece counts,
            and of two windows that hold it both do.
    """
    total = np.zeros((len(page.parse), len(ROLES)), dtype=np.float32)
    base = 0
    for window in windows:
        total[window.first : window.last] += probabilities[base + np.array(window.first_piece)]
        base += len(window.ids)
    result: Roles = total.argmax(axis=1)
    return result


def speaker_for(parse: Parse, roles: Roles, token: int) -> tuple[int, int | None] | None:
    """Give head of the source and word of saying that a token of content belongs to, None where it is none.

    The nearest source of the same sentence counts; a sentence that is all content has none by itself.
    """
    if roles[token] != _CONTENT:
        return None
    first, last = parse.sentences[parse.sentence_of[token]]
    sources = tuple(_runs(roles, first, last, _SOURCE))
    if not sources:
        return None
    begin, end = min(sources, key=lambda run: _apart(run, token))
    heads = [k for k in range(begin, end) if not begin <= parse.heads[k] < end] or [end - 1]
    cues = [k for k in range(first, last) if roles[k] == _CUE]
    cue = min(cues, key=lambda k: abs(k - heads[0]), default=None)
    return heads[0], cue


def _runs(roles: Roles, first: int, last: int, role: int) -> Iterator[tuple[int, int]]:
    """Yield the half-open runs of a role within a range."""
    begin: int | None = None
    for token in range(first, last + 1):
        inside = token < last and roles[token] == role
        if inside and begin is None:
            begin = token
        elif not inside and begin is not None:
            yield begin, token
            begin = None


def _apart(run: tuple[int, int], token: int) -> int:
    return run[0] - token if token < run[0] else token - run[1]
