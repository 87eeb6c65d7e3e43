"""Quotations: the runs of words that stand between quotation marks, for finding them in other reports."""

from functools import lru_cache

from reportedly.model.sourcing import Sourcing

QUOTE_WORDS = 4


@lru_cache(maxsize=2048)
def quoted_runs(report: Sourcing) -> dict[tuple[str, ...], int]:
    """Give the runs of four words within quotation marks, with where each first stands."""
    found: dict[tuple[str, ...], int] = {}
    for at in range(len(report.words) - QUOTE_WORDS + 1):
        run = report.words[at : at + QUOTE_WORDS]
        if all(word.quoted for word in run):
            found.setdefault(tuple(word.key for word in run), at)
    return found
