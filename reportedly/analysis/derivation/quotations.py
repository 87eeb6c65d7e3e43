"""Quotations: the runs of words that stand between quotation marks, for finding them in other reports."""

from functools import lru_cache

from reportedly.model.sourcing import Sourcing
from reportedly.model.spans import Span

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


def run_at(report: Sourcing, at: int) -> Span:
    """Give the words of a run that begins at a word."""
    return report.text_between(at, min(len(report.words) - 1, at + QUOTE_WORDS - 1))
