"""Pausing the collector of garbage while much is built that will stay."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused_collection() -> Iterator[None]:
    """Give a stretch in which no cycles are looked for; afterwards the collector is as it was.

    Building tens of thousands of small values sets off a search through all of them again and again, which
    takes as long as building them and finds nothing: they are kept, and none points back.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
