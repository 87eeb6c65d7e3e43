"""Roles: which words of a page name a source, say that it speaks, or are what it says.

The categories are those of Newell et al., "An Attribution Relations Corpus for Political News" (LREC 2018).
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reportedly.model.pages import Page
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
