"""Laws of who says what, as the network's roles have it."""

from collections.abc import Callable

import numpy as np

from reportedly.model.pages import Page
from reportedly.reading.learned.pieces import Window
from reportedly.reading.learned.roles import ROLES, roles_of

NONE, SOURCE, CUE, CONTENT = range(len(ROLES))
TEXT = "The ministry said the Amber Front attacked the Vale Brigades."


def test_a_token_in_two_windows_has_one_role(make: Callable[[str], Page]) -> None:
    """Where windows overlap both count, and every token gets exactly one role."""
    page = make(TEXT)
    length = len(page.parse)
    places = tuple(range(length))
    window = Window(places, places, tuple(k + 1 for k in places), 0, length)
    likely = np.full((length, len(ROLES)), 0.1, dtype=np.float32)
    likely[:, CONTENT] = 0.7
    roles = roles_of(page, (window, window), np.concatenate([likely, likely]))
    assert roles.tolist() == [CONTENT] * length
