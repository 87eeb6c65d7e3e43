"""Windows: a page cut at its sentences into runs of word pieces that the encoder takes in one pass."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.model.pages import Page
from reportedly.reading.learned.words import WordPieces

MOST_PIECES = 224
"""Word pieces in a window, the two marks at its ends not counted."""


@dataclass(frozen=True, slots=True)
class Window:
    """A run of whole sentences as the encoder takes it."""

    ids: tuple[int, ...]
    """Word pieces, the marks at both ends included."""
    first_piece: tuple[int, ...]
    """For each token of the window where its pieces begin in `ids`."""
    last_piece: tuple[int, ...]
    """Half-open ends."""
    first: int
    last: int
    """Half-open range of the page's tokens."""


def find_windows(page: Page, spelling: WordPieces) -> tuple[Window, ...]:
    """Give the windows of a page; each begins with the last sentence of the one before, where both fit."""
    if not len(page.parse):
        return ()
    pieces = [spelling.spell(word) for word in page.parse.words]
    runs = _runs(page.parse.sentences, [len(one) for one in pieces])
    return tuple(_window(pieces, first, last, spelling) for first, last in runs)


def _runs(sentences: Sequence[tuple[int, int]], lengths: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield token ranges of sentences that fit a window, neighbours sharing one; long ones are cut."""
    sizes = [sum(lengths[first:last]) for first, last in sentences]
    k = 0
    while k < len(sentences):
        end, total = k, 0
        while end < len(sentences) and total + sizes[end] <= MOST_PIECES:
            total += sizes[end]
            end += 1
        if end == k:
            yield from _cut(*sentences[k], lengths)
            k += 1
            continue
        yield sentences[k][0], sentences[end - 1][1]
        k = end if end == len(sentences) or end - k < 2 or sizes[end] > MOST_PIECES else end - 1


def _cut(first: int, last: int, lengths: Sequence[int]) -> Iterator[tuple[int, int]]:
    begin, total = first, 0
    for token in range(first, last):
        if total + lengths[token] > MOST_PIECES:
            yield begin, token
            begin, total = token, 0
        total += lengths[token]
    yield begin, last


def _window(pieces: Sequence[Sequence[int]], first: int, last: int, spelling: WordPieces) -> Window:
    ids, firsts, lasts = [spelling.begin], [], []
    for token in range(first, last):
        firsts.append(len(ids))
        ids += pieces[token]
        lasts.append(len(ids))
    return Window((*ids, spelling.end), tuple(firsts), tuple(lasts), first, last)
